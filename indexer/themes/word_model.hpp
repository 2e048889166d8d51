// The learned part: the words of a sentence and of its headings, weighed for each theme.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/themes.hpp"
#include "indexer/themes/rules.hpp"
#include "indexer/themes/statement.hpp"

namespace throughline {

// What the model sees of a sentence, the same where it learns and where it tags: "w share" a stem, "b share
// information" two in a row (small words left out), "h supervis" a stem of a heading above. Each once,
// sorted.
[[nodiscard]] std::vector<std::string> features_of(const Statement& statement,
                                                   const std::vector<Token>& headings);

// What the rules say of one theme in a sentence, as features of that theme: "phrase", "unclear", "cue".
[[nodiscard]] std::vector<std::string> rule_features_of(const std::vector<RuleHit>& hits, std::size_t theme);

// How much one feature of a sentence of so many weighs: long sentences weigh no more than short ones.
[[nodiscard]] double share_of_feature(std::size_t features);

class WordModel {
public:
    WordModel(const ThemeModel& model, const Themes& themes);

    [[nodiscard]] bool knows(std::size_t theme) const { return knows_[theme]; }
    // For each theme, by its place: below 0 for less likely than not. Themes it does not know have no_score.
    [[nodiscard]] std::vector<float> scores_of(const std::vector<std::string>& features,
                                               const std::vector<RuleHit>& hits) const;
    // The words that speak most for the theme: "share", "strategy meeting".
    [[nodiscard]] std::vector<std::string> reasons_for(std::size_t theme,
                                                       const std::vector<std::string>& features) const;

    static constexpr float no_score = -9;

private:
    struct ThemeWeight {
        std::size_t theme = 0;
        float weight = 0;
    };

    std::vector<bool> knows_;
    std::vector<float> bias_;
    std::vector<ThemeModel::Weights> rules_;
    std::unordered_map<std::string, std::vector<ThemeWeight>> weights_;
};

}  // namespace throughline
