// The learned part: the words of a sentence and of its headings, weighed for each theme.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/themes.hpp"
#include "indexer/themes/features.hpp"
#include "indexer/themes/rules.hpp"

namespace throughline {

// What the rules say of one theme in a sentence, as features of that theme: "phrase", "unclear", "cue",
// "against".
struct RuleFeature {
    std::string_view name;
    double value = 0;  // how far the pattern is to be trusted
};

class WordModel {
public:
    WordModel(const ThemeModel& model, const Themes& themes);

    [[nodiscard]] bool knows(std::size_t theme) const { return knows_[theme]; }
    // For each theme, by its place: below 0 for less likely than not. Themes it does not know have no_score.
    [[nodiscard]] std::vector<float> scores_of(const std::vector<FeatureId>& features,
                                               const std::vector<RuleHit>& hits) const;
    [[nodiscard]] std::vector<RuleFeature> rule_features_of(const std::vector<RuleHit>& hits,
                                                            std::size_t theme) const;
    // 0 to 1: how often a review in which this pattern matched had the theme; untried ones are in between.
    [[nodiscard]] double trust_in(const RuleHit& hit) const;
    // The words that speak most for the theme: "share", "strategy meeting", "neigh*".
    [[nodiscard]] std::vector<std::string> reasons_for(std::size_t theme,
                                                       const std::vector<FeatureId>& features) const;

    static constexpr float no_score = -9;
    static constexpr double trust_in_untried = 0.5;

private:
    struct ThemeWeight {
        std::uint32_t theme = 0;
        float weight = 0;
    };
    struct KnownFeature {
        std::uint32_t begin = 0;  // its weights in all_weights_, [begin, end)
        std::uint32_t end = 0;
        std::optional<std::uint32_t> row;  // where its row in rows_ begins, if it has one
        std::string words;                 // for a person
    };
    using FourWeights = std::array<float, 4>;  // of four themes: compilers add them in one instruction

    void add_feature(std::string_view feature, const std::vector<ThemeWeight>& weights);
    [[nodiscard]] const KnownFeature* find(FeatureId feature) const;
    [[nodiscard]] std::span<const ThemeWeight> weights_of(const KnownFeature& feature) const;
    // By theme, of all features together.
    [[nodiscard]] std::vector<float> sums_of(const std::vector<FeatureId>& features) const;

    std::vector<bool> knows_;
    std::vector<float> bias_;
    std::vector<ThemeModel::Weights> rules_;
    std::vector<ThemeModel::Weights> trust_;
    std::unordered_map<FeatureId, KnownFeature> features_;
    std::vector<ThemeWeight> all_weights_;  // one feature's beside each other, by theme
    // Common words have a weight in most themes: theirs stand once more as rows of all themes, which are
    // added in a quarter of the time.
    std::vector<FourWeights> rows_;
    // Three of four features of a sentence, most pairs of words among them, are none of the model's: a table
    // small enough for the nearest cache says so of almost all of these without a look into the large one.
    static constexpr std::size_t bits = std::size_t{1} << 16U;
    static std::size_t bit_of(FeatureId feature) { return static_cast<std::uint64_t>(feature) % bits; }
    std::bitset<bits> may_know_;
};

}  // namespace throughline
