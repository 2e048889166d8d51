// What is most like a review or a passage: chosen from the whole collection, whatever filters and words
// narrow it afterwards, so that every count beside a filter is the length of its list.
//
// Nearness is BM25 of the telling words of what more is wanted like. Of reviews a part of it is the themes
// that both are tagged with, each as much as it is rare.
#pragma once

#include <map>
#include <vector>

#include "core/index/reader.hpp"
#include "server/search/collection.hpp"
#include "server/search/point_shelf.hpp"

namespace throughline {

inline constexpr std::size_t most_reviews_alike = 20;
inline constexpr std::size_t most_passages_alike = 50;
inline constexpr std::size_t most_points_alike = 50;  // of each kind, for a list is of one kind

struct MostAlike {
    Query words;                 // an Any, the most telling first
    std::vector<Match> nearest;  // reviews, passages, or points by place on their shelf; the best first
};

// `candidates` without the review itself, those with rare themes in common higher up; `most` at most.
[[nodiscard]] std::vector<Match> by_words_and_themes(const std::vector<Match>& candidates, ReviewId of,
                                                     const CollectionState& state, std::size_t most);

// The first `most` points of each kind that stand in these passages, which come best first; those that stand
// in what more is wanted like, and all of its review where that is wanted, left out.
[[nodiscard]] std::vector<Match> points_alike(const std::vector<Match>& passages, const PlaceInReview& of,
                                              const PointShelf& shelf, std::size_t most);

[[nodiscard]] IdSet documents_of(const std::vector<Match>& matches);
[[nodiscard]] IdSet reviews_of_passages(const std::vector<Match>& passages);

}  // namespace throughline
