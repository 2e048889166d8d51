// A result for a spreadsheet: rows about the file first, each beginning with "#", then the names of the
// columns, the rows, and last how many were written.
#include <iterator>

#include "core/text/csv_writer.hpp"
#include "server/api/export_forms.hpp"
#include "server/api/export_parts.hpp"
#include "server/api/tables.hpp"
#include "server/api/values.hpp"

namespace throughline::api {
namespace {

using Cells = std::vector<std::string>;

Cells columns_of(ResultKind kind)
{
    switch (kind) {
        case ResultKind::Passages:
            return {"review", "title", "publisher", "type",   "publication_date",
                    "page",   "kind",  "text",      "themes", "url"};
        case ResultKind::Recommendations:
            return {"review", "title",      "publisher", "type", "publication_date", "kind", "number",
                    "text",   "addressees", "scope",     "verb", "themes",           "page", "url"};
        case ResultKind::Reviews:
            break;
    }
    return {"review",         "title", "publisher",  "type", "publication_date", "pages", "central_themes",
            "present_themes", "file",  "source_url", "url"};
}

Cells cells_of(const ExportHead& head, const TakenRow& row)
{
    const ReviewSummary& review = row.review;
    Cells cells{id_of(review.id), review.title, review.publisher, review.type, review.publication_date};
    const auto add = [&cells](Cells more) {
        cells.insert(cells.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    switch (head.result.request.in) {
        case ResultKind::Passages:
            add({std::to_string(row.page), row.kind, row.text, joined_ids(row.themes)});
            break;
        case ResultKind::Recommendations:
            add({row.kind, row.number, row.text, joined_ids(row.addressees), row.scope, row.verb,
                 joined_ids(row.themes), std::to_string(row.page)});
            break;
        case ResultKind::Reviews: {
            const auto present = row.themes.begin() + static_cast<std::ptrdiff_t>(row.central_themes);
            add({std::to_string(review.page_count), joined_ids({row.themes.begin(), present}),
                 joined_ids({present, row.themes.end()}), review.file, review.source_url});
            break;
        }
    }
    cells.push_back(address_of(head, row));
    return cells;
}

}  // namespace

std::string csv_beginning(const ExportHead& head)
{
    CsvWriter csv;
    add_table_head(csv, title_of(head), head.about, head.result.total);
    for (const auto& [name, value] : question_of(head))
        csv.note(name, value);
    csv.note("Address", head.about.site + head.address);
    csv.add(columns_of(head.result.request.in));
    return csv.taken();
}

std::string csv_row(const ExportHead& head, const TakenRow& row, std::size_t)
{
    CsvWriter csv(CsvWriter::Part::Later);
    csv.add(cells_of(head, row));
    return csv.taken();
}

std::string csv_end(const ExportHead&, std::size_t written)
{
    CsvWriter csv(CsvWriter::Part::Later);
    add_table_end(csv, written);
    return csv.taken();
}

}  // namespace throughline::api
