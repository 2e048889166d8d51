#include "server/api/tables.hpp"

#include "core/text/csv_writer.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using Cells = std::vector<std::string>;

std::string joined(const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : "; ") + value;
    return text;
}

std::string joined_ids(const std::vector<Named>& named)
{
    std::vector<std::string> ids;
    for (const Named& one : named)
        ids.push_back(one.id);
    return joined(ids);
}

void add_head(CsvWriter& csv, const std::string& title, const TableHead& head)
{
    csv.add({"# Throughline", title});
    csv.add({"# Index version", head.version});
    csv.add({"# Written", head.written});
}

void add_counts(CsvWriter& csv, std::size_t matched, std::size_t written)
{
    csv.add({"# Rows matched", std::to_string(matched)});
    csv.add({"# Rows written", std::to_string(written)});
}

void add_question(CsvWriter& csv, const SearchResults& found)
{
    const SearchRequest& request = found.request;
    csv.add({"# Query", request.text});
    csv.add({"# Searched for", found.searched_for});
    for (const auto& [facet, values] : request.filters.values)
        if (!values.empty())
            csv.add({"# Filter " + facet, joined(values)});
    if (request.filters.year_from)
        csv.add({"# Filter year_from", std::to_string(*request.filters.year_from)});
    if (request.filters.year_to)
        csv.add({"# Filter year_to", std::to_string(*request.filters.year_to)});
}

Cells row_of(const FoundPoint& found)
{
    const ReviewSummary& review = found.review;
    const Point& point = found.point;
    return {api::id_of(review.id),
            review.title,
            review.publisher,
            review.type,
            review.publication_date,
            std::string(name_of(point.kind)),
            point.number,
            point.text,
            joined_ids(found.addressees),
            std::string(name_of(point.scope)),
            point.verb,
            joined_ids(found.themes),
            std::to_string(point.page),
            found.passage ? api::url_of(review.id, point.page, *found.passage)
                          : api::url_of(review.id, point.page)};
}

std::size_t theme_count(const ThemeTree& tree)
{
    std::size_t count = 0;
    for (const ThemeGroup& group : tree.groups)
        count += group.themes.size();
    return count;
}

std::string about(const ThemeReading& reading)
{
    return "Reviews that mention: " + reading.theme.label + " (" + reading.theme.id + ")";
}

}  // namespace

std::string recommendations_csv(const SearchResults& found, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Recommendations and findings of reviews", head);
    add_question(csv, found);
    add_counts(csv, found.total, found.points.size());
    csv.add({"review", "title", "publisher", "type", "publication_date", "kind", "number", "text",
             "addressees", "scope", "verb", "themes", "page", "url"});
    for (const FoundPoint& point : found.points)
        csv.add(row_of(point));
    return std::move(csv).text();
}

std::string themes_csv(const ThemeTree& tree, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Themes and the reviews that mention them", head);
    csv.add({"# Reviews with text in this collection", std::to_string(tree.reviews)});
    const std::size_t rows = theme_count(tree);
    add_counts(csv, rows, rows);
    csv.add({"facet", "theme", "label", "broader", "scope_note", "mentioned_in", "central_in", "present_in",
             "n_reviews"});
    for (const ThemeGroup& group : tree.groups)
        for (const ThemeCount& theme : group.themes)
            csv.add({group.id, theme.id, theme.label, theme.broader, theme.scope,
                     std::to_string(theme.mentioned_in), std::to_string(theme.central_in),
                     std::to_string(theme.mentioned_in - theme.central_in), std::to_string(tree.reviews)});
    return std::move(csv).text();
}

std::string theme_years_csv(const ThemeReading& reading, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, about(reading) + ", by year of publication", head);
    csv.add({"# Mentioned, date of publication not stated", std::to_string(reading.undated.size())});
    add_counts(csv, reading.years.size(), reading.years.size());
    csv.add({"theme", "year", "n_reviews", "mentioned_in", "few_reviews"});
    for (const ThemeYear& year : reading.years)
        csv.add({reading.theme.id, year.year, std::to_string(year.reviews), std::to_string(year.mentioned_in),
                 year.reviews < few_reviews_in_a_year ? "yes" : "no"});
    return std::move(csv).text();
}

std::string theme_passages_csv(const ThemeReading& reading, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, about(reading) + ", strongest passages", head);
    add_counts(csv, reading.quotes.size(), reading.quotes.size());
    csv.add({"theme", "review", "title", "publisher", "publication_date", "page", "kind", "polarity",
             "strength", "words", "url"});
    for (const ThemeQuote& quote : reading.quotes) {
        const ReviewSummary& review = quote.review;
        const Excerpt& excerpt = quote.excerpt;
        csv.add({reading.theme.id, api::id_of(review.id), review.title, review.publisher,
                 review.publication_date, std::to_string(excerpt.page), std::string(name_of(excerpt.kind)),
                 std::string(name_of(quote.polarity)), std::to_string(excerpt.score).substr(0, 4),
                 quote.words, api::url_of(review.id, excerpt.page, excerpt.number)});
    }
    return std::move(csv).text();
}

}  // namespace throughline
