// Questions that a review puts to the partnership, as methods do that make no recommendations: "Questions for
// the board. How will partners know that ...?"
#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

// "Questions for the partnership", "Considerations for the Board"; not those for a team to talk about, nor
// those that the review set out to answer.
bool is_put_to_partners(std::string_view heading)
{
    const std::string folded = folded_words(cut_to(heading, 200));
    const bool asks = holds_one_of(folded, {"question", "questions", "consideration", "considerations",
                                            "issues to consider", "issues for"});
    return asks &&
           holds_one_of(folded, {"board", "partnership", "partners", "lscb", "lscp", "committee", "leaders",
                                 "agencies", "for consideration", "to consider"}) &&
           !holds_one_of(folded, {"supervision", "team", "teams", "staff", "research", "practitioners",
                                  "practitioner", "training"});
}

// The questions of a block as one, without what is said before the first and after the last.
struct AskedText {
    std::size_t begin = 0;
    std::size_t end = 0;
};

AskedText asked_in(std::string_view text, std::size_t from)
{
    AskedText asked;
    std::size_t begin = from;
    for (const std::size_t length : sentence_ends(text.substr(from))) {
        std::size_t end = from + length;
        while (begin < end && text[begin] == ' ')
            ++begin;
        while (end > begin && text[end - 1] == ' ')
            --end;
        if (end > begin && text[end - 1] == '?') {
            if (asked.end == 0)
                asked.begin = begin;
            asked.end = end;
        }
        begin = from + length;
    }
    return asked;
}

// "Questions for the partnership. What would it cost ...?": where the lead ends; nothing: it is none.
std::size_t after_lead(std::string_view text)
{
    constexpr std::size_t longest = 90;
    const std::size_t stop = text.substr(0, longest).find_first_of(".:");
    return stop != std::string_view::npos && is_put_to_partners(text.substr(0, stop)) ? stop + 1 : 0;
}

bool is_known(const Stretch& stretch, const std::vector<PointDraft>& drafts)
{
    return std::ranges::any_of(drafts, [&stretch](const PointDraft& draft) {
        return draft.point.page == static_cast<int>(stretch.page) && draft.point.begin < stretch.end &&
               draft.point.end > stretch.begin;
    });
}

}  // namespace

void find_questions(const std::vector<Stretch>& stretches, const AgencyNames& names,
                    std::vector<PointDraft>& drafts)
{
    for (const Stretch& stretch : stretches) {
        if (stretch.is_heading || stretch.room == PointRoom::Aside || stretch.room == PointRoom::Earlier ||
            stretch.kind == BlockKind::TableRow || stretch.text.find('?') == std::string::npos)
            continue;
        const std::size_t lead = stretch.label ? 0 : after_lead(stretch.text);
        const std::string_view heading = lead > 0 ? std::string_view(stretch.text).substr(0, lead)
                                                  : std::string_view(stretches[stretch.room_heading].text);
        const bool is_in_room =
            (stretch.room == PointRoom::Questions || stretch.room == PointRoom::Recommendations) &&
            is_put_to_partners(heading);
        const AskedText asked = lead > 0 || is_in_room
                                    ? asked_in(stretch.text, std::max(lead, label_size(stretch)))
                                    : AskedText();
        if (asked.end == 0 || is_known(stretch, drafts))
            continue;
        PointDraft draft = draft_of(stretch, PointKind::Question, number_before(stretch), asked.begin);
        draft.point.text = stretch.text.substr(asked.begin, asked.end - asked.begin);
        draft.point.end = std::min(stretch.end, stretch.begin + asked.end);
        draft.agencies = agencies_of_cell(heading, names);
        drafts.push_back(std::move(draft));
    }
}

}  // namespace throughline
