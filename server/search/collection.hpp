// What all threads share of the collection: each public review's summary, and a set of reviews for each value
// of each facet. Loaded from the catalogue whenever its revision has changed.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/review/id_set.hpp"
#include "server/search/passage_shelf.hpp"
#include "server/search/reading_room.hpp"

namespace throughline {

// What a shelf may take: some 10,000 passages.
inline constexpr std::size_t most_bytes_of_shelf = 32 << 20;

// One state of the collection; never changes once it is made.
struct CollectionState {
    std::int64_t revision = 0;
    std::map<ReviewId, ReviewSummary> reviews;
    IdSet all;
    std::map<std::string, std::map<std::string, IdSet>> facets;  // facet -> value -> reviews
    std::vector<ReviewId> by_date;                               // newest first; undated last
    std::vector<ReviewId> by_title;                              // as a reader of English expects
    std::shared_ptr<PassageShelf> shelf = std::make_shared<PassageShelf>(most_bytes_of_shelf);
};

[[nodiscard]] std::shared_ptr<const CollectionState> load_collection(Catalogue& catalogue);

struct Collection::Impl {
    std::filesystem::path data;
    std::mutex mutex;
    std::shared_ptr<const CollectionState> state;

    // The state as of the revision that `catalogue` reads; loads it if no other thread has.
    std::shared_ptr<const CollectionState> current(Catalogue& catalogue);
};

// The names of the facets that a search can be narrowed by, in the order in which they are shown.
struct FacetName {
    std::string_view name;
    std::string_view label;
};

inline constexpr FacetName facet_names[] = {
    {"type", "Type of review"}, {"publisher", "Published by"}, {"year", "Year of publication"}};

}  // namespace throughline
