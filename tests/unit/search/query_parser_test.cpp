#include "server/search/query_parser.hpp"

#include "support/catch.hpp"

using throughline::in_words;
using throughline::MatchMode;
using throughline::parse_query;
using throughline::ParsedQuery;
using throughline::Query;

TEST_CASE("what is typed is understood as a reader means it")
{
    struct Row {
        std::string typed;
        std::string understood;
    };
    const auto [typed, understood] = GENERATE(values<Row>({
        {"", ""},
        {"neglect", "neglect"},
        {"Neglect", "neglect"},  // a capital is no different word
        {"hidden men", "hidden and men"},
        {"the voice of the child", "voice and child"},
        {"to be", "\"to be\" or (to and be)"},  // nothing but common words: they are what is wanted
        {"not known to services", "not and known and services"},  // a small "not" is a word
        {"\"was not brought\"", "\"was not brought\""},
        {"\u201Cwas not brought\u201D", "\"was not brought\""},
        {"\"never closed", "\"never closed\""},
        {"neglect -baby", "neglect but not baby"},
        {"neglect NOT baby", "neglect but not baby"},
        {"-neglect", "everything but not neglect"},
        {"NOT neglect", "everything but not neglect"},
        {"-\"serious case\"", "everything but not \"serious case\""},
        {"risk - neglect", "risk and neglect"},
        {"neglect OR abuse", "neglect or abuse"},
        {"a OR b", "a or b"},
        {"father (neglect OR abuse)", "father and (neglect or abuse)"},
        {"father AND (neglect OR -abuse)", "father and (neglect or (everything but not abuse))"},
        {"safeguard*", "safeguard*"},
        {"title:neglect", "title: neglect"},
        {"TITLE:\"baby k\" bruise", "title: \"baby k\" and bruise"},
        {"type:LCSPR", "type: lcspr"},
        {"year:2019", "year: 2019"},
        {"year:2019-2021", "year: 2019..2021"},
        {"year:2021..2019", "year: 2019..2021"},
        {"2019..2021", "year: 2019..2021"},
        {"2019", "2019"},
        {"2020-21", "\"2020 21\""},
        {"co-sleeping", "\"co sleeping\" or cosleeping"},
        {"s.47", "s47 or \"s 47\" or \"section 47\""},
        {"section 47(1)", "section and \"47 1\""},
        {"mother/father", "mother and father"},
        {"B&B", "b&b"},
        {"child's", "child"},
        {"author:x", "author and x"},
        {"http://example.org", "http and example and org"},
        {"10:30", "10 and 30"},
        {"((neglect)", "neglect"},
        {"neglect) baby", "neglect and baby"},
    }));
    CAPTURE(typed);
    CHECK(in_words(parse_query(typed, MatchMode::All).query) == understood);
}

TEST_CASE("what cannot be read as a query is searched all the same, and the reader is told")
{
    struct Row {
        std::string typed;
        std::string understood;
        std::string note;
    };
    const auto [typed, understood, note] = GENERATE(values<Row>({
        {"neglect AND", "neglect", "\"AND\" had nothing to join"},
        {"AND OR", "", "\"AND\" had nothing to join"},
        {"neglect OR", "neglect", "\"OR\" had nothing to join"},
        {"neglect NOT", "neglect", "nothing to exclude"},
        {"*", "", "There is no word"},
        {"s*", "s", "at least 3 letters"},
        {"neg*ct", "neg and ct", "only at the end of a word"},
        {"title:", "title", "needs a value"},
        {"year:soon", "soon", "is no year"},
        {"100 % \u00A7 [ ] { }", "100", ""},
        {"%", "", "There is no word"},
    }));
    CAPTURE(typed);
    const ParsedQuery parsed = parse_query(typed, MatchMode::All);
    CHECK(in_words(parsed.query) == understood);
    if (note.empty())
        CHECK(parsed.notes.empty());
    else {
        REQUIRE_FALSE(parsed.notes.empty());
        CHECK_THAT(parsed.notes.front(), Catch::ContainsSubstring(note));
    }
}

TEST_CASE("any of the words is enough when that is asked for, and a field still narrows")
{
    CHECK(in_words(parse_query("hidden men", MatchMode::Any).query) == "hidden or men");
    const ValueNaming naming = [](const std::string& field, const std::string& value) {
        return field == "theme" && value == "hidden-men" ? "Fathers and men not seen" : std::string();
    };
    CHECK(in_words(any_of({word_query("baby"), about_query("theme", "hidden-men")}), naming) ==
          "baby or what is tagged \u201CFathers and men not seen\u201D");
    CHECK(in_words(about_query("agency", "police"), naming) == "what is addressed to police");
    CHECK(in_words(parse_query("hidden AND men", MatchMode::Any).query) == "hidden and men");
    CHECK(in_words(parse_query("hidden men year:2019", MatchMode::Any).query) ==
          "(hidden or men) and year: 2019");
    CHECK(in_words(parse_query("hidden OR (men baby)", MatchMode::Any).query) == "hidden or men or baby");
    CHECK(in_words(parse_query("hidden men -baby", MatchMode::Any).query) == "(hidden or men) but not baby");
}

TEST_CASE("a query of any size is read in time, and what was left out is said")
{
    std::string many;
    for (int at = 0; at < 2000; ++at)
        many += "w" + std::to_string(at) + " ";
    const ParsedQuery parsed = parse_query(many, MatchMode::All);
    CHECK(parsed.query.parts.size() == throughline::most_words_of_text);
    const ParsedQuery any = parse_query(many, MatchMode::Any);
    CHECK(any.query.parts.size() == throughline::most_query_words);
    CHECK_FALSE(parsed.notes.empty());
    CHECK(parse_query(std::string(5000, '('), MatchMode::All).query.kind == Query::Kind::Everything);
    const ParsedQuery deep = parse_query("baby OR " + std::string(150, '(') + "neglect", MatchMode::All);
    CHECK(in_words(deep.query) == "baby or neglect");
    CHECK(deep.notes.size() == 1);
}

TEST_CASE("a beginning may have a hyphen")
{
    const ParsedQuery parsed = parse_query("non-acc*", MatchMode::All);
    CHECK(parsed.query == Query{Query::Kind::Prefix, {}, {"nonacc"}, {}});
    CHECK(parsed.notes.empty());
    CHECK(parse_query("10-20*", MatchMode::All).query.kind == Query::Kind::Phrase);
}

TEST_CASE("words side by side may be loosened, and nothing that an operator joins")
{
    CHECK(parse_query("neglect \"was not brought\" year:2019", MatchMode::All).is_row);
    for (const char* typed : {"neglect AND baby", "neglect OR baby", "neglect -baby"}) {
        CAPTURE(typed);
        CHECK_FALSE(parse_query(typed, MatchMode::All).is_row);
    }
}

TEST_CASE("the brackets of a pasted text are no operators")
{
    CHECK(in_words(parse_query("1) hidden men 2) neglect", MatchMode::Any).query) ==
          "1 or hidden or men or 2 or neglect");
    CHECK(in_words(parse_query("(a) hidden men (b) neglect", MatchMode::Any).query) ==
          "hidden or men or b or neglect");
    CHECK(in_words(parse_query("1) hidden men -baby", MatchMode::Any).query) ==
          "(1 or hidden or men) but not baby");
    CHECK(parse_query("the baby (aged two weeks) was seen", MatchMode::All).is_row);
    CHECK(
        parse_query("1) the father was not asked (by anyone); 2) the baby slept on a sofa beside her mother",
                    MatchMode::All)
            .is_long);
    CHECK(in_words(parse_query("baby (neglect OR abuse)) harm", MatchMode::All).query) ==
          "baby and (neglect or abuse) and harm");
}
