// The reviews that a search finds, as a set: what patterns are counted in.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/review/id_set.hpp"
#include "server/search/search.hpp"

namespace throughline {

struct CollectionState;

struct MatchingReviews {
    SearchRequest request;
    std::string searched_for;        // as understood, in words; empty: everything
    std::vector<std::string> notes;  // as of SearchResults
    IdSet reviews;                   // the list of the search has exactly these
    IdSet listed;                    // all reviews of the collection that lists are made of
    std::shared_ptr<const CollectionState> state;
};

}  // namespace throughline
