// A few reviews side by side: facts, themes and points, each cell with the page that says so.
#include <algorithm>

#include "core/review/in_words.hpp"
#include "core/text/utf8.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t longest_words_in_cell = 220;  // bytes

// The beginning of a long passage; its page has the rest.
std::string in_cell(const std::string& words)
{
    if (words.size() <= longest_words_in_cell)
        return words;
    const std::string_view beginning = cut_to(words, longest_words_in_cell);
    return std::string(beginning.substr(0, beginning.rfind(' '))) + " \u2026";
}

std::string letter_of(std::size_t place)
{
    return {static_cast<char>('A' + static_cast<char>(place))};
}

// What a fact is called for a person; several children's are separated by "; ".
std::string fact_in_words(const std::string& field, const std::string& text)
{
    if (field.ends_with("_date"))
        return date_in_words(text);
    std::string words;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find("; ", begin), text.size());
        words += (begin == 0 ? "" : "; ") + label_of_value(field, text.substr(begin, end - begin));
        begin = end + 2;
    }
    return words;
}

Values cell_of(const CaseCell& cell, std::size_t place, std::string words, const char* silence)
{
    Values values;
    values["letter"] = Values(letter_of(place));
    put_unless_empty(values, "cell_words", words);
    values["silence"] = Values(silence);
    if (cell.page && !cell.url.empty()) {
        values["cell_page"] = Values(std::to_string(*cell.page));
        values["cell_address"] = Values(cell.url);
    }
    return values;
}

ValueList facts_of(const CaseGrid& grid)
{
    ValueList rows;
    for (const CaseRow& fact : grid.facts) {
        ValueList cells;
        for (std::size_t place = 0; place < fact.cells.size(); ++place) {
            const CaseCell& cell = fact.cells[place];
            const std::string words = cell.text.empty() ? "" : fact_in_words(fact.id, cell.text);
            cells.push_back(cell_of(cell, place, words, "Not stated"));
        }
        Values row;
        row["row_label"] = Values(fact.label);
        row["cells"] = Values(std::move(cells));
        rows.push_back(std::move(row));
    }
    return rows;
}

ValueList themes_of(const CaseGrid& grid)
{
    ValueList rows;
    for (const CaseRow& theme : grid.themes) {
        ValueList cells;
        for (std::size_t place = 0; place < theme.cells.size(); ++place) {
            const CaseCell& cell = theme.cells[place];
            Values shown = cell_of(cell, place, in_cell(cell.text), "No mention");
            shown["is_central"] = Values(cell.detail == "central");
            cells.push_back(std::move(shown));
        }
        Values row;
        row["row_label"] = Values(theme.label);
        row["row_address"] = Values(address_of_theme(theme.id));
        row["cells"] = Values(std::move(cells));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string addressees_of(const CasePoint& point)
{
    std::string names;
    for (const Named& agency : point.addressees)
        names += (names.empty() ? "To " : ", ") + agency.label;
    return names;
}

ValueList points_by_review(const std::vector<std::vector<CasePoint>>& by_review)
{
    ValueList cells;
    for (std::size_t place = 0; place < by_review.size(); ++place) {
        ValueList points;
        for (const CasePoint& point : by_review[place]) {
            Values shown;
            put_unless_empty(shown, "point_number", point.number);
            shown["point_words"] = Values(in_cell(point.text));
            put_unless_empty(shown, "point_to", addressees_of(point));
            shown["point_page"] = Values(std::to_string(point.page));
            shown["point_address"] = Values(point.url);
            points.push_back(std::move(shown));
        }
        Values cell;
        cell["letter"] = Values(letter_of(place));
        cell["has_points"] = Values(!points.empty());
        cell["points"] = Values(std::move(points));
        cells.push_back(std::move(cell));
    }
    return cells;
}

ValueList reviews_of(const CaseGrid& grid)
{
    ValueList reviews;
    for (std::size_t place = 0; place < grid.reviews.size(); ++place) {
        Values shown;
        put_summary(shown, grid.reviews[place]);
        shown["letter"] = Values(letter_of(place));
        shown["review_address"] = Values(address_of(grid.reviews[place].id, ""));
        reviews.push_back(std::move(shown));
    }
    return reviews;
}

bool is_asked_for(const PatternAsked& asked, const std::string& id)
{
    return std::ranges::find(asked.options, std::pair<std::string, std::string>("id", id)) !=
           asked.options.end();
}

ValueList offered_of(const SearchResults& offered, const PatternAsked& asked)
{
    ValueList reviews;
    for (const FoundReview& found : offered.reviews) {
        Values shown;
        put_summary(shown, found.review);
        const std::string id = std::to_string(number_of(found.review.id));
        shown["review_id"] = Values(id);
        shown["is_chosen"] = Values(is_asked_for(asked, id));
        reviews.push_back(std::move(shown));
    }
    return reviews;
}

}  // namespace

Values cases_view(const std::optional<CaseGrid>& grid, const SearchResults& offered,
                  const PatternAsked& asked)
{
    Values values;
    put_pattern_ways(values, asked);
    values["has_grid"] = Values(grid.has_value());
    if (grid) {
        const std::size_t common = static_cast<std::size_t>(std::ranges::count_if(
            grid->themes, [&](const CaseRow& row) { return row.stated_in == grid->reviews.size(); }));
        values["case_total"] = Values(std::to_string(grid->reviews.size()));
        values["common_total"] = Values(std::to_string(common));
        values["is_one_common"] = Values(common == 1);
        values["has_common"] = Values(common > 0);
        values["cases"] = Values(reviews_of(*grid));
        values["facts"] = Values(facts_of(*grid));
        values["themes"] = Values(themes_of(*grid));
        values["findings"] = Values(points_by_review(grid->findings));
        values["recommendations"] = Values(points_by_review(grid->recommendations));
        values["other_address"] = Values(address_at(asked.path, asked.search));
        return values;
    }
    values["offered"] = Values(offered_of(offered, asked));
    values["has_offered"] = Values(!offered.reviews.empty());
    values["is_offer_cut"] = Values(offered.reviews.size() < offered.total);
    values["offered_shown"] = Values(in_digits(offered.reviews.size()));
    return values;
}

}  // namespace throughline
