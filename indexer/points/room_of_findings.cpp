// Findings and learning points that only their place shows: lists, numbered paragraphs and headings below
// "What we found", "Lessons".
#include <algorithm>

#include "core/text/words.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

constexpr std::size_t fewest_finding_words = 4;
constexpr std::size_t fewest_words_below_a_heading = 8;

bool names_a_list(std::string_view heading)
{
    const std::string folded = folded_words(heading);
    for (const std::string_view words :
         {"lessons", "learning points", "key learning", "key findings", "key messages", "summary of findings",
          "areas for improvement", "what we learned"})
        if (holds(folded, words))
            return true;
    return false;
}

bool is_short_paragraph(const Stretch& stretch)
{
    constexpr std::size_t most_words = 120;
    return stretch.kind == BlockKind::Paragraph && stretch.text.back() != ':' &&
           count_words(stretch.text) <= most_words && !holds(folded_words(stretch.text), "following") &&
           !holds(folded_words(stretch.text), "below");
}

bool is_numbered_paragraph(const Stretch& stretch)
{
    return stretch.kind == BlockKind::Paragraph && !stretch.is_heading && !number_before(stretch).empty();
}

// Headings that say what was found, one below the other: the sentences themselves, not their names.
bool find_in_headings(std::span<const Stretch> room, PointKind kind, std::vector<PointDraft>& drafts)
{
    constexpr std::ptrdiff_t fewest_headings = 3;
    constexpr std::size_t fewest_words_of_statement = 5;
    const auto says_something = [](const Stretch& stretch) {
        return stretch.is_heading && !stretch.is_soft &&
               count_words(after_label(stretch)) >= fewest_words_of_statement;
    };
    const std::span<const Stretch> below = room.subspan(1);
    const auto statements = std::ranges::count_if(below, says_something);
    if (statements < fewest_headings || statements != std::ranges::count_if(below, &Stretch::is_heading))
        return false;
    for (const Stretch& stretch : below)
        if (stretch.is_heading)
            drafts.push_back(draft_of(stretch, kind, number_before(stretch), label_size(stretch)));
    return true;
}

// Headings that name what was found, with one short paragraph below each that says it.
void find_below_headings(std::span<const Stretch> room, PointKind kind, std::vector<PointDraft>& drafts)
{
    constexpr std::size_t fewest_headings = 2;
    std::vector<PointDraft> found;
    for (std::size_t at = 1; at < room.size(); at += 2) {
        if (!room[at].is_heading || room[at].is_soft || at + 1 >= room.size())
            return;
        const Stretch& below = room[at + 1];
        if (below.is_heading || below.label || !is_short_paragraph(below) || below.text.ends_with('?') ||
            count_words(below.text) < fewest_words_below_a_heading)
            return;
        found.push_back(draft_of(below, kind, number_before(room[at]), 0));
    }
    if (found.size() >= fewest_headings)
        drafts.insert(drafts.end(), found.begin(), found.end());
}

}  // namespace

void find_in_room_of_findings(std::span<const Stretch> room, PointKind kind, std::vector<PointDraft>& drafts)
{
    if (counts_paragraphs(room))
        return;
    const auto next_heading =
        std::find_if(room.begin() + 1, room.end(), [](const Stretch& stretch) { return stretch.is_heading; });
    const std::vector<Stretch> own(room.begin(), next_heading);
    const bool has_items = std::ranges::count_if(own, is_item) > 1;  // one alone is no list
    const bool has_numbers = std::ranges::count_if(own, is_numbered_paragraph) > 1;
    const bool takes_all = !has_items && !has_numbers && names_a_list(room.front().text);
    const std::size_t before = drafts.size();
    for (std::size_t at = 0; at < own.size();) {
        const Stretch& stretch = own[at];
        std::size_t next = at + 1;
        const bool is_one = (has_items && is_item(stretch)) ||
                            (has_numbers && !has_items && is_numbered_paragraph(stretch)) ||
                            (takes_all && !stretch.is_heading && is_short_paragraph(stretch));
        if (is_one && count_words(after_label(stretch)) >= fewest_finding_words) {
            drafts.push_back(draft_of(stretch, kind, number_before(stretch), label_size(stretch)));
            next = add_list(drafts.back(), own, at);
        } else if (drafts.size() > before && !has_numbers)
            break;  // what comes after the list speaks of other things
        at = next;
    }
    if (drafts.size() == before && !find_in_headings(room, kind, drafts))
        find_below_headings(room, kind, drafts);
}

}  // namespace throughline
