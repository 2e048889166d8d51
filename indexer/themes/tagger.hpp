// Themes of a review, with the words that say so. Needs nothing but the review as the catalogue keeps it.
//
// Two kinds of evidence: the vocabulary's rules (rules.hpp), and words learned from reviews that people read
// (word_model.hpp). A small learned sum over both (signs.hpp) decides whether the theme is a tag and how much
// it weighs; without a model the rules decide alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/review/review.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/themes/company.hpp"
#include "indexer/themes/signs.hpp"

namespace throughline {

class Tagger {
public:
    explicit Tagger(const Vocabulary& vocabulary);

    // By theme; also those that were only mentioned, with what was against them. `review` has pages,
    // sections, passages and points already.
    [[nodiscard]] std::vector<Tag> tags_of(const Review& review) const;

private:
    [[nodiscard]] std::vector<SignNumbers> numbers_in(const ReviewReading& reading) const;  // by theme
    [[nodiscard]] Tag tag_of(const ReviewReading& reading, const SignNumbers& numbers,
                             std::size_t theme) const;
    // How likely the theme is; by the rules where nothing was learned.
    [[nodiscard]] double score_of(const ReviewReading& reading, const SignNumbers& numbers,
                                  std::size_t theme) const;
    // What the review's other themes changed of whether it is a tag; empty: nothing.
    [[nodiscard]] std::string said_of_company(const SignNumbers& numbers, std::size_t theme,
                                              bool is_tag) const;
    [[nodiscard]] std::string explanation(const ReviewReading& reading, std::size_t theme,
                                          const Sign& sign) const;
    void explain(std::vector<Evidence>& kept, const ReviewReading& reading, std::size_t theme) const;
    void add_broader(std::map<std::string, Tag>& tags) const;

    Themes themes_;
    // Weights of signs, by theme; none: nothing was learned.
    std::vector<SignNumbers> tag_weights_;
    std::vector<SignNumbers> central_weights_;
    std::string version_;
    ReviewReader reader_;
    Company company_;
};

}  // namespace throughline
