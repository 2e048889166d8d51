// Whatever a review says: its file has as many rows as were put in, with the same words.
#include <rapidcheck.h>

#include <nlohmann/json.hpp>

#include "core/text/csv.hpp"
#include "server/api/export_parts.hpp"
#include "support/catch.hpp"
#include "support/reference_files.hpp"
#include "support/taken_examples.hpp"

namespace {

using namespace throughline;

std::string any_cell()
{
    static const std::vector<std::string> pieces{
        "a", "é", "\n",     "\r\n", "\t", "{", "}", "\\", "@book{x,", "%",   "\"", "'", ",",   ";",
        "#", "=", "ER  - ", "&",    "_",  "$", "~", "^",  "<b>",      "]]>", "-",  " ", "\\n", "\u2028"};
    std::string text = "w";  // a text is never nothing
    for (const std::size_t piece :
         *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())))
        text += pieces[piece];
    return text;
}

std::vector<TakenRow> any_rows()
{
    std::vector<TakenRow> rows;
    const int count = *rc::gen::inRange(0, 6);
    for (int at = 0; at < count; ++at) {
        TakenRow row;
        row.review.id = ReviewId{static_cast<std::uint32_t>(at + 1)};
        row.review.title = any_cell();
        row.review.publisher = any_cell();
        row.review.type = any_cell();
        row.review.publication_date =
            *rc::gen::element<std::string>("", "2019", "2019-04", "2019-04-30", "soon");
        row.page = *rc::gen::inRange(1, 400);
        row.passage = 3;
        row.kind = "finding";
        row.text = any_cell();
        row.themes = {{"a-theme", any_cell()}};
        rows.push_back(std::move(row));
    }
    return rows;
}

ExportHead any_head()
{
    ExportHead head = test::example_export_head(ResultKind::Passages);
    head.result.request.text = any_cell();
    head.result.searched_for = any_cell();
    return head;
}

std::string file(const char* path, const ExportHead& head, const std::vector<TakenRow>& rows)
{
    return test::file_of(*export_form_of(path), head, rows);
}

}  // namespace

TEST_CASE("any rows as CSV are read again as they were")
{
    CHECK(rc::check([] {
        const auto rows = any_rows();
        std::vector<std::vector<std::string>> cells;
        std::string written;
        for (const CsvRow& row : csv_rows(file("/search.csv", any_head(), rows))) {
            RC_ASSERT(!row.is_broken);
            if (row.cells.front() == "# Rows written")
                written = row.cells.at(1);
            if (!row.cells.front().starts_with("# "))
                cells.push_back(row.cells);
        }
        RC_ASSERT(written == std::to_string(rows.size()));
        RC_ASSERT(cells.size() == rows.size() + 1);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            RC_ASSERT(cells[at + 1].size() == cells.front().size());
            RC_ASSERT(cells[at + 1].at(1) == rows[at].review.title);
            RC_ASSERT(cells[at + 1].at(7) == rows[at].text);
        }
    }));
}

TEST_CASE("any rows as RIS are read again, on one line each")
{
    CHECK(rc::check([] {
        const auto rows = any_rows();
        const auto records = test::ris_records(file("/search.ris", any_head(), rows));
        RC_ASSERT(records.size() == rows.size() + 1);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            RC_ASSERT(records[at].at("TY").front() == "RPRT");
            RC_ASSERT(records[at].at("TI").front() == api::on_one_line(rows[at].review.title));
            RC_ASSERT(records[at].at("N1").back() == api::on_one_line(rows[at].text));
            RC_ASSERT(records[at].at("SP").front() == std::to_string(rows[at].page));
        }
        RC_ASSERT(records.back().at("TY").front() == "ELEC");
        RC_ASSERT(records.back().at("N1").back() == "Rows written: " + std::to_string(rows.size()));
    }));
}

TEST_CASE("any rows as BibTeX are read again, and print as they were")
{
    CHECK(rc::check([] {
        const auto rows = any_rows();
        const auto entries = test::bibtex_entries(file("/search.bib", any_head(), rows));
        RC_ASSERT(entries.size() == rows.size());
        for (std::size_t at = 0; at < rows.size(); ++at) {
            RC_ASSERT(test::printed_latex(entries[at].at("title")) ==
                      api::on_one_line(rows[at].review.title));
            RC_ASSERT(test::printed_latex(entries[at].at("annote")) == api::on_one_line(rows[at].text));
        }
    }));
}

TEST_CASE("any rows as JSON and CSL-JSON are read again as they were")
{
    CHECK(rc::check([] {
        const auto rows = any_rows();
        const auto head = any_head();
        const auto json = nlohmann::json::parse(file("/search.json", head, rows));
        const auto csl = nlohmann::json::parse(file("/search.csl.json", head, rows));
        RC_ASSERT(json.at("rows_written") == rows.size());
        RC_ASSERT(json.at("results").size() == rows.size());
        RC_ASSERT(csl.size() == rows.size() + 1);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            RC_ASSERT(json.at("results").at(at).at("text") == rows[at].text);
            RC_ASSERT(csl.at(at).at("title") == rows[at].review.title);
            RC_ASSERT(csl.at(at).at("note") == rows[at].text);
        }
    }));
}
