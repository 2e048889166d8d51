// What the words of a heading say of themselves: its number or label, and whether they can be a heading at
// all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

//   "4.2 The family"           parts 4 2      "Finding 3: Records"   label "finding", parts 3
//   "E1. Planning", "5A. Men"  parts 5 1      "Appendix B. Terms"    label "appendix", parts 2
struct HeadingNumber {
    std::string label;       // folded: "finding", "key practice episode"; empty: the number stands alone
    std::vector<int> parts;  // letters count from 1; empty: none
    std::size_t length = 0;  // bytes of the heading up to its words

    [[nodiscard]] bool is_stated() const { return length > 0; }

    bool operator==(const HeadingNumber&) const = default;
};

[[nodiscard]] HeadingNumber heading_number(std::string_view heading);

// The words as the lexicon compares them: folded, one space between two.
[[nodiscard]] std::string folded_heading(std::string_view heading);

// Could these words be printed above a section? A sentence, a fragment, a caption, a date or a line of the
// list of contents could not.
[[nodiscard]] bool can_be_heading(std::string_view text);

// The text of a recommendation, not its title: "Recommendation 2: the police and the housing service should".
[[nodiscard]] bool is_asking(std::string_view text);

// "Table 3", "Figure 1: Genogram".
[[nodiscard]] bool is_caption(std::string_view text);

// Every letter is a capital, and there are enough of them that it is no abbreviation.
[[nodiscard]] bool is_in_capitals(std::string_view text);

}  // namespace throughline
