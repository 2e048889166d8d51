// What the values of the closed lists are called.
#include <algorithm>
#include <array>

#include "server/views/words.hpp"

namespace throughline {

namespace {

struct ClosedValue {
    std::string_view list;
    std::string_view value;
    std::string_view label;
};

constexpr std::array closed_values{
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

}  // namespace

std::string label_of_value(std::string_view list, std::string_view value)
{
    if (list == "type")
        return label_of_type(value);
    const auto found = std::ranges::find_if(
        closed_values, [&](const ClosedValue& known) { return known.list == list && known.value == value; });
    return std::string(found == closed_values.end() ? value : found->label);
}

std::string_view label_of(PointKind kind)
{
    switch (kind) {
        case PointKind::Finding:
            return "Finding";
        case PointKind::Learning:
            return "Learning point";
        case PointKind::Recommendation:
            return "Recommendation";
        case PointKind::Question:
            return "Question";
    }
    return {};
}

std::string_view label_of(Scope scope)
{
    switch (scope) {
        case Scope::Local:
            return "For the local partners together";
        case Scope::SingleAgency:
            return "For one agency";
        case Scope::National:
            return "For a national body";
    }
    return {};
}

std::string_view label_of(Polarity polarity)
{
    switch (polarity) {
        case Polarity::Problem:
            return "As a problem";
        case Polarity::Strength:
            return "As a strength";
        case Polarity::Neutral:
            return "Without judgement";
    }
    return {};
}

std::string_view label_of(Salience salience)
{
    switch (salience) {
        case Salience::Central:
            return "Central";
        case Salience::Present:
            return "Present";
        case Salience::Mentioned:
            return "Mentioned in passing";
    }
    return {};
}

}  // namespace throughline
