// Why a file could not be read: the closed list that reports, the catalogue and the status page share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace throughline {

enum class FailureReason {
    Empty,        // no bytes at all
    Unsupported,  // not a format that is read
    Encrypted,    // needs a password
    Damaged,      // the format's rules are broken beyond repair
    NoText,       // read, but it holds no words (and OCR was off or found none)
    TooLarge,     // over the limit of memory, of output or of size
    TooSlow,      // over the limit of time
    Crashed,      // its reader ended without an answer
    Unreadable,   // the file could not be opened: permissions, or it vanished
};

// The reason's name in the catalogue and in JSON: "too-large".
[[nodiscard]] std::string_view name_of(FailureReason);
[[nodiscard]] std::optional<FailureReason> failure_reason(std::string_view name);

// The reason, and behind a colon what to do: "needs a password: save a copy without one and add that".
[[nodiscard]] std::string_view advice_on(FailureReason);

struct Failure {
    FailureReason reason = FailureReason::Damaged;
    std::string detail;  // for the librarian; plain text, may be empty

    bool operator==(const Failure&) const = default;
};

// Thrown deep in a reader; caught once, where it becomes a Failure.
class UnreadableFile : public Error {
public:
    explicit UnreadableFile(FailureReason reason, const std::string& detail = {})
        : Error(detail), failure{reason, detail}
    {
    }

    Failure failure;
};

}  // namespace throughline
