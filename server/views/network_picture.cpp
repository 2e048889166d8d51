// The network of the strongest links: boxes with names, lines thick where two themes stand together much more
// often than expected, dashed where that could be chance.
#include <algorithm>
#include <map>

#include "core/text/html.hpp"
#include "server/views/network_layout.hpp"
#include "server/views/pair_pictures.hpp"
#include "server/views/pair_words.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t letters_per_line = 20;
constexpr double letter_width = 7;  // on average, at 13 pixels
constexpr double line_height = 16;
constexpr double highest_p = 0.05;

std::vector<std::string> lines_of(const std::string& label)
{
    std::vector<std::string> lines(1);
    std::size_t at = 0;
    while (at < label.size()) {
        const std::size_t end = std::min(label.find(' ', at), label.size());
        const std::string word = label.substr(at, end - at);
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > letters_per_line)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
        at = end + 1;
    }
    return lines;
}

NetworkBox box_of(const std::vector<std::string>& lines)
{
    std::size_t longest = 0;
    for (const std::string& line : lines)
        longest = std::max(longest, line.size());
    return {static_cast<double>(longest) * letter_width + 14,
            static_cast<double>(lines.size()) * line_height + 8, 0, 0};
}

std::string whole(double number)
{
    return std::to_string(static_cast<long>(number + 0.5));
}

void append_line(std::string& html, const NetworkBox& from, const NetworkBox& to, const ThemePair& pair)
{
    const bool is_strong = lift_band(pair.table.both, pair.expected) == LiftBand::MuchMore;
    html += R"(<line x1=")" + whole(from.x) + R"(" y1=")" + whole(from.y) + R"(" x2=")" + whole(to.x) +
            R"(" y2=")" + whole(to.y) + R"(" stroke-width=")" + (is_strong ? "3" : "1.5") + '"' +
            (pair.q < hardly_chance_below ? "" : R"( stroke-dasharray="6 4")") + "/>";
}

void append_box(std::string& html, const NetworkBox& box, const MatrixTheme& theme,
                const std::vector<std::string>& lines)
{
    html += R"(<a tabindex="-1" href=")";
    append_escaped(html, theme.url);
    html += "\"><title>";
    append_escaped(html, theme.theme.label + ": mentioned in " + in_digits(theme.mentioned_in) + " reviews");
    html += R"(</title><rect rx="3" fill="#fff" stroke="#1f4b4f" x=")" + whole(box.x - box.width / 2) +
            R"(" y=")" + whole(box.y - box.height / 2) + R"(" width=")" + whole(box.width) + R"(" height=")" +
            whole(box.height) + "\"/>";
    double y = box.y - static_cast<double>(lines.size()) * line_height / 2 + 12;
    for (const std::string& line : lines) {
        html += R"(<text x=")" + whole(box.x) + R"(" y=")" + whole(y) + "\">";
        append_escaped(html, line);
        html += "</text>";
        y += line_height;
    }
    html += "</a>";
}

}  // namespace

std::vector<std::size_t> strongest_links(const CoOccurrence& found)
{
    std::vector<std::size_t> candidates;
    for (std::size_t at = 0; at < found.pairs.size(); ++at)
        if (found.pairs[at].phi > 0 && found.pairs[at].p < highest_p)
            candidates.push_back(at);
    std::ranges::stable_sort(candidates, std::ranges::less(),
                             [&](std::size_t at) { return found.pairs[at].p; });
    std::vector<std::size_t> links;
    std::vector<bool> is_in(found.themes.size());
    std::size_t boxes = 0;
    for (const std::size_t at : candidates) {
        const ThemePair& pair = found.pairs[at];
        const std::size_t more = (is_in[pair.a] ? 0U : 1U) + (is_in[pair.b] ? 0U : 1U);
        if (links.size() == most_network_links || boxes + more > most_network_boxes)
            continue;
        boxes += more;
        is_in[pair.a] = is_in[pair.b] = true;
        links.push_back(at);
    }
    return links;
}

std::string network_html(const CoOccurrence& found, const std::vector<std::size_t>& links)
{
    if (links.empty())
        return {};
    std::map<std::size_t, std::size_t> box_of_theme;
    std::vector<std::size_t> themes;
    std::vector<NetworkBox> boxes;
    const auto place = [&](std::size_t theme) {
        const auto [known, is_new] = box_of_theme.emplace(theme, boxes.size());
        if (is_new) {
            themes.push_back(theme);
            boxes.push_back(box_of(lines_of(found.themes[theme].theme.label)));
        }
        return known->second;
    };
    NetworkLinks lines;
    for (const std::size_t at : links) {
        const std::size_t first = place(found.pairs[at].a);
        lines.emplace_back(first, place(found.pairs[at].b));
    }
    const NetworkPlan plan = network_plan(std::move(boxes), lines);
    const std::string width = whole(plan.width);
    const std::string height = whole(plan.height);
    std::string html =
        R"(<svg class="network" width=")" + width + R"(" height=")" + height + R"(" viewBox="0 0 )" + width +
        ' ' + height +
        R"(" role="group" aria-label="Network of themes. The list beside it names the same links.">)"
        R"(<g stroke="#4a7f88">)";
    for (std::size_t at = 0; at < lines.size(); ++at)
        append_line(html, plan.boxes[lines[at].first], plan.boxes[lines[at].second], found.pairs[links[at]]);
    html += R"(</g><g font-size="13" text-anchor="middle" fill="#16201f">)";
    for (std::size_t at = 0; at < themes.size(); ++at)
        append_box(html, plan.boxes[at], found.themes[themes[at]],
                   lines_of(found.themes[themes[at]].theme.label));
    return html + "</g></svg>";
}

}  // namespace throughline
