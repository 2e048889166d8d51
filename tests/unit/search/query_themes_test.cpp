#include "server/search/query_themes.hpp"

#include <algorithm>

#include "server/search/query_parser.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

ThemeModel model_of_two()
{
    ThemeModel model;
    model.words["young-carer"] = {{"bias", -4},        {"w brother", 6}, {"p broth", 4},
                                  {"b look after", 9}, {"h look", 50},   {"phrase", 50}};
    model.words["housing"] = {{"bias", -4}, {"w damp", 20}, {"w flat", 2}};
    return model;
}

std::vector<std::string> ids_of(const std::vector<Leaning>& leanings)
{
    std::vector<std::string> ids;
    for (const Leaning& leaning : leanings)
        ids.push_back(leaning.field + ' ' + leaning.value);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A question speaks of the themes whose words it has, the likeliest first")
{
    const QueryThemes themes(model_of_two());
    CHECK(ids_of(themes.themes_of("Who looked after his brothers?")) == Ids{"theme young-carer"});
    CHECK(ids_of(themes.themes_of("looking after brothers in a damp flat")) ==
          Ids{"theme housing", "theme young-carer"});
    // Words of headings and patterns are other things.
    CHECK(themes.themes_of("look at the phrase").empty());
    CHECK(themes.themes_of("after looking").empty());
    CHECK(themes.themes_of("").empty());
    CHECK(QueryThemes({}).themes_of("looking after brothers").empty());
}

TEST_CASE("A word among many says less than the same word among few")
{
    const QueryThemes themes(model_of_two());
    const auto alone = themes.themes_of("the damp flat");
    const auto among = themes.themes_of(
        "the damp flat stood beside an old railway station where nobody waited longer than five minutes");
    REQUIRE(alone.size() == 1);
    CHECK(alone.front().likelihood > 0.9);
    CHECK((among.empty() || among.front().likelihood < alone.front().likelihood));
}

TEST_CASE("A question leans to what is wanted, and not to what is taken away, asked of a field or quoted")
{
    static const QueryLexicon lexicon{load_vocabulary(SOURCE_DIR "/vocabulary")};
    const auto leans_to = [](const std::string& typed, const std::string& wanted) {
        const Ids all = ids_of(parse_query(typed, {MatchMode::All, &lexicon, {}, {}}).query.leanings);
        return std::ranges::find(all, wanted) != all.end();
    };
    CHECK(leans_to("kid looking after little brothers and sisters", "theme young-carer"));
    for (const char* typed : {"toddler", "risk -(play OR nothing) toddler"}) {
        CAPTURE(typed);
        CHECK(leans_to(typed, "age_band 1-5"));
    }
    for (const char* typed : {"risk -toddler", "risk NOT (play OR (toddler play))", "title:toddler",
                              "\"toddler\" risk", "risk"}) {
        CAPTURE(typed);
        CHECK_FALSE(leans_to(typed, "age_band 1-5"));
    }
    CHECK(parse_query("toddler", MatchMode::All).query.leanings.empty());
}
