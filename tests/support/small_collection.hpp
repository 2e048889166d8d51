// A collection of a few made-up reviews: its catalogue and its index, without any file being read.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"

namespace throughline::test {

// harm: abuse > physical-abuse > nai, and neglect by itself; practice: recording. Agencies: police, school.
[[nodiscard]] std::shared_ptr<const Vocabulary> small_vocabulary();

// Reviews 1, 2, … of a new data folder.
void make_collection(const std::filesystem::path& data, const std::vector<Review>& reviews);

// A data folder of two thousand passages, each with the same small words in another order: what a search
// among them has to look through is known, and much. Made once, only read.
[[nodiscard]] const std::filesystem::path& few_words_often();

// Only their catalogue: enough for sets and counts.
void make_catalogue(const std::filesystem::path& data, const std::vector<Review>& reviews);

// A page of one passage for each of the texts.
[[nodiscard]] Review review_with_pages(const std::vector<std::string>& texts,
                                       const std::string& publication_date);

// A tag that the passage is evidence of, with these bytes of its page.
[[nodiscard]] Tag tag_of(std::string theme, Salience salience, std::size_t passage, std::size_t begin,
                         std::size_t end, double strength = 0.5);

// The whole of a page as a recommendation.
[[nodiscard]] Point point_on(const Review& review, int page, PointKind kind,
                             std::vector<std::string> addressees);

}  // namespace throughline::test
