// What a search found last, as a feed that can be subscribed to (Atom, RFC 4287).
#pragma once

#include <string>

#include "server/search/whole_result.hpp"

namespace throughline {

// Entries of a feed; who reads it seldom misses none of a usual month.
inline constexpr std::size_t most_entries_of_feed = 50;

struct FeedHead {
    std::string site;          // "https://reviews.example"; may be empty
    std::string feed_address;  // below the site
    std::string page_address;  // of the same search as a page
};

// Ids do not depend on the site's name: a review's is made of its number and of when it was added, neither of
// which ever changes.
[[nodiscard]] std::string atom_feed(const NewReviews& added, const FeedHead& head);

// How a browser's search box asks this site (OpenSearch 1.1).
[[nodiscard]] std::string opensearch_description(const std::string& site);

}  // namespace throughline
