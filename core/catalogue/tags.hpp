// The themes of the reviews with their evidence, and what a person said of them.
#pragma once

#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/review/review.hpp"

namespace throughline {

// What was found now, under what a person said before: confirmed and rejected stay so, whether the theme is
// found again or not. Confirmed and no longer found: stale, until it is. A broader theme is said with a
// confirmed one; it is not said where it followed from rejected ones alone, and neither is what was found of
// themes below a rejected one. By theme.
[[nodiscard]] std::vector<Tag> under_what_was_said(std::vector<Tag> found, const std::vector<Tag>& before,
                                                   const BroaderThemes& broader);

// It counts only because a person confirmed the theme.
[[nodiscard]] bool is_counted_by_hand(const Evidence& evidence);

class Tags {
public:
    explicit Tags(Catalogue& catalogue) : catalogue_(catalogue) {}

    // The changes stand within Catalogue::in_transaction.

    // In place of the review's tags: what is given, as it is.
    void put(ReviewId id, const std::vector<Tag>& tags);

    [[nodiscard]] std::vector<Tag> of(ReviewId id);  // by theme

    // What counts as evidence of a theme in a review, in the order of the report.
    [[nodiscard]] std::vector<Evidence> counted(ReviewId id, const std::string& theme);

private:
    Catalogue& catalogue_;
};

}  // namespace throughline
