// Recommendations below a heading that does not say so, "Who needs to do what", known by what stands there:
// nearly all of it asks an agency to act.
#include <algorithm>
#include <optional>

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

// Does nearly all of a part ask an agency? Each block is read once, and no more of them than it takes to
// tell.
class AskingParts {
public:
    explicit AskingParts(AskingStretches& asking) : asking_(asking), asks_(asking.stretches().size())
    {
        constexpr std::size_t fewest_words = 5;
        bool is_below_agency = false;
        for (const Stretch& stretch : asking.stretches()) {
            if (stretch.is_heading)
                is_below_agency = !agencies_of_heading(stretch.text, asking.names()).empty();
            is_block_.push_back(!stretch.is_heading && count_words(after_label(stretch)) >= fewest_words);
            is_below_agency_.push_back(is_below_agency);
        }
    }

    // Three or more, and three of five.
    [[nodiscard]] bool asks_throughout(std::size_t begin, std::size_t end)
    {
        constexpr std::size_t fewest = 3;
        const auto first = is_block_.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = is_block_.begin() + static_cast<std::ptrdiff_t>(end);
        const auto blocks = static_cast<std::size_t>(std::count(first, last, true));
        const std::size_t wanted = std::max(fewest, (blocks * 3 + 4) / 5);
        if (blocks < wanted)
            return false;
        std::size_t others = 0;
        for (std::size_t at = begin; at < end && others <= blocks - wanted; ++at)
            others += is_block_[at] && !asks(at) ? 1U : 0U;
        return others <= blocks - wanted;
    }

private:
    [[nodiscard]] bool asks(std::size_t at)
    {
        std::optional<bool>& known = asks_[at];
        if (!known) {
            const std::string_view text = after_label(asking_.stretches()[at]);
            known = !agencies_before_colon(text, asking_.names()).empty() ||
                    (is_below_agency_[at] && is_ask(text)) || asking_.asks(at);
        }
        return *known;
    }

    AskingStretches& asking_;
    std::vector<bool> is_block_;
    std::vector<bool> is_below_agency_;
    std::vector<std::optional<bool>> asks_;
};

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

void find_in_unnamed(AskingStretches& asking, std::vector<PointDraft>& drafts)
{
    const std::vector<Stretch>& stretches = asking.stretches();
    AskingParts parts(asking);
    for (std::size_t at = 0; at < stretches.size(); ++at) {
        if (!stretches[at].is_heading || !may_hold_asks(stretches[at].room))
            continue;
        const std::size_t end = end_of_part(stretches, at);
        if (!parts.asks_throughout(at, end))
            continue;
        std::vector<PointDraft> found;
        const std::vector<Stretch> room = named(stretches, at, end, asking.names());
        find_in_tables(room, asking.names(), found);
        find_unlabelled(room, asking.names(), found);
        drafts.insert(drafts.end(), found.begin(), found.end());
        at = end - 1;
    }
}

}  // namespace throughline
