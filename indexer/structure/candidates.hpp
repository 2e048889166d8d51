// Blocks that might be headings, each with what speaks for it.
#pragma once

#include <vector>

#include "indexer/structure/contents_list.hpp"
#include "indexer/structure/headings.hpp"
#include "indexer/structure/layout.hpp"

namespace throughline {

struct HeadingCandidate {
    FoundHeading heading;
    bool is_strong = true;        // false: only its number says so
    bool has_text_below = false;  // prose, a list or a table follows, not another short line
    std::size_t words_below = 0;  // of the next block
    bool stands_out = false;      // by its print, or by a heading style of its format
    bool is_empty = false;        // an outer heading follows at once
    bool is_known = false;        // word for word in the lexicon
    bool is_listed = false;       // an entry of the list of contents

    bool operator==(const HeadingCandidate&) const = default;
};

// In reading order. A heading printed as two blocks is one candidate.
[[nodiscard]] std::vector<HeadingCandidate> candidates_of(const Document& document,
                                                          const std::vector<ReviewPage>& pages,
                                                          const ContentsList& contents,
                                                          const BodyStyle& body);

// The text of a block, its marker first, line ends as spaces.
[[nodiscard]] std::string line_of(const ReviewPage& page, std::size_t block);

}  // namespace throughline
