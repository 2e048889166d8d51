#include "core/text/csv_writer.hpp"

#include "core/text/csv.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

std::string line_of(const std::vector<std::string>& cells)
{
    CsvWriter csv;
    csv.add(cells);
    return std::move(csv).text().substr(3);  // after the byte order mark
}

}  // namespace

TEST_CASE("a cell is quoted where it has to be")
{
    const auto [cell, written] = GENERATE(table<std::string, std::string>({
        {"plain", "plain\r\n"},
        {"", "\r\n"},
        {"a, b", "\"a, b\"\r\n"},
        {"she said \"no\"", "\"she said \"\"no\"\"\"\r\n"},
        {"two\nlines", "\"two\nlines\"\r\n"},
    }));
    CAPTURE(cell);
    CHECK(line_of({cell}) == written);
}

TEST_CASE("no cell is taken for a formula")
{
    const std::string cell = GENERATE(as<std::string>{}, "=1+1", "+44 20", "-3", "@SUM(A1)", "\t=1", "\r=1",
                                      "=HYPERLINK(\"https://example.org\";\"x\")");
    CAPTURE(cell);
    const std::string line = line_of({"a", cell});
    CHECK(line.starts_with("a,\"'"));
    const auto rows = csv_rows(line);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().cells == std::vector<std::string>{"a", "'" + cell});
}

TEST_CASE("only rows about the file begin with the mark of a comment")
{
    CsvWriter csv(CsvWriter::Part::Later);
    csv.note("Query", "a, #b");
    csv.add({"# no comment", "/reviews/1#p2"});
    CHECK(csv.taken() == "# Query,\"a, #b\"\r\n\"# no comment\",\"/reviews/1#p2\"\r\n");
    CHECK(csv.taken().empty());
}

TEST_CASE("what is written is read again as it was")
{
    const std::vector<std::string> cells{"a", "b,c", "d\"e", "f\r\ng", "", "h'i", "Siân"};
    const auto rows = csv_rows(line_of(cells));
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().cells == cells);
}
