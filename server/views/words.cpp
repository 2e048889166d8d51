#include "server/views/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace throughline {

namespace {

using Label = std::pair<std::string_view, std::string_view>;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

// The values of the closed list review_type of the vocabulary.
constexpr std::array<Label, 14> types{{
    {"lcspr", "Local child safeguarding practice review"},
    {"scr", "Serious case review"},
    {"national-review", "National child safeguarding practice review"},
    {"panel-annual-report", "Annual report of the national panel"},
    {"panel-practice-briefing", "Practice briefing of the national panel"},
    {"national-analysis", "National analysis of reviews"},
    {"cpr-concise-wales", "Concise child practice review (Wales)"},
    {"cpr-extended-wales", "Extended child practice review (Wales)"},
    {"susr-wales", "Single unified safeguarding review (Wales)"},
    {"significant-case-review-or-learning-review-scotland",
     "Significant case review or learning review (Scotland)"},
    {"case-management-review-ni", "Case management review (Northern Ireland)"},
    {"other-learning-review", "Other learning review"},
    {"joint-dhr", "Joint review with a domestic homicide review"},
    {"joint-sar", "Joint review with a safeguarding adults review"},
}};

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

std::optional<unsigned> number_in(std::string_view digits)
{
    unsigned number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return number;
}

// "2021", "2021-03" or "2021-03-04"
std::optional<std::string> day_in_words(std::string_view day)
{
    if (day.size() != 4 && day.size() != 7 && day.size() != 10)
        return std::nullopt;
    const auto year = number_in(day.substr(0, 4));
    if (!year)
        return std::nullopt;
    std::string words(day.substr(0, 4));
    if (day.size() == 4)
        return words;

    const auto month = number_in(day.substr(5, 2));
    if (day[4] != '-' || !month || *month < 1 || *month > 12)
        return std::nullopt;
    words = std::string(months[*month - 1]) + ' ' + words;
    if (day.size() == 7)
        return words;

    const auto date = number_in(day.substr(8, 2));
    if (day[7] != '-' || !date || *date < 1 || *date > 31)
        return std::nullopt;
    return std::to_string(*date) + ' ' + words;
}

}  // namespace

std::string in_digits(std::size_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3; place -= 3)
        digits.insert(place - 3, ",");
    return digits;
}

std::string date_in_words(std::string_view iso)
{
    const bool has_time = iso.size() >= 16 && iso[10] == 'T' && iso[13] == ':' &&
                          number_in(iso.substr(11, 2)) && number_in(iso.substr(14, 2));
    const auto day = day_in_words(has_time ? iso.substr(0, 10) : iso);
    if (!day)
        return std::string(iso);
    if (!has_time)
        return *day;
    return *day + " at " + std::string(iso.substr(11, 5)) + (iso.ends_with('Z') ? " UTC" : "");
}

std::string label_of_type(std::string_view type)
{
    return std::string(label_in(types, type).value_or(type));
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
