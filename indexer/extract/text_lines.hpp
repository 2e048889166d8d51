// Plain text as lines, paragraphs and list items.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/ascii.hpp"

namespace throughline {

// Without their ends ("\n", "\r\n" or "\r").
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

// Text between form feeds: at least one.
[[nodiscard]] std::vector<std::string_view> pages_of(std::string_view text);

// Divided at empty lines; lines joined, with words that were broken at a line's end made whole.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view text);

[[nodiscard]] bool is_blank(std::string_view line);

// Joins on to `text` as the next line of the same paragraph.
void join_line(std::string& text, std::string_view line);

struct ItemStart {
    std::string marker;  // "•", "1.", "(a)"
    std::string_view text;
};

// "• text", "- text", "1. text", "2.3 text", "(iv) text": the line begins an item.
[[nodiscard]] std::optional<ItemStart> item_start(std::string_view line);

}  // namespace throughline
