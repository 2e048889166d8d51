#include "server/patterns/reviews_by_number.hpp"

#include <algorithm>
#include <unordered_map>

namespace throughline {

ReviewsByNumber::ReviewsByNumber(const MatchingReviews& among)
{
    const auto& held = among.state->reviews;
    reviews_.resize(held.empty() ? 0 : number_of(held.rbegin()->first) + std::size_t{1});
    for (const auto& [id, summary] : held)
        if (!summary.publication_date.empty())
            dates_.push_back(summary.publication_date);
    std::ranges::sort(dates_);
    dates_.erase(std::unique(dates_.begin(), dates_.end()), dates_.end());
    std::unordered_map<std::string_view, std::uint32_t> publishers{{{}, 0}};
    for (const auto& [id, summary] : held) {
        const auto date = std::ranges::lower_bound(dates_, std::string_view(summary.publication_date));
        const auto next = static_cast<std::uint32_t>(publishers.size());
        reviews_[number_of(id)] = {static_cast<std::uint32_t>(date - dates_.begin()),
                                   publishers.emplace(summary.publisher, next).first->second,
                                   among.reviews.contains(number_of(id))};
    }
    publishers_ = publishers.size() - 1;
}

}  // namespace throughline
