// Where the words of a record stand: from a quote to its place, from a place to its passage, and words in
// their sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/review.hpp"

namespace throughline {

// Where `quote` begins in `text`, white space of any kind and length being alike. Nothing: it is not there.
[[nodiscard]] std::optional<std::size_t> place_of_quote(std::string_view text, std::string_view quote);

// The number of the passage that holds this byte of the page, or of the last that begins before it; for what
// stands before all passages of the page the first. Nothing: the page has none.
[[nodiscard]] std::optional<std::size_t> passage_at(const std::vector<Passage>& passages, int page,
                                                    std::size_t byte);

// Bytes [begin, end) of `text` with what stands before and after them in their sentence, or as much of it as
// a reader needs.
struct QuoteInSentence {
    std::string before;
    std::string words;
    std::string after;
};
[[nodiscard]] QuoteInSentence quote_in_sentence(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace throughline
