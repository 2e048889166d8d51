// The list of contents of a document: which lines are its entries, and which headings they name.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/review/review.hpp"

namespace throughline {

// "3.2 The family's history ........ 14", "Method<tab>5"
[[nodiscard]] bool is_contents_line(std::string_view text);

class ContentsList {
public:
    explicit ContentsList(const std::vector<ReviewPage>& pages);

    // Does the block of this page (both count from 0) belong to the list, below its heading?
    [[nodiscard]] bool holds(std::size_t page, std::size_t block) const;

    // Is there an entry of these words, whatever its number? `heading` is as printed above the section.
    [[nodiscard]] bool names(std::string_view heading) const;

    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    std::set<std::pair<std::size_t, std::size_t>> lines_;
    std::set<std::string> entries_;  // folded, with and without their numbers
};

}  // namespace throughline
