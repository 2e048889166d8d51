// What stands before a point and says what it is: "Recommendation 3:", "R1.", "Key learning.", "6.2", "(a)".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/review/point.hpp"

namespace throughline {

enum class LabelStyle {
    Words,   // "Recommendation 3:", "Learning point:"
    Code,    // "R1.", "CSC2"
    Number,  // "1.", "6.2", "(a)", "iv)"
    Bullet,
};

struct PointLabel {
    LabelStyle style = LabelStyle::Number;
    std::optional<PointKind> kind;  // what the words or letters say, if anything
    std::string number;             // as printed, without what parts it from the text; may be empty
    std::size_t end = 0;            // where the text goes on
    bool is_action = false;         // "Action 1": of an action plan, or how a short paper calls what it asks
    bool is_dated = false;          // "Recommendation 4 (2012)": of an earlier review
    std::string addressed = {};     // "for the hospital trust", between the word and the text
};

// Nothing: the text begins without a label.
[[nodiscard]] std::optional<PointLabel> label_of(std::string_view text);

}  // namespace throughline
