// Taking away: files of every list, feeds and citations, over HTTP on the whole corpus.
#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <thread>

#include "core/text/csv.hpp"
#include "e2e/whole_corpus.hpp"
#include "support/catch.hpp"
#include "support/reference_files.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

// Rows of a file, without those about it; how many it says were written.
struct FileRows {
    std::vector<std::vector<std::string>> cells;
    std::size_t matched = 0;
    std::size_t written = 0;
};

FileRows rows_of(const std::string& csv)
{
    FileRows rows;
    for (const CsvRow& row : csv_rows(csv)) {
        if (row.cells.front() == "# Rows matched")
            rows.matched = std::stoul(row.cells.at(1));
        else if (row.cells.front() == "# Rows written")
            rows.written = std::stoul(row.cells.at(1));
        else if (!row.cells.front().starts_with("# "))
            rows.cells.push_back(row.cells);
    }
    REQUIRE_FALSE(rows.cells.empty());
    rows.cells.erase(rows.cells.begin());  // the names of the columns
    return rows;
}

// A question with filters that the collection has, another one for each seed.
std::string any_question(const nlohmann::json& facets, std::mt19937& random)
{
    static const std::vector<std::string> texts{
        "", "q=child", "q=police+health&match=any", "q=%22was+not%22", "q=-baby", "q=safeg*"};
    std::string question = texts[random() % texts.size()];
    for (const auto& [facet, values] : facets.items())
        if (facet != "year" && facet != "kind" && !values.empty() && random() % 4 == 0) {
            const std::string value = values.at(random() % values.size()).at("value");
            if (value.find_first_of(" &,'’") == std::string::npos)
                question += "&" + facet + "=" + value;
        }
    return question;
}

std::vector<std::string> ids_in(const nlohmann::json& list)
{
    std::vector<std::string> ids;
    for (const auto& row : list.at("results"))
        ids.push_back(row.contains("id") ? row.at("id") : row.at("review").at("id"));
    return ids;
}

}  // namespace

TEST_CASE("every file has as many rows as the list says, in its order, whatever is asked")
{
    const test::Server server(test::whole_corpus());
    const auto facets = server.json("/api/v1/reviews").at("facets");
    std::mt19937 random(4);
    std::size_t all = 0;
    for (int round = 0; round < 25; ++round) {
        const std::string question = any_question(facets, random);
        for (const auto& [api, file] : {std::pair("reviews", "/search"), std::pair("passages", "/search"),
                                        std::pair("recommendations", "/recommendations")}) {
            const std::string in = api == std::string("passages") ? "&in=passages" : "";
            CAPTURE(question, api);
            // A file holds every passage; the list folds near-identical ones unless it is asked not to.
            const std::string whole = in.empty() ? "" : "&fold=no";
            const auto list =
                server.json("/api/v1/" + std::string(api) + "?per_page=100&" + question + whole);
            const std::size_t total = list.at("total");
            const std::string address = "?" + question + in;
            const FileRows csv = rows_of(test::body_of(server.get(file + (".csv" + address))));
            CHECK(csv.matched == total);
            CHECK(csv.written == total);
            CHECK(csv.cells.size() == total);
            const auto json = server.json(file + (".json" + address));
            CHECK(json.at("rows_matched") == total);
            CHECK(json.at("rows_written") == total);
            auto ids = ids_in(json);
            CHECK(ids.size() == total);
            ids.resize(std::min<std::size_t>(total, 100));
            CHECK(ids == ids_in(list));
            CHECK(server.json(file + (".csl.json" + address)).size() == total + 1);
            CHECK(test::ris_records(test::body_of(server.get(file + (".ris" + address)))).size() ==
                  total + 1);
            const auto entries = test::bibtex_entries(test::body_of(server.get(file + (".bib" + address))));
            CHECK(entries.size() == total);
            std::set<std::string> keys;
            for (const auto& entry : entries)
                keys.insert(entry.at("key"));
            CHECK(keys.size() == entries.size());
            all += total;
        }
    }
    CHECK(all > 500);
}

TEST_CASE("a file is sent whole, with its name, its type and its end, and is not kept")
{
    const test::Server server(test::whole_corpus());
    const std::string answer = server.get("/search.csv?q=child&in=passages&page=7&per_page=3");
    CHECK(test::header_of(answer, "Content-Type") == "text/csv; charset=utf-8");
    CHECK(test::header_of(answer, "Content-Disposition") == "attachment; filename=\"passages.csv\"");
    CHECK(test::header_of(answer, "Cache-Control") == "no-store");
    CHECK(test::has_last_chunk(answer));
    const std::string refused = server.get("/search.csv?year_from=soon");
    CHECK(test::status_of(refused) == 400);
    CHECK(test::body_of(refused).find("(year_from) is written with four digits") != std::string::npos);
}

TEST_CASE("bibutils reads every record of the files for reference managers")
{
    REQUIRE(fs::exists("/usr/bin/ris2xml"));  // of the package bibutils: packaging/apt-test.txt
    const test::Server server(test::whole_corpus());
    const test::ScratchFolder folder;
    for (const auto& [ending, program] :
         {std::pair(".ris", "/usr/bin/ris2xml"), std::pair(".bib", "/usr/bin/bib2xml")}) {
        const fs::path file = folder.path() / ("list" + std::string(ending));
        const std::string body = test::body_of(server.get("/search" + std::string(ending) + "?in=passages"));
        test::write_file(file, body);
        test::Process reader(program, {"-i", "utf8", file.string()});
        const std::string xml = reader.output();
        CHECK(reader.wait() == 0);
        std::size_t records = 0;
        for (std::size_t at = xml.find("<mods "); at != std::string::npos; at = xml.find("<mods ", at + 1))
            ++records;
        const bool has_search = std::string_view(ending) == ".ris";
        CHECK(records ==
              server.json("/api/v1/passages").at("total").get<std::size_t>() + (has_search ? 1 : 0));
    }
}

TEST_CASE("those who take their time leave room for others, and one too many is told to wait")
{
    const test::Server server(test::whole_corpus());
    std::vector<std::unique_ptr<test::RawClient>> slow;
    for (int at = 0; at < 4; ++at) {
        slow.push_back(std::make_unique<test::RawClient>(server.port()));
        slow.back()->send("GET /search.json?in=passages HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    // Their files are larger than what the kernel takes for a client who reads nothing; so all four stay
    // open.
    const std::string refused = server.get("/search.csv?in=passages");
    if (test::status_of(refused) == 503)
        CHECK(test::body_of(refused).find("Several files are being taken") != std::string::npos);
    CHECK(test::status_of(server.get("/search?q=child")) == 200);
    CHECK(test::status_of(server.get("/api/v1/passages?q=child")) == 200);
}

TEST_CASE("a feed has the matching reviews, the last added first, and an ETag")
{
    const test::Server server(test::whole_corpus());
    const std::string answer = server.get("/search.atom?q=father&in=passages&kind=finding");
    CHECK(test::header_of(answer, "Content-Type") == "application/atom+xml; charset=utf-8");
    const std::string feed = test::body_of(answer);
    std::size_t entries = 0;
    for (std::size_t at = feed.find("<entry>"); at != std::string::npos; at = feed.find("<entry>", at + 1))
        ++entries;
    CHECK(entries == server.json("/api/v1/reviews?q=father").at("total").get<std::size_t>());
    const std::string etag = test::header_of(answer, "ETag");
    REQUIRE_FALSE(etag.empty());
    const std::string again =
        server.get("/search.atom?q=father&in=passages&kind=finding", "If-None-Match: " + etag + "\r\n");
    CHECK(test::status_of(again) == 304);
    CHECK(test::status_of(server.get("/search.atom?sort=wrong")) == 200);
    CHECK(test::status_of(server.get("/search.atom?year_to=x")) == 400);
}

TEST_CASE("a review and the words of a passage have a citation, as text and as files")
{
    const test::Server server(test::whole_corpus());
    const auto found = server.json("/api/v1/passages?q=father&per_page=1").at("results").at(0);
    const std::string url = found.at("url");
    const std::string page = url.substr(0, url.find('#'));
    const std::string cite = "?cite=" + url.substr(url.find('#') + 1);
    const std::string html = test::body_of(server.get(page + cite));
    CHECK(html.find("id=\"cite\"") != std::string::npos);
    CHECK(html.find(", p. " + page.substr(page.rfind('/') + 1) + ")") != std::string::npos);
    for (const std::string& base : {page, page.substr(0, page.find("/pages"))})
        for (const char* ending : {".ris", ".bib", ".csl.json"}) {
            const std::string answer = server.get(base + ending + cite);
            CAPTURE(base, ending);
            CHECK(test::status_of(answer) == 200);
            CHECK(test::body_of(answer).find("http://localhost/") != std::string::npos);
        }
    CHECK(test::ris_records(test::body_of(server.get(page + ".ris" + cite))).size() == 1);
    CHECK(test::status_of(server.get(page + ".ris")) == 404);
    CHECK(test::status_of(server.get(page + ".ris?cite=p99999999")) == 404);
    CHECK(test::status_of(server.get("/reviews/99999.bib")) == 404);
}

TEST_CASE("addresses in files are those of the site as it was set, or as the request names it")
{
    const test::Server named(test::whole_corpus(), {"--public-url", "https://Reviews.Example/"});
    CHECK(test::body_of(named.get("/search.csv")).find("https://reviews.example/reviews/") !=
          std::string::npos);
    CHECK(test::body_of(named.get("/opensearch.xml")).find("https://reviews.example/search") !=
          std::string::npos);
    CHECK(test::body_of(named.get("/search?q=a"))
              .find("rel=\"canonical\" href=\"https://reviews.example/search?q=a\"") != std::string::npos);
    const test::Server plain(test::whole_corpus());
    CHECK(test::body_of(plain.get("/search.csv")).find("http://localhost/") != std::string::npos);
}
