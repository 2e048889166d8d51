#include "server/search/spelling.hpp"

#include <map>

#include "support/catch.hpp"

using namespace throughline;

namespace {

// A collection that has these words in so many reviews.
std::string suggested(const std::string& typed)
{
    static const std::map<std::string, std::size_t> counts{
        {"abuse", 40},  {"and", 99},   {"disguised", 8}, {"domestic", 50},     {"guarding", 3},
        {"hidden", 30}, {"hide", 9},   {"men", 60},      {"neglect", 70},      {"compliance", 12},
        {"rare", 2},    {"risk", 90},  {"safe", 80},     {"safeguarding", 99}, {"safety", 30},
        {"under", 99},  {"bidden", 3},
    };
    std::vector<WordCount> frequent;
    for (const auto& [word, reviews] : counts)
        if (reviews >= least_reviews_of_word)
            frequent.push_back({word, static_cast<std::uint32_t>(reviews)});
    const auto book = std::make_shared<const WordBook>(frequent);
    const auto count = [](const std::string& word) {
        const auto known = counts.find(word);
        return known == counts.end() ? 0 : known->second;
    };
    const QueryLexicon lexicon{Vocabulary{}};
    const auto is_in_a_name = [](const std::string& word) { return word == "heglect"; };
    return respelt(typed, {count, count, is_in_a_name, [&] { return book; }, lexicon});
}

}  // namespace

TEST_CASE("words that the collection does not have are suggested as they may have been meant")
{
    struct Row {
        std::string typed;
        std::string meant;
    };
    const auto [typed, meant] = GENERATE(values<Row>({
        {"hiden men", "hidden men"},
        {"DV hiden men", "DV hidden men"},
        {"domstic abuze", "domestic abuse"},  // several words at once
        {"ngelect", "neglect"},               // two letters exchanged
        {"safegaurding", "safeguarding"},
        {"complience", "compliance"},
        {"disguizedd", "disguised"},          // two changes in a long word
        {"safe guarding", "safeguarding"},    // one word written as two
        {"domesticabuse", "domestic abuse"},  // two as one
        {"\"disguised complience\"", "\"disguised compliance\""},
        {"hiden OR neglekt", "hidden OR neglect"},
        {"neglect -hiden", "neglect -hidden"},
    }));
    CAPTURE(typed);
    CHECK(suggested(typed) == meant);
}

TEST_CASE("nothing is suggested where nothing is doubtful")
{
    for (const char* typed :
         {"", "hidden men", "neglect", "rsk", "zzzzzzzz", "title:hiden", "type:hiden", "hiden*", "2019",
          "s.47", "safe", "under the", "h\u00EFden\u00DF", "men abuse"}) {
        CAPTURE(typed);
        CHECK(suggested(typed).empty());
    }
}

TEST_CASE("a word that stands in a title or the name of a publisher is meant as it is")
{
    CHECK(suggested("heglect").empty());
    CHECK(suggested("heglect hiden") == "heglect hidden");
    CHECK(suggested("neglecd") == "neglect");
}

TEST_CASE("a word of fewer than three reviews is never suggested")
{
    CHECK(suggested("raer").empty());
    CHECK(suggested("rarre").empty());
}

TEST_CASE("distances count letters left out, added, changed and exchanged")
{
    CHECK(spelling_distance("hidden", "hidden", 2) == 0);
    CHECK(spelling_distance("hiden", "hidden", 2) == 1);
    CHECK(spelling_distance("hiddenn", "hidden", 2) == 1);
    CHECK(spelling_distance("hodden", "hidden", 2) == 1);
    CHECK(spelling_distance("hdidne", "hidden", 2) == 2);
    CHECK(spelling_distance("ihdden", "hidden", 2) == 1);
    CHECK(spelling_distance("neglect", "hidden", 2) == 3);
    CHECK(spelling_distance("a", "abcdef", 2) == 3);
}
