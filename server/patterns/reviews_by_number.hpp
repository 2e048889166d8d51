// What is asked of the review of each of many points, by its number: where every recurring recommendation is
// counted, that is tens of thousands of times, and a look into the map of all reviews would be most of it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "server/search/collection.hpp"
#include "server/search/matching.hpp"

namespace throughline {

// Of the reviews of the state of `among`, which it refers to.
class ReviewsByNumber {
public:
    explicit ReviewsByNumber(const MatchingReviews& among);

    [[nodiscard]] bool is_among(ReviewId review) const { return of(review).is_among; }

    // Of publication: the place of its date among all dates. A later one is greater; 0: not stated.
    [[nodiscard]] std::uint32_t date(ReviewId review) const { return of(review).date; }
    [[nodiscard]] std::string_view year_of_date(std::uint32_t date) const
    {
        return dates_[date].substr(0, 4);
    }

    // From 1 to publishers(); 0: not stated.
    [[nodiscard]] std::uint32_t publisher(ReviewId review) const { return of(review).publisher; }
    [[nodiscard]] std::size_t publishers() const { return publishers_; }

private:
    struct Numbered {
        std::uint32_t date = 0;
        std::uint32_t publisher = 0;
        bool is_among = false;
    };

    [[nodiscard]] const Numbered& of(ReviewId review) const { return reviews_[number_of(review)]; }

    std::vector<Numbered> reviews_;
    std::vector<std::string_view> dates_{{}};  // the oldest first, behind that of the undated
    std::size_t publishers_ = 0;
};

}  // namespace throughline
