// "Has this been said before?": a draft beside all that the reviews recommended and found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/patterns/alike_listing.hpp"

namespace throughline {

// How many of the nearest are shown; of those that say the same all are counted.
inline constexpr std::size_t most_said_before = 20;
inline constexpr std::size_t most_same_listed = 200;

// A wording that asks for little, and how common it is.
struct CommonWording {
    std::string words;
    SearchRequest request;              // of the recommendations that have it, in any of its forms
    std::size_t n_recommendations = 0;  // the length of that list: to be asked for
};

struct SaidBefore {
    std::size_t n_reviews = 0;                 // that were looked through
    std::size_t n_points = 0;                  // in them
    std::size_t n_words = 0;                   // of the draft that weigh anything
    std::size_t n_same = 0;                    // points that say the same
    std::size_t in_reviews = 0;                // the reviews in which these stand
    std::vector<ListedPoint> same{};           // the most alike first
    std::vector<ListedPoint> alike{};          // near, but not counted
    std::vector<AddresseeCount> addressees{};  // of `same`
    std::vector<YearOfPoints> years{};         // of `same`
    std::vector<CommonWording> wordings{};     // of the draft
};

// A point says the same when it, or the group of alike ones in which it stands on average, is as alike to the
// draft as the members of such groups are to one another. Keeps nothing of the draft.
[[nodiscard]] SaidBefore said_before(const ReadPoints&, std::string_view draft);

}  // namespace throughline
