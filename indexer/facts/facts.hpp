// What a review says of itself: its fields and its children, each with the page and the words that say so.
#pragma once

#include <string>
#include <vector>

#include "core/review/document.hpp"
#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/facts/cues.hpp"

namespace throughline {

struct Facts {
    std::vector<Field> fields;  // of origin Extracted; what is not stated has no field
    std::vector<Child> children;
};

class FactReader {
public:
    explicit FactReader(const Vocabulary& vocabulary);

    // `review` has pages and sections already. `file_name` gives a title only where the document gives none.
    [[nodiscard]] Facts facts_of(const Document& document, const Review& review,
                                 const std::string& file_name) const;

private:
    CueTable cues_;
};

}  // namespace throughline
