// Recommendations below a heading that does not say so, "Who needs to do what", known by what stands there:
// nearly all of it asks an agency to act.
#include <algorithm>

#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

// The part below the heading at `at`: up to the next of its level.
std::size_t end_of_part(const std::vector<Stretch>& stretches, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < stretches.size() &&
           (!stretches[end].is_heading || stretches[end].level > stretches[at].level))
        ++end;
    return end;
}

// "Police: knock before you go."
AgencySet agencies_before_colon(std::string_view text, const AgencyNames& names)
{
    const std::size_t colon = text.find_first_of(":\t");
    return colon == std::string_view::npos ? AgencySet() : agencies_of_heading(text.substr(0, colon), names);
}

struct AskCount {
    std::size_t blocks = 0;
    std::size_t asks = 0;
};

// How many blocks, and how many that ask an agency, stand before each stretch; the last: in all.
std::vector<AskCount> asks_before(const std::vector<Stretch>& stretches, const AgencyNames& names)
{
    constexpr std::size_t fewest_words = 5;
    std::vector<AskCount> counts(1);
    bool is_below_agency = false;
    for (const Stretch& stretch : stretches) {
        AskCount count = counts.back();
        const std::string_view text = after_label(stretch);
        if (stretch.is_heading)
            is_below_agency = !agencies_of_heading(stretch.text, names).empty();
        else if (count_words(text) >= fewest_words) {
            ++count.blocks;
            const bool is_led = !agencies_before_colon(text, names).empty();
            if (is_led || (is_below_agency && is_ask(text)) || !addressees_in(text, names).empty())
                ++count.asks;
        }
        counts.push_back(count);
    }
    return counts;
}

bool may_hold_asks(PointRoom room)
{
    return room == PointRoom::Elsewhere || room == PointRoom::Findings || room == PointRoom::Learning ||
           room == PointRoom::Actions;
}

// The part as if its heading said "Recommendations".
std::vector<Stretch> named(const std::vector<Stretch>& stretches, std::size_t begin, std::size_t end,
                           const AgencyNames& names)
{
    const auto first = stretches.begin();
    std::vector<Stretch> part(first + static_cast<std::ptrdiff_t>(begin),
                              first + static_cast<std::ptrdiff_t>(end));
    AgencySet agencies;
    for (Stretch& stretch : part) {
        if (stretch.is_heading)
            agencies = agencies_of_heading(stretch.text, names);
        stretch.room = PointRoom::Recommendations;
        stretch.room_heading = 0;
        stretch.agencies = agencies;
    }
    return part;
}

}  // namespace

void find_in_unnamed(const std::vector<Stretch>& stretches, const AgencyNames& names,
                     std::vector<PointDraft>& drafts)
{
    constexpr std::size_t fewest = 3;
    const std::vector<AskCount> counts = asks_before(stretches, names);
    for (std::size_t at = 0; at < stretches.size(); ++at) {
        if (!stretches[at].is_heading || !may_hold_asks(stretches[at].room))
            continue;
        const std::size_t end = end_of_part(stretches, at);
        const std::size_t blocks = counts[end].blocks - counts[at].blocks;
        const std::size_t asks = counts[end].asks - counts[at].asks;
        if (asks < fewest || asks * 5 < blocks * 3)
            continue;
        std::vector<PointDraft> found;
        const std::vector<Stretch> room = named(stretches, at, end, names);
        find_in_tables(room, names, found);
        find_unlabelled(room, names, found);
        drafts.insert(drafts.end(), found.begin(), found.end());
        at = end - 1;
    }
}

}  // namespace throughline
