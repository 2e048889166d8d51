#include "indexer/extract/docx_numbering.hpp"

#include <algorithm>

#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

NumberStyle style_named(std::string_view name)
{
    if (name == "none")
        return NumberStyle::None;
    if (name == "lowerLetter")
        return NumberStyle::LowerLetterRepeated;
    if (name == "upperLetter")
        return NumberStyle::UpperLetterRepeated;
    if (name == "lowerRoman")
        return NumberStyle::LowerRoman;
    if (name == "upperRoman")
        return NumberStyle::UpperRoman;
    if (name == "decimalZero")
        return NumberStyle::DecimalZero;
    return name == "ordinal" ? NumberStyle::Ordinal : NumberStyle::Decimal;
}

DocxListLevel level_from(pugi::xml_node node)
{
    DocxListLevel level;
    const std::string_view format = attribute_of(child_of(node, "numFmt"), "val");
    level.start = number_of(child_of(node, "start"), "val", 1);
    level.style = style_named(format);
    level.is_bullet = format == "bullet";
    level.is_legal = toggle_of(node, "isLgl").value_or(false);
    if (const pugi::xml_node restart = child_of(node, "lvlRestart"))
        level.restart = number_of(restart, "val", 0);
    level.text = attribute_of(child_of(node, "lvlText"), "val");
    level.paragraph_style = attribute_of(child_of(node, "pStyle"), "val");
    return level;
}

bool is_level(int level)
{
    return level >= 0 && level < docx_list_levels;
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_document& numbering, const DocxStyles& styles)
{
    for (const pugi::xml_node node : child_of(numbering.root(), "numbering").children()) {
        if (local_name(node) == "num")
            read_list(node);
        if (local_name(node) != "abstractNum")
            continue;
        Definition definition;
        definition.style_link = attribute_of(child_of(node, "numStyleLink"), "val");
        for (const pugi::xml_node child : node.children())
            if (const int level = number_of(child, "ilvl", -1); local_name(child) == "lvl" && is_level(level))
                definition.levels.at(static_cast<std::size_t>(level)) = level_from(child);
        definitions_.emplace(number_of(node, "abstractNumId", -1), std::move(definition));
    }
    resolve_style_links(styles);
}

void DocxNumbering::read_list(pugi::xml_node node)
{
    List list;
    list.definition = number_of(child_of(node, "abstractNumId"), "val", -1);
    for (const pugi::xml_node change : node.children()) {
        const int level = number_of(change, "ilvl", -1);
        if (local_name(change) != "lvlOverride" || !is_level(level))
            continue;
        if (const pugi::xml_node start = child_of(change, "startOverride"))
            list.starts.emplace(level, number_of(start, "val", 1));
        if (const pugi::xml_node own = child_of(change, "lvl"))
            list.levels.emplace(level, level_from(own));
    }
    lists_.emplace(number_of(node, "numId", -1), std::move(list));
}

void DocxNumbering::resolve_style_links(const DocxStyles& styles)
{
    for (auto& [id, definition] : definitions_) {
        if (definition.style_link.empty())
            continue;
        const auto list = lists_.find(styles.value(definition.style_link, &DocxStyle::list).value_or(-1));
        const auto target =
            list == lists_.end() ? definitions_.end() : definitions_.find(list->second.definition);
        if (target != definitions_.end() && target->second.style_link.empty())
            definition.levels = target->second.levels;
    }
}

const DocxNumbering::Definition* DocxNumbering::definition_of(int list) const
{
    const auto found = lists_.find(list);
    if (found == lists_.end())
        return nullptr;
    const auto definition = definitions_.find(found->second.definition);
    return definition == definitions_.end() ? nullptr : &definition->second;
}

const DocxListLevel& DocxNumbering::level_of(const List& list, const Definition& definition, int level) const
{
    const auto own = list.levels.find(level);
    return own != list.levels.end() ? own->second : definition.levels.at(static_cast<std::size_t>(level));
}

std::optional<int> DocxNumbering::level_of_style(int list, const std::string& style) const
{
    const Definition* const definition = definition_of(list);
    if (definition == nullptr || style.empty())
        return std::nullopt;
    const auto level = std::ranges::find(definition->levels, style, &DocxListLevel::paragraph_style);
    if (level == definition->levels.end())
        return std::nullopt;
    return static_cast<int>(level - definition->levels.begin());
}

void DocxNumbering::count(const List& list, const Definition& definition, int list_id, int level)
{
    Counters& counters = counters_[list.definition];
    const auto at = static_cast<std::size_t>(level);
    const auto start_of = [&](int wanted) {
        const auto own = list.starts.find(wanted);
        return own != list.starts.end() ? own->second : level_of(list, definition, wanted).start;
    };
    const bool starts_anew = list.starts.contains(level) && overridden_.emplace(list_id, level).second;
    if (starts_anew || !counters.has_begun.at(at))
        counters.value.at(at) = start_of(level);
    else
        ++counters.value.at(at);
    counters.has_begun.at(at) = true;
    for (int above = 0; above < level; ++above) {
        const auto i = static_cast<std::size_t>(above);
        if (!counters.has_begun.at(i))
            counters.value.at(i) = start_of(above);
        counters.has_begun.at(i) = true;
    }
    for (int below = level + 1; below < docx_list_levels; ++below) {
        const std::optional<int> restart = level_of(list, definition, below).restart;
        if (!restart || level < *restart)
            counters.has_begun.at(static_cast<std::size_t>(below)) = false;
    }
}

std::string DocxNumbering::next_marker(int list_id, int level)
{
    const Definition* const definition = definition_of(list_id);
    if (definition == nullptr || !is_level(level))
        return {};
    const List& list = lists_.at(list_id);
    count(list, *definition, list_id, level);
    const DocxListLevel& form = level_of(list, *definition, level);
    if (form.is_bullet)
        return printed_bullet(form.text);
    const Counters& counters = counters_[list.definition];
    std::string marker;
    for (std::size_t at = 0; at < form.text.size(); ++at) {
        const int referred = at + 1 < form.text.size() ? form.text[at + 1] - '1' : -1;
        if (form.text[at] != '%' || !is_level(referred)) {
            marker += form.text[at];
            continue;
        }
        const NumberStyle style = level_of(list, *definition, referred).style;
        marker += printed_number(counters.value.at(static_cast<std::size_t>(referred)),
                                 form.is_legal && style != NumberStyle::None ? NumberStyle::Decimal : style);
        ++at;
    }
    return marker;
}

}  // namespace throughline
