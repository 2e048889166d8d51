// Writes rows of comma-separated values (RFC 4180) that a spreadsheet opens as text and never as a formula.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace throughline {

class CsvWriter {
public:
    // A file's first part begins with a byte order mark: without it spreadsheets take UTF-8 for something
    // else.
    enum class Part { First, Later };
    explicit CsvWriter(Part part = Part::First) : text_(part == Part::First ? "\xEF\xBB\xBF" : "") {}

    // A cell that begins as a formula does ("=", "+", "-", "@", a tab, a line end) gets an apostrophe before
    // it, as spreadsheets themselves mark text.
    void add(const std::vector<std::string>& cells);

    // A row about the file, not of it: "# Query,neglect". `name` holds no comma. A cell of a row that holds a
    // "#" is put in quotes, so that a program that passes over what begins with "#" passes over these rows
    // alone.
    void note(std::string_view name, std::string_view value);

    [[nodiscard]] std::string text() && { return std::move(text_); }

    // What was added since it was last taken: a long file goes out part by part.
    [[nodiscard]] std::string taken() { return std::exchange(text_, {}); }

private:
    void add_cell(std::string_view cell);

    std::string text_;
};

}  // namespace throughline
