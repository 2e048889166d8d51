// From signs to a decision: how strong a sentence is, how likely the theme, and why, in words for a person.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/themes.hpp"
#include "indexer/themes/signs.hpp"

namespace throughline {

// A tag is said only where it is surer than not: a wrong tag costs a reader more than a missing one, most of
// all where it says of a family what did not happen to it. Of practice, systems and reviews less is enough,
// and in an inspection, which is about no family. Chosen by cross-validation.
[[nodiscard]] double enough_for_tag(const Theme& theme, const SignNumbers& numbers);
inline constexpr double enough_by_rules = 0.6;  // where nothing was learned
inline constexpr double enough_for_central = 0.5;

// "phrase", "near", "cue".
[[nodiscard]] std::string_view name_of(HitKind);

// What was matched, or what is against it.
[[nodiscard]] std::string explanation_of(const RuleHit& hit);

// 0 to 1: how surely the sentence speaks of the theme.
[[nodiscard]] double strength_of(const Sign& sign);

// Of one theme's learned sum, by sign: of all themes alike, and what is this theme's own.
[[nodiscard]] SignNumbers weights_by_sign(const ThemeModel::Weights& shared, const ThemeModel::ByTheme& own,
                                          const std::string& theme);
[[nodiscard]] double likelihood_by(const SignNumbers& weights, const SignNumbers& numbers);

// likelihood_by() with weights of tags; a theme that the review rules out, and of which it says little else,
// is none however likely its words are.
[[nodiscard]] double likelihood_of_tag(const SignNumbers& weights, const SignNumbers& numbers);

// Where nothing was learned: one strong sentence in a finding is enough, two elsewhere, or several cues.
[[nodiscard]] double likelihood_by_rules(const ReviewReading& reading, std::size_t theme);
[[nodiscard]] double centrality_by_rules(const ReviewReading& reading, std::size_t theme);

}  // namespace throughline
