#include <algorithm>
#include <map>
#include <set>

#include "core/catalogue/tags.hpp"
#include "server/search/room.hpp"
#include "server/search/theme_marks.hpp"
#include "server/search/theme_tree.hpp"

namespace throughline {
namespace {

using PlacesOfThemes = std::set<std::uint16_t>;

// A theme and all below it, as the passages name them.
PlacesOfThemes places_of(const Themes& themes, const std::string& id)
{
    const auto place = [&](const Theme* theme) {
        return static_cast<std::uint16_t>(theme - themes.all().data());
    };
    PlacesOfThemes places;
    if (const Theme* theme = themes.find(id))
        places.insert(place(theme));
    for (const ThemePlace& below : tree_below(themes, id))
        places.insert(place(below.theme));
    return places;
}

// Where on the passage's page the words stand that count for one of the themes, in order.
std::vector<std::pair<std::size_t, std::size_t>> words_that_speak(const std::vector<Tag>& tags,
                                                                  const Themes& themes,
                                                                  const PlacesOfThemes& wanted,
                                                                  std::size_t passage)
{
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (const Tag& tag : tags) {
        const Theme* theme = themes.find(tag.theme);
        if (theme == nullptr || !wanted.contains(static_cast<std::uint16_t>(theme - themes.all().data())))
            continue;
        for (const Evidence& evidence : tag.evidence)
            if (evidence.is_counted && evidence.passage == passage)
                words.emplace_back(evidence.begin, evidence.end);
    }
    std::ranges::sort(words);
    return words;
}

// By page, the first passage of the review that speaks of one of the themes.
std::map<int, std::size_t> pages_that_speak(const CollectionState& state, ReviewId review,
                                            const PlacesOfThemes& themes,
                                            const std::vector<int>& page_of_passage)
{
    std::map<int, std::size_t> pages;
    auto at = std::ranges::lower_bound(state.passage_themes, passage_document(review, 0), {},
                                       &PassageTheme::passage);
    for (; at != state.passage_themes.end() && review_of_passage(at->passage) == review; ++at) {
        const std::size_t number = number_of_passage(at->passage);
        if (themes.contains(at->theme) && number < page_of_passage.size())
            pages.try_emplace(page_of_passage[number], number);
    }
    return pages;
}

}  // namespace

SharedPages Room::shared_pages(const std::string& first, const std::string& second, const IdSet& among)
{
    SharedPages shared;
    const Themes& themes = state->vocabulary->themes;
    const PlacesOfThemes of_first = places_of(themes, first);
    const PlacesOfThemes of_second = places_of(themes, second);
    const auto excerpt = [&](ReviewId review, const std::vector<Tag>& tags, std::size_t number,
                             const PlacesOfThemes& wanted) -> std::optional<Excerpt> {
        const auto found = passage(passage_document(review, static_cast<std::uint32_t>(number)));
        if (!found)
            return std::nullopt;
        const auto marks = evidence_marks(words_that_speak(tags, themes, wanted, number), *found);
        return Excerpt{review,
                       found->passage.page,
                       number,
                       found->passage.kind,
                       snippet_html(found->text, found->words, marks),
                       0};
    };
    for (const ReviewId review : state->by_date) {
        if (!among.contains(number_of(review)))
            continue;
        if (shared.reviews_read == most_reviews_of_shared_pages || shared.has_more) {
            shared.has_more = true;
            break;
        }
        ++shared.reviews_read;
        const std::vector<int> pages = reviews.pages_of_passages(review);
        std::vector<Tag> tags;  // read when a page is found
        const auto with_second = pages_that_speak(*state, review, of_second, pages);
        for (const auto& [page, number] : pages_that_speak(*state, review, of_first, pages)) {
            const auto other = with_second.find(page);
            if (other == with_second.end())
                continue;
            if (shared.pages.size() == most_shared_pages) {
                shared.has_more = true;
                break;
            }
            if (tags.empty())
                tags = Tags(catalogue).of(review);
            // One passage for both: both are marked in it.
            PlacesOfThemes of_both = of_first;
            of_both.insert(of_second.begin(), of_second.end());
            const bool is_one = number == other->second;
            auto one = excerpt(review, tags, number, is_one ? of_both : of_first);
            auto two = excerpt(review, tags, other->second, of_second);
            if (one && two)
                shared.pages.push_back({state->reviews.at(review), page, std::move(*one), std::move(*two)});
        }
    }
    return shared;
}

}  // namespace throughline
