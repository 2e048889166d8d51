// What all pages of patterns have in common. Included by the views of patterns alone.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/patterns/shares.hpp"
#include "server/patterns/theme_sets.hpp"
#include "server/views/pattern_pages.hpp"
#include "server/views/templates.hpp"

namespace throughline {

// For partials/pattern_head.html and pattern_form.html: which reviews are counted, the way to their list and
// to other patterns of them, the files of this one.
void put_pattern_head(Values&, const PatternAsked&, const CountedReviews&);

// For partials/pattern_nav.html alone: the row of all views of patterns, of these reviews.
void put_pattern_row(Values&, const std::string& path, const SearchRequest&);

// Of it what does not depend on the reviews that are counted: for partials/pattern_nav.html,
// pattern_form.html and pattern_files.html.
void put_pattern_ways(Values&, const PatternAsked&);

// "214 reviews that match “baby”, A child died, Under 1 year"; "all 36 reviews held"
[[nodiscard]] std::string reviews_in_words(const CountedReviews&);

// For a select: values in their order, what a person reads, the one that is chosen.
using PatternChoices = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] ValueList choices_of(const PatternChoices&, const std::string& chosen);

// Of every theme of the tree, for a select: the chosen ones are selected.
[[nodiscard]] ValueList theme_choices_of(const ThemeTree&, const std::vector<std::string>& chosen);

// salience and level of the form: all or central; any level or one. `salience`, `levels`.
void put_theme_options(Values&, const PatternAsked&);

// For partials/share_bar.html: bar_share, bar_low, bar_high, in percent of the width.
void put_bar(Values&, double share, const Bounds&);

// 0.4537 -> "45 %"; nothing that is some is said to be 0 %: "under 1 %", "over 99 %"
[[nodiscard]] std::string share_in_words(double share);

// "30 % to 61 %"
[[nodiscard]] std::string bounds_in_words(const Bounds&);

// 1.8412 -> "1.8"; 0.048 -> "0.05"; with as many digits as mean something
[[nodiscard]] std::string ratio_in_digits(double ratio);

// "under 0.001", "0.03"
[[nodiscard]] std::string probability_in_digits(double probability);

// "1 review", "12 reviews"
[[nodiscard]] std::string count_of_reviews(std::size_t count);

}  // namespace throughline
