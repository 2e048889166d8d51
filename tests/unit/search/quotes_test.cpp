#include "server/search/quotes.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a quote is found however its lines are broken")
{
    const std::string page = "Title\n\nPublished  by the\nNorthvale Partnership in March.";
    CHECK(place_of_quote(page, "by the Northvale  Partnership") == 18);
    CHECK(place_of_quote(page, " Title ") == 0);
    CHECK(place_of_quote(page, "by the Southvale Partnership") == std::nullopt);
    CHECK(place_of_quote(page, " \n") == std::nullopt);
    CHECK(place_of_quote("", "Title") == std::nullopt);
}

TEST_CASE("what stands on a page opens at the passage that holds it")
{
    const std::vector<Passage> passages{{1, PassageKind::Narrative, 10, 50},
                                        {3, PassageKind::Finding, 0, 40},
                                        {3, PassageKind::Finding, 42, 90}};
    CHECK(passage_at(passages, 1, 0) == 0);  // a heading above the first passage
    CHECK(passage_at(passages, 3, 41) == 1);
    CHECK(passage_at(passages, 3, 42) == 2);
    CHECK(passage_at(passages, 3, 1000) == 2);
    CHECK(passage_at(passages, 2, 0) == std::nullopt);
    CHECK(passage_at({}, 1, 0) == std::nullopt);
}

TEST_CASE("words are shown in their sentence")
{
    const std::string text = "She was seen. Nobody asked about the father at home. It ended.";
    const auto [before, words, after] = quote_in_sentence(text, text.find("father"), text.find(" at home"));
    CHECK(before == "Nobody asked about the ");
    CHECK(words == "father");
    CHECK(after == " at home.");
}

TEST_CASE("words over several sentences are shown whole")
{
    const std::string text = "One. Two three. Four five. Six.";
    const auto [before, words, after] = quote_in_sentence(text, text.find("three"), text.find(" five"));
    CHECK(before == "Two ");
    CHECK(words == "three. Four");
    CHECK(after == " five.");
}

TEST_CASE("a heading above and a paragraph below are no part of the sentence")
{
    const std::string text = "The bruise\n\nNobody asked why\n\nA list of dates";
    const auto [before, words, after] = quote_in_sentence(text, text.find("asked"), text.find(" why"));
    CHECK(before == "Nobody ");
    CHECK(words == "asked");
    CHECK(after == " why");
}

TEST_CASE("of a sentence without end a reader sees what stands near the words")
{
    std::string text;
    for (int word = 0; word < 400; ++word)
        text += "caf\u00E9 ";
    const auto [before, words, after] = quote_in_sentence(text, 1200, 1205);
    CHECK(words == "caf\u00E9");
    CHECK(before.size() < 300);
    CHECK(after.size() < 300);
    CHECK(before.starts_with("\u2026 caf\u00E9"));
    CHECK(after.ends_with("caf\u00E9 \u2026"));
}

TEST_CASE("a quote is the same whatever stands further off")
{
    std::string far;
    for (int sentence = 0; sentence < 100; ++sentence)
        far += "Dr. Ash wrote to the school, e.g. about a missed day. ";
    for (const int words_around : {0, 10, 60, 90, 200, 500}) {
        std::string around;
        for (int word = 0; word < words_around; ++word)
            around += word % 7 == 3 ? "No. 4 said, " : "and so ";
        const std::string near = "Then " + around + "the father " + around + "left.";
        const std::string text = far + near + ' ' + far;
        const std::size_t begin = near.find("father");
        const auto [before, words, after] = quote_in_sentence(near, begin, begin + 6);
        const auto found = quote_in_sentence(text, far.size() + begin, far.size() + begin + 6);
        CAPTURE(words_around);
        CHECK(found.before == before);
        CHECK(found.words == "father");
        CHECK(found.after == after);
    }
}

TEST_CASE("places outside the text are within its bounds")
{
    const auto [before, words, after] = quote_in_sentence("Short.", 4, 900);
    CHECK(before + words + after == "Short.");
    CHECK(quote_in_sentence("", 3, 9).words.empty());
}
