// A review as the reader of points goes through it: block after block, each with the room it stands in, with
// what runs over a page break put together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/review/review.hpp"
#include "indexer/points/addressees.hpp"
#include "indexer/points/labels.hpp"
#include "indexer/points/rooms.hpp"

namespace throughline {

struct Stretch {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    std::size_t page = 0;   // index in the review's pages
    std::size_t begin = 0;  // bytes of that page's text, [begin, end)
    std::size_t end = 0;
    std::string text;  // of the block, and of what goes on with it overleaf
    std::optional<PointLabel> label;
    bool is_heading = false;
    bool is_soft = false;  // a heading that is printed as a paragraph
    PointRoom room = PointRoom::Elsewhere;
    std::size_t room_heading = 0;  // the stretch whose heading opened the room; 0 before any
    bool is_in_summary = false;
    bool is_by_ocr = false;
    AgencySet agencies;  // whom the headings of this part of the recommendations name: "For the police"
    std::optional<std::size_t> section;  // in the review's list
};

[[nodiscard]] std::vector<Stretch> stretches_of(const Review& review, const AgencyNames& names);

// The stretch without its label.
[[nodiscard]] std::string_view after_label(const Stretch& stretch);

}  // namespace throughline
