// The pages on which two themes stand together, with a passage of each.
#pragma once

#include <vector>

#include "server/search/search.hpp"

namespace throughline {

struct SharedPage {
    ReviewSummary review;
    int page = 1;
    Excerpt first;   // the page's first passage that speaks of the first theme
    Excerpt second;  // and of the second; may be the same
};

struct SharedPages {
    std::size_t reviews_read = 0;  // of those that mention both: the newest
    std::vector<SharedPage> pages;
    bool has_more = false;
};

// Of how many reviews pages are looked for, and how many pages are shown.
inline constexpr std::size_t most_reviews_of_shared_pages = 40;
inline constexpr std::size_t most_shared_pages = 40;

}  // namespace throughline
