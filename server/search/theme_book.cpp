#include "server/search/theme_book.hpp"

#include <algorithm>

namespace throughline {
namespace {

// The best passage of each review, then the second best of each, and so on.
std::vector<ThemePassage> different_reviews_first(std::vector<ThemePassage> passages)
{
    std::ranges::stable_sort(passages, std::ranges::greater(), &ThemePassage::strength);
    std::map<ReviewId, std::size_t> seen;
    std::vector<std::pair<std::size_t, std::size_t>> order;  // how many of its review come before, place
    for (std::size_t place = 0; place < passages.size(); ++place)
        order.emplace_back(seen[passages[place].review]++, place);
    std::ranges::sort(order);
    order.resize(std::min(order.size(), ThemeBook::most_passages_shown));
    std::vector<ThemePassage> chosen;
    for (const auto& [rank, place] : order)
        chosen.push_back(std::move(passages[place]));
    return chosen;
}

void add_words(ThemePassage& passage, const Evidence& evidence)
{
    if (evidence.strength > passage.strength || passage.words.empty()) {
        passage.strength = evidence.strength;
        passage.polarity = evidence.polarity;
    }
    passage.words.emplace_back(evidence.begin, evidence.end);
}

}  // namespace

std::vector<std::string> with_broader(const Themes& themes, const std::string& theme)
{
    std::vector<std::string> all{theme};
    for (const Theme* at = themes.find(theme); at != nullptr && !at->broader.empty();
         at = themes.find(at->broader))
        all.push_back(at->broader);
    return all;
}

void ThemeBookMaker::add_evidence(const std::string& theme, ReviewId review,
                                  const std::vector<Evidence>& evidence)
{
    for (const Evidence& one : evidence) {
        if (!one.is_counted)
            continue;
        ThemePassage& passage = passages_[theme][{review, one.passage}];
        passage.review = review;
        passage.passage = one.passage;
        add_words(passage, one);
    }
}

void ThemeBookMaker::add(ReviewId review, const std::vector<Tag>& tags)
{
    for (const Tag& tag : tags)
        if (is_tagged(tag))
            for (const std::string& theme : with_broader(themes_, tag.theme)) {
                if (tag.salience == Salience::Central)
                    central_[theme].add(number_of(review));
                add_evidence(theme, review, tag.evidence);
            }
}

ThemeBook ThemeBookMaker::finish(CollectionState& state) &&
{
    ThemeBook book;
    for (auto& [theme, by_place] : passages_) {
        std::vector<ThemePassage> passages;
        for (auto& [place, passage] : by_place) {
            std::ranges::sort(passage.words);
            passages.push_back(std::move(passage));
        }
        book.strongest.emplace(theme, different_reviews_first(std::move(passages)));
    }
    auto& facets = state.facets;
    for (const auto& [theme, reviews] : facets["theme"])
        if (IdSet present = reviews - central_[theme]; !present.isEmpty())
            facets[theme_present_facet][theme] = std::move(present);
    std::erase_if(central_, [](const auto& entry) { return entry.second.isEmpty(); });
    facets[theme_central_facet] = std::move(central_);
    return book;
}

}  // namespace throughline
