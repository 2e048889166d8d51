// What a reader opens: one review's record, or one page of it with the words of the query marked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/search/record.hpp"

namespace throughline {

// A block of a page ready to be shown. Where a passage begins, its anchor stands before the block.
struct ShownBlock {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    std::vector<std::size_t> passages;    // numbers of the passages that begin in this block
    std::string text_html;                // escaped, hits in <mark id="hit-N">; empty for a table row
    std::vector<std::string> cells_html;  // of a table row
};

struct ReadPage {
    ReviewSummary review;
    int number = 1;
    std::string text;  // plain
    std::vector<Passage> passages;
    std::vector<std::size_t> passage_numbers;  // beside `passages`
    std::vector<ShownBlock> blocks;
    std::optional<float> ocr_confidence;
    bool has_text_under_redaction = false;
    std::size_t hits = 0;                  // marked on this page
    std::optional<int> previous_hit_page;  // nearest page before this one with a hit
    std::optional<int> next_hit_page;
    std::vector<int> pages_with_hits;
    std::optional<Named> theme;  // what speaks of it is marked, in place of the words of a query
};

// One file that was not read, as the status page shows it.
struct FailedFile {
    std::string file;    // name without folders
    std::string reason;  // of the closed list
    std::string advice;
    std::string detail;
    std::string when;  // ISO 8601
};

// A review whose file was mended while it was read.
struct DamagedFile {
    std::string file;  // name without folders
    ReviewId review{};
};

struct CollectionStatus {
    std::size_t reviews = 0;
    std::size_t pages = 0;
    std::size_t passages = 0;
    std::size_t words = 0;
    std::size_t waiting = 0;   // in the catalogue, not yet in the index
    std::string last_indexed;  // ISO 8601, empty: never
    std::string generation;
    std::vector<FailedFile> failures;
    std::vector<DamagedFile> damaged;
    std::vector<FacetValue> formats;
    std::size_t pages_by_ocr = 0;
    std::size_t reviews_with_notices = 0;
};

}  // namespace throughline
