// What was learned from reviews that people read: words that speak of a theme, and how much evidence makes a
// tag. A file of numbers that a person can read; made by bench/themes/learn.
//
//   words    domestic-abuse  bias              -4.1  a sentence's score begins here
//   words    domestic-abuse  w violenc          2.3  a stem (w), its beginning (p), two in a row (b),
//                                                    one of its heading (h)
//   trust    domestic-abuse  coercive control   0.9  how often a review with this pattern has the theme
//   tag      (any)           strongest          0.9  a review's score: features of themes/signs.hpp
//   tag      domestic-abuse  bias               0.2  what is this theme's own
//   central  ...                                     the same, for the salience
//   alone    ...                                     as tag, by what is said of the theme alone
//   together cse               online-harm      0.1  how far reviews that have the one have the other, for
//   both together cse               bias            -0.2  what the themes of the usual review come to
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace throughline {

struct ThemeModel {
    using Weights = std::map<std::string, double, std::less<>>;  // by feature
    using ByTheme = std::map<std::string, Weights, std::less<>>;

    ByTheme words;
    ByTheme trust;  // by pattern: how often a review in which it matches has the theme
    Weights tag;    // for all themes alike
    Weights central;
    ByTheme tag_of;  // added for one theme
    ByTheme central_of;
    Weights alone;
    ByTheme alone_of;
    ByTheme together;  // by the first of two themes

    [[nodiscard]] bool is_empty() const { return tag.empty(); }
    bool operator==(const ThemeModel&) const = default;
};

// A file that is not there is an empty model: rules alone then decide. Throws Error naming the line and what
// to mend.
[[nodiscard]] ThemeModel load_theme_model(const std::filesystem::path& file);

}  // namespace throughline
