// The markers of lists and numbered paragraphs: "•", "1.", "3.2", "(a)", "iv)".
#pragma once

#include <cstddef>
#include <string_view>

namespace throughline {

enum class MarkerKind {
    None,
    Bullet,
    Number,   // "1.", "2)", "(3)"
    Decimal,  // "1.1", "4.2.1"
    Letter,   // "a.", "b)", "(c)", "ii."
    Bare,     // "1" or "12" with nothing after it but a wide gap
};

struct PrintedMarker {
    MarkerKind kind = MarkerKind::None;
    std::size_t size = 0;  // bytes of the text that it takes
};

// The marker with which the text (cleaned) begins, if white space or nothing follows it.
[[nodiscard]] PrintedMarker marker_of(std::string_view text);

}  // namespace throughline
