// The pages about themes: counts from sets, evidence from the book.
#include <algorithm>

#include "core/catalogue/tags.hpp"
#include "server/search/point_shelf.hpp"
#include "server/search/room.hpp"
#include "server/search/theme_book.hpp"
#include "server/search/theme_counts.hpp"
#include "server/search/theme_marks.hpp"
#include "server/search/theme_tree.hpp"

namespace throughline {
namespace {

std::string words_of_marks(const std::string& text, const std::vector<Mark>& marks)
{
    std::string words;
    for (const Mark& mark : marks)
        words += (words.empty() ? "" : " \u2026 ") + text.substr(mark.begin, mark.end - mark.begin);
    std::ranges::replace(words, '\n', ' ');
    return words;
}

}  // namespace

IdSet Room::listed()
{
    IdSet reviews = index.reviews({}, {0, 0}).reviews & state->all;
    reviews.runOptimize();  // it is counted with the reviews of every theme
    return reviews;
}

ThemeTree Room::themes()
{
    return theme_tree_of(*state, listed());
}

std::vector<Evidence> Room::evidence_of(ReviewId id, const std::vector<std::string>& themes)
{
    std::vector<std::string> all;
    for (const std::string& theme : themes) {
        all.push_back(theme);
        for (const ThemePlace& narrower : tree_below(state->vocabulary->themes, theme))
            all.push_back(narrower.theme->id);
    }
    std::vector<Evidence> found;
    for (const std::string& theme : all)
        for (Evidence& one : Tags(catalogue).counted(id, theme))
            found.push_back(std::move(one));
    std::ranges::sort(found, {}, [](const Evidence& one) { return std::pair(one.passage, one.begin); });
    return found;
}

std::vector<ThemeQuote> Room::quotes_of(const std::string& theme, const IdSet& among)
{
    std::vector<ThemeQuote> quotes;
    const auto& book = records().theme_book;
    const auto strongest = book.strongest.find(theme);
    if (strongest == book.strongest.end())
        return quotes;
    for (const ThemePassage& evidence : strongest->second) {
        if (!among.contains(number_of(evidence.review)))
            continue;
        const auto found =
            passage(passage_document(evidence.review, static_cast<std::uint32_t>(evidence.passage)));
        if (!found)
            continue;
        const std::vector<Mark> marks = evidence_marks(evidence.words, *found);
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
    const IdSet among = listed();
    reading.theme = count_of(*state, among, *theme);
    for (const ThemeFacet& facet : themes.facets())
        if (facet.id == theme->facet)
            reading.facet_label = facet.label;
    reading.reviews = among.cardinality();
    const IdSet mentioned = set_of(*state, "theme", id) & among;
    reading.years = years_of(*state, among, mentioned);
    reading.undated = undated_of(*state, mentioned);
    for (const std::string& broader : with_broader(themes, id))
        if (broader != id)
            reading.broader.push_back(count_of(*state, among, *themes.find(broader)));
    for (const auto& [narrower, depth] : tree_below(themes, id))
        reading.narrower.push_back(count_of(*state, among, *narrower, depth));
    for (const std::string& related : theme->related)
        reading.related.push_back(count_of(*state, among, *themes.find(related)));
    reading.quotes = quotes_of(id, among);
    const CollectionState& points = records().points.sets;
    reading.recommendations = set_of(points, "theme", id)
                                  .and_cardinality(set_of(points, point_kind_facet,
                                                          std::string(name_of(PointKind::Recommendation))));
    return reading;
}

}  // namespace throughline
