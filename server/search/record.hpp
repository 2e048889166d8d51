// A review's record: what is known of it, what it found and asked for, what it is about, and where it says
// so. A `passage` beside a page is the one whose anchor opens the page at these words; nothing: the page has
// none.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/search/search.hpp"

namespace throughline {

struct Source {
    std::string file;   // name without folders
    std::string added;  // ISO 8601
};

struct SectionEntry {
    Section section;
    std::optional<std::size_t> passage;
};

struct PointEntry {
    Point point;
    std::optional<std::size_t> passage;
    std::vector<Named> addressees;
};

struct ChildEntry {
    Child child;
    std::optional<std::size_t> passage;
};

// Words that speak of a theme, in their sentence.
struct EvidenceEntry {
    Evidence evidence;
    int page = 1;
    PassageKind kind = PassageKind::Narrative;
    std::string before;
    std::string text;
    std::string after;
};

struct ThemeEntry {
    Tag tag;  // without its evidence
    Named theme;
    Named facet;  // empty: the vocabulary does not know the theme any more
    std::string scope;
    std::vector<Named> narrower;          // from which alone it follows
    std::vector<EvidenceEntry> evidence;  // in reading order
};

struct ReviewRecord {
    ReviewSummary summary;
    std::vector<Field> fields;  // all statements, the strongest of each name first
    std::vector<std::optional<std::size_t>> field_passages;  // beside `fields`
    std::vector<ChildEntry> children;
    std::vector<SectionEntry> sections;
    std::vector<PointEntry> points;  // in reading order; a place in this list is the number of the point
    std::vector<ThemeEntry> themes;  // facet by facet; in each central first, then the strongest
    std::vector<Named> agencies;     // what the vocabulary calls them
    std::vector<Source> sources;
    std::vector<Notice> notices;
    std::size_t word_count = 0;
    std::size_t ocr_pages = 0;
    std::vector<int> pages_with_hits;  // for the query that came along; empty without one
};

}  // namespace throughline
