// "More like this", and near-identical passages folded: over HTTP on the corpus.
#include <algorithm>
#include <set>

#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

const std::string said_again =
    "Each agency should ask of every child who lives in the home, who visits it and who cares for the child, "
    "should write down what it is told, and should tell the other agencies what it does not know.";

const fs::path& collection_of_corpus()
{
    static const test::ScratchFolder folder;
    static const test::ScratchFolder copies;
    static const bool is_made = [] {
        // The corpus repeats nothing: these do.
        for (const char* name : {"first", "second", "third"})
            test::write_file(copies.path() / (std::string(name) + ".md"),
                             "# The " + std::string(name) + " review\n\n## Findings\n\n" + said_again + "\n");
        return test::index(folder.path(), {test::corpus.string(), copies.path().string(), "--ocr", "never"})
                   .summary.at("new") > 20;
    }();
    REQUIRE(is_made);
    return folder.path();
}

std::size_t total_of(const nlohmann::json& list)
{
    return list.at("total").get<std::size_t>();
}

// "41-p203" of "/reviews/41/pages/14#p203".
std::string place_of(const std::string& url)
{
    const std::size_t begin = std::string("/reviews/").size();
    return url.substr(begin, url.find('/', begin) - begin) + "-" + url.substr(url.find('#') + 1);
}

}  // namespace

TEST_CASE("more like a review, a passage and a recommendation can be narrowed, and each count opens its list")
{
    const test::Server server(collection_of_corpus());
    const std::string review = server.json("/api/v1/reviews?per_page=1").at("results").at(0).at("id");
    const std::string passage =
        server.json("/api/v1/passages?q=father&per_page=1").at("results").at(0).at("url");
    const std::string recommendation =
        server.json("/api/v1/recommendations?per_page=1").at("results").at(0).at("url");
    for (const auto& [list, like] :
         {std::pair(std::string("reviews"), review), std::pair(std::string("passages"), place_of(passage)),
          std::pair(std::string("recommendations"), place_of(recommendation))}) {
        CAPTURE(list, like);
        const std::string address = "/api/v1/" + list + "?per_page=100&like=" + like;
        const auto found = server.json(address);
        CHECK(total_of(found) > 5);
        CHECK(found.at("results").size() == total_of(found));
        CHECK(found.at("query").at("like").at("words").size() > 3);
        for (const auto& result : found.at("results"))
            CHECK((list == "reviews" ? result.at("id").get<std::string>()
                                     : place_of(result.at("url").get<std::string>())) != like);
        for (const auto& value : found.at("facets").at("theme")) {
            const auto narrowed = server.json(address + "&theme=" + value.at("value").get<std::string>());
            if (list == "passages")
                CHECK(total_of(narrowed) <= total_of(found));
            else
                CHECK(total_of(narrowed) == value.at("count"));
            CHECK(narrowed.at("query").at("like").at("nearest") ==
                  found.at("query").at("like").at("nearest"));
        }
        CHECK(total_of(server.json(address + "&q=health")) < total_of(found));
    }
    const std::string file = test::body_of(server.get("/search.csv?like=" + review));
    CHECK(file.find("# More like," + review) != std::string::npos);
    CHECK(test::body_of(server.get("/search?like=" + review)).find("most like") != std::string::npos);
    CHECK(server.json("/api/v1/patterns/prevalence?like=" + review).at("n_reviews") ==
          total_of(server.json("/api/v1/reviews?like=" + review)));
}

TEST_CASE("more like what is not held is not found, in words")
{
    const test::Server server(collection_of_corpus());
    for (const char* address : {"/api/v1/reviews?like=9999", "/api/v1/passages?like=1-p8000",
                                "/api/v1/passages?same=9999-p1", "/search.csv?like=9999", "/search?like=9999",
                                "/search.atom?like=9999", "/api/v1/patterns/prevalence?like=9999"}) {
        CAPTURE(address);
        const std::string answer = server.get(address);
        CHECK(answer.starts_with("HTTP/1.1 404"));
        CHECK(answer.find("is not here") != std::string::npos);
    }
}

TEST_CASE("what stands behind a passage is counted, and the count opens exactly that")
{
    const test::Server server(collection_of_corpus());
    for (const char* question : {"", "&q=child", "&q=recommendation&match=any", "&year_from=2015"}) {
        std::size_t counted = 0;
        std::size_t entries = 0;
        const std::string address = "/api/v1/passages?per_page=100" + std::string(question);
        const auto first = server.json(address);
        for (std::size_t page = 1; (page - 1) * 100 < first.at("shown").get<std::size_t>(); ++page) {
            const auto listed = server.json(address + "&page=" + std::to_string(page));
            for (const auto& result : listed.at("results")) {
                const auto similar = result.at("similar").at("count").get<std::size_t>();
                counted += 1 + similar;
                ++entries;
                if (similar > 0) {
                    const std::string url = result.at("similar").at("url");
                    const auto list = server.json("/api/v1/passages" + url.substr(url.find('?')));
                    CHECK(total_of(list) == similar);
                    CHECK(list.at("query").at("like").at("same") == true);
                }
            }
        }
        CAPTURE(question);
        CHECK(entries == first.at("shown"));
        CHECK(counted == total_of(first));
        CHECK(server.json(address + "&fold=no").at("shown") == total_of(first));
    }
    const auto folded = server.json("/api/v1/passages?q=%22who+visits+it+and+who+cares%22");
    CHECK(total_of(folded) == 3);
    CHECK(folded.at("shown") == 1);
    CHECK(folded.at("results").at(0).at("similar").at("count") == 2);
}
