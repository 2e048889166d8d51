// What a part of a report is to one who looks for findings and recommendations, from its heading.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/review/section.hpp"

namespace throughline {

enum class PointRoom {
    Elsewhere,        // narrative, analysis, method
    Findings,         // also what has to improve
    Learning,         // learning points, lessons
    Recommendations,  //
    Actions,          // the action plan that answers the recommendations
    Earlier,          // what an earlier review found or recommended
    Strengths,        // what was done well
    Questions,        // for the board or the reader to think about
    Aside,            // contents, glossary, references, terms of reference
};

// The words of a text, folded, with a space between two and at both ends: " what we found ".
[[nodiscard]] std::string folded_words(std::string_view text);

// Does the folded text hold these words, one after the other?
[[nodiscard]] bool holds(std::string_view folded, std::string_view words);
[[nodiscard]] bool holds_one_of(std::string_view folded, std::initializer_list<std::string_view> wanted);

// Nothing: the heading says nothing of it, and the part is what the part around it is.
[[nodiscard]] std::optional<PointRoom> room_of_heading(std::string_view heading);
[[nodiscard]] std::optional<PointRoom> room_of(SectionKind kind);

}  // namespace throughline
