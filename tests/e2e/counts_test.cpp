// Every number opens its list: counts beside filters and the lists that they lead to, over HTTP on the whole
// corpus.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "e2e/whole_corpus.hpp"
#include "support/catch.hpp"
#include "support/server.hpp"

using namespace throughline;

namespace {

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
                                         "q=child&year_from=2015&year_to=2021",
                                         "q=father&theme=hidden-men&theme=neglect",
                                         "agency=police&age_band=under-1&age_band=11-15",
                                         "q=health&outcome=death&theme=information-sharing"};

}  // namespace

TEST_CASE("every count beside a filter is the length of the list that it opens")
{
    const test::Server server(test::whole_corpus());
    std::map<std::string, std::size_t> counts;
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
                ++counts[facet];
            }
    }
    for (const char* facet : {"theme", "type", "publisher", "agency", "age_band", "outcome", "year"}) {
        CAPTURE(facet);
        CHECK(counts[facet] > 10);
    }
}

TEST_CASE("the pages of a list hold each result once, and together all of them")
{
    const test::Server server(test::whole_corpus());
    for (const char* kind : {"reviews", "passages"})
        for (const std::string& question : questions) {
            const auto total =
                server.json("/api/v1/" + std::string(kind) + "?" + question).at("shown").get<std::size_t>();
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

TEST_CASE("a review is listed under each theme that its record has, and under none that it only mentions")
{
    const test::Server server(test::whole_corpus());
    std::size_t mentioned = 0;
    const auto all = server.json("/api/v1/reviews?per_page=100");
    std::map<std::string, std::set<std::string>> lists;
    for (const auto& review : all.at("results")) {
        const std::string id = review.at("id");
        const auto record = server.json("/api/v1/reviews/" + id);
        CHECK(record.at("themes").size() == review.at("themes").size());
        for (const auto& theme : record.at("themes"))
            lists[theme.at("id")].insert(id);
        mentioned += record.at("mentioned").size();
        for (const auto& theme : record.at("mentioned"))
            CHECK(theme.at("salience") == "mentioned");
    }
    CHECK(mentioned > 0);
    for (const auto& value : all.at("facets").at("theme")) {
        const std::string theme = value.at("value");
        CAPTURE(theme);
        std::set<std::string> listed;
        const auto list = server.json("/api/v1/reviews?per_page=100&theme=" + theme);
        for (const auto& review : list.at("results"))
            listed.insert(review.at("id").get<std::string>());
        // A broader theme covers its narrower ones, so its list may be longer.
        CHECK(std::ranges::includes(listed, lists[theme]));
    }
}

TEST_CASE("every place that a record names is a page that can be opened, with the words that it quotes")
{
    const test::Server server(test::whole_corpus());
    std::size_t quotes = 0;
    const auto folded = [](const std::string& text) {
        std::string without_blanks;
        for (const char letter : text)
            if (std::isspace(static_cast<unsigned char>(letter)) == 0)
                without_blanks += letter;
        return without_blanks;
    };
    for (const char* question : {"q=linnet", "q=leah"}) {
        const auto found = server.json("/api/v1/reviews?per_page=1&" + std::string(question));
        const std::string review = found.at("results").at(0).at("url");
        const auto record = server.json("/api/v1" + review);
        for (const auto& theme : record.at("themes"))
            for (const auto& evidence : theme.at("evidence")) {
                const auto page = server.json("/api/v1" + review + "/pages/" +
                                              std::to_string(evidence.at("page").get<int>()));
                const std::string text = evidence.at("text");
                const std::string url = evidence.at("url");
                CAPTURE(text, url);
                CHECK(folded(page.at("text")).find(folded(text)) != std::string::npos);
                CHECK(test::body_of(server.get(url.substr(0, url.find('#'))))
                          .find("id=\"" + url.substr(url.find('#') + 1) + '"') != std::string::npos);
                ++quotes;
            }
    }
    CHECK(quotes > 20);
}

TEST_CASE("the list is the same in any order, only sorted")
{
    const test::Server server(test::whole_corpus());
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
