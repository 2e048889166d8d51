// What the kinds of our own types are called.
#include "server/views/words.hpp"

namespace throughline {

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
