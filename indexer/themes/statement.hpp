// A review taken apart for tagging: sentences, each with its passage, its kind and the headings it stands
// below.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/review/review.hpp"
#include "indexer/themes/pattern.hpp"

namespace throughline {

struct Statement {
    std::size_t passage = 0;  // number of the passage
    std::size_t begin = 0;    // bytes of its page's text, [begin, end)
    std::size_t end = 0;
    PassageKind kind = PassageKind::Narrative;
    bool is_heading = false;
    std::size_t question_end = 0;  // what stands before is asked; 0: nothing is
    bool is_in_point = false;      // within a finding, a learning point or a recommendation of the review
    std::size_t headings = 0;      // place in Statements::headings
    std::vector<Token> tokens;
};

struct Statements {
    std::shared_ptr<KnownWords> words;  // to which all tokens lead
    std::vector<Statement> all;         // in reading order
    // The words of the two nearest headings above, once for each change of them. The first has none.
    std::vector<std::vector<Token>> headings;
};

// `patterns` says which words of the vocabulary a word may be; `words` is what it knows already.
[[nodiscard]] Statements statements_of(const Review& review, const PatternSet& patterns,
                                       std::shared_ptr<KnownWords> words);

}  // namespace throughline
