#include "core/text/words.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace {

std::vector<std::string> folded(std::string_view text)
{
    std::vector<std::string> all;
    for (const throughline::Word& word : throughline::words_of(text))
        all.push_back((word.is_joined ? "-" : "") + word.folded);
    return all;
}

}  // namespace

TEST_CASE("words are read as people mean them")
{
    struct Row {
        std::string text;
        std::vector<std::string> words;
    };
    const auto [text, words] = GENERATE(values<Row>({
        {"", {}},
        {" ,.; ", {}},
        {"Neglected CHILDREN", {"neglected", "children"}},
        {"the child's and the child\u2019s", {"the", "child", "and", "the", "child"}},
        {"parents' don't O'Brien", {"parents", "dont", "obrien"}},
        {"co-sleeping", {"co", "-sleeping"}},
        {"day-to-day - not joined", {"day", "-to", "-day", "not", "joined"}},
        {"s.47, s47 and 47(1)", {"s", "47", "s47", "and", "47", "1"}},
        {"3.85 of 1,200, in 2019-20.", {"3.85", "of", "1200", "in", "2019", "-20"}},
        {"B&B, C&F & co", {"b&b", "c&f", "co"}},
        {"Si\u00E2n SI\u00C2N \u00C5se", {"sian", "sian", "ase"}},
        {"100 % \u00A7 47", {"100", "47"}},
        {"S", {"s"}},
        {"it's", {"it"}},
    }));
    CAPTURE(text);
    CHECK(folded(text) == words);
}

TEST_CASE("a word knows where it stands")
{
    const auto words = throughline::words_of("a  child\u2019s voice");
    REQUIRE(words.size() == 3);
    CHECK(words[1].begin == 3);
    CHECK(words[1].end == 3 + 5 + 3 + 1);
    CHECK(words[2].begin == words[1].end + 1);
}

TEST_CASE("a word of any length is cut between characters, not within one")
{
    const auto words = throughline::words_of(std::string(40, 'x') + "\u00DF" + std::string(100, 'y'));
    REQUIRE(words.size() == 1);
    CHECK(words.front().folded.size() <= throughline::longest_word);
}
