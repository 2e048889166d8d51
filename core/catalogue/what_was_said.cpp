// What a person said of themes, over what was found.
#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "core/catalogue/tags.hpp"

namespace throughline {
namespace {

using TagsByTheme = std::map<std::string, Tag>;

constexpr std::string_view by_hand = "by-hand/";
constexpr std::string_view no_longer_follows =
    "it followed from a narrower theme alone, which a person rejected";

using Place = std::tuple<std::size_t, std::size_t, std::size_t>;

std::set<Place> places_of(const Tag& tag)
{
    std::set<Place> places;
    for (const Evidence& one : tag.evidence)
        places.insert({one.passage, one.begin, one.end});
    return places;
}

// A person who confirms a theme of which only a passing word was found has seen where: these places speak for
// it, whatever was against them.
void count_by_hand(Tag& tag)
{
    if (std::ranges::any_of(tag.evidence, &Evidence::is_counted))
        return;
    for (Evidence& one : tag.evidence) {
        one.is_counted = true;
        one.rule.insert(0, by_hand);
        one.why = "counts because a person confirmed the theme; without that: " + one.why;
    }
}

// A confirmed theme of which no more than a passing word is found keeps the weight that it had; it is stale
// where words that the person had before them are found no longer.
void keep_confirmed(Tag& found, const Tag& before)
{
    if (found.salience != Salience::Mentioned) {
        found.state = TagState::Confirmed;
        return;
    }
    const bool has_lost_none = std::ranges::includes(places_of(found), places_of(before));
    found.state =
        before.state == TagState::Confirmed && has_lost_none ? TagState::Confirmed : TagState::Stale;
    found.salience = before.salience == Salience::Mentioned ? Salience::Present : before.salience;
    found.why = before.why;
    count_by_hand(found);
}

// The passages of its evidence may be others by now.
Tag without_evidence(const Tag& before)
{
    Tag tag = before;
    tag.evidence.clear();
    tag.narrower.clear();
    if (tag.state == TagState::Rejected)
        return tag;
    tag.state = TagState::Stale;
    if (tag.salience == Salience::Mentioned)
        tag.salience = Salience::Present;
    return tag;
}

std::set<std::string> themes_in(const std::vector<Tag>& tags, std::initializer_list<TagState> states)
{
    std::set<std::string> themes;
    for (const Tag& tag : tags)
        if (std::ranges::find(states, tag.state) != states.end())
            themes.insert(tag.theme);
    return themes;
}

// What lies below a theme that a person rejected is not said either, unless a person said it. The themes that
// went.
std::set<std::string> take_away_below(std::vector<Tag>& found, const std::vector<Tag>& before,
                                      const BroaderThemes& broader)
{
    const auto rejected = themes_in(before, {TagState::Rejected});
    const auto judged = themes_in(before, {TagState::Confirmed, TagState::Rejected, TagState::Stale});
    std::set<std::string> gone;
    for (Tag& tag : found) {
        const auto all_above = themes_above(tag.theme, broader);
        const auto above = std::ranges::find_if(
            all_above, [&](const std::string& theme) { return rejected.contains(theme); });
        if (above == all_above.end() || judged.contains(tag.theme) || !is_tagged(tag))
            continue;
        gone.insert(tag.theme);
        tag.salience = Salience::Mentioned;
        tag.narrower.clear();
        tag.why = "a person rejected the broader theme " + *above;
        for (Evidence& one : tag.evidence)
            one.is_counted = false;
    }
    return gone;
}

// "neglect/phrase@3": found for the theme "neglect".
std::string theme_of(const Evidence& evidence)
{
    return evidence.rule.substr(0, evidence.rule.find('/'));
}

// A broader theme does not follow from what is not said. Of a rejected one it is kept from what it followed.
void take_away_following(std::vector<Tag>& found, const std::set<std::string>& rejected,
                         const std::set<std::string>& below_rejected)
{
    for (Tag& tag : found) {
        const auto is_gone = [&](const std::string& theme) {
            return rejected.contains(theme) ||
                   (!rejected.contains(tag.theme) && below_rejected.contains(theme));
        };
        if (std::erase_if(tag.narrower, is_gone) == 0)
            continue;
        std::erase_if(tag.evidence, [&](const Evidence& one) {
            return theme_of(one) != tag.theme && is_gone(theme_of(one));
        });
        tag.why = follows_from(tag.narrower);
        if (!tag.narrower.empty())
            continue;
        tag.salience = Salience::Mentioned;
        tag.why = no_longer_follows;
    }
    std::erase_if(found, [](const Tag& tag) {
        return tag.salience == Salience::Mentioned && tag.evidence.empty() && tag.why == no_longer_follows;
    });
}

void lay_over(TagsByTheme& tags, const std::vector<Tag>& before)
{
    for (const Tag& said : before) {
        if (said.state == TagState::Suggested)
            continue;
        const auto again = tags.find(said.theme);
        if (again == tags.end())
            tags.emplace(said.theme, without_evidence(said));
        else if (said.state == TagState::Rejected)
            again->second.state = TagState::Rejected;
        else
            keep_confirmed(again->second, said);
    }
}

// Who confirms a theme says the broader ones, unless a person rejected one of these.
void add_broader(TagsByTheme& tags, const BroaderThemes& broader)
{
    for (const auto& [theme, tag] : tags) {
        const bool is_confirmed = tag.state == TagState::Confirmed || tag.state == TagState::Stale;
        const std::vector<std::string> all_above = themes_above(theme, broader);
        const auto is_rejected = [&](const std::string& above) {
            const auto found = tags.find(above);
            return found != tags.end() && found->second.state == TagState::Rejected;
        };
        if (!is_confirmed || !is_tagged(tag) || !tag.narrower.empty() ||
            std::ranges::any_of(all_above, is_rejected))
            continue;
        for (const std::string& above : all_above) {
            Tag& broad = tags[above];
            const bool is_said = !broad.theme.empty() && is_tagged(broad);
            const bool stands_alone = broad.narrower.empty() || broad.state != TagState::Suggested;
            if (is_said && (stands_alone || std::ranges::find(broad.narrower, theme) != broad.narrower.end()))
                continue;
            broad.theme = above;
            let_follow(broad, tag);
        }
    }
}

}  // namespace

bool is_counted_by_hand(const Evidence& evidence)
{
    return evidence.rule.starts_with(by_hand);
}

std::vector<Tag> under_what_was_said(std::vector<Tag> found, const std::vector<Tag>& before,
                                     const BroaderThemes& broader)
{
    const auto below_rejected = take_away_below(found, before, broader);
    take_away_following(found, themes_in(before, {TagState::Rejected}), below_rejected);
    TagsByTheme tags;
    for (Tag& tag : found)
        tags.emplace(tag.theme, std::move(tag));
    lay_over(tags, before);
    add_broader(tags, broader);
    std::vector<Tag> result;
    for (auto& [theme, tag] : tags)
        result.push_back(std::move(tag));
    return result;
}

}  // namespace throughline
