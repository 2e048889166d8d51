// Points in running text: "We recommend that ...", and lists that no heading announces.
#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

bool is_recommending(std::string_view sentence)
{
    // Most sentences end here, before any of their words is read.
    if (sentence.find("ropose") != std::string_view::npos ||
        sentence.find("uggest") != std::string_view::npos)
        if (recommends_that(words_of(cut_to(sentence, 200))) && holds(folded_words(sentence), "we propose"))
            return true;
    if (sentence.find("ecommend") == std::string_view::npos &&
        sentence.find("ECOMMEND") == std::string_view::npos)
        return false;
    const std::string folded = folded_words(sentence);
    const std::size_t verb = folded.find(" recommend");
    if (verb == std::string::npos)
        return false;
    for (const std::string_view others :
         {"guidance", "guidelines", "working together", "nice", "procedures", "policy"})
        if (holds(folded.substr(0, verb + 1), others))
            return false;
    for (const std::string_view words :
         {"we recommend",        "i recommend",         "review recommends",    "panel recommends",
          "reviewer recommends", "author recommends",   "report recommends",    "reviewers recommend",
          "recommend that",      "recommends that",     "recommends to",        "it is recommended",
          "is recommended that", "therefore recommend", "also recommend",       "further recommends",
          "further recommend",   "also recommends",     "therefore recommends", "reviewers recommended",
          "team recommends",     "would recommend",     "is recommended to",    "are recommended to"})
        if (holds(folded, words))
            return true;
    return false;
}

bool asks_in_conclusion(const Stretch& stretch, std::string_view sentence, const AgencyNames& names)
{
    if (stretch.room != PointRoom::Learning && stretch.room != PointRoom::Recommendations)
        return false;
    return holds(folded_words(sentence), "should") && !addressees_in(sentence, names).empty();
}

void find_recommended(const std::vector<Stretch>& stretches, const AgencyNames& names,
                      std::vector<PointDraft>& drafts)
{
    constexpr std::size_t fewest_words = 10;
    std::vector<PointDraft> weaker;
    const std::size_t before = drafts.size();
    for (const Stretch& stretch : stretches) {
        const bool is_prose = stretch.kind == BlockKind::Paragraph || stretch.kind == BlockKind::ListItem;
        if (!is_prose || stretch.is_heading || stretch.room == PointRoom::Aside ||
            stretch.room == PointRoom::Earlier)
            continue;
        std::size_t begin = stretch.label ? stretch.label->end : 0;
        const std::string_view text = stretch.text;
        for (const std::size_t end : sentence_ends(text)) {
            while (begin < end && text[begin] == ' ')
                ++begin;
            if (end <= begin)
                continue;
            const std::string_view sentence = text.substr(begin, end - begin);
            const bool is_said = is_recommending(sentence);
            if (count_words(sentence) >= fewest_words &&
                (is_said || asks_in_conclusion(stretch, sentence, names))) {
                PointDraft draft = draft_of(stretch, PointKind::Recommendation, {}, begin);
                draft.point.text = sentence;
                draft.point.end = std::min(stretch.end, draft.point.begin + sentence.size());
                (is_said ? drafts : weaker).push_back(std::move(draft));
            }
            begin = end;
        }
    }
    if (drafts.size() == before)
        drafts.insert(drafts.end(), weaker.begin(), weaker.end());
}

// A list that no heading announces: "The panel reached these conclusions.", or items that nearly all ask an
// agency to act.
struct LooseList {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string lead;  // the paragraph before
};

bool is_listed(const Stretch& stretch)
{
    const bool is_numbered = stretch.kind == BlockKind::Paragraph && !number_before(stretch).empty();
    return !stretch.is_heading && (is_item(stretch) || is_numbered);
}

std::vector<LooseList> loose_lists(const std::vector<Stretch>& stretches)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t longest_lead = 400;
    std::vector<LooseList> lists;
    for (std::size_t at = 0; at < stretches.size();) {
        std::size_t end = at;
        while (end < stretches.size() && is_listed(stretches[end]))
            ++end;
        const PointRoom room = stretches[at].room;
        if (end >= at + fewest && room != PointRoom::Aside && room != PointRoom::Earlier &&
            room != PointRoom::Questions && room != PointRoom::Strengths)
            lists.push_back(
                {at, end,
                 at > 0 && stretches[at - 1].text.size() <= longest_lead ? stretches[at - 1].text : ""});
        at = std::max(end, at + 1);
    }
    return lists;
}

void take_list(const std::vector<Stretch>& stretches, const LooseList& list, PointKind kind,
               std::vector<PointDraft>& drafts)
{
    for (std::size_t at = list.begin; at < list.end;) {
        const Stretch& stretch = stretches[at];
        if (kind == PointKind::Recommendation && !is_ask(after_label(stretch)) &&
            stretch.kind == BlockKind::Paragraph) {
            ++at;  // what introduces the others
            continue;
        }
        drafts.push_back(draft_of(stretch, kind, number_before(stretch), label_size(stretch)));
        at = add_list(drafts.back(), stretches, at);
    }
}

// Two of three items ask an agency.
bool is_list_of_asks(const LooseList& list, AskingStretches& asking)
{
    std::size_t others = 0;
    const auto are_few = [&] { return others * 3 <= list.end - list.begin; };
    for (std::size_t at = list.begin; at < list.end && are_few(); ++at)
        others += asking.asks(at) ? 0U : 1U;
    return are_few();
}

bool leads_to_findings(std::string_view lead)
{
    const std::string folded = folded_words(lead);
    for (const std::string_view words :
         {"findings", "lessons", "conclusions", "learning points", "key messages", "review found",
          "panel found", "learning from this", "points of learning", "main points"})
        if (holds(folded, words))
            return true;
    return false;
}

void find_loose_lists(AskingStretches& asking, bool wants_asks, std::vector<PointDraft>& drafts)
{
    const std::vector<Stretch>& stretches = asking.stretches();
    const std::span<const Stretch> all = stretches;
    for (const LooseList& list : loose_lists(stretches)) {
        if (wants_asks && (is_list_of_asks(list, asking) || is_recommending(list.lead)))
            take_list(stretches, list, PointKind::Recommendation, drafts);
        else if (!wants_asks && leads_to_findings(list.lead) &&
                 !counts_paragraphs(all.subspan(list.begin, list.end - list.begin)) &&
                 !is_list_of_asks(list, asking))
            take_list(stretches, list, PointKind::Finding, drafts);
    }
}

}  // namespace

void find_in_prose(const std::vector<Stretch>& stretches, const AgencyNames& names,
                   std::vector<PointDraft>& drafts)
{
    const auto has_own = [&drafts](bool is_asked) {
        return std::ranges::any_of(drafts, [is_asked](const PointDraft& draft) {
            return !draft.point.is_quoted && (draft.point.kind == PointKind::Recommendation) == is_asked;
        });
    };
    AskingStretches asking(stretches, names);
    if (!has_own(false))
        find_run_in(stretches, drafts);
    if (!has_own(false))
        find_counted(stretches, drafts);
    if (!has_own(false))
        find_enumerated(stretches, false, drafts);
    if (!has_own(true))
        find_enumerated(stretches, true, drafts);
    if (!has_own(false))
        find_loose_lists(asking, false, drafts);
    if (!has_own(true))
        find_in_unnamed(asking, drafts);
    if (!has_own(true))
        find_loose_lists(asking, true, drafts);
    if (!has_own(true))
        find_recommended(stretches, names, drafts);
}

}  // namespace throughline
