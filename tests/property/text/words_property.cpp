// One reading of words: spans, words and folded words of any text agree.
#include <rapidcheck.h>

#include "core/text/words.hpp"
#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("words folded one by one are the words of the text")
{
    CHECK(rc::check([] {
        const std::string pieces[] = {"Child", "s", "’", "'", "-",  " ",  "47", ".",
                                      ",",     "&", "é", "ŵ", "DV", "\n", "…"};
        std::string text;
        for (const int piece : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 15)))
            text += pieces[piece];
        const auto words = words_of(text);
        const auto spans = word_spans_of(text);
        RC_ASSERT(words.size() == spans.size());
        RC_ASSERT(words.size() == count_words(text));
        for (std::size_t at = 0; at < words.size(); ++at) {
            RC_ASSERT(words[at].begin == spans[at].begin && words[at].end == spans[at].end);
            RC_ASSERT(words[at].is_joined == spans[at].is_joined);
            RC_ASSERT(words[at].folded == folded(text, spans[at]));
            RC_ASSERT(!words[at].folded.empty());
        }
    }));
}
