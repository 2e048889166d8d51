// Every number is the length of the list that it opens: all of corpus/, over HTTP.
#include <cctype>
#include <nlohmann/json.hpp>
#include <set>

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

const fs::path build = BUILD_DIR;
const fs::path corpus = fs::path(SOURCE_DIR) / "corpus";

const fs::path& collection()
{
    static const test::ScratchFolder folder;
    static const bool is_made = [] {
        test::Process indexer(build / "throughline-indexer",
                              {"--data", folder.path().string(), "index", corpus, "--ocr", "never",
                               "--metadata", corpus / "metadata.csv"});
        return indexer.wait() != 1;
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

// The parameters that choose this value of a facet and nothing else of that facet.
std::string choice(const std::string& facet, const std::string& value)
{
    const std::string chosen = encoded(value);
    return facet == "year" ? "&year_from=" + chosen + "&year_to=" + chosen : "&" + facet + "=" + chosen;
}

const std::string address = "/api/v1/reviews?per_page=7&q=";

}  // namespace

TEST_CASE("the number beside each value of a facet is the length of the list that choosing it opens")
{
    const test::Server server(collection());
    const std::string query = encoded(
        GENERATE(as<std::string>(), "", "child", "neglect OR bruise", "\"professional curiosity\"", "zzzz"));
    const std::string type = GENERATE(as<std::string>(), "", "lcspr");
    CAPTURE(query, type);
    const std::string asked = address + query + (type.empty() ? "" : choice("type", type));
    const auto facets = server.json(asked).at("facets");
    for (const auto& [name, values] : facets.items())
        for (const auto& value : values) {
            const std::string target = (name == "type" ? address + query : asked) +
                                       choice(name, value.at("value").get<std::string>());
            CAPTURE(target);
            CHECK(server.json(target).at("total") == value.at("count"));
        }
    if (query.empty())
        CHECK_FALSE(facets.at("type").empty());
}

TEST_CASE("the pages of a list together have as many results as it says, each once")
{
    const test::Server server(collection());
    const std::string sort = GENERATE(as<std::string>(), "relevance", "newest", "title");
    const std::string query = GENERATE(as<std::string>(), "", "child", "neglect");
    CAPTURE(sort, query);
    std::set<std::string> seen;
    std::size_t results = 0;
    std::size_t total = 1;
    for (int page = 1; results < total; ++page) {
        const auto list = server.json(address + query + "&sort=" + sort + "&page=" + std::to_string(page));
        total = list.at("total").get<std::size_t>();
        REQUIRE_FALSE(list.at("results").empty());
        for (const auto& result : list.at("results")) {
            seen.insert(result.at("id").get<std::string>());
            ++results;
        }
    }
    CHECK(results == total);
    CHECK(seen.size() == total);
}
