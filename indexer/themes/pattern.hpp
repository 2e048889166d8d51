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

namespace throughline {

// A word of a review as patterns see it.
struct Token {
    std::string stem;
    std::size_t begin = 0;  // bytes of the page's text, [begin, end)
    std::size_t end = 0;
    bool is_after_break = false;           // punctuation stands before it, not only a blank or a hyphen
    std::vector<std::uint32_t> symbols{};  // the words of patterns that it may be
};

struct PatternMatch {
    std::uint32_t pattern = 0;  // as given to add()
    std::size_t first = 0;      // tokens, [first, last]
    std::size_t last = 0;

    auto operator<=>(const PatternMatch&) const = default;
};

// What is known of the words of one review, so that each different word is looked up once.
struct KnownWord {
    std::string stem;
    std::vector<std::uint32_t> symbols;  // but for those of words in capitals
};
using KnownWords = std::unordered_map<std::string, KnownWord>;

// A trie over words, walked once from each word of a sentence.
class PatternSet {
public:
    // Throws Error if the pattern has no words, or more variants than can be kept.
    void add(std::string_view pattern, std::uint32_t number);

    // The words of text[begin, end). In a stretch of capitals, capitals mean nothing. `known` was filled by
    // this set alone.
    [[nodiscard]] std::vector<Token> tokens_of(std::string_view text, std::size_t begin, std::size_t end,
                                               KnownWords& known) const;
    [[nodiscard]] std::vector<Token> tokens_of(std::string_view text, std::size_t begin,
                                               std::size_t end) const;
    // By place; a pattern that matches twice from one word is given once, with its shortest match.
    [[nodiscard]] std::vector<PatternMatch> matches_in(const std::vector<Token>& tokens) const;

private:
    using Symbol = std::uint32_t;
    using Words = std::unordered_map<std::string, Symbol>;

    struct Node {
        std::vector<std::pair<Symbol, std::uint32_t>> next;  // by symbol
        std::uint32_t after_gap = 0;                         // 0: none
        std::vector<std::uint32_t> patterns;
    };
    struct Walk {
        const std::vector<Token>& tokens;
        std::size_t first = 0;
        std::vector<PatternMatch>& matches;
    };

    [[nodiscard]] Symbol symbol_of(Words& words, const std::string& word);
    [[nodiscard]] std::vector<Symbol> symbols_of_alternative(std::string_view alternative);
    [[nodiscard]] std::vector<std::vector<Symbol>> variants_of(std::string_view pattern);
    [[nodiscard]] std::uint32_t next_node(std::uint32_t node, Symbol symbol);
    [[nodiscard]] std::uint32_t node_after(std::uint32_t node, Symbol symbol) const;
    [[nodiscard]] KnownWord known_word(const std::string& folded) const;
    void add_capitals(std::string_view written, Token& token) const;
    void walk(const Walk& walk, std::uint32_t node, std::size_t at) const;

    std::vector<Node> nodes_ = std::vector<Node>(1);
    std::vector<std::uint32_t> first_nodes_;  // by the symbol of a pattern's first word; 0: none
    Words stems_;
    Words capitals_;
    std::map<std::size_t, Words> prefixes_;  // by length
    Symbol symbols_ = 1;                     // 0 is the gap
};

}  // namespace throughline
