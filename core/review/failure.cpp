#include "core/review/failure.hpp"

#include <array>

namespace throughline {
namespace {

struct Row {
    FailureReason reason;
    std::string_view name;
    std::string_view advice;
};

constexpr std::array rows{
    Row{FailureReason::Empty, "empty", "holds no bytes: fetch it again"},
    Row{FailureReason::Unsupported, "unsupported",
        "is of a kind that is not read: save it as PDF, DOCX, ODT, HTML or text"},
    Row{FailureReason::Encrypted, "encrypted", "needs a password: save a copy without one and add that"},
    Row{FailureReason::Damaged, "damaged", "is damaged: fetch it again or save it anew from its program"},
    Row{FailureReason::NoText, "no-text",
        "holds no readable words: find a better scan; after --ocr never, index it again without that"},
    Row{FailureReason::TooLarge, "too-large",
        "needs more memory or gives more text than is allowed for one file: split it, or save it anew from "
        "its program"},
    Row{FailureReason::TooSlow, "too-slow",
        "took longer than is allowed for one file: split it, or save it anew from its program"},
    Row{FailureReason::Crashed, "crashed",
        "made its reader stop: save it anew from its program and add that"},
    Row{FailureReason::Unreadable, "unreadable", "could not be opened: check that it exists and may be read"},
};

const Row& row_of(FailureReason reason)
{
    for (const Row& row : rows)
        if (row.reason == reason)
            return row;
    return rows.back();
}

}  // namespace

std::string_view name_of(FailureReason reason)
{
    return row_of(reason).name;
}

std::optional<FailureReason> failure_reason(std::string_view name)
{
    for (const Row& row : rows)
        if (row.name == name)
            return row.reason;
    return std::nullopt;
}

std::string_view advice_on(FailureReason reason)
{
    return row_of(reason).advice;
}

}  // namespace throughline
