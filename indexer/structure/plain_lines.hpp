// Headings that the reader of the file took for text: bold or larger lines, lines that the list of contents
// or the lexicon names, numbered lines, and short lines that stand between paragraphs.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "indexer/structure/contents_list.hpp"
#include "indexer/structure/layout.hpp"
#include "indexer/structure/surroundings.hpp"

namespace throughline {

// Weak: only its number says so; it counts where the numbers before lead up to it.
enum class LineStrength { None, Weak, Strong };

class PlainLines {
public:
    PlainLines(const Document& document, const ContentsList& contents, const BodyStyle& body);

    // Could this paragraph or list item be a heading? `text`: with its marker, as one line.
    [[nodiscard]] LineStrength strength_of(const Surroundings& place, std::string_view text,
                                           bool is_after_heading) const;

private:
    [[nodiscard]] bool is_printed_as_heading(const Surroundings& place, std::string_view text,
                                             std::size_t words) const;
    [[nodiscard]] LineStrength strength_of_place(const Surroundings& place, std::string_view text,
                                                 std::size_t words, bool is_after_heading) const;
    [[nodiscard]] bool stands_between(const Surroundings& place, std::string_view text,
                                      bool is_after_heading) const;

    // Scanned pages, plain text, and documents whose author used no headings: lines are all there is.
    [[nodiscard]] bool is_bare_text() const;

    const Document& document_;
    const ContentsList& contents_;
    const BodyStyle& body_;
    std::size_t styled_ = 0;            // headings that the format or the reader of the file tells
    std::map<int, std::size_t> ranks_;  // how these are printed
};

}  // namespace throughline
