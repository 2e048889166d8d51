// The pages about themes: counts from sets, evidence from the book.
#include <algorithm>
#include <charconv>

#include "server/search/point_shelf.hpp"
#include "server/search/room.hpp"
#include "server/search/theme_book.hpp"
#include "server/search/theme_tree.hpp"

namespace throughline {
namespace {

const IdSet& set_of(const CollectionState& state, const std::string& facet, const std::string& value)
{
    static const IdSet none;
    const auto values = state.facets.find(facet);
    if (values == state.facets.end())
        return none;
    const auto set = values->second.find(value);
    return set == values->second.end() ? none : set->second;
}

ThemeCount count_of(const CollectionState& state, const Theme& theme, std::size_t depth = 0)
{
    return {theme.id,
            theme.label,
            theme.scope,
            theme.broader,
            depth,
            set_of(state, "theme", theme.id).cardinality(),
            set_of(state, theme_central_facet, theme.id).cardinality()};
}

int year_in(const std::string& value)
{
    int year = 0;
    std::from_chars(value.data(), value.data() + value.size(), year);
    return year;
}

// Every year from the first to the last with a review: a gap says something too.
std::vector<ThemeYear> years_of(const CollectionState& state, const IdSet& mentioned)
{
    constexpr int longest_table = 200;  // years; a wrong date must not make thousands of rows
    const auto known = state.facets.find("year");
    std::vector<ThemeYear> years;
    if (known == state.facets.end() || known->second.empty())
        return years;
    const int last = year_in(known->second.rbegin()->first);
    const int first = std::max(year_in(known->second.begin()->first), last - longest_table);
    for (int year = last; year >= first; --year) {
        const std::string value = std::to_string(year);
        const IdSet& reviews = set_of(state, "year", value);
        years.push_back({value, reviews.cardinality(), reviews.and_cardinality(mentioned)});
    }
    return years;
}

std::vector<ReviewSummary> undated_of(const CollectionState& state, const IdSet& mentioned)
{
    std::vector<ReviewSummary> undated;
    for (const std::uint32_t review : mentioned)
        if (const auto known = state.reviews.find(ReviewId{review});
            known != state.reviews.end() && known->second.publication_date.empty())
            undated.push_back(known->second);
    return undated;
}

// The words of the evidence within the passage, as marks that do not overlap.
std::vector<Mark> marks_of(const ThemePassage& evidence, const ShelvedPassage& passage)
{
    std::vector<Mark> marks;
    for (const auto& [from, to] : evidence.words) {
        const std::size_t begin = std::max(from, passage.passage.begin);
        const std::size_t end = std::min(to, passage.passage.begin + passage.text.size());
        if (begin >= end)
            continue;
        const Mark mark{begin - passage.passage.begin, end - passage.passage.begin, marks.size()};
        if (!marks.empty() && mark.begin < marks.back().end)
            marks.back().end = std::max(marks.back().end, mark.end);
        else
            marks.push_back(mark);
    }
    return marks;
}

std::string words_of_marks(const std::string& text, const std::vector<Mark>& marks)
{
    std::string words;
    for (const Mark& mark : marks)
        words += (words.empty() ? "" : " \u2026 ") + text.substr(mark.begin, mark.end - mark.begin);
    std::ranges::replace(words, '\n', ' ');
    return words;
}

}  // namespace

ThemeTree Room::themes() const
{
    const Themes& themes = state->vocabulary->themes;
    ThemeTree tree{state->all.cardinality(), {}};
    for (const ThemeFacet& facet : themes.facets()) {
        ThemeGroup group{facet.id, facet.label, facet.scope, {}};
        for (const auto& [theme, depth] : tree_of_facet(themes, facet.id))
            group.themes.push_back(count_of(*state, *theme, depth));
        tree.groups.push_back(std::move(group));
    }
    return tree;
}

std::vector<ThemeQuote> Room::quotes_of(const std::string& theme)
{
    std::vector<ThemeQuote> quotes;
    const auto strongest = state->theme_book->strongest.find(theme);
    if (strongest == state->theme_book->strongest.end())
        return quotes;
    for (const ThemePassage& evidence : strongest->second) {
        const auto found =
            passage(passage_document(evidence.review, static_cast<std::uint32_t>(evidence.passage)));
        if (!found)
            continue;
        const std::vector<Mark> marks = marks_of(evidence, *found);
        Excerpt excerpt{evidence.review,
                        found->passage.page,
                        evidence.passage,
                        found->passage.kind,
                        snippet_html(found->text, found->words, marks),
                        evidence.strength};
        quotes.push_back({state->reviews.at(evidence.review), std::move(excerpt), evidence.polarity,
                          words_of_marks(found->text, marks)});
    }
    return quotes;
}

std::optional<ThemeReading> Room::theme(const std::string& id)
{
    const Themes& themes = state->vocabulary->themes;
    const Theme* theme = themes.find(id);
    if (theme == nullptr)
        return std::nullopt;
    ThemeReading reading;
    reading.theme = count_of(*state, *theme);
    for (const ThemeFacet& facet : themes.facets())
        if (facet.id == theme->facet)
            reading.facet_label = facet.label;
    reading.reviews = state->all.cardinality();
    const IdSet& mentioned = set_of(*state, "theme", id);
    reading.years = years_of(*state, mentioned);
    reading.undated = undated_of(*state, mentioned);
    for (const std::string& broader : with_broader(themes, id))
        if (broader != id)
            reading.broader.push_back(count_of(*state, *themes.find(broader)));
    for (const auto& [narrower, depth] : tree_below(themes, id))
        reading.narrower.push_back(count_of(*state, *narrower, depth));
    for (const std::string& related : theme->related)
        reading.related.push_back(count_of(*state, *themes.find(related)));
    reading.quotes = quotes_of(id);
    const CollectionState& points = state->points->sets;
    reading.recommendations = set_of(points, "theme", id)
                                  .and_cardinality(set_of(points, point_kind_facet,
                                                          std::string(name_of(PointKind::Recommendation))));
    return reading;
}

}  // namespace throughline
