// Where a text has the words of a query, by the same reading of words as the index.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/query.hpp"
#include "core/index/stem.hpp"
#include "core/text/words.hpp"

namespace throughline {

struct Mark {
    std::size_t begin = 0;  // bytes, [begin, end)
    std::size_t end = 0;
    std::size_t wanted = 0;  // which of the wanted words or phrases

    bool operator==(const Mark&) const = default;
};

struct MarkedWords;

class Marker {
public:
    // `stemmer` must outlive the marker.
    Marker(const Query& query, Stemmer& stemmer);

    // In order, none overlapping another.
    [[nodiscard]] std::vector<Mark> marks_in(std::string_view text) const;
    [[nodiscard]] std::vector<Mark> marks_among(std::string_view text,
                                                const std::vector<WordSpan>& words) const;

private:
    void note_beginning(const Query& part);
    [[nodiscard]] std::size_t covered(const Query& wanted, const MarkedWords& words, std::size_t at,
                                      const std::string& word) const;
    [[nodiscard]] bool may_begin(const MarkedWords& words, std::size_t at) const;

    std::vector<Query> wanted_;      // words by stem, phrases and prefixes by folded words
    std::bitset<65536> beginnings_;  // two bytes: a word that begins otherwise is not wanted
    Stemmer& stemmer_;
};

// Escaped, with <mark>…</mark> about each mark; with ids hit-N from `first_hit` on where that is not zero.
[[nodiscard]] std::string marked_html(std::string_view text, const std::vector<Mark>& marks,
                                      std::size_t first_hit = 0);

// The stretch of a passage that shows most of what was wanted, cut at words, as one line of HTML.
// `words` are its word_spans_of.
[[nodiscard]] std::string snippet_html(std::string_view passage, const std::vector<WordSpan>& words,
                                       const Marker& marker);

// The same about marks that are known already. They stand in order and overlap nowhere.
[[nodiscard]] std::string snippet_html(std::string_view passage, const std::vector<WordSpan>& words,
                                       const std::vector<Mark>& marks);

}  // namespace throughline
