// All that a review says for and against each theme, gathered from its sentences, and summed up in numbers.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "core/review/review.hpp"
#include "indexer/themes/known_words_pool.hpp"
#include "indexer/themes/rules.hpp"
#include "indexer/themes/statement.hpp"
#include "indexer/themes/word_model.hpp"

namespace throughline {

// One sentence that speaks of the theme, or nearly.
struct Sign {
    std::size_t statement = 0;  // its place in Statements::all
    float score = WordModel::no_score;
    const RuleHit* hit = nullptr;  // the best of the rules; null: the learned words alone
    double trust = 0;              // in the hit
    Polarity polarity = Polarity::Neutral;
};

// The readings of all sentences of a review; signs point into it.
struct ReviewReading {
    Statements statements;
    std::vector<StatementReading> readings;        // one for each statement
    std::vector<std::vector<FeatureId>> features;  // one for each statement
    std::vector<std::vector<bool>> headed;         // by place of the headings, by theme: do they speak of it
    double inspection =
        0;  // 0 to 1: a report on services, in which inspectors speak, not on what befell a child
    std::vector<std::vector<Sign>> signs;  // by theme, in reading order
    std::vector<std::vector<float>> best;  // by theme: the best scores, falling
    std::vector<double> mass;              // by theme: how many sentences, weighed by likelihood
};

// The features by which a review's theme is decided; the model file names them so.
inline constexpr std::array<std::string_view, 24> names_of_signs{
    "bias",          "strongest", "second",  "third",   "mass",   "phrases",   "has-phrase", "in-headings",
    "in-findings",   "cues",      "unclear", "against", "spread", "length",    "has-words",  "in-points",
    "below-heading", "share",     "good",    "bad",     "denied", "ruled-out", "company",    "inspection"};
using SignNumbers = std::array<double, names_of_signs.size()>;

constexpr std::size_t place_of_sign(std::string_view name)
{
    return static_cast<std::size_t>(std::ranges::find(names_of_signs, name) - names_of_signs.begin());
}

// All but "company", which is 0: what else the review is about (company.hpp).
[[nodiscard]] SignNumbers numbers_of(const ReviewReading& reading, std::size_t theme, bool has_words);

// A sentence's probability of speaking of the theme.
[[nodiscard]] double likelihood(float score);

[[nodiscard]] bool is_counted(const Sign& sign);

class ReviewReader {
public:
    ReviewReader(const Vocabulary& vocabulary);

    [[nodiscard]] const ThemeRules& rules() const { return rules_; }
    [[nodiscard]] const WordModel& words() const { return words_; }
    [[nodiscard]] ReviewReading read(const Review& review) const;
    // As read(), with the words weighed by another model: for learning.
    void weigh(ReviewReading& reading, const WordModel& words) const;

private:
    ThemeRules rules_;
    WordModel words_;
    std::shared_ptr<KnownWordsPool> known_words_ = std::make_shared<KnownWordsPool>();
    std::size_t themes_ = 0;
};

}  // namespace throughline
