// Writes rows of comma-separated values (RFC 4180) that a spreadsheet opens as text and never as a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline {

class CsvWriter {
public:
    // With a byte order mark: without it spreadsheets take UTF-8 for something else.
    CsvWriter() : text_("\xEF\xBB\xBF") {}

    // A cell that begins as a formula does ("=", "+", "-", "@", a tab, a line end) gets an apostrophe before
    // it, as spreadsheets themselves mark text.
    void add(const std::vector<std::string>& cells);

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    void add_cell(std::string_view cell);

    std::string text_;
};

}  // namespace throughline
