// What was meant where a query has words that the collection does not: suggested, never put in its place.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/index/reader.hpp"
#include "server/search/query_lexicon.hpp"

namespace throughline {

// A word that fewer reviews have is never suggested, and may be meant otherwise.
inline constexpr std::size_t least_reviews_of_word = 3;

// The words of one state of the index. Const after construction, used by all threads at once.
class WordBook {
public:
    // By the alphabet, letters a to z alone.
    explicit WordBook(const std::vector<WordCount>& words);

    // The word that is written most like this one (optimal string alignment: letters left out, added,
    // changed, or two exchanged; one, from six letters on two); among equals the commonest. Nothing: none is
    // like it.
    [[nodiscard]] std::optional<std::string> nearest(const std::string& word) const;

    // The two words that were written as one. Nothing: it is not two.
    [[nodiscard]] std::optional<std::string> as_two(const std::string& word) const;

    [[nodiscard]] std::size_t reviews_with(const std::string& word) const;  // 0: fewer than it holds

private:
    struct Written {
        std::string word;
        std::uint32_t reviews = 0;
        std::uint32_t letters = 0;  // a bit for each letter that it has
    };

    static constexpr std::size_t longest_written = 32;
    std::array<std::vector<Written>, longest_written> by_length_;
    std::vector<WordCount> words_;
};

struct SpellingHelp {
    std::function<std::size_t(const std::string&)> reviews_with;          // in any form
    std::function<std::size_t(const std::string&)> reviews_with_exactly;  // in just this one
    std::function<bool(const std::string&)>
        is_in_a_name;  // a title or publisher has it: it is meant as it is
    std::function<std::shared_ptr<const WordBook>()> words;  // asked only when it is needed
    const QueryLexicon& lexicon;
};

// The query with the doubtful words as they may have been meant. Empty: there is nothing to suggest.
[[nodiscard]] std::string respelt(const std::string& typed, const SpellingHelp& help);

// The number of single changes that make one of the other; above `most` it is most + 1. Words of letters a to
// z.
[[nodiscard]] std::size_t spelling_distance(const std::string& one, const std::string& other,
                                            std::size_t most);

}  // namespace throughline
