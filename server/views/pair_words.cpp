#include "server/views/pair_words.hpp"

#include <cmath>

#include "core/text/utf8.hpp"
#include "server/views/pattern_parts.hpp"

namespace throughline {

LiftBand lift_band(std::size_t both, double expected)
{
    const auto count = static_cast<double>(both);
    if (std::abs(count - expected) < 1)
        return LiftBand::AsExpected;
    const double lift = count / expected;
    if (lift < 0.5)
        return LiftBand::MuchLess;
    if (lift < 0.8)
        return LiftBand::Less;
    if (lift <= 1.25)
        return LiftBand::AsExpected;
    return lift < 2 ? LiftBand::More : LiftBand::MuchMore;
}

std::string_view in_words(LiftBand band)
{
    switch (band) {
        case LiftBand::MuchLess:
            return "less than half as often as expected";
        case LiftBand::Less:
            return "less often than expected";
        case LiftBand::AsExpected:
            return "about as often as expected";
        case LiftBand::More:
            return "more often than expected";
        case LiftBand::MuchMore:
            return "twice as often as expected, or more";
    }
    return {};
}

std::string times_in_words(double lift)
{
    if (lift == 0)
        return "never together";
    const std::string digits = ratio_in_digits(lift);
    return digits == "1.0" ? "as often as expected" : digits + " times as often as expected";
}

std::string_view chance_in_words(double q)
{
    return q < hardly_chance_below ? "hardly chance" : "could be chance";
}

std::string expected_in_digits(double expected)
{
    return expected > 0 && expected < 0.05 ? "under 0.1" : ratio_in_digits(std::round(expected * 10) / 10);
}

std::string shortened(const std::string& label, std::size_t most)
{
    if (label.size() <= most)
        return label;
    const std::string_view beginning = cut_to(label, most - 1);
    const std::size_t space = beginning.rfind(' ');
    return std::string(beginning.substr(0, space)) + "…";
}

}  // namespace throughline
