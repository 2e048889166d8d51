// How often each theme is mentioned: a table with bars, and what is different about these reviews.
#include <algorithm>
#include <map>

#include "server/views/pattern_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t rows_at_first = 30;  // the others are one click away
constexpr std::size_t names_in_a_sentence = 5;

bool is_central(const Prevalence& found)
{
    return found.choice.is_central_only;
}

Representation standing_of(const ThemePrevalence& theme)
{
    return theme.rest ? representation_of(*theme.rest) : Representation::Alike;
}

// "1.8 times as often as in the other reviews (1.3 to 2.4)"; where one of the counts is zero, there is no
// ratio to tell.
std::string beside_the_rest(const ThemePrevalence& theme)
{
    if (!theme.rest)
        return {};
    if (theme.mentioned_in == 0)
        return "No mention in these reviews, but in others.";
    if (theme.rest->mentioned_in == 0)
        return "No mention in any of the other reviews.";
    const RiskRatio& ratio = theme.rest->ratio.value();
    return ratio_in_digits(ratio.ratio) + " times as often as in the other reviews (" +
           ratio_in_digits(ratio.bounds.low) + " to " + ratio_in_digits(ratio.bounds.high) + ")";
}

std::string standing_in_words(Representation standing)
{
    switch (standing) {
        case Representation::Over:
            return "More often";
        case Representation::Under:
            return "Less often";
        case Representation::Alike:
            break;
    }
    return "No clear difference";
}

Values row_of(const ThemePrevalence& theme, const Prevalence& found, bool is_tree)
{
    Values row;
    row["theme_label"] = Values(theme.theme.label);
    row["theme_address"] = Values(address_of_theme(theme.theme.id));
    row["is_deeper"] = Values(is_tree && theme.depth == 1);
    row["is_deepest"] = Values(is_tree && theme.depth > 1);
    row["mentioned_in"] = Values(in_digits(theme.mentioned_in));
    row["is_mentioned"] = Values(theme.mentioned_in > 0);
    put_unless_empty(row, "mentioned_address", theme.url);
    row["share"] = Values(share_in_words(theme.share));
    row["share_range"] = Values(bounds_in_words(theme.bounds));
    put_bar(row, theme.share, theme.bounds);
    if (found.n_rest > 0) {
        const Representation standing = standing_of(theme);
        row["has_standing"] = Values(theme.rest.has_value());
        row["standing"] = Values(standing_in_words(standing));
        row["is_notable"] = Values(standing != Representation::Alike);
        put_unless_empty(row, "beside_rest", beside_the_rest(theme));
    }
    return row;
}

// How many times as often at least, or at most.
double low_of(const ThemePrevalence& theme)
{
    return theme.rest && theme.rest->ratio ? theme.rest->ratio->bounds.low : 0;
}
double high_of(const ThemePrevalence& theme)
{
    return theme.rest && theme.rest->ratio ? theme.rest->ratio->bounds.high : 1e9;
}

std::map<std::string, std::size_t> places_in(const ThemeTree& tree)
{
    std::map<std::string, std::size_t> places;
    for (const ThemeGroup& group : tree.groups)
        for (const ThemeCount& theme : group.themes)
            places.emplace(theme.id, places.size());
    return places;
}

std::vector<ThemePrevalence> in_order(const Prevalence& found, const PatternAsked& asked)
{
    std::vector<ThemePrevalence> themes = found.themes;
    const std::string order = option_of(asked, "order");
    const auto notable_first = [&](Representation wanted, const auto& comes_before) {
        std::ranges::stable_sort(themes, [&](const ThemePrevalence& left, const ThemePrevalence& right) {
            const bool is_left = standing_of(left) == wanted;
            const bool is_right = standing_of(right) == wanted;
            return is_left != is_right ? is_left : comes_before(left, right);
        });
    };
    if (order == "more")
        notable_first(Representation::Over,
                      [](const auto& left, const auto& right) { return low_of(left) > low_of(right); });
    if (order == "less")
        notable_first(Representation::Under,
                      [](const auto& left, const auto& right) { return high_of(left) < high_of(right); });
    if (order == "tree") {
        const auto places = places_in(asked.themes);
        const auto place_of = [&](const ThemePrevalence& theme) {
            const auto place = places.find(theme.theme.id);
            return place == places.end() ? places.size() : place->second;
        };
        std::ranges::stable_sort(themes, {}, place_of);
    }
    return themes;
}

void put_orders(Values& values, const PatternAsked& asked, bool has_rest)
{
    const std::string chosen = option_of(asked, "order");
    ValueList orders;
    const auto add = [&](const char* value, const char* label) {
        Values order;
        order["order_label"] = Values(label);
        order["order_address"] = Values(address_with_option(asked, "order", value));
        order["is_this_order"] = Values(chosen == value);
        orders.push_back(std::move(order));
    };
    add("", "Largest share first");
    if (has_rest) {
        add("more", "More often than elsewhere");
        add("less", "Less often than elsewhere");
    }
    add("tree", "As in the list of themes");
    values["orders"] = Values(std::move(orders));
    put_unless_empty(values, "order_chosen", chosen);
}

// "Alcohol misuse; Neglect"; of many the first few, and how many more.
std::string names_of(const std::vector<ThemePrevalence>& themes, Representation wanted)
{
    std::string names;
    std::size_t count = 0;
    for (const ThemePrevalence& theme : themes)
        if (standing_of(theme) == wanted && ++count <= names_in_a_sentence)
            names += (names.empty() ? "" : "; ") + theme.theme.label;
    if (count > names_in_a_sentence)
        names += "; and " + std::to_string(count - names_in_a_sentence) + " more";
    return names;
}

// "Of 214 reviews that match “baby”, 97 mention Domestic abuse …"
std::string lead(const Prevalence& found)
{
    const std::string of = "Of " + reviews_in_words(found.counted) + ", ";
    if (found.themes.empty() || found.themes.front().mentioned_in == 0)
        return of + "none mentions any of these themes.";
    const ThemePrevalence& most = found.themes.front();
    const std::string count = in_digits(most.mentioned_in);
    const bool is_one = most.mentioned_in == 1;
    if (is_central(found))
        return of + count + (is_one ? " has " : " have ") + most.theme.label +
               " as a central theme. No theme is central to more of them.";
    return of + count + (is_one ? " mentions " : " mention ") + most.theme.label +
           ". No theme is mentioned by more of them.";
}

}  // namespace

Values prevalence_view(const Prevalence& found, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, found.counted);
    put_theme_options(values, asked);
    const bool has_rest = found.n_rest > 0 && found.counted.n_reviews > 0;
    put_orders(values, asked, has_rest);
    values["lead"] = Values(lead(found));
    values["has_rest"] = Values(has_rest);
    put_unless_empty(values, "more_often", names_of(found.themes, Representation::Over));
    put_unless_empty(values, "less_often", names_of(found.themes, Representation::Under));
    values["is_central"] = Values(is_central(found));
    const bool is_tree = option_of(asked, "order") == "tree";
    const std::vector<ThemePrevalence> themes = in_order(found, asked);
    const bool is_whole = option_of(asked, "show") == "all" || is_tree;
    ValueList rows;
    for (const ThemePrevalence& theme : themes)
        if (is_whole || rows.size() < rows_at_first)
            rows.push_back(row_of(theme, found, is_tree));
    values["is_cut"] = Values(rows.size() < themes.size());
    values["rows_shown"] = Values(std::to_string(rows.size()));
    values["theme_total"] = Values(std::to_string(themes.size()));
    values["all_address"] = Values(address_with_option(asked, "show", "all"));
    values["rows"] = Values(std::move(rows));
    return values;
}

}  // namespace throughline
