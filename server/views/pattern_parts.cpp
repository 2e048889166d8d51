// Shares, ratios and probabilities in words and as bars; what a form of a pattern offers.
#include "server/views/pattern_parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "server/views/words.hpp"

namespace throughline {

namespace {

std::string in_decimals(double number, int decimals)
{
    std::string text(32, '\0');
    const int length = std::snprintf(text.data(), text.size(), "%.*f", decimals, number);
    text.resize(length > 0 ? std::min(text.size() - 1, static_cast<std::size_t>(length)) : 0);
    return text;
}

std::size_t deepest_level(const ThemeTree& tree)
{
    std::size_t deepest = 0;
    for (const ThemeGroup& group : tree.groups)
        for (const ThemeCount& theme : group.themes)
            deepest = std::max(deepest, theme.depth + 1);
    return deepest;
}

}  // namespace

ValueList choices_of(const PatternChoices& choices, const std::string& chosen)
{
    ValueList list;
    for (const auto& [value, label] : choices) {
        Values one;
        one["choice_value"] = Values(value);
        one["choice_label"] = Values(label);
        one["is_chosen"] = Values(value == chosen);
        list.push_back(std::move(one));
    }
    return list;
}

ValueList theme_choices_of(const ThemeTree& tree, const std::vector<std::string>& chosen)
{
    ValueList groups;
    for (const ThemeGroup& group : tree.groups) {
        ValueList themes;
        for (const ThemeCount& theme : group.themes) {
            Values one;
            one["choice_value"] = Values(theme.id);
            std::string label;
            for (std::size_t depth = 0; depth < theme.depth; ++depth)
                label += "– ";
            one["choice_label"] = Values(label + theme.label);
            one["is_chosen"] = Values(std::ranges::find(chosen, theme.id) != chosen.end());
            themes.push_back(std::move(one));
        }
        Values shown;
        shown["choice_group"] = Values(group.label);
        shown["choice_group_id"] = Values(group.id);
        shown["group_choices"] = Values(std::move(themes));
        groups.push_back(std::move(shown));
    }
    return groups;
}

void put_theme_options(Values& values, const PatternAsked& asked)
{
    const std::string salience = option_of(asked, "salience");
    values["salience"] =
        Values(choices_of({{"all", "Mentioned at all"}, {"central", "Central to the review"}},
                          salience.empty() ? "all" : salience));
    PatternChoices levels{{"", "All levels"}};
    for (std::size_t level = 1; level <= deepest_level(asked.themes); ++level)
        levels.emplace_back(std::to_string(level),
                            level == 1 ? "Broadest themes only" : "Level " + std::to_string(level) + " only");
    values["levels"] = Values(choices_of(levels, option_of(asked, "level")));
}

void put_bar(Values& values, double share, const Bounds& bounds)
{
    values["bar_share"] = Values(in_decimals(100 * share, 1));
    values["bar_low"] = Values(in_decimals(100 * bounds.low, 1));
    values["bar_high"] = Values(in_decimals(100 * bounds.high, 1));
}

std::string share_in_words(double share)
{
    if (share > 0 && share < 0.005)
        return "under 1 %";
    if (share < 1 && share > 0.995)
        return "over 99 %";
    return std::to_string(std::lround(100 * share)) + " %";
}

std::string bounds_in_words(const Bounds& bounds)
{
    return share_in_words(bounds.low) + " to " + share_in_words(bounds.high);
}

std::string ratio_in_digits(double ratio)
{
    if (ratio >= 9.95)
        return in_digits(static_cast<std::size_t>(std::lround(std::min(ratio, 1e9))));
    return in_decimals(ratio, ratio < 0.095 ? 2 : 1);
}

std::string probability_in_digits(double probability)
{
    if (probability < 0.001)
        return "under 0.001";
    return in_decimals(probability, probability < 0.01 ? 3 : 2);
}

std::string count_of_reviews(std::size_t count)
{
    return in_digits(count) + (count == 1 ? " review" : " reviews");
}

}  // namespace throughline
