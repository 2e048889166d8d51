#include "core/index/query.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("synonyms count as one word")
{
    const Query initials = word_query("dv");
    const Query abuse = phrase_query({"domestic", "abuse"});
    const Query violence = phrase_query({"domestic", "violence"});

    SECTION("one part is that part, and none is nothing")
    {
        CHECK(synonym_of({abuse}) == abuse);
        CHECK(synonym_of({}).kind == Query::Kind::Nothing);
    }
    SECTION("synonyms of synonyms are synonyms, and none stands twice")
    {
        const Query inner = synonym_of({abuse, violence});
        const Query outer = synonym_of({initials, inner, abuse});
        CHECK(outer.kind == Query::Kind::Synonym);
        CHECK(outer.parts == std::vector<Query>{initials, abuse, violence});
    }
    SECTION("each of them is a word that a reader wants to see")
    {
        const Query query = all_of({synonym_of({initials, abuse}), word_query("baby")});
        CHECK(wanted_words(query).parts == std::vector<Query>{initials, abuse, word_query("baby")});
    }
    SECTION("those of a field tell which")
    {
        CHECK(synonym_of({word_query("dv", "title"), word_query("da", "title")}).field == "title");
        CHECK(wanted_words(synonym_of({word_query("dv", "title"), word_query("da", "title")})).kind ==
              Query::Kind::Nothing);
    }
}
