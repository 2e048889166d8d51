// The learned part: the words of a sentence and of its headings, weighed for each theme.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/themes.hpp"
#include "indexer/themes/rules.hpp"
#include "indexer/themes/statement.hpp"

namespace throughline {

// What the model sees of a sentence, the same where it learns and where it tags: "w share" a stem, "p infor"
// the beginning of a longer one, "b share information" two in a row (small words left out), "h supervis" a
// stem of a heading above. Each once, sorted.
[[nodiscard]] std::vector<std::string> features_of(const Statement& statement,
                                                   const std::vector<Token>& headings);

// A feature without its text: where the model tags, nobody reads the words. The 64-bit FNV-1a hash of the
// text (draft-eastlake-fnv).
enum class FeatureId : std::uint64_t {};

[[nodiscard]] FeatureId id_of_feature(std::string_view feature);
// The ids of what features_of gives for a sentence below no headings, and for headings alone. Each once,
// sorted.
[[nodiscard]] std::vector<FeatureId> ids_of_sentence(const std::vector<Token>& tokens);
[[nodiscard]] std::vector<FeatureId> ids_of_headings(const std::vector<Token>& headings);

// What the rules say of one theme in a sentence, as features of that theme: "phrase", "unclear", "cue",
// "against".
struct RuleFeature {
    std::string_view name;
    double value = 0;  // how far the pattern is to be trusted
};

// How much one feature of a sentence of so many weighs: long sentences weigh no more than short ones.
[[nodiscard]] double share_of_feature(std::size_t features);

class WordModel {
public:
    WordModel(const ThemeModel& model, const Themes& themes);

    [[nodiscard]] bool knows(std::size_t theme) const { return knows_[theme]; }
    // For each theme, by its place: below 0 for less likely than not. Themes it does not know have no_score.
    [[nodiscard]] std::vector<float> scores_of(const std::vector<FeatureId>& features,
                                               const std::vector<RuleHit>& hits) const;
    [[nodiscard]] std::vector<RuleFeature> rule_features_of(const std::vector<RuleHit>& hits,
                                                            std::size_t theme) const;
    // The score of a sentence with no words that speak for or against the theme.
    [[nodiscard]] float score_without_words(std::size_t theme) const
    {
        return knows_[theme] ? bias_[theme] : no_score;
    }
    // 0 to 1: how often a review in which this pattern matched had the theme; untried ones are in between.
    [[nodiscard]] double trust_in(const RuleHit& hit) const;
    // The words that speak most for the theme: "share", "strategy meeting", "neigh*".
    [[nodiscard]] std::vector<std::string> reasons_for(std::size_t theme,
                                                       const std::vector<std::string>& features) const;

    static constexpr float no_score = -9;
    static constexpr double trust_in_untried = 0.5;

private:
    struct ThemeWeight {
        std::size_t theme = 0;
        float weight = 0;
    };

    std::vector<bool> knows_;
    std::vector<float> bias_;
    std::vector<ThemeModel::Weights> rules_;
    std::vector<ThemeModel::Weights> trust_;
    std::unordered_map<FeatureId, std::vector<ThemeWeight>> weights_;
};

}  // namespace throughline
