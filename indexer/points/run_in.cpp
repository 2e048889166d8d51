// Points that begin within a paragraph: "Six contacts were closed without a visit. Learning point: a contact
// from a neighbour ..."
#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/words.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

// The label of a lesson or a finding, with the mark that leads to its words.
std::optional<PointLabel> label_within(std::string_view text)
{
    const std::optional<PointLabel> label = label_of(text);
    const bool is_one = label && label->style == LabelStyle::Words && label->kind &&
                        *label->kind != PointKind::Recommendation && label->end > 0 &&
                        label->end < text.size();
    const bool is_led_to = is_one && text.substr(0, label->end).find_first_of(":.") != std::string_view::npos;
    return is_led_to ? label : std::nullopt;
}

// `end`: a byte of the page, at the blank before the next label.
void end_before(Point& point, std::size_t end)
{
    point.text.resize(std::min(point.text.size(), end - point.begin));
    point.end = std::min(point.end, end);
}

// To the end of the paragraph, or to the next label in it.
void read_paragraph(const Stretch& stretch, std::vector<PointDraft>& drafts)
{
    constexpr std::size_t fewest_words = 5;
    const std::string_view text = stretch.text;
    bool is_open = false;
    std::size_t begin = 0;
    for (const std::size_t end : sentence_ends(text)) {
        while (begin < end && text[begin] == ' ')
            ++begin;
        const std::string_view rest = text.substr(begin);
        if (const auto label = begin > 0 ? label_within(rest) : std::nullopt;
            label && count_words(rest.substr(label->end)) >= fewest_words) {
            if (is_open)
                end_before(drafts.back().point, stretch.begin + begin - 1);
            drafts.push_back(draft_of(stretch, *label->kind, label->number, begin + label->end));
            is_open = true;
        }
        begin = end;
    }
}

}  // namespace

void find_run_in(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts)
{
    for (const Stretch& stretch : stretches)
        if (stretch.kind == BlockKind::Paragraph && !stretch.is_heading && stretch.room != PointRoom::Aside &&
            stretch.room != PointRoom::Earlier && stretch.text.find(':') != std::string::npos)
            read_paragraph(stretch, drafts);
}

}  // namespace throughline
