// The words of the field as types: a review, its fields, its pages and its passages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/child.hpp"
#include "core/review/document.hpp"
#include "core/review/passage_kind.hpp"
#include "core/review/point.hpp"
#include "core/review/section.hpp"
#include "core/review/tag.hpp"

namespace throughline {

// One number for a review in the catalogue, in the index and in addresses. From 1; never used again for
// another.
enum class ReviewId : std::uint32_t {};

[[nodiscard]] constexpr std::uint32_t number_of(ReviewId id)
{
    return static_cast<std::uint32_t>(id);
}

// Who may see a review. A reader without clearance never opens the restricted index.
enum class Visibility { Public, Restricted };

[[nodiscard]] std::string_view name_of(Visibility);
[[nodiscard]] std::optional<Visibility> visibility_named(std::string_view name);

// Who says so. The manifest overrides what was extracted, a curator overrides both; all are kept.
enum class Origin { Extracted, Manifest, Curator };

[[nodiscard]] std::string_view name_of(Origin);
[[nodiscard]] std::optional<Origin> origin_named(std::string_view name);

// One statement about a review: `name` is one of the contract's field names or a column of a manifest.
struct Field {
    std::string name;
    std::string value;  // never empty: what is not known has no field
    Origin origin = Origin::Extracted;
    double confidence = 1;             // 0 to 1
    std::optional<int> page;           // where it is said
    std::optional<std::string> quote;  // the words that say it

    bool operator==(const Field&) const = default;
};

// A stretch of one page's text: 80 to 220 words of one section, or a list item that stays whole.
struct Passage {
    int page = 1;
    PassageKind kind = PassageKind::Narrative;
    std::size_t begin = 0;  // bytes of the page's text, [begin, end)
    std::size_t end = 0;

    bool operator==(const Passage&) const = default;
};

// A block of a page and where it stands in the page's text.
struct PageBlock {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    std::size_t begin = 0;  // bytes of the page's text, [begin, end); the marker as printed is part of it
    std::size_t end = 0;

    bool operator==(const PageBlock&) const = default;
};

struct ReviewPage {
    int number = 1;
    std::string text;  // the blocks in reading order, an empty line between two
    std::vector<PageBlock> blocks;
    std::optional<float> ocr_confidence;  // 0 to 100, pages read by OCR only

    bool operator==(const ReviewPage&) const = default;
};

// A review as it was read and analysed: all that the catalogue keeps of it.
struct Review {
    Format format = Format::Text;
    Visibility visibility = Visibility::Public;
    std::vector<Field> fields;  // of origin Extracted, unless the catalogue gave the review
    std::vector<ReviewPage> pages;
    std::vector<Passage> passages;  // in reading order; a passage's place in this list is its number
    std::vector<Section> sections;  // in reading order
    std::vector<Point> points;      // what it found, asks for and asks, in reading order
    std::vector<Child> children;    // in the order in which the review names them
    std::vector<Tag> tags;          // by theme
    std::vector<Notice> notices;
    std::size_t word_count = 0;

    bool operator==(const Review&) const = default;
};

// The strongest statement of a field: a curator's before the manifest's before the extracted. Nothing: not
// stated.
[[nodiscard]] const Field* field_of(const std::vector<Field>& fields, std::string_view name);

}  // namespace throughline
