// The parts of a review's record as a page shows them. Internal to the views.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/search/record.hpp"
#include "server/views/templates.hpp"

namespace throughline {

// Addresses of this review's pages, with the query that the reader came with.
class ReviewPlaces {
public:
    ReviewPlaces(ReviewId review, const std::string& query) : review_{review}, query_{query} {}

    [[nodiscard]] Values to(int page, std::optional<std::size_t> passage = {},
                            std::string_view theme = {}) const;

private:
    ReviewId review_;
    const std::string& query_;
};

void put_record_facts(Values&, const ReviewRecord&, const ReviewPlaces&);
void put_outline(Values&, const ReviewRecord&, const ReviewPlaces&);
void put_points(Values&, const ReviewRecord&, const ReviewPlaces&);
void put_record_themes(Values&, const ReviewRecord&, const ReviewPlaces&);

}  // namespace throughline
