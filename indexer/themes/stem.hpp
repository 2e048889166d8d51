// The stem by which words of patterns and of reviews are compared.
//
// The endings of inflection only (plural, past, -ing, final e): "assessing", "assesses" and "assessed" are
// one word, "assessment" is another, because a vocabulary tells them apart. A stemmer that also takes off
// -ment and -tion finds no more of the gold (measured over 24 reports) and blurs the patterns.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// `folded` as core/text/words.hpp gives it.
[[nodiscard]] std::string theme_stem(std::string_view folded);

}  // namespace throughline
