// Any bytes as a query: read with the project's thesaurus, respelt, said in words.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "core/vocabulary/vocabulary.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/spelling.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace throughline;
    static const QueryLexicon lexicon{load_vocabulary(SOURCE_DIR "/vocabulary")};
    static const auto book = std::make_shared<const WordBook>(
        std::vector<WordCount>{{"hidden", 9}, {"neglect", 90}, {"safeguarding", 99}});
    const std::string typed(reinterpret_cast<const char*>(data), size);
    const auto count = [](const std::string& word) { return book->reviews_with(word); };
    for (const MatchMode match : {MatchMode::All, MatchMode::Any})
        static_cast<void>(
            in_words(parse_query(typed, {match, &lexicon, {{"DV"}, {"did not attend"}}, count}).query));
    static_cast<void>(respelt(
        typed, {count, count, [](const std::string&) { return false; }, [] { return book; }, lexicon}));
    return 0;
}
