#include "core/review/closed_values.hpp"

#include <algorithm>
#include <array>

#include "core/text/words.hpp"

namespace throughline {
namespace {

struct ClosedValue {
    std::string_view list;
    std::string_view value;
    std::string_view label;
};

// As in the `attributes` of the vocabulary.
constexpr std::array closed_values{
    ClosedValue{"type", "lcspr", "Local child safeguarding practice review"},
    ClosedValue{"type", "scr", "Serious case review"},
    ClosedValue{"type", "national-review", "National child safeguarding practice review"},
    ClosedValue{"type", "panel-annual-report", "Annual report of the national panel"},
    ClosedValue{"type", "panel-practice-briefing", "Practice briefing of the national panel"},
    ClosedValue{"type", "national-analysis", "National analysis of reviews"},
    ClosedValue{"type", "cpr-concise-wales", "Concise child practice review (Wales)"},
    ClosedValue{"type", "cpr-extended-wales", "Extended child practice review (Wales)"},
    ClosedValue{"type", "susr-wales", "Single unified safeguarding review (Wales)"},
    ClosedValue{"type", "significant-case-review-or-learning-review-scotland",
                "Significant case review or learning review (Scotland)"},
    ClosedValue{"type", "case-management-review-ni", "Case management review (Northern Ireland)"},
    ClosedValue{"type", "other-learning-review", "Other learning review"},
    ClosedValue{"type", "joint-dhr", "Joint review with a domestic homicide review"},
    ClosedValue{"type", "joint-sar", "Joint review with a safeguarding adults review"},
    ClosedValue{"outcome", "death", "A child died"},
    ClosedValue{"outcome", "serious-harm", "A child was seriously harmed"},
    ClosedValue{"outcome", "other", "Neither a death nor serious harm"},
    ClosedValue{"age_band", "unborn", "Not yet born"},
    ClosedValue{"age_band", "under-1", "Under 1 year"},
    ClosedValue{"age_band", "1-5", "1 to 5 years"},
    ClosedValue{"age_band", "6-10", "6 to 10 years"},
    ClosedValue{"age_band", "11-15", "11 to 15 years"},
    ClosedValue{"age_band", "16-17", "16 or 17 years"},
    ClosedValue{"age_band", "unknown", "Not known"},
    ClosedValue{"sex", "female", "Female"},
    ClosedValue{"sex", "male", "Male"},
    ClosedValue{"sex", "other-or-transgender", "Other or transgender"},
    ClosedValue{"sex", "not-known", "Sex not known"},
    ClosedValue{"methodology", "silp", "Significant Incident Learning Process (SILP)"},
    ClosedValue{"methodology", "learning-together", "Learning Together"},
    ClosedValue{"methodology", "welsh-model", "Welsh model of child practice reviews"},
    ClosedValue{"methodology", "root-cause", "Root cause analysis"},
    ClosedValue{"methodology", "appreciative-inquiry", "Appreciative inquiry"},
    ClosedValue{"methodology", "thematic", "Thematic review"},
    ClosedValue{"methodology", "traditional-imr", "Reports by each agency on its own part"},
    ClosedValue{"methodology", "other", "Another method"},
    ClosedValue{"nation", "england", "England"},
    ClosedValue{"nation", "wales", "Wales"},
    ClosedValue{"nation", "scotland", "Scotland"},
    ClosedValue{"nation", "northern-ireland", "Northern Ireland"},
    ClosedValue{"language", "en", "English"},
    ClosedValue{"language", "cy", "Welsh"},
};

// "Serious Case Review" and "serious-case-review" are the same.
std::string only_words(std::string_view text)
{
    std::string words;
    for (const Word& word : words_of(text))
        words += word.folded + ' ';
    return words;
}

}  // namespace

std::string label_of_value(std::string_view list, std::string_view value)
{
    const auto found = std::ranges::find_if(
        closed_values, [&](const ClosedValue& known) { return known.list == list && known.value == value; });
    return std::string(found == closed_values.end() ? value : found->label);
}

std::vector<std::string_view> values_of_list(std::string_view list)
{
    std::vector<std::string_view> values;
    for (const ClosedValue& known : closed_values)
        if (known.list == list)
            values.push_back(known.value);
    return values;
}

std::optional<std::string_view> value_meant(std::string_view list, std::string_view text)
{
    const std::string words = only_words(text);
    for (const ClosedValue& known : closed_values)
        if (known.list == list && (only_words(known.value) == words || only_words(known.label) == words))
            return known.value;
    return std::nullopt;
}

}  // namespace throughline
