#include "indexer/points/drafts.hpp"

#include <algorithm>
#include <cctype>

#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"

namespace throughline {
namespace {

// "1.", "(a)", "5.1"
bool is_first_number(std::string_view number)
{
    const auto is_sign = [](char byte) { return std::isalnum(static_cast<unsigned char>(byte)) == 0; };
    while (!number.empty() && is_sign(number.back()))
        number.remove_suffix(1);
    const bool is_alone = number.size() == 1 || (number.size() > 1 && is_sign(number[number.size() - 2]));
    return is_alone && std::string_view("1aAiI").find(number.back()) != std::string_view::npos;
}

}  // namespace

PointDraft draft_of(const Stretch& stretch, PointKind kind, std::string number, std::size_t offset)
{
    PointDraft draft;
    const std::string_view text = without_outcome(std::string_view(stretch.text).substr(offset));
    draft.point.kind = kind;
    draft.point.number = std::move(number);
    draft.point.text = text;
    draft.point.page = static_cast<int>(stretch.page);
    draft.point.begin = stretch.begin + offset;
    draft.point.end = std::min(stretch.end, draft.point.begin + text.size());
    draft.point.section = stretch.section;
    draft.room = stretch.room;
    draft.room_heading = stretch.room_heading;
    draft.is_in_summary = stretch.is_in_summary;
    draft.agencies = stretch.agencies;
    draft.is_by_ocr = stretch.is_by_ocr;
    return draft;
}

void add_to(PointDraft& draft, const Stretch& stretch)
{
    const std::string_view text = without_outcome(after_label(stretch));
    draft.point.text += draft.point.text.empty() ? "" : " ";
    draft.point.text += text;
    if (static_cast<int>(stretch.page) == draft.point.page)
        draft.point.end = std::min(
            stretch.end, stretch.begin + (stretch.text.size() - after_label(stretch).size()) + text.size());
}

bool is_item(const Stretch& stretch)
{
    if (stretch.kind == BlockKind::ListItem)
        return true;
    if (stretch.kind != BlockKind::Paragraph || !stretch.label)
        return false;
    return stretch.label->style == LabelStyle::Bullet ||
           (stretch.label->style == LabelStyle::Number &&
            std::ranges::none_of(stretch.label->number,
                                 [](unsigned char byte) { return std::isdigit(byte) != 0; }));
}

std::string number_before(const Stretch& stretch)
{
    const bool is_numbered = stretch.label && (stretch.label->style == LabelStyle::Number ||
                                               stretch.label->style == LabelStyle::Code);
    return is_numbered ? stretch.label->number : std::string();
}

std::size_t label_size(const Stretch& stretch)
{
    return stretch.text.size() - after_label(stretch).size();
}

bool counts_paragraphs(std::span<const Stretch> stretches)
{
    constexpr std::size_t most_words = 80;  // on average
    std::size_t items = 0;
    std::size_t words = 0;
    bool begins_anew = true;
    for (const Stretch& stretch : stretches) {
        if (stretch.is_heading || number_before(stretch).empty())
            continue;
        if (items == 0)
            begins_anew = is_first_number(stretch.label->number);
        ++items;
        words += count_words(stretch.text);
    }
    return items > 0 && (!begins_anew || words > most_words * items);
}

bool leaves_off(std::string_view text)
{
    return text.empty() || std::string_view(".!?\"')").find(text.back()) == std::string_view::npos;
}

std::size_t add_list(PointDraft& draft, const std::vector<Stretch>& stretches, std::size_t at)
{
    const Stretch& own = stretches[at];
    const bool is_open = leaves_off(draft.point.text);
    std::size_t next = at + 1;
    for (; next < stretches.size(); ++next) {
        const Stretch& stretch = stretches[next];
        if (stretch.is_heading || !is_item(stretch) || (stretch.label && stretch.label->kind))
            break;
        const bool is_deeper =
            is_item(own) && stretch.kind == BlockKind::ListItem && stretch.level > own.level;
        const bool is_other =
            !is_item(own) || (own.label && stretch.label && own.label->style != stretch.label->style);
        if (!is_deeper && !(is_other && is_open))
            break;
        add_to(draft, stretch);
    }
    return next;
}

}  // namespace throughline
