// The text of a page as headings, paragraphs, lists, tables and footnotes.
#include <algorithm>
#include <iterator>
#include <set>

#include "server/views/view.hpp"

namespace throughline {

namespace {

constexpr std::size_t first_level = 2;  // the page's own heading is h1
constexpr std::size_t last_level = 6;

// Levels of headings that occur on the page become h2, h3, … without a gap, whatever the report started with;
// nor does one stand more than a level below the heading before it.
std::size_t heading_level(const std::set<int>& levels, int level, std::size_t before)
{
    const auto rank = static_cast<std::size_t>(std::distance(levels.begin(), levels.find(level)));
    return std::min({first_level + rank, before + 1, last_level});
}

// After each hit the way to the one before and the one after it, since without a script nothing else can know
// where the reader stands.
std::string with_links_between_hits(const std::string& html, std::size_t hits)
{
    constexpr std::string_view opening = "<mark id=\"hit-";
    constexpr std::string_view closing = "</mark>";
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, done)) {
        std::size_t hit = 0;
        for (std::size_t digit = at + opening.size();
             digit < html.size() && html[digit] >= '0' && html[digit] <= '9' && hit < 1'000'000; ++digit)
            hit = hit * 10 + static_cast<std::size_t>(html[digit] - '0');
        const std::size_t end = html.find(closing, at);
        if (end == std::string::npos)
            break;
        result.append(html, done, end + closing.size() - done);
        done = end + closing.size();
        if (hits < 2)
            continue;
        result += "<span class=\"hit-links\">";
        if (hit > 1)
            result += "<a href=\"#hit-" + std::to_string(hit - 1) + "\">previous match</a>";
        if (hit > 1 && hit < hits)
            result += " ";
        if (hit < hits)
            result += "<a href=\"#hit-" + std::to_string(hit + 1) + "\">next match</a>";
        result += "</span>";
    }
    return result.append(html, done);
}

ValueList places_of(const ShownBlock& block, const std::string& name)
{
    ValueList places;
    for (const std::size_t passage : block.passages)
        places.push_back(Values(name, std::to_string(passage)));
    return places;
}

ValueList cells_of(const ShownBlock& block, std::size_t hits)
{
    ValueList cells;
    for (const std::string& cell_html : block.cells_html) {
        Values values;
        values["cell_html"] = Values(with_links_between_hits(cell_html, hits));
        if (cells.empty())
            values["row_places"] = Values(places_of(block, "row_place"));
        cells.push_back(std::move(values));
    }
    return cells;
}

}  // namespace

void put_blocks(Values& values, const ReadPage& page)
{
    std::set<int> levels;
    for (const ShownBlock& block : page.blocks)
        if (block.kind == BlockKind::Heading)
            levels.insert(block.level);

    std::size_t heading = 1;  // the level of the last one
    ValueList blocks;
    for (std::size_t place = 0; place < page.blocks.size(); ++place) {
        const ShownBlock& block = page.blocks[place];
        const bool is_first_of_kind = place == 0 || page.blocks[place - 1].kind != block.kind;
        const bool is_last_of_kind =
            place + 1 == page.blocks.size() || page.blocks[place + 1].kind != block.kind;
        const bool is_item = block.kind == BlockKind::ListItem;
        const bool is_row = block.kind == BlockKind::TableRow;

        Values shown;
        shown["is_heading"] = Values(block.kind == BlockKind::Heading);
        if (block.kind == BlockKind::Heading) {
            heading = heading_level(levels, block.level, heading);
            shown["heading_level"] = Values(std::to_string(heading));
        }
        shown["is_paragraph"] = Values(block.kind == BlockKind::Paragraph);
        shown["is_footnote"] = Values(block.kind == BlockKind::Footnote);
        shown["is_item"] = Values(is_item);
        shown["is_deeper"] = Values(is_item && block.level == 2);
        shown["is_deepest"] = Values(is_item && block.level > 2);
        shown["opens_list"] = Values(is_item && is_first_of_kind);
        shown["closes_list"] = Values(is_item && is_last_of_kind);
        shown["is_row"] = Values(is_row);
        shown["opens_table"] = Values(is_row && is_first_of_kind);
        shown["closes_table"] = Values(is_row && is_last_of_kind);
        shown["places"] = Values(places_of(block, "place"));
        if (is_row)
            shown["cells"] = Values(cells_of(block, page.hits));
        else
            shown["text_html"] = Values(with_links_between_hits(block.text_html, page.hits));
        blocks.push_back(std::move(shown));
    }
    values["blocks"] = Values(std::move(blocks));
}

}  // namespace throughline
