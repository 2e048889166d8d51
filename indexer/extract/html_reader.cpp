#include "indexer/extract/html_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/extract/text_lines.hpp"

namespace throughline {
namespace {

int heading_level(const GumboNode& node)
{
    const GumboTag tag = tag_of(node);
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool is_list(const GumboNode& node)
{
    const GumboTag tag = tag_of(node);
    return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_DIR;
}

bool is_cell(const GumboNode& node)
{
    return tag_of(node) == GUMBO_TAG_TD || tag_of(node) == GUMBO_TAG_TH;
}

bool is_bold(const GumboNode& node)
{
    return tag_of(node) == GUMBO_TAG_B || tag_of(node) == GUMBO_TAG_STRONG;
}

// Stands in its line; everything else begins and ends a block.
bool is_inline(const GumboNode& node)
{
    switch (tag_of(node)) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_ACRONYM:
        case GUMBO_TAG_B:
        case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO:
        case GUMBO_TAG_BIG:
        case GUMBO_TAG_BR:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_DATA:
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_FONT:
        case GUMBO_TAG_I:
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_MARK:
        case GUMBO_TAG_NOBR:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_RUBY:
        case GUMBO_TAG_RB:
        case GUMBO_TAG_S:
        case GUMBO_TAG_SAMP:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUB:
        case GUMBO_TAG_SUP:
        case GUMBO_TAG_TIME:
        case GUMBO_TAG_TT:
        case GUMBO_TAG_U:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_WBR:
        case GUMBO_TAG_UNKNOWN:
            return true;
        default:
            return name_of(node) == "picture";
    }
}

int number_in(const GumboNode& node, const char* name, int otherwise)
{
    const std::string_view written = attribute_of(node, name);
    int number = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    return error == std::errc() && number > -1'000'000 && number < 1'000'000 ? number : otherwise;
}

int items_of(const GumboNode& list)
{
    const GumboVector& children = list.v.element.children;
    return static_cast<int>(std::count_if(
        children.data, children.data + children.length,
        [](const void* child) { return tag_of(*static_cast<const GumboNode*>(child)) == GUMBO_TAG_LI; }));
}

NumberStyle style_of(const GumboNode& list)
{
    const std::string_view type = attribute_of(list, "type");
    if (type == "a")
        return NumberStyle::LowerLetter;
    if (type == "A")
        return NumberStyle::UpperLetter;
    if (type == "i")
        return NumberStyle::LowerRoman;
    return type == "I" ? NumberStyle::UpperRoman : NumberStyle::Decimal;
}

// Tables that only arrange the page: they say so, or hold another table or a box of running text and no
// header.
struct LayoutSigns {
    int depth = 0;
    int cells_in_row = 0;
    int most_cells = 0;
    bool has_header = false;
    bool has_table = false;

    bool enter(const GumboNode& node)
    {
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_TABLE && depth++ > 0)
            has_table = true;
        if (tag == GUMBO_TAG_TR)
            cells_in_row = 0;
        if (is_cell(node))
            most_cells = std::max(most_cells, ++cells_in_row);
        has_header = has_header || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION;
        return !has_table && !has_header;
    }
    static void leave(const GumboNode&) {}
    static void text(const GumboNode&) {}
};

bool only_arranges(const GumboNode& table)
{
    const std::string_view role = attribute_of(table, "role");
    if (role == "presentation" || role == "none")
        return true;
    LayoutSigns signs;
    walk(table, signs);
    return !signs.has_header && (signs.has_table || signs.most_cells < 2);
}

}  // namespace

void HtmlReader::open_list(const GumboNode& node)
{
    List list;
    list.is_ordered = tag_of(node) == GUMBO_TAG_OL;
    if (list.is_ordered) {
        const bool is_reversed = has_attribute(node, "reversed");
        list.step = is_reversed ? -1 : 1;
        list.next = number_in(node, "start", is_reversed ? items_of(node) : 1);
        list.style = style_of(node);
    }
    lists_.push_back(list);
}

void HtmlReader::open_item(const GumboNode& node)
{
    if (lists_.empty())
        lists_.emplace_back();
    List& list = lists_.back();
    if (!list.is_ordered) {
        marker_ = "\u2022";
        return;
    }
    list.next = number_in(node, "value", list.next);
    marker_ = printed_number(list.next, list.style) + '.';
    list.next += list.step;
}

void HtmlReader::open_table(const GumboNode& node)
{
    if (data_tables_ > 0) {
        tables_.push_back(Table::Nested);
    } else if (only_arranges(node)) {
        tables_.push_back(Table::Layout);
    } else {
        tables_.push_back(Table::Data);
        ++data_tables_;
        table_lists_ = lists_.size();
    }
}

bool HtmlReader::enter(const GumboNode& node)
{
    if (content_.is_left_out(node))
        return false;
    if (tag_of(node) == GUMBO_TAG_BR)
        text_.append("\n");
    bold_ += is_bold(node) ? 1 : 0;
    if (is_inline(node))
        return true;
    flush();
    if (is_list(node))
        open_list(node);
    else if (tag_of(node) == GUMBO_TAG_LI)
        open_item(node);
    else if (tag_of(node) == GUMBO_TAG_TABLE)
        open_table(node);
    else if (tag_of(node) == GUMBO_TAG_PRE)
        ++preformatted_;
    else if (const int level = heading_level(node); level > 0)
        heading_ = level;
    return true;
}

void HtmlReader::leave(const GumboNode& node)
{
    bold_ -= is_bold(node) ? 1 : 0;
    if (is_inline(node))
        return;
    flush();
    if (is_list(node) && !lists_.empty())
        lists_.pop_back();
    else if (tag_of(node) == GUMBO_TAG_LI)
        marker_.clear();
    else if (is_cell(node) && is_in_row())
        close_cell();
    else if (tag_of(node) == GUMBO_TAG_CAPTION && is_in_row())
        builder_.add(BlockKind::Paragraph, std::exchange(cell_, {}));
    else if (tag_of(node) == GUMBO_TAG_TR && is_in_row())
        close_row();
    else if (tag_of(node) == GUMBO_TAG_PRE)
        --preformatted_;
    else if (heading_level(node) > 0)
        heading_ = 0;
    else if (tag_of(node) == GUMBO_TAG_TABLE && !tables_.empty()) {
        data_tables_ -= tables_.back() == Table::Data ? 1 : 0;
        tables_.pop_back();
    }
}

void HtmlReader::text(const GumboNode& node)
{
    text_.append(node.v.text.text, bold_ > 0);
}

void HtmlReader::close_cell()
{
    cells_.push_back(std::exchange(cell_, {}));
}

void HtmlReader::close_row()
{
    builder_.add_row(std::exchange(cells_, {}));
}

void HtmlReader::add_preformatted()
{
    for (const std::string& paragraph : paragraphs_of(std::exchange(text_, {}).text))
        builder_.add(BlockKind::Paragraph, paragraph);
}

void HtmlReader::flush()
{
    if (text_.text.find_first_not_of(" \t\r\n\f") == std::string::npos) {
        text_ = {};
        return;
    }
    const bool is_in_item = !lists_.empty() && lists_.size() > (data_tables_ > 0 ? table_lists_ : 0);
    const std::string marker = std::exchange(marker_, {});
    if (data_tables_ > 0) {
        if (is_in_item && !marker.empty())
            cell_ += marker + ' ';
        cell_ += std::exchange(text_, {}).text + '\n';
    } else if (heading_ > 0) {
        builder_.add(BlockKind::Heading, std::exchange(text_, {}), heading_, marker);
    } else if (is_in_item) {
        builder_.add(BlockKind::ListItem, std::exchange(text_, {}), static_cast<int>(lists_.size()), marker);
    } else if (preformatted_ > 0) {
        add_preformatted();
    } else {
        builder_.add(BlockKind::Paragraph, std::exchange(text_, {}));
    }
}

}  // namespace throughline
