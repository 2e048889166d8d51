// The number or label that a heading begins with.
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

}  // namespace throughline
