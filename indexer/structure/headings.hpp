// Which blocks of a document are headings: layout, numbers, the list of contents and the lexicon together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/review/document.hpp"
#include "core/review/review.hpp"
#include "indexer/structure/heading_text.hpp"

namespace throughline {

struct FoundHeading {
    std::size_t page = 0;   // its place in the list of pages
    std::size_t block = 0;  // its place on that page
    std::size_t end = 0;    // one past its last block: a heading may be printed as two
    std::string text;       // as printed, with its number, line ends as spaces
    HeadingNumber number;
    std::optional<SectionKind> kind;  // what the lexicon says of its words
    bool is_bare = false;             // the next, printed alike, follows at once
    int rank = 0;                     // how it is printed: the lower, the further out

    bool operator==(const FoundHeading&) const = default;
};

// In reading order.
[[nodiscard]] std::vector<FoundHeading> headings_of(const Document& document,
                                                    const std::vector<ReviewPage>& pages);

}  // namespace throughline
