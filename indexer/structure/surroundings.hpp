// A block and those around it, in reading order.
#pragma once

#include <cstddef>

#include "core/review/document.hpp"

namespace throughline {

class Surroundings {
public:
    Surroundings(const Document& document, std::size_t page, std::size_t at)
        : document_(document), page_(page), at_(at)
    {
    }

    [[nodiscard]] const Block& block() const { return blocks()[at_]; }
    [[nodiscard]] const std::vector<Block>& blocks() const { return document_.pages[page_].blocks; }

    // On the same page; nothing at its ends. 0 is the block itself.
    [[nodiscard]] const Block* at(std::ptrdiff_t distance) const;

    // The next block, on the next page that has one where this page ends.
    [[nodiscard]] const Block* next() const;

    // The block before, on the page before that has one where this one begins its page.
    [[nodiscard]] const Block* before() const;

    // Prose, a list or a table follows, not another short line.
    [[nodiscard]] bool is_above_text() const;

    // One item among others.
    [[nodiscard]] bool is_in_list() const;

    // The first row of a table that was not read as such: set like the rows below it. `left`: where running
    // text begins.
    [[nodiscard]] bool is_above_its_rows(float left) const;

private:
    const Document& document_;
    std::size_t page_;
    std::size_t at_;
};

// Words: more than a line of a title page has.
inline constexpr std::size_t words_of_prose = 12;

}  // namespace throughline
