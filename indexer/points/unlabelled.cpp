// Points that only their place shows to be points: the lists and paragraphs below "Recommendations", "What we
// found", "Lessons".
#include <algorithm>
#include <cctype>
#include <span>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

bool speaks_of_recommendations(std::string_view text)
{
    const std::string folded = folded_words(text);
    return holds(folded, "recommendation") || holds(folded, "recommendations");
}

// "We propose that the partnership sign off no recommendation": none that introduces others.
bool recommends(std::string_view text)
{
    return text.starts_with("We propose that ") || text.starts_with("We recommend that ");
}

// "The review recommends that:", "The recommendations are:"
bool is_recommending_lead(std::string_view lead)
{
    const std::string folded = folded_words(lead);
    return folded.find(" recommend") != std::string::npos;
}

// "The partnership is asked to:": each of the items below it is asked by itself.
bool is_passive_lead(std::string_view lead)
{
    return lead.ends_with("asked to:") || lead.ends_with("recommended to:") ||
           lead.ends_with("invited to:") || lead.ends_with("requested to:");
}

bool begins_as_comment(std::string_view text)
{
    constexpr std::string_view beginnings[] = {"This ",    "These ",    "It ",      "They ",
                                               "Such ",    "We have ",  "We also ", "In doing so",
                                               "Progress", "Rationale", "Each of "};
    return std::ranges::any_of(beginnings,
                               [text](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string_view first_word(std::string_view text)
{
    return text.substr(0, text.find(' '));
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
                heading_number_ = stretch.is_heading && at > 0 ? number_before(stretch) : std::string();
                ++at;
            } else if (is_item(stretch))
                at = read_item(at);
            else
                at = read_paragraph(at);
        }
        leave_numbered(before);
        if (drafts_.size() == before && !counts_paragraphs(stretches_))
            take_numbered();
    }

private:
    static constexpr std::size_t longest_lead = 200;  // bytes

    std::size_t read_item(std::size_t at)
    {
        const Stretch& stretch = stretches_[at];
        const std::string_view text = after_label(stretch);
        constexpr std::size_t fewest_words = 4;
        constexpr std::size_t fewest_words_without_ask = 8;  // fewer are an entry of the contents, a name
        const std::size_t words = count_words(text);
        const bool is_asking =
            is_recommending_lead(lead_) || is_ask(text) || !addressees_in(text, names_).empty();
        const bool is_one =
            is_asking ? words >= fewest_words
                      : stretch.room == PointRoom::Recommendations && words >= fewest_words_without_ask;
        return is_one && !text.ends_with("?") ? open_draft(at) : at + 1;
    }

    std::size_t read_paragraph(std::size_t at)
    {
        const Stretch& stretch = stretches_[at];
        const std::string_view text = after_label(stretch);
        const bool leads = !text.empty() && text.back() == ':';
        const bool is_recommending = recommends_that(words_of(cut_to(text, longest_lead)));
        const bool is_asking = is_recommending || (is_ask(text) && !begins_as_comment(text));
        if (is_recommending)
            heading_number_.clear();  // the heading names a theme
        const AgencySet asked = is_asking ? addressees_in(text, names_) : AgencySet();
        const bool introduces = (speaks_of_recommendations(text) && !recommends(text)) ||
                                holds(folded_words(text), "the following");
        const bool is_before_numbers = at + 1 < stretches_.size() && is_item(stretches_[at + 1]) &&
                                       !number_before(stretches_[at + 1]).empty();
        const bool is_lead = leads ? introduces || !is_asking || is_before_numbers || is_passive_lead(text)
                                   : introduces && asked.empty();
        if (is_lead) {
            lead_ = text;
            lead_agencies_ = asked;
            return at + 1;
        }
        lead_.clear();
        lead_agencies_.clear();
        return is_asking ? open_draft(at) : at + 1;
    }

    std::size_t open_draft(std::size_t at)
    {
        const Stretch& stretch = stretches_[at];
        drafts_.push_back(
            draft_of(stretch, PointKind::Recommendation, number_before(stretch), label_size(stretch)));
        PointDraft& draft = drafts_.back();
        if (draft.point.number.empty())
            draft.point.number = heading_number_;  // "1" alone, and what is asked below
        heading_number_.clear();
        if (is_item(stretch) && !lead_agencies_.empty())
            draft.agencies = lead_agencies_;
        draft.is_led = is_item(stretch) && !lead_agencies_.empty();
        return add_list(draft, stretches_, at);
    }

    // Numbered paragraphs that ask in no way that is known.
    void take_numbered()
    {
        constexpr std::size_t fewest_words = 4;
        for (std::size_t at = 0; at < stretches_.size();) {
            const Stretch& stretch = stretches_[at];
            const std::string_view text = after_label(stretch);
            const bool is_one = stretch.kind == BlockKind::Paragraph && !stretch.is_heading &&
                                !number_before(stretch).empty() && !speaks_of_recommendations(text) &&
                                !text.ends_with("?") && count_words(text) >= fewest_words;
            at = is_one ? open_draft(at) : at + 1;
        }
    }

    // A number in the margin is what OCR loses most easily: what begins like the one before it stands beside
    // it without its number.
    [[nodiscard]] bool has_lost_number(std::size_t at) const
    {
        return drafts_[at].is_by_ocr && drafts_[at].point.number.empty() &&
               first_word(drafts_[at].point.text) == first_word(drafts_[at - 1].point.text);
    }

    // Where several are numbered, the paragraphs between them give reasons.
    void leave_numbered(std::size_t before)
    {
        std::vector<bool> is_one;
        for (std::size_t at = before; at < drafts_.size(); ++at)
            is_one.push_back(!drafts_[at].point.number.empty() ||
                             (at > before && is_one.back() && has_lost_number(at)));
        if (std::ranges::count(is_one, true) < 2)
            return;
        const auto begin = drafts_.begin() + static_cast<std::ptrdiff_t>(before);
        std::size_t at = 0;
        drafts_.erase(std::remove_if(begin, drafts_.end(), [&](const PointDraft&) { return !is_one[at++]; }),
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

// Every item of the list asks somebody: "Hospital staff should ..."
bool is_room_of_asks(std::span<const Stretch> room, const AgencyNames& names)
{
    std::size_t items = 0;
    for (const Stretch& stretch : room) {
        if (stretch.is_heading || !is_item(stretch))
            continue;
        if (!is_ask(after_label(stretch)) || addressees_in(after_label(stretch), names).empty())
            return false;
        ++items;
    }
    return items > 1;
}

void find_in_rooms(const std::vector<Stretch>& stretches, const AgencyNames& names,
                   const std::vector<PointDraft>& labelled, bool wants_actions,
                   std::vector<PointDraft>& drafts)
{
    const std::span<const Stretch> all = stretches;
    const bool has_room_of_asks = std::ranges::any_of(
        stretches, [](const Stretch& stretch) { return stretch.room == PointRoom::Recommendations; });
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
            // "What this means for you", with asks below: a room of learning that asks.
            const bool asks = !is_asked && !has_room_of_asks &&
                              is_room_of_asks(all.subspan(at, end - at), names) && !has_any(labelled, true);
            if (is_asked || asks)
                RoomReader(all.subspan(at, end - at), names, drafts).read_asks();
            else
                find_in_room_of_findings(all.subspan(at, end - at), *kind, drafts);
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
