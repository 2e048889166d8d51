// A document as it was read -> a review as it is kept. The same document and vocabulary give the same review.
#pragma once

#include <string>
#include <vector>

#include "core/review/document.hpp"
#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/facts/facts.hpp"
#include "indexer/points/points.hpp"
#include "indexer/themes/tagger.hpp"

namespace throughline {

// Raised whenever the same file would give other records, by its reader or by its analysis: reviews that an
// older one read are then read again from their kept originals, and files that failed are tried again.
inline constexpr int analysis_version = 4;

// Never changes once it is made: threads may share one.
class Analyser {
public:
    explicit Analyser(const Vocabulary& vocabulary);

    // `file_name` is used for a title only where the document gives none.
    [[nodiscard]] Review analyse(const Document& document, const std::string& file_name,
                                 Visibility visibility) const;

    // The tags of a review that was analysed before, as the vocabulary of now gives them.
    [[nodiscard]] std::vector<Tag> tags_of(const Review& review) const { return tagger_.tags_of(review); }

    // Of the vocabulary by which it tags.
    [[nodiscard]] const BroaderThemes& broader() const { return broader_; }

private:
    FactReader facts_;
    PointReader points_;
    Tagger tagger_;
    BroaderThemes broader_;
};

}  // namespace throughline
