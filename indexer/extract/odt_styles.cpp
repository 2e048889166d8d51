#include "indexer/extract/odt_styles.hpp"

#include <algorithm>
#include <charconv>

#include "core/text/ascii.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

// "Heading_20_2" and "Heading 2" -> "heading 2".
std::string shown_name(std::string_view written)
{
    std::string name;
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (written.substr(at, 4) == "_20_") {
            name += ' ';
            at += 3;
        } else {
            const char byte = written[at];
            name += ascii_lower(byte);
        }
    }
    return name;
}

std::optional<float> points(std::string_view written)
{
    if (!written.ends_with("pt"))
        return std::nullopt;
    float value = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size() - 2, value);
    return error == std::errc() && value > 0 && value < 1500 ? std::optional(value) : std::nullopt;
}

std::optional<bool> says_page(pugi::xml_node properties, std::string_view attribute)
{
    const std::string_view value = attribute_of(properties, attribute);
    return value.empty() ? std::nullopt : std::optional(value == "page");
}

NumberStyle style_named(std::string_view format, bool letters_repeat)
{
    if (format.empty())
        return NumberStyle::None;
    switch (format.front()) {
        case 'a':
            return letters_repeat ? NumberStyle::LowerLetterRepeated : NumberStyle::LowerLetter;
        case 'A':
            return letters_repeat ? NumberStyle::UpperLetterRepeated : NumberStyle::UpperLetter;
        case 'i':
            return NumberStyle::LowerRoman;
        case 'I':
            return NumberStyle::UpperRoman;
        default:
            return format == "01" ? NumberStyle::DecimalZero : NumberStyle::Decimal;
    }
}

OdtListStyle list_style_from(pugi::xml_node node)
{
    OdtListStyle style;
    for (const pugi::xml_node child : node.children()) {
        const int number = number_of(child, "level", 0);
        if (number < 1 || number > odt_list_levels)
            continue;
        OdtListLevel& level = style.at(static_cast<std::size_t>(number) - 1);
        level.is_bullet = local_name(child) == "list-level-style-bullet";
        level.prefix = level.is_bullet ? printed_bullet(attribute_of(child, "bullet-char"))
                                       : std::string(attribute_of(child, "num-prefix"));
        level.suffix = attribute_of(child, "num-suffix");
        level.style =
            style_named(attribute_of(child, "num-format"), attribute_of(child, "num-letter-sync") == "true");
        level.shown_levels = std::clamp(number_of(child, "display-levels", 1), 1, number);
        level.start = number_of(child, "start-value", 1);
    }
    return style;
}

}  // namespace

void OdtStyles::read_style(pugi::xml_node node)
{
    const std::string name(attribute_of(node, "name"));
    const pugi::xml_node paragraph = child_of(node, "paragraph-properties");
    const pugi::xml_node text = child_of(node, "text-properties");
    OdtStyle style;
    style.parent = attribute_of(node, "parent-style-name");
    const std::string_view display_name = attribute_of(node, "display-name");
    style.name = shown_name(display_name.empty() ? name : display_name);
    if (const int level = number_of(node, "default-outline-level", 0); level > 0)
        style.outline_level = level;
    if (has_attribute(node, "list-style-name"))
        style.list_style = std::string(attribute_of(node, "list-style-name"));
    style.breaks_before = says_page(paragraph, "break-before");
    style.breaks_after = says_page(paragraph, "break-after");
    if (!attribute_of(node, "master-page-name").empty())
        style.breaks_before = true;  // another kind of page begins on a new one
    if (has_attribute(text, "display"))
        style.is_hidden = attribute_of(text, "display") == "none";
    if (has_attribute(text, "font-weight"))
        style.is_bold = attribute_of(text, "font-weight") != "normal";
    style.font_size = points(attribute_of(text, "font-size"));
    styles_.insert_or_assign(std::string(attribute_of(node, "family")) + ' ' + name, std::move(style));
}

void OdtStyles::read(pugi::xml_node document)
{
    for (const pugi::xml_node group : document.children())
        for (const pugi::xml_node node : group.children()) {
            const std::string_view name = local_name(node);
            if (name == "style")
                read_style(node);
            else if (name == "list-style")
                list_styles_.insert_or_assign(std::string(attribute_of(node, "name")), list_style_from(node));
            else if (name == "outline-style")
                outline_ = list_style_from(node);
        }
}

const OdtStyle* OdtStyles::find(std::string_view family, const std::string& name) const
{
    const auto found = styles_.find(std::string(family) + ' ' + name);
    return found == styles_.end() ? nullptr : &found->second;
}

const OdtListStyle* OdtStyles::list_style(const std::string& name) const
{
    const auto found = list_styles_.find(name);
    return found == list_styles_.end() ? nullptr : &found->second;
}

int OdtStyles::heading_level(const std::string& style_id) const
{
    const OdtStyle* style = find("paragraph", style_id);
    for (int hops = 0; style != nullptr && hops < most_hops;
         ++hops, style = find("paragraph", style->parent)) {
        if (style->name == "title")
            return 1;
        if (style->name == "subtitle")
            return 2;
        if (style->name.size() == 9 && style->name.starts_with("heading ") && style->name[8] >= '1' &&
            style->name[8] <= '9')
            return std::min(style->name[8] - '0', 6);
    }
    return 0;
}

}  // namespace throughline
