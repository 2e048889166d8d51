// Markdown within a line, as the words that a reader sees.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// Without emphasis, code and link marks, images, footnote references, comments and tags; escapes and entities
// resolved.
[[nodiscard]] std::string plain_markdown(std::string_view text);

}  // namespace throughline
