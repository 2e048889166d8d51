// The heat map: colour says how often beside what was expected, never without the number. Less often is
// hollow, more often is filled: that is told apart in grey print and by whoever does not see some colours.
#include <algorithm>
#include <array>
#include <vector>

#include "core/text/html.hpp"
#include "server/search/address.hpp"
#include "server/views/pair_pictures.hpp"
#include "server/views/pair_words.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t cell_size = 22;
constexpr std::size_t label_width = 206;
constexpr std::size_t most_on_part_of_a_sheet = 36;  // themes
constexpr std::size_t longest_label = 32;
constexpr std::size_t bytes_of_cell = 400;  // with its link and its words

struct CellInk {
    std::string_view box;  // presentation attributes of its rectangle
    std::string_view text;
};

constexpr std::array<CellInk, lift_bands.size()> inks{{
    {R"(fill="#fff" stroke="#8a4b08" stroke-width="3")", "#16201f"},
    {R"(fill="#fff" stroke="#b98a55" stroke-width="1.5")", "#16201f"},
    {R"(fill="#e6ebea")", "#16201f"},
    {R"(fill="#8fc1cb")", "#16201f"},
    {R"(fill="#17505f")", "#fff"},
}};
constexpr CellInk uncompared{R"(fill="#fff" stroke="#c3cdcb" stroke-dasharray="2 2")", "#4a5655"};
constexpr CellInk own{R"(fill="none")", "#16201f"};

void append_number(std::string& html, std::string_view name, std::size_t value)
{
    html.append(" ").append(name).append("=\"").append(std::to_string(value)).append("\"");
}

// A box and a number in it, at a place counted in cells.
void append_cell(std::string& html, std::size_t row, std::size_t column, const CellInk& ink,
                 std::size_t count, bool is_bold)
{
    const std::size_t x = label_width + column * cell_size;
    const std::size_t y = row * cell_size;
    html += "<rect";
    append_number(html, "x", x + 2);
    append_number(html, "y", y + 2);
    html.append(R"( width="18" height="18" )").append(ink.box).append("/><text");
    append_number(html, "x", x + cell_size / 2);
    append_number(html, "y", y + 15);
    html.append(" fill=\"").append(ink.text).append("\"");
    if (is_bold)
        html += R"( font-weight="700" text-decoration="underline")";
    html.append(">").append(std::to_string(count)).append("</text>");
}

void append_name(std::string& html, const MatrixTheme& theme, std::size_t x, std::size_t row, bool is_left)
{
    html.append(R"(<a href=")");
    append_escaped(html, theme.url);
    html += R"(" tabindex="-1"><title>)";
    append_escaped(html, theme.theme.label + ": mentioned in " + in_digits(theme.mentioned_in) +
                             (theme.mentioned_in == 1 ? " review" : " reviews"));
    html += "</title><text";
    append_number(html, "x", x);
    append_number(html, "y", row * cell_size + 15);
    html.append(is_left ? R"( text-anchor="end" font-size="12">)"
                        : R"( text-anchor="start" font-size="12">)");
    append_escaped(html, shortened(theme.theme.label, longest_label));
    html += "</text></a>";
}

std::string words_of(const CoOccurrence& found, std::size_t a, std::size_t b, const ThemePair* pair)
{
    std::string words = found.themes[a].theme.label + " and " + found.themes[b].theme.label +
                        ": together in " + in_digits(found.both[a][b]) + " of " +
                        in_digits(found.counted.n_reviews);
    if (pair == nullptr)
        return words + "; not compared";
    return words + ", expected " + expected_in_digits(pair->expected) + ": " +
           std::string(in_words(lift_band(pair->table.both, pair->expected))) + "; " +
           std::string(chance_in_words(pair->q));
}

// By place of the themes, the smaller first; null: the pair was not compared.
using PairOfThemes = std::vector<std::vector<const ThemePair*>>;

PairOfThemes compared_pairs(const CoOccurrence& found)
{
    PairOfThemes pairs(found.themes.size(), std::vector<const ThemePair*>(found.themes.size(), nullptr));
    for (const ThemePair& pair : found.pairs)
        pairs[std::min(pair.a, pair.b)][std::max(pair.a, pair.b)] = &pair;
    return pairs;
}

}  // namespace

PairAddress::PairAddress(const PatternAsked& asked)
{
    SearchRequest reviews = asked.search;
    reviews.page = 1;
    AddressOptions options;
    if (const std::string salience = option_of(asked, "salience"); !salience.empty())
        options.emplace_back("salience", salience);
    beginning_ = address_at("/patterns/co-occurrence/pair", reviews, options);
    beginning_ += beginning_.find('?') == std::string::npos ? "?first=" : "&first=";
}

std::string PairAddress::of(const std::string& first, const std::string& second) const
{
    return beginning_ + first + "&second=" + second;
}

std::vector<std::size_t> commonest(const CoOccurrence& found, std::size_t most)
{
    std::vector<std::size_t> places(found.themes.size());
    for (std::size_t at = 0; at < places.size(); ++at)
        places[at] = at;
    std::ranges::stable_sort(places, std::ranges::greater(),
                             [&](std::size_t at) { return found.themes[at].mentioned_in; });
    places.resize(std::min(most, places.size()));
    std::ranges::sort(places);
    return places;
}

std::string heat_map_html(const CoOccurrence& found, const std::vector<std::size_t>& shown,
                          const PatternAsked& asked)
{
    const PairOfThemes compared = compared_pairs(found);
    const PairAddress address(asked);
    const std::size_t width = 2 * label_width + shown.size() * cell_size;
    const std::size_t height = shown.size() * cell_size + 2;
    // One that is as long as wide can stand on what the words before it leave of a sheet of paper.
    std::string html;
    html.reserve(shown.size() * (shown.size() + 3) / 2 * bytes_of_cell);
    html += shown.size() <= most_on_part_of_a_sheet ? R"(<svg class="heat-map heat-map--small")"
                                                    : R"(<svg class="heat-map")";
    append_number(html, "width", width);
    append_number(html, "height", height);
    html +=
        " viewBox=\"0 0 " + std::to_string(width) + ' ' + std::to_string(height) +
        R"(" role="group" aria-label="Heat map of themes mentioned together. The list below says the same in words." )"
        R"(font-size="11" text-anchor="middle" fill="#16201f">)";
    for (std::size_t row = 0; row < shown.size(); ++row) {
        const std::size_t a = shown[row];
        append_name(html, found.themes[a], label_width - 6, row, true);
        for (std::size_t column = 0; column < row; ++column) {
            const std::size_t b = shown[column];
            const ThemePair* pair = compared[std::min(a, b)][std::max(a, b)];
            html += R"(<a tabindex="-1" href=")";
            append_escaped(html, address.of(found.themes[a].theme.id, found.themes[b].theme.id));
            html += "\"><title>";
            append_escaped(html, words_of(found, a, b, pair));
            html += "</title>";
            const CellInk& ink =
                pair == nullptr ? uncompared
                                : inks[static_cast<std::size_t>(lift_band(pair->table.both, pair->expected))];
            append_cell(html, row, column, ink, found.both[a][b],
                        pair != nullptr && pair->q < hardly_chance_below);
            html += "</a>";
        }
        append_cell(html, row, row, own, found.themes[a].mentioned_in, false);
        append_name(html, found.themes[a], label_width + (row + 1) * cell_size + 6, row, false);
    }
    html += "</svg>";
    return html;
}

std::string heat_sample_html(std::size_t band)
{
    std::string html =
        R"(<svg class="heat-sample" width="22" height="22" aria-hidden="true" focusable="false"><rect x="2" y="2" width="18" height="18" )";
    html.append(inks.at(band).box);
    return html + "/></svg>";
}

}  // namespace throughline
