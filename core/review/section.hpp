// The sections of a review: its headings as printed, in order, nested by level.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/review/passage_kind.hpp"

namespace throughline {

// What a section is for. `Other` is a section of which the lexicon knows nothing: its kind is its parent's
// where it has one.
enum class SectionKind {
    Front,            // title page, imprint, acknowledgements
    Contents,         //
    Summary,          // executive summary, key messages
    Introduction,     //
    Terms,            // terms of reference, scope, key lines of enquiry
    Method,           //
    Family,           // the child and the family: pen picture, voice of the child, contribution of the family
    Narrative,        // background, chronology, key events
    Analysis,         // appraisal of practice, themes, discussion, good practice
    Findings,         //
    Learning,         // learning points, lessons
    Recommendations,  // also considerations and questions for the board
    ActionPlan,       //
    Conclusion,       //
    Glossary,         //
    References,       //
    Statute,          // quoted law and guidance
    Appendix,         //
    Other,
};

[[nodiscard]] std::string_view name_of(SectionKind);
[[nodiscard]] std::optional<SectionKind> section_kind_named(std::string_view name);

// The kind of the passages below a section of this kind.
[[nodiscard]] PassageKind passage_kind_of(SectionKind);

struct Section {
    SectionKind kind = SectionKind::Other;
    int level = 1;          // 1: outermost; never more than one below the section before it
    std::string heading;    // as printed, with its number
    int page = 1;           // where the heading stands
    std::size_t begin = 0;  // bytes of the page's text: where the heading begins

    bool operator==(const Section&) const = default;
};

}  // namespace throughline
