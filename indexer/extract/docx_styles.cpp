#include "indexer/extract/docx_styles.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

std::optional<int> number_in(pugi::xml_node properties, std::string_view name)
{
    const pugi::xml_node node = child_of(properties, name);
    return node ? std::optional(number_of(node, "val", 0)) : std::nullopt;
}

// "heading 2" -> 2, "title" -> 1; also from ids of styles that styles.xml does not have ("Heading2").
int level_by_name(const std::string& name)
{
    if (name == "title" || name == "toc heading")
        return 1;
    if (name == "subtitle")
        return 2;
    if (!name.starts_with("heading"))
        return 0;
    const char digit = name.back();
    const bool has_level = name.size() == 8 || (name.size() == 9 && name[7] == ' ');
    return has_level && digit >= '1' && digit <= '9' ? std::min(digit - '0', 6) : 0;
}

DocxStyle style_from(pugi::xml_node node)
{
    const pugi::xml_node paragraph = child_of(node, "pPr");
    const pugi::xml_node run = child_of(node, "rPr");
    DocxStyle style;
    style.id = attribute_of(node, "styleId");
    style.name = ascii_lower(attribute_of(child_of(node, "name"), "val"));
    style.based_on = attribute_of(child_of(node, "basedOn"), "val");
    style.outline_level = number_in(paragraph, "outlineLvl");
    style.list = number_in(child_of(paragraph, "numPr"), "numId");
    style.list_level = number_in(child_of(paragraph, "numPr"), "ilvl");
    style.breaks_page = toggle_of(paragraph, "pageBreakBefore");
    style.is_hidden = toggle_of(run, "vanish");
    style.is_bold = toggle_of(run, "b");
    style.font_size = font_size_of(run);
    return style;
}

}  // namespace

std::optional<bool> toggle_of(pugi::xml_node properties, std::string_view name)
{
    const pugi::xml_node node = child_of(properties, name);
    if (!node)
        return std::nullopt;
    const std::string_view value = attribute_of(node, "val");
    return value != "0" && value != "false" && value != "off";
}

std::optional<float> font_size_of(pugi::xml_node run_properties)
{
    const int half_points = number_of(child_of(run_properties, "sz"), "val", 0);
    return half_points > 0 && half_points < 3000 ? std::optional(static_cast<float>(half_points) / 2)
                                                 : std::nullopt;
}

DocxStyles::DocxStyles(const pugi::xml_document& document)
{
    const pugi::xml_node root = child_of(document.root(), "styles");
    const pugi::xml_node defaults = descendant_of(root, {"docDefaults", "rPrDefault", "rPr"});
    default_font_size_ = font_size_of(defaults).value_or(default_font_size_);
    language_ = attribute_of(child_of(defaults, "lang"), "val");
    for (const pugi::xml_node node : root.children()) {
        if (local_name(node) != "style")
            continue;
        DocxStyle style = style_from(node);
        const bool is_default =
            attribute_of(node, "default") == "1" || attribute_of(node, "default") == "true";
        if (is_default && attribute_of(node, "type") == "paragraph")
            default_paragraph_style_ = style.id;
        std::string id = style.id;
        styles_.emplace(std::move(id), std::move(style));
    }
}

const DocxStyle* DocxStyles::find(const std::string& id) const
{
    const auto found = styles_.find(id);
    return found == styles_.end() ? nullptr : &found->second;
}

int DocxStyles::heading_level(const std::string& style_id) const
{
    const DocxStyle* style = find(style_id);
    if (style == nullptr)
        return level_by_name(ascii_lower(style_id));
    for (int hops = 0; style != nullptr && hops < most_hops; ++hops, style = find(style->based_on)) {
        if (const int level = level_by_name(style->name); level > 0)
            return level;
        if (style->outline_level)
            return *style->outline_level >= 0 && *style->outline_level < 9
                       ? std::min(*style->outline_level + 1, 6)
                       : 0;
    }
    return 0;
}

}  // namespace throughline
