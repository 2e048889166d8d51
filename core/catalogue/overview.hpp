// What is known of all reviews at once, row by row and without their words: what lists and filters are made
// of.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/catalogue/catalogue.hpp"
#include "core/review/review.hpp"

namespace throughline {

class Overview {
public:
    Overview(Catalogue& catalogue, Visibility visibility) : catalogue_(catalogue), visibility_(visibility) {}

    // Every tag, also those that are none (see is_tagged); without narrower themes and evidence. By review.
    void each_tag(const std::function<void(ReviewId, const Tag&)>& take);

    // Each passage that speaks of a theme that the review is tagged with, once. By review and passage.
    void each_speaking_passage(
        const std::function<void(ReviewId, std::size_t passage, const std::string& theme)>& take);

    // Each passage with its words, by review and number, until `take` says false. The words live as long as
    // the call.
    void each_passage(const std::function<bool(ReviewId, std::size_t passage, std::string_view text)>& take);

    // Each agency that a recommendation of the review's own is addressed to, once.
    void each_addressee(const std::function<void(ReviewId, const std::string& agency)>& take);

    // Each age band of a child of the review, once.
    void each_age_band(const std::function<void(ReviewId, const std::string& age_band)>& take);

    // Each sex of a child of the review, once.
    void each_sex(const std::function<void(ReviewId, const std::string& sex)>& take);

private:
    Catalogue& catalogue_;
    Visibility visibility_;
};

}  // namespace throughline
