// Which themes are mentioned together: heat map, list of pairs, network.
#include <algorithm>

#include "server/views/pair_pictures.hpp"
#include "server/views/pair_views.hpp"
#include "server/views/pair_words.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t themes_at_first = 30;

// 30, 60 or 120, as asked for.
std::size_t most_shown(const PatternAsked& asked)
{
    const std::string show = option_of(asked, "show");
    return show == "120" ? 120 : show == "60" ? 60 : themes_at_first;
}

Values row_of(const CoOccurrence& found, std::size_t at, const PairAddress& address)
{
    const ThemePair& pair = found.pairs[at];
    const Named& a = found.themes[pair.a].theme;
    const Named& b = found.themes[pair.b].theme;
    Values row;
    row["first_label"] = Values(a.label);
    row["second_label"] = Values(b.label);
    row["pair_address"] = Values(address.of(a.id, b.id));
    row["both"] = Values(in_digits(pair.table.both));
    if (at < found.lists.size())
        put_unless_empty(row, "both_address", found.lists[at].both);
    row["expected"] = Values(expected_in_digits(pair.expected));
    row["times"] = Values(times_in_words(pair.lift));
    row["chance"] = Values(std::string(chance_in_words(pair.q)));
    row["is_hardly_chance"] = Values(pair.q < hardly_chance_below);
    row["q"] = Values(probability_in_digits(pair.q));
    return row;
}

ValueList rows_of(const CoOccurrence& found, const PairAddress& address)
{
    ValueList rows;
    for (std::size_t at = 0; at < found.listed; ++at)
        rows.push_back(row_of(found, at, address));
    return rows;
}

void put_heat_map(Values& values, const CoOccurrence& found, const PatternAsked& asked)
{
    const auto shown = commonest(found, most_shown(asked));
    values["has_map"] = Values(shown.size() > 1);
    values["map_html"] = Values(heat_map_html(found, shown, asked));
    values["map_themes"] = Values(std::to_string(shown.size()));
    values["is_map_cut"] = Values(shown.size() < found.themes.size());
    values["theme_total"] = Values(std::to_string(found.themes.size()));
    ValueList bands;
    for (std::size_t at = 0; at < lift_bands.size(); ++at) {
        Values band;
        band["band_html"] = Values(heat_sample_html(at));
        band["band_words"] = Values(std::string(in_words(lift_bands.at(at))));
        bands.push_back(std::move(band));
    }
    values["bands"] = Values(std::move(bands));
    values["sizes"] = Values(choices_of({{"30", "The 30 commonest themes"},
                                         {"60", "The 60 commonest themes"},
                                         {"120", "The 120 commonest themes"}},
                                        std::to_string(most_shown(asked))));
}

void put_network(Values& values, const CoOccurrence& found, const PairAddress& address)
{
    const auto links = strongest_links(found);
    values["has_network"] = Values(!links.empty());
    values["network_html"] = Values(network_html(found, links));
    ValueList list;
    bool is_any_hardly_chance = false;
    for (const std::size_t at : links) {
        const ThemePair& pair = found.pairs[at];
        Values link;
        link["link_label"] =
            Values(found.themes[pair.a].theme.label + " and " + found.themes[pair.b].theme.label);
        link["link_address"] =
            Values(address.of(found.themes[pair.a].theme.id, found.themes[pair.b].theme.id));
        link["link_words"] = Values(in_digits(pair.table.both) + " reviews, " + times_in_words(pair.lift) +
                                    ", " + std::string(chance_in_words(pair.q)));
        is_any_hardly_chance = is_any_hardly_chance || pair.q < hardly_chance_below;
        list.push_back(std::move(link));
    }
    values["links"] = Values(std::move(list));
    values["link_total"] = Values(std::to_string(links.size()));
    values["is_all_chance"] = Values(!is_any_hardly_chance);
}

void put_orders(Values& values, const PatternAsked& asked)
{
    const std::string chosen = option_of(asked, "order") == "evidence" ? "" : option_of(asked, "order");
    ValueList orders;
    for (const auto& [value, label] : PatternChoices{{"", "Strongest evidence first"},
                                                     {"both", "Most reviews first"},
                                                     {"lift", "Most unexpected first"}}) {
        Values order;
        order["order_label"] = Values(label);
        order["order_address"] = Values(address_with_option(asked, "order", value) + "#pairs");
        order["is_this_order"] = Values(chosen == value);
        orders.push_back(std::move(order));
    }
    values["orders"] = Values(std::move(orders));
    put_unless_empty(values, "order_chosen", chosen);
}

void put_left_out(Values& values, const CoOccurrence& found)
{
    values["at_least"] = Values(std::to_string(found.choice.at_least));
    if (found.rare_themes > 0)
        values["rare_themes"] = Values(in_digits(found.rare_themes));
    if (found.pairs_of_one_branch > 0)
        values["branch_pairs"] = Values(in_digits(found.pairs_of_one_branch));
    if (found.pairs_without_choice > 0)
        values["fixed_pairs"] = Values(in_digits(found.pairs_without_choice));
}

// "Of all 36 reviews, 14 mention Missing and Exploitation together, where chance alone would give about 4.1."
std::string lead(const CoOccurrence& found)
{
    const std::string of = "Of " + reviews_in_words(found.counted) + ", ";
    if (found.pairs.empty())
        return "No two themes are mentioned by enough of " + reviews_in_words(found.counted) +
               " to be compared.";
    const auto best = std::ranges::min_element(found.pairs, std::ranges::less(), &ThemePair::p);
    const std::string names = found.themes[best->a].theme.label + " and " + found.themes[best->b].theme.label;
    std::string words = of + in_digits(best->table.both) +
                        (best->table.both == 1 ? " mentions " : " mention ") + names +
                        " together; if the two had nothing to do with each other, about " +
                        expected_in_digits(best->expected) + " would. ";
    if (best->q >= hardly_chance_below)
        return words +
               "That is the clearest pair, and even it could be chance: with so many pairs looked at, some "
               "stand "
               "out by luck.";
    return words + "That is the clearest pair, and hardly chance.";
}

}  // namespace

Values co_occurrence_view(const CoOccurrence& found, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, found.counted);
    put_theme_options(values, asked);
    put_orders(values, asked);
    put_left_out(values, found);
    put_heat_map(values, found, asked);
    const PairAddress address(asked);
    put_network(values, found, address);
    values["lead"] = Values(lead(found));
    values["chance_limit"] = Values(probability_in_digits(hardly_chance_below));
    values["with_label"] = Values("Only pairs with");
    values["at_least_label"] = Values("Themes in at least so many reviews");
    values["rows"] = Values(rows_of(found, address));
    values["has_pairs"] = Values(!found.pairs.empty());
    values["pairs_shown"] = Values(in_digits(found.listed));
    values["pair_total"] = Values(in_digits(found.pairs.size()));
    values["is_cut"] = Values(found.listed < found.pairs.size());
    if (found.listed < 200)
        values["more_address"] = Values(address_with_option(asked, "limit", "200") + "#pairs");
    values["with_themes"] = Values(theme_choices_of(asked.themes, found.choice.with));
    SearchRequest reviews = asked.search;
    reviews.page = 1;
    values["three_address"] = Values(address_at("/patterns/co-occurrence/three", reviews));
    return values;
}

}  // namespace throughline
