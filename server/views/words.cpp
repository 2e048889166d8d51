#include "server/views/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace throughline {

namespace {

using Label = std::pair<std::string_view, std::string_view>;

// Where the name of a field says less than it could.
constexpr std::array<Label, 11> fields{{
    {"type", "Type of review"},
    {"publisher", "Published by"},
    {"area", "Local authority"},
    {"outcome", "What happened"},
    {"publication_date", "Published"},
    {"incident_date", "Date of the incident"},
    {"source_url", "Publisher’s copy"},
    {"period_under_review", "Period under review"},
    {"file_author", "Author, as the file says"},
    {"file_created", "File made"},
    {"file_modified", "File last changed"},
}};

template <std::size_t count>
std::optional<std::string_view> label_in(const std::array<Label, count>& labels, std::string_view wanted)
{
    for (const auto& [name, label] : labels)
        if (name == wanted)
            return label;
    return std::nullopt;
}

}  // namespace

std::string in_digits(std::size_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3; place -= 3)
        digits.insert(place - 3, 1, ',');
    return digits;
}

std::string label_of_field(std::string_view name)
{
    if (const auto label = label_in(fields, name))
        return std::string(*label);
    std::string label(name);
    std::replace(label.begin(), label.end(), '_', ' ');
    if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

std::string within_sentence(std::string label)
{
    if (!label.empty() && label.front() >= 'A' && label.front() <= 'Z')
        label.front() = static_cast<char>(label.front() - 'A' + 'a');
    return label;
}

std::string_view label_of(PassageKind kind)
{
    switch (kind) {
        case PassageKind::Summary:
            return "Summary";
        case PassageKind::Narrative:
            return "Narrative";
        case PassageKind::Analysis:
            return "Analysis";
        case PassageKind::Finding:
            return "Finding";
        case PassageKind::Recommendation:
            return "Recommendation";
        case PassageKind::Learning:
            return "Learning";
        case PassageKind::Method:
            return "Method";
        case PassageKind::Terms:
            return "Terms of reference";
        case PassageKind::Glossary:
            return "Glossary";
        case PassageKind::Reference:
            return "References";
        case PassageKind::Contents:
            return "Contents";
    }
    return {};
}

std::string_view label_of(Format format)
{
    switch (format) {
        case Format::Pdf:
            return "PDF";
        case Format::Docx:
            return "Word document";
        case Format::Odt:
            return "OpenDocument text";
        case Format::Html:
            return "Web page";
        case Format::Text:
            return "Plain text";
        case Format::Markdown:
            return "Markdown";
    }
    return {};
}

std::string_view label_of(FailureReason reason)
{
    switch (reason) {
        case FailureReason::Empty:
            return "Empty";
        case FailureReason::Unsupported:
            return "Kind of file not read";
        case FailureReason::Encrypted:
            return "Locked";
        case FailureReason::Damaged:
            return "Damaged";
        case FailureReason::NoText:
            return "No text";
        case FailureReason::TooLarge:
            return "Too large";
        case FailureReason::TooSlow:
            return "Took too long";
        case FailureReason::Crashed:
            return "Stopped its reader";
        case FailureReason::Unreadable:
            return "Could not be opened";
    }
    return {};
}

}  // namespace throughline
