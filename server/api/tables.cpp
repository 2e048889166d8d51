#include "server/api/tables.hpp"

#include "core/text/csv_writer.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

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

void add_table_head(CsvWriter& csv, const std::string& title, const TableHead& head, std::size_t matched)
{
    csv.note("Throughline", title);
    csv.note("Index version", head.version);
    csv.note("Written", head.written);
    csv.note("Rows matched", std::to_string(matched));
}

void add_table_end(CsvWriter& csv, std::size_t written)
{
    csv.note("Rows written", std::to_string(written));
}

std::string themes_csv(const ThemeTree& tree, const TableHead& head)
{
    CsvWriter csv;
    const std::size_t rows = theme_count(tree);
    add_table_head(csv, "Themes and the reviews that mention them", head, rows);
    csv.note("Reviews with text in this collection", std::to_string(tree.reviews));
    csv.add({"facet", "theme", "label", "broader", "scope_note", "mentioned_in", "central_in", "present_in",
             "n_reviews"});
    for (const ThemeGroup& group : tree.groups)
        for (const ThemeCount& theme : group.themes)
            csv.add({group.id, theme.id, theme.label, theme.broader, theme.scope,
                     std::to_string(theme.mentioned_in), std::to_string(theme.central_in),
                     std::to_string(theme.mentioned_in - theme.central_in), std::to_string(tree.reviews)});
    add_table_end(csv, rows);
    return std::move(csv).text();
}

std::string theme_years_csv(const ThemeReading& reading, const TableHead& head)
{
    CsvWriter csv;
    add_table_head(csv, about(reading) + ", by year of publication", head, reading.years.size());
    csv.note("Mentioned without a date of publication", std::to_string(reading.undated.size()));
    csv.add({"theme", "year", "n_reviews", "mentioned_in", "few_reviews"});
    for (const ThemeYear& year : reading.years)
        csv.add({reading.theme.id, year.year, std::to_string(year.reviews), std::to_string(year.mentioned_in),
                 year.reviews < few_reviews_in_a_year ? "yes" : "no"});
    add_table_end(csv, reading.years.size());
    return std::move(csv).text();
}

std::string theme_passages_csv(const ThemeReading& reading, const TableHead& head)
{
    CsvWriter csv;
    add_table_head(csv, about(reading) + ", strongest passages", head, reading.quotes.size());
    csv.add({"theme", "review", "title", "publisher", "publication_date", "page", "kind", "polarity",
             "strength", "words", "url"});
    for (const ThemeQuote& quote : reading.quotes) {
        const ReviewSummary& review = quote.review;
        const Excerpt& excerpt = quote.excerpt;
        csv.add({reading.theme.id, api::id_of(review.id), review.title, review.publisher,
                 review.publication_date, std::to_string(excerpt.page), std::string(name_of(excerpt.kind)),
                 std::string(name_of(quote.polarity)), std::to_string(excerpt.score).substr(0, 4),
                 quote.words,
                 head.site + api::url_of(review.id, excerpt.page, excerpt.number, reading.theme.id)});
    }
    add_table_end(csv, reading.quotes.size());
    return std::move(csv).text();
}

}  // namespace throughline
