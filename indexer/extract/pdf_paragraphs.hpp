// Lines in reading order -> which of them belong together: paragraphs, headings, list items, table rows.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/pdf_measures.hpp"
#include "indexer/extract/pdf_order.hpp"

namespace throughline {

// Lines `first` up to, not including, `end`.
struct LineRange {
    std::size_t first = 0;
    std::size_t end = 0;

    bool operator==(const LineRange&) const = default;
};

[[nodiscard]] std::vector<LineRange> paragraphs_in(const std::vector<FlowLine>& page, const Measures&);

}  // namespace throughline
