// Every number opens its list: counts beside filters and the lists that they lead to, over HTTP on the whole
// corpus.
#include <cctype>
#include <set>

#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

const fs::path corpus = fs::path(SOURCE_DIR) / "corpus";

// The whole corpus with what the librarian's list says of it; scans are left as pictures, to be quick.
const fs::path& collection()
{
    static const test::ScratchFolder folder;
    static const bool is_made = [] {
        const test::Indexed made = test::index(
            folder.path(),
            {corpus.string(), "--metadata", (corpus / "metadata.csv").string(), "--ocr", "never"});
        return made.summary.at("new") > 20;
    }();
    REQUIRE(is_made);
    return folder.path();
}

std::string encoded(const std::string& text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0)
            result += letter;
        else
            result.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
    return result;
}

std::string choosing(const std::string& facet, const std::string& value)
{
    return facet == "year" ? "&year_from=" + value + "&year_to=" + value : "&" + facet + "=" + encoded(value);
}

const std::vector<std::string> questions{"",
                                         "q=neglect",
                                         "q=%22was+not+brought%22",
                                         "q=safeg*",
                                         "q=police+health&match=any",
                                         "q=-baby",
                                         "q=child&type=scr",
                                         "q=child&year_from=2015&year_to=2021"};

}  // namespace

TEST_CASE("every count beside a filter is the length of the list that it opens")
{
    const test::Server server(collection());
    std::size_t counts = 0;
    for (const std::string& question : questions) {
        const auto found = server.json("/api/v1/reviews?" + question);
        for (const auto& [facet, values] : found.at("facets").items())
            for (const auto& value : values) {
                const bool is_same_facet =
                    question.find(facet == "year" ? "year_from" : facet + "=") != std::string::npos;
                if (is_same_facet)
                    continue;  // choosing it widens what is chosen already
                const std::string address = "/api/v1/reviews?per_page=100&" + question +
                                            choosing(facet, value.at("value").get<std::string>());
                CAPTURE(address);
                const auto list = server.json(address);
                CHECK(list.at("total") == value.at("count"));
                CHECK(list.at("results").size() == value.at("count").get<std::size_t>());
                ++counts;
            }
    }
    CHECK(counts > 100);
}

TEST_CASE("the pages of a list hold each result once, and together all of them")
{
    const test::Server server(collection());
    for (const char* kind : {"reviews", "passages"})
        for (const std::string& question : questions) {
            const auto total =
                server.json("/api/v1/" + std::string(kind) + "?" + question).at("total").get<std::size_t>();
            std::set<std::string> seen;
            std::size_t count = 0;
            for (std::size_t page = 1; (page - 1) * 7 < std::min<std::size_t>(total, 70); ++page) {
                const auto results = server
                                         .json("/api/v1/" + std::string(kind) +
                                               "?per_page=7&page=" + std::to_string(page) + "&" + question)
                                         .at("results");
                for (const auto& result : results)
                    seen.insert(result.at("url").get<std::string>());
                count += results.size();
            }
            CAPTURE(kind, question, total);
            CHECK(seen.size() == count);
            CHECK(count == std::min<std::size_t>(total, (std::min<std::size_t>(total, 70) + 6) / 7 * 7));
        }
}

TEST_CASE("the list is the same in any order, only sorted")
{
    const test::Server server(collection());
    std::set<std::string> first;
    for (const char* sort : {"relevance", "newest", "oldest", "title"}) {
        std::set<std::string> ids;
        const auto found = server.json("/api/v1/reviews?q=health&per_page=100&sort=" + std::string(sort));
        for (const auto& review : found.at("results"))
            ids.insert(review.at("id").get<std::string>());
        CHECK(ids.size() == found.at("total").get<std::size_t>());
        if (first.empty())
            first = ids;
        CHECK(ids == first);
    }
}
