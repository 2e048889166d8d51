// Patterns over words, and one pass that finds all of them.
//
//   child protection plan      words by their stem, upper and lower case alike, hyphens as spaces
//   NRM  S47                   words in capitals: as written (NRMs too), and only so
//   mother|father  home|house  one of several
//   neglect*                   any word that begins so
//   not .. told                up to four words between
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/words.hpp"
#include "core/vocabulary/word_features.hpp"

namespace throughline {

// What is known of one word, wherever it stands: looked up once for all its places.
struct KnownWord {
    std::string stem;
    std::vector<std::uint32_t> symbols;  // the words of patterns that it may be, but for those in capitals
    std::uint64_t bits = 0;  // one for each of them, as a node has them for the words it goes on with
    WordFeatures features;
};
using KnownWords = std::unordered_map<std::string, KnownWord>;

// A word of a review as patterns see it, at one place.
struct Token {
    const KnownWord* word = nullptr;  // never null
    std::size_t begin = 0;            // bytes of the page's text, [begin, end)
    std::size_t end = 0;
    bool is_after_break = false;    // punctuation stands before it, not only a blank or a hyphen
    std::uint32_t in_capitals = 0;  // the word of patterns that it is as it is written; 0: none

    [[nodiscard]] const std::string& stem() const { return word->stem; }
};

struct PatternMatch {
    std::uint32_t pattern = 0;  // as given to add()
    std::size_t first = 0;      // tokens, [first, last]
    std::size_t last = 0;

    auto operator<=>(const PatternMatch&) const = default;
};

// A trie over words, walked once from each word of a sentence.
class PatternSet {
public:
    // Throws Error if the pattern has no words, or more variants than can be kept.
    void add(std::string_view pattern, std::uint32_t number);

    // The words of text[begin, end). In a stretch of capitals, capitals mean nothing. `known` was filled by
    // this set alone, and must outlive what is given.
    [[nodiscard]] std::vector<Token> tokens_of(std::string_view text, std::size_t begin, std::size_t end,
                                               KnownWords& known) const;
    // By place; a pattern that matches twice from one word is given once, with its shortest match.
    [[nodiscard]] std::vector<PatternMatch> matches_in(const std::vector<Token>& tokens) const;

private:
    using Symbol = std::uint32_t;
    using Words = std::unordered_map<std::string, Symbol>;

    struct Node {
        std::vector<std::pair<Symbol, std::uint32_t>> next;  // by symbol
        std::uint64_t next_bits = 0;                         // bit_of() of all of them
        std::uint32_t after_gap = 0;                         // 0: none
        std::vector<std::uint32_t> patterns;
    };
    struct Walk {
        const std::vector<Token>& tokens;
        std::size_t first = 0;
        std::vector<PatternMatch>& matches;
    };

    template <typename Map>
    [[nodiscard]] Symbol symbol_of(Map& words, const std::string& word);
    [[nodiscard]] std::vector<Symbol> symbols_of_alternative(std::string_view alternative);
    [[nodiscard]] std::vector<std::vector<Symbol>> variants_of(std::string_view pattern);
    [[nodiscard]] std::uint32_t next_node(std::uint32_t node, Symbol symbol);
    [[nodiscard]] std::uint32_t node_after(std::uint32_t node, Symbol symbol) const;
    [[nodiscard]] KnownWord known_word(const std::string& folded) const;
    [[nodiscard]] Symbol symbol_in_capitals(std::string_view written) const;
    void go_on(const Walk& walk, std::uint32_t node, Symbol symbol, std::size_t at) const;
    [[nodiscard]] bool may_go_on(std::uint32_t node, const Token& token) const;
    void walk(const Walk& walk, std::uint32_t node, std::size_t at) const;

    std::vector<Node> nodes_ = std::vector<Node>(1);
    std::vector<std::uint32_t> first_nodes_;  // by the symbol of a pattern's first word; 0: none
    Words stems_;
    Words capitals_;
    std::map<std::string, Symbol, std::less<>> prefixes_;
    Symbol symbols_ = 1;  // 0 is the gap
};

}  // namespace throughline
