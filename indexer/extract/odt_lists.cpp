#include "indexer/extract/odt_lists.hpp"

#include <algorithm>

namespace throughline {

void OdtLists::open(const OdtListStart& start)
{
    if (open_.empty()) {
        counters_ = {};
        if (const auto named = by_id_.find(start.continues); named != by_id_.end())
            counters_ = named->second;
        else if (const auto last = by_style_.find(start.style);
                 start.continues_last && last != by_style_.end())
            counters_ = last->second;
    }
    open_.push_back(start);
    if (open_.back().style.empty() && open_.size() > 1)
        open_.back().style = open_[open_.size() - 2].style;
}

void OdtLists::close()
{
    const OdtListStart ended = open_.back();
    open_.pop_back();
    if (!open_.empty())
        return;
    if (!ended.id.empty())
        by_id_[ended.id] = counters_;
    by_style_[ended.style] = counters_;
}

std::string OdtLists::counted(Counters& counters, const OdtListStyle& style, int level, int start)
{
    const auto at = static_cast<std::size_t>(level);
    if (start >= 0)
        counters.value.at(at) = start;
    else if (counters.has_begun.at(at))
        ++counters.value.at(at);
    else
        counters.value.at(at) = style.at(at).start;
    counters.has_begun.at(at) = true;
    std::fill(counters.has_begun.begin() + level + 1, counters.has_begun.end(), false);

    const OdtListLevel& form = style.at(at);
    if (form.is_bullet)
        return form.prefix;
    if (form.style == NumberStyle::None)
        return {};
    std::string numbers;
    for (int shown = level - form.shown_levels + 1; shown <= level; ++shown) {
        const auto i = static_cast<std::size_t>(shown);
        if (style.at(i).style == NumberStyle::None)
            continue;
        if (!counters.has_begun.at(i))
            counters.value.at(i) = style.at(i).start;
        numbers += (numbers.empty() ? "" : ".") + printed_number(counters.value.at(i), style.at(i).style);
    }
    return form.prefix + numbers + form.suffix;
}

std::string OdtLists::next_marker(int start, const std::string& paragraph_style)
{
    const std::string named = styles_.value("paragraph", paragraph_style, &OdtStyle::list_style).value_or("");
    const OdtListStyle* style =
        styles_.list_style(open_.empty() || open_.back().style.empty() ? named : open_.back().style);
    if (style == nullptr || open_.empty())
        return {};
    return counted(counters_, *style, std::min(depth(), odt_list_levels) - 1, start);
}

std::string OdtLists::next_heading(int level, int start)
{
    return counted(headings_, styles_.outline(), std::clamp(level, 1, odt_list_levels) - 1, start);
}

}  // namespace throughline
