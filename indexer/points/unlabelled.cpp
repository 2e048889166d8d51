// Points that only their place shows to be points: the lists and paragraphs below "Recommendations", "What we
// found", "Lessons".
#include <algorithm>
#include <cctype>
#include <span>

#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

bool is_numbered(const Stretch& stretch)
{
    return stretch.label &&
           (stretch.label->style == LabelStyle::Number || stretch.label->style == LabelStyle::Code);
}

std::string number_of(const Stretch& stretch)
{
    return is_numbered(stretch) ? stretch.label->number : std::string();
}

std::size_t label_size(const Stretch& stretch)
{
    return stretch.text.size() - after_label(stretch).size();
}

bool speaks_of_recommendations(std::string_view text)
{
    const std::string folded = folded_words(text);
    return holds(folded, "recommendation") || holds(folded, "recommendations");
}

// "The review recommends that:", "The recommendations are:"
bool is_recommending_lead(std::string_view lead)
{
    const std::string folded = folded_words(lead);
    return folded.find(" recommend") != std::string::npos;
}

bool begins_as_comment(std::string_view text)
{
    constexpr std::string_view beginnings[] = {"This ",    "These ",    "It ",      "They ",
                                               "Such ",    "We have ",  "We also ", "In doing so",
                                               "Progress", "Rationale", "Each of "};
    return std::ranges::any_of(beginnings,
                               [text](std::string_view beginning) { return text.starts_with(beginning); });
}

// The part of a report under one heading.
class RoomReader {
public:
    RoomReader(std::span<const Stretch> stretches, const AgencyNames& names, std::vector<PointDraft>& drafts)
        : stretches_(stretches.begin(), stretches.end()), names_(names), drafts_(drafts)
    {
    }

    void read_asks()
    {
        const std::size_t before = drafts_.size();
        for (std::size_t at = 0; at < stretches_.size();) {
            const Stretch& stretch = stretches_[at];
            if (stretch.is_heading || stretch.kind == BlockKind::TableRow) {
                lead_.clear();
                lead_agencies_.clear();
                heading_number_ = stretch.is_heading && at > 0 ? number_of(stretch) : std::string();
                ++at;
            } else if (is_item(stretch))
                at = read_item(at);
            else
                at = read_paragraph(at);
        }
        leave_numbered(before);
    }

    void read_findings(PointKind kind, bool takes_paragraphs)
    {
        const std::size_t before = drafts_.size();
        const bool has_items = std::ranges::any_of(stretches_, is_item);
        if (counts_paragraphs(stretches_))
            return;
        for (std::size_t at = 0; at < stretches_.size();) {
            const Stretch& stretch = stretches_[at];
            const std::string_view text = after_label(stretch);
            const bool is_one =
                is_item(stretch) || (takes_paragraphs && !has_items && is_short_paragraph(stretch));
            std::size_t next = at + 1;
            if (stretch.is_heading && at > 0)
                break;
            if (is_one && count_words(text) >= 4) {
                drafts_.push_back(draft_of(stretch, kind, number_of(stretch), label_size(stretch)));
                next = add_list(drafts_.back(), stretches_, at);
            } else if (drafts_.size() > before)
                break;  // what comes after the list speaks of other things
            at = next;
        }
    }

private:
    static bool is_short_paragraph(const Stretch& stretch)
    {
        constexpr std::size_t most_words = 120;
        return stretch.kind == BlockKind::Paragraph && stretch.text.back() != ':' &&
               count_words(stretch.text) <= most_words && !holds(folded_words(stretch.text), "following") &&
               !holds(folded_words(stretch.text), "below");
    }

    std::size_t read_item(std::size_t at)
    {
        const Stretch& stretch = stretches_[at];
        const std::string_view text = after_label(stretch);
        const bool is_led = is_recommending_lead(lead_);
        if (!is_ask(text) && !is_led && addressees_in(text, names_).empty())
            return at + 1;
        if (count_words(text) < 4)
            return at + 1;
        return open_draft(at);
    }

    std::size_t read_paragraph(std::size_t at)
    {
        const Stretch& stretch = stretches_[at];
        const std::string_view text = after_label(stretch);
        const bool leads = !text.empty() && text.back() == ':';
        const bool is_asking = is_ask(text) && !begins_as_comment(text);
        const AgencySet asked = is_asking ? addressees_in(text, names_) : AgencySet();
        const bool is_of_list = at + 1 < stretches_.size() && is_item(stretches_[at + 1]);
        if (leads && is_of_list &&
            (asked.empty() || is_numbered(stretches_[at + 1]) || speaks_of_recommendations(text))) {
            lead_ = text;
            lead_agencies_ = asked;
            return at + 1;
        }
        lead_.clear();
        lead_agencies_.clear();
        if (!is_asking || (speaks_of_recommendations(text) && asked.empty()))
            return at + 1;
        return open_draft(at);
    }

    std::size_t open_draft(std::size_t at)
    {
        const Stretch& stretch = stretches_[at];
        drafts_.push_back(
            draft_of(stretch, PointKind::Recommendation, number_of(stretch), label_size(stretch)));
        PointDraft& draft = drafts_.back();
        if (draft.point.number.empty())
            draft.point.number = heading_number_;  // "1" alone, and what is asked below
        heading_number_.clear();
        if (is_item(stretch) && !lead_agencies_.empty())
            draft.agencies = lead_agencies_;
        return add_list(draft, stretches_, at);
    }

    // Where several are numbered, the paragraphs between them give reasons.
    void leave_numbered(std::size_t before)
    {
        const auto begin = drafts_.begin() + static_cast<std::ptrdiff_t>(before);
        const auto numbered = std::count_if(
            begin, drafts_.end(), [](const PointDraft& draft) { return !draft.point.number.empty(); });
        if (numbered > 1)
            drafts_.erase(std::remove_if(begin, drafts_.end(),
                                         [](const PointDraft& draft) { return draft.point.number.empty(); }),
                          drafts_.end());
    }

    std::vector<Stretch> stretches_;
    const AgencyNames& names_;
    std::vector<PointDraft>& drafts_;
    std::string lead_;  // "The review recommends that:"
    AgencySet lead_agencies_;
    std::string heading_number_;
};

std::optional<PointKind> kind_of(PointRoom room)
{
    switch (room) {
        case PointRoom::Recommendations:
        case PointRoom::Actions:
            return PointKind::Recommendation;
        case PointRoom::Findings:
            return PointKind::Finding;
        case PointRoom::Learning:
            return PointKind::Learning;
        default:
            return std::nullopt;
    }
}

bool has_points(const std::vector<PointDraft>& drafts, std::size_t room_heading, PointKind kind)
{
    const bool is_asked = kind == PointKind::Recommendation;
    return std::ranges::any_of(drafts, [&](const PointDraft& draft) {
        return draft.room_heading == room_heading &&
               (draft.point.kind == PointKind::Recommendation) == is_asked;
    });
}

bool has_any(const std::vector<PointDraft>& drafts, bool is_asked)
{
    return std::ranges::any_of(drafts, [is_asked](const PointDraft& draft) {
        return !draft.point.is_quoted && (draft.point.kind == PointKind::Recommendation) == is_asked;
    });
}

bool names_a_list(std::string_view heading)
{
    const std::string folded = folded_words(heading);
    for (const std::string_view words :
         {"lessons", "learning points", "key learning", "key findings", "key messages", "summary of findings",
          "areas for improvement", "lessons learned"})
        if (holds(folded, words))
            return true;
    return false;
}

void find_in_rooms(const std::vector<Stretch>& stretches, const AgencyNames& names,
                   const std::vector<PointDraft>& labelled, bool wants_actions,
                   std::vector<PointDraft>& drafts)
{
    const std::span<const Stretch> all = stretches;
    for (std::size_t at = 0; at < stretches.size();) {
        const PointRoom room = stretches[at].room;
        const std::size_t heading = stretches[at].room_heading;
        std::size_t end = at + 1;
        while (end < stretches.size() && stretches[end].room_heading == heading &&
               stretches[end].room == room)
            ++end;
        const std::optional<PointKind> kind = kind_of(room);
        const bool is_asked = kind == PointKind::Recommendation;
        const bool is_answered =
            kind && (has_points(labelled, heading, *kind) || (!is_asked && has_any(labelled, false)));
        if (kind && !is_answered && (room == PointRoom::Actions) == wants_actions) {
            RoomReader reader(all.subspan(at, end - at), names, drafts);
            if (is_asked)
                reader.read_asks();
            else
                reader.read_findings(*kind, names_a_list(stretches[heading].text));
        }
        at = end;
    }
}

}  // namespace

void find_unlabelled(const std::vector<Stretch>& stretches, const AgencyNames& names,
                     std::vector<PointDraft>& drafts)
{
    const std::vector<PointDraft> labelled = drafts;
    find_in_rooms(stretches, names, labelled, false, drafts);
    if (!has_any(drafts, true))
        find_in_rooms(stretches, names, labelled, true, drafts);
}

}  // namespace throughline
