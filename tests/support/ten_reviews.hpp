// What a search finds in ten made-up reviews: sets alone, without a catalogue.
#pragma once

#include <initializer_list>

#include "server/search/facets.hpp"
#include "server/search/matching.hpp"
#include "support/small_collection.hpp"

namespace throughline::test {

inline void tag(CollectionState& state, const char* facet, const char* value,
                std::initializer_list<std::uint32_t> in)
{
    for (const std::uint32_t review : in)
        state.facets[facet][value].add(review);
}

// Ten reviews: 1 to 6 of 2020, 7 to 10 of 2021. abuse is broader than physical-abuse.
inline MatchingReviews ten_reviews(const Filters& filters = {})
{
    auto state = std::make_shared<CollectionState>();
    state->vocabulary = small_vocabulary();
    for (std::uint32_t review = 1; review <= 10; ++review) {
        state->all.add(review);
        ReviewSummary summary;
        summary.id = ReviewId{review};
        summary.publication_date = review <= 6 ? "2020-0" + std::to_string(review) : "2021";
        state->reviews.emplace(summary.id, summary);
        state->by_date.insert(state->by_date.begin(), summary.id);
    }
    tag(*state, "theme", "abuse", {1, 2, 3, 4, 5, 6});
    tag(*state, "theme", "physical-abuse", {1, 2, 3});
    tag(*state, "theme", "neglect", {1, 2, 3, 4, 9});
    tag(*state, "theme_central", "neglect", {1, 9});
    tag(*state, "theme", "recording", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    tag(*state, "year", "2020", {1, 2, 3, 4, 5, 6});
    tag(*state, "year", "2021", {7, 8, 9, 10});
    tag(*state, "publisher", "Northvale", {1, 2});
    tag(*state, "publisher", "Larkham", {3, 9});
    tag(*state, "outcome", "death", {1, 2, 3, 4, 5, 7, 8});
    MatchingReviews found;
    found.request.filters = filters;
    found.listed = state->all;
    found.reviews = allowed_by(filters, *state);
    found.state = state;
    return found;
}

}  // namespace throughline::test
