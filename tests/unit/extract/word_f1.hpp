// How much of the expected words a reader gives, and how much else: F1 over bags of words.
#pragma once

#include <map>
#include <string>

#include "core/review/document.hpp"

namespace throughline::test {

using Words = std::map<std::string, int>;

// Of markers and text, in lower case; letters and digits apart, since "x2" is written "x 2" by some.
[[nodiscard]] Words words_of(const Document&);

// Of Markdown: without its syntax, addresses of links and comments.
[[nodiscard]] Words words_of_markdown(std::string);

[[nodiscard]] double f1(const Words& found, const Words& expected);

}  // namespace throughline::test
