// Which of the languages of the UK's reviews a text is in.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// ISO 639-1: "en" or "cy"; empty where the text is too short or of another language. Judged by its commonest
// words.
[[nodiscard]] std::string language_of(std::string_view text);

}  // namespace throughline
