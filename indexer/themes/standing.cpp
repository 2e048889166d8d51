// Does a match of the rules count, and if not, why.
#include <algorithm>
#include <limits>

#include "indexer/themes/found.hpp"

namespace throughline {
namespace {

constexpr std::size_t reach_of_denial = 10;  // words: "no evidence of any physical, emotional or … abuse"
constexpr std::size_t reach_of_near_denial = 2;  // words: "no", "without"
constexpr std::size_t reach_of_denial_after = 5;
constexpr std::size_t reach_of_other = 12;  // words: from "her aunt had" to what is said of the aunt
constexpr std::size_t reach_of_other_after = 4;
constexpr std::size_t reach_of_work = 4;  // words: from "a page about" to its title

bool overlap(const PatternMatch& match, const RuleHit& hit)
{
    return match.first <= hit.last && hit.first <= match.last;
}

std::size_t distance(const PatternMatch& match, const RuleHit& hit)
{
    if (overlap(match, hit))
        return 0;
    return match.last < hit.first ? hit.first - match.last : match.first - hit.last;
}

}  // namespace

Standing ThemeRules::denial_of(RuleHit& hit, const Statement& statement, const Found& found) const
{
    if (is_about_practice(themes_[hit.theme]))
        return Standing::Counted;
    const auto reaches = [&](std::size_t from, std::size_t to) {
        return std::ranges::none_of(found.of(Role::Turn), [from, to](const PatternMatch& turn) {
            return from <= turn.first && turn.first <= to;
        });
    };
    const auto denies = [&](const PatternMatch& match, std::size_t reach) {
        const bool is_before =
            match.last < hit.first && hit.first - match.last <= reach && reaches(match.first, hit.first);
        if (is_before)
            hit.detail = entries_[match.pattern].words;
        return is_before;
    };
    for (const PatternMatch& match : found.of(Role::Denial))
        if (denies(match, reach_of_denial))
            return Standing::RuledOut;
    for (const PatternMatch& match : found.of(Role::Doubt))
        if (denies(match, reach_of_denial))
            return Standing::Denied;
    for (const PatternMatch& match : found.of(Role::DenialNear))
        if (denies(match, reach_of_near_denial) && !statement.tokens[hit.first].is_after_break)
            return Standing::Denied;
    for (const PatternMatch& match : found.of(Role::DenialAfter))
        if (match.first > hit.last && match.first - hit.last <= reach_of_denial_after &&
            reaches(hit.last, match.first)) {
            hit.detail = entries_[match.pattern].words;
            return Standing::RuledOut;
        }
    return Standing::Counted;
}

// The person named nearest to the words is the one of whom they speak.
Standing ThemeRules::whose(const RuleHit& hit, const Found& found) const
{
    const Subject subject = themes_[hit.theme].subject;
    if (subject == Subject::Anyone)
        return Standing::Counted;
    constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
    const auto nearest = [&](const std::vector<PatternMatch>& matches) {
        std::size_t least = nowhere;
        for (const PatternMatch& match : matches)
            least = std::min(least, distance(match, hit));
        return least;
    };
    const std::size_t child = nearest(found.of(Role::Child));
    const std::size_t parent = nearest(found.of(Role::Parent));
    const std::size_t adult = nearest(found.of(Role::Adult));
    const std::size_t wanted = subject == Subject::Child    ? child
                               : subject == Subject::Parent ? parent
                                                            : std::min(parent, adult);
    const std::size_t other = subject == Subject::Child ? std::min(parent, adult) : child;
    if (wanted == nowhere && other == nowhere)
        return Standing::Unclear;
    if (wanted == nowhere)
        return Standing::OtherPerson;
    return wanted <= other ? Standing::Counted : Standing::Unclear;
}

// "The aunt had been in care", "in her own childhood": nearer than anybody of this case, and before the words
// or right after them.
bool ThemeRules::is_of_another_case(const RuleHit& hit, const Found& found) const
{
    if (!themes_[hit.theme].is_of_this_case_only)
        return false;
    const auto ends_between = [&](const std::vector<PatternMatch>& matches, const PatternMatch& other) {
        return std::ranges::any_of(matches, [&](const PatternMatch& match) {
            return other.last < match.first && match.last < hit.first;
        });
    };
    return std::ranges::any_of(found.of(Role::Other), [&](const PatternMatch& other) {
        if (other.first > hit.last)
            return other.first - hit.last <= reach_of_other_after;
        return hit.first <= other.last + reach_of_other && !ends_between(found.of(Role::Turn), other) &&
               !ends_between(found.of(Role::Parent), other);
    });
}

// "The neglect toolkit", "a page about neglect".
bool ThemeRules::is_in_title(const RuleHit& hit, const Statement& statement, const Found& found)
{
    const auto follows = [&](const PatternMatch& title) {
        return title.first == hit.last + 1 && !statement.tokens[title.first].is_after_break;
    };
    const auto leads = [&](const PatternMatch& work) {
        return work.last < hit.first && hit.first - work.last <= reach_of_work;
    };
    return std::ranges::any_of(found.of(Role::Title), follows) ||
           std::ranges::any_of(found.of(Role::Work), leads);
}

void ThemeRules::judge(RuleHit& hit, const Statement& statement, const Found& found) const
{
    const auto covers = [&](const PatternMatch& match) {
        const bool is_mine =
            entries_[match.pattern].role == Role::Name || entries_[match.pattern].theme == hit.theme;
        if (!is_mine || !overlap(match, hit))
            return false;
        hit.detail = entries_[match.pattern].words;
        return true;
    };
    if (!may_speak_of(hit.theme, statement.kind))
        hit.standing = Standing::OtherKind;
    else if (!found.of(Role::Boilerplate).empty())
        hit.standing = Standing::Boilerplate;
    else if (!statement.is_in_point && statement.tokens[hit.last].end <= statement.question_end)
        hit.standing = Standing::Asked;
    else if (std::ranges::any_of(found.of(Role::Mask), covers) ||
             std::ranges::any_of(found.of(Role::Name), covers))
        hit.standing = Standing::Masked;
    else if (const Standing denial = denial_of(hit, statement, found); denial != Standing::Counted)
        hit.standing = denial;
    else if (is_of_another_case(hit, found))
        hit.standing = Standing::OtherPerson;
    else if (is_in_title(hit, statement, found))
        hit.standing = Standing::Title;
    else
        hit.standing = whose(hit, found);
}

}  // namespace throughline
