#include "core/text/language.hpp"

#include "core/text/sentences.hpp"
#include "support/catch.hpp"

using throughline::language_of;
using throughline::sentence_ends;

TEST_CASE("English and Welsh are told apart by their commonest words")
{
    CHECK(language_of("The review was asked to look at what was known of the family, and by whom, in the "
                      "years before the "
                      "child was born. It found that much of this was in the records.") == "en");
    CHECK(language_of("Mae'r adolygiad hwn yn edrych ar yr hyn oedd yn hysbys am y teulu, ac i bwy, yn y "
                      "blynyddoedd cyn "
                      "i'r plentyn gael ei eni. Roedd llawer o hyn yn y cofnodion, ac nid oedd neb wedi ei "
                      "ddarllen.") == "cy");
    CHECK(language_of("Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor "
                      "incididunt ut labore "
                      "et dolore magna aliqua ut enim ad minim veniam quis")
              .empty());
    CHECK(language_of("too short").empty());
}

TEST_CASE("a sentence does not end at an abbreviation of the field")
{
    struct Row {
        std::string text;
        std::size_t sentences;
    };
    const auto [text, sentences] = GENERATE(values<Row>({
        {"One. Two. Three.", 3},
        {"Under s. 47 of the Act. Then Dr. Vale wrote.", 2},
        {"She asked, \"Why?\" Nobody knew.", 2},
        {"e.g. this one, i.e. one sentence", 1},
        {"The cost was 3.5 million. It rose.", 2},
        {"", 1},
    }));
    CAPTURE(text);
    CHECK(sentence_ends(text).size() == sentences);
    CHECK(sentence_ends(text).back() == text.size());
}
