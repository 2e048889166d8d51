#include "server/search/theme_book.hpp"

#include <algorithm>

#include "server/search/theme_tree.hpp"

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
            for (const std::string& theme : with_broader(themes_, tag.theme))
                add_evidence(theme, review, tag.evidence);
}

ThemeBook ThemeBookMaker::finish() &&
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
    return book;
}

}  // namespace throughline
