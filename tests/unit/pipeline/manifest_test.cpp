#include "indexer/pipeline/manifest.hpp"

#include "core/base/error.hpp"
#include "core/review/partial_date.hpp"
#include "core/text/csv.hpp"
#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("rows are read as spreadsheets write them")
{
    const auto rows = csv_rows(
        "\xEF\xBB\xBF"
        "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n\r\nlast,\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].cells == std::vector<std::string>{"a", "b"});
    CHECK(rows[1].cells == std::vector<std::string>{"x, \"y\"", "two\nlines"});
    CHECK(rows[2].line == 5);
    CHECK(rows[2].cells == std::vector<std::string>{"last", ""});
    CHECK(csv_rows("a,\"never closed").front().is_broken);
    CHECK(csv_rows("").empty());
}

TEST_CASE("a date says as much as is known, and no more than there is")
{
    CHECK(iso_of(*partial_date("2019")) == "2019");
    CHECK(iso_of(*partial_date("2019-04")) == "2019-04");
    CHECK(iso_of(*partial_date("2020-02-29")) == "2020-02-29");
    for (const char* wrong :
         {"", "19", "2019-13", "2019-02-29", "2019-4", "30 April 2019", "2019/04", "2019-04-", "-019"})
        CHECK_FALSE(partial_date(wrong).has_value());
    CHECK(*partial_date("2019") < *partial_date("2019-01"));
    CHECK(*partial_date("2019-12-31") < *partial_date("2020"));
}

TEST_CASE("every column of the list is a field; a bad row is told, and the rest go in")
{
    const Manifest manifest = manifest_from(
        "File,Title,Publication date,type\n"
        "a.pdf,A title,2019-04,lcspr\n"
        "c.pdf,too,many,cells,here\n"
        ",no file,2019,\n"
        "a.pdf,again,,\n"
        "e.pdf,,,\n");
    CHECK(manifest.fields.size() == 2);
    const auto& fields = manifest.fields.at("a.pdf");
    REQUIRE(fields.size() == 3);
    CHECK(field_of(fields, "publication_date")->value == "2019-04");
    CHECK(field_of(fields, "publication_date")->origin == Origin::Manifest);
    CHECK(manifest.fields.at("e.pdf").empty());
    std::vector<std::size_t> lines;
    for (const BadRow& row : manifest.bad_rows)
        lines.push_back(row.line);
    CHECK(lines == std::vector<std::size_t>{3, 4, 5});
}

TEST_CASE("a type or a date that is none is told, kept as written, and no field of that name")
{
    const Manifest manifest = manifest_from(
        "file,title,type,outcome,publication_date\n"
        "a.pdf,A,partnership-review,,\n"
        "b.pdf,B,scr,harm,30 April 2019\n");
    CHECK(field_of(manifest.fields.at("a.pdf"), "type") == nullptr);
    CHECK(field_of(manifest.fields.at("a.pdf"), "title")->value == "A");
    CHECK(field_of(manifest.fields.at("a.pdf"), "type_as_listed")->value == "partnership-review");
    const auto& second = manifest.fields.at("b.pdf");
    CHECK(field_of(second, "type")->value == "scr");
    CHECK(field_of(second, "outcome")->value == "harm");
    CHECK(field_of(second, "publication_date_as_listed")->value == "30 April 2019");
    REQUIRE(manifest.bad_rows.size() == 3);
    CHECK(manifest.bad_rows[0].line == 2);
    CHECK_THAT(manifest.bad_rows[0].problem,
               Catch::StartsWith("type is 'partnership-review', which is none of lcspr, scr, "));
    CHECK(manifest.bad_rows[1].problem ==
          "outcome is 'harm', which is none of death, serious-harm, other. It is taken as it is, a value of "
          "its "
          "own");
    CHECK_THAT(manifest.bad_rows[2].problem,
               Catch::StartsWith("publication_date is '30 April 2019', which is no date: write it as 2019"));
    CHECK(manifest.bad_rows[2].line == 3);
    for (const BadRow& row : manifest.bad_rows)
        CHECK(row.is_used);
}

TEST_CASE("a value that many rows have is told once, with their lines")
{
    const Manifest manifest = manifest_from("file,type\na.pdf,x\nb.pdf,scr\nc.pdf,x\nd.pdf,y\ne.pdf,x\n");
    REQUIRE(manifest.bad_rows.size() == 2);
    CHECK(manifest.bad_rows[0].line == 2);
    CHECK(manifest.bad_rows[0].also_lines == std::vector<std::size_t>{4, 6});
    CHECK(manifest.bad_rows[1].line == 5);
}

TEST_CASE("a type may be written by its name")
{
    const Manifest manifest = manifest_from(
        "file,type,outcome\na.pdf,Serious Case Review,A child died\nb.pdf,LCSPR,Serious harm\n");
    CHECK(manifest.bad_rows.empty());
    CHECK(field_of(manifest.fields.at("a.pdf"), "type")->value == "scr");
    CHECK(field_of(manifest.fields.at("a.pdf"), "outcome")->value == "death");
    CHECK(field_of(manifest.fields.at("b.pdf"), "type")->value == "lcspr");
    CHECK(field_of(manifest.fields.at("b.pdf"), "outcome")->value == "serious-harm");
}

TEST_CASE("a list that cannot be meant as one is refused with a sentence")
{
    CHECK_THROWS_WITH(manifest_from(""), Catch::ContainsSubstring("is empty"));
    CHECK_THROWS_WITH(manifest_from("name,title\n"), Catch::ContainsSubstring("no column 'file'"));
    CHECK_THROWS_WITH(manifest_from("file,a$b\n"), Catch::ContainsSubstring("column named 'a$b'"));
    CHECK_THROWS_WITH(manifest_from("file,x,X\n"), Catch::ContainsSubstring("twice"));
}

TEST_CASE("a column without a heading may be empty, and says nothing of a file")
{
    const Manifest manifest = manifest_from("file,title,, \na.pdf,A title,,\nb.pdf,B,stray,\n");
    CHECK(manifest.fields.size() == 1);
    CHECK(manifest.fields.at("a.pdf").size() == 1);
    CHECK(manifest.bad_rows ==
          std::vector<BadRow>{{3, "has 'stray' in a column that the first row does not name"}});
}
