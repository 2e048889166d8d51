#include "server/search/theme_marks.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("the themes that a query asks for are those that it does not exclude, each once")
{
    const Query men = about_query("theme", "hidden-men");
    const Query neglect = about_query("theme", "neglect");
    const Query police = about_query("agency", "police");
    CHECK(themes_asked({}).empty());
    CHECK(themes_asked(word_query("father")).empty());
    CHECK(themes_asked(any_of({word_query("father"), men, police, men})) ==
          std::vector<std::string>{"hidden-men"});
    CHECK(themes_asked(Query{Query::Kind::Except, {}, {}, {men, neglect}}) ==
          std::vector<std::string>{"hidden-men"});
}

TEST_CASE("evidence is marked where no word stands that was asked for")
{
    const std::vector<Mark> words{{10, 13, 0}, {40, 44, 1}};
    const std::vector<Mark> evidence{{0, 8, 0}, {9, 20, 0}, {44, 60, 0}};
    CHECK(with_evidence(words, evidence) ==
          std::vector<Mark>{{0, 8, 0}, {10, 13, 0}, {40, 44, 1}, {44, 60, 0}});
    CHECK(with_evidence({}, evidence) == evidence);
    CHECK(with_evidence(words, {}) == words);
}

TEST_CASE("of the evidence of a review each passage has its own, in order")
{
    Evidence first;
    first.passage = 1;
    first.begin = 30;
    first.end = 40;
    Evidence second = first;
    second.begin = 3;
    second.end = 9;
    Evidence elsewhere = first;
    elsewhere.passage = 2;
    CHECK(words_within({first, second, elsewhere}, 1) ==
          std::vector<std::pair<std::size_t, std::size_t>>{{3, 9}, {30, 40}});
    CHECK(words_within({first}, 7).empty());
}
