#include "core/review/tag.hpp"

#include <algorithm>
#include <utility>

#include "core/review/names.hpp"

namespace throughline {
namespace {

constexpr Names<Polarity, 3> polarities{{
    {Polarity::Problem, "problem"},
    {Polarity::Strength, "strength"},
    {Polarity::Neutral, "neutral"},
}};

constexpr Names<Salience, 3> saliences{{
    {Salience::Central, "central"},
    {Salience::Present, "present"},
    {Salience::Mentioned, "mentioned"},
}};

constexpr Names<TagState, 4> tag_states{{
    {TagState::Suggested, "suggested"},
    {TagState::Confirmed, "confirmed"},
    {TagState::Rejected, "rejected"},
    {TagState::Stale, "stale"},
}};

}  // namespace

std::string_view name_of(Polarity polarity)
{
    return name_in(polarities, polarity);
}

std::optional<Polarity> polarity_named(std::string_view name)
{
    return value_in(polarities, name);
}

std::string_view name_of(Salience salience)
{
    return name_in(saliences, salience);
}

std::optional<Salience> salience_named(std::string_view name)
{
    return value_in(saliences, name);
}

std::string_view name_of(TagState tag_state)
{
    return name_in(tag_states, tag_state);
}

std::optional<TagState> tag_state_named(std::string_view name)
{
    return value_in(tag_states, name);
}

std::string follows_from(const std::vector<std::string>& narrower)
{
    std::string why = "follows from a narrower theme: ";
    for (const std::string& theme : narrower)
        why += (&theme == narrower.data() ? "" : ", ") + theme;
    return why;
}

std::vector<std::string> themes_above(const std::string& theme, const BroaderThemes& broader)
{
    std::vector<std::string> above;
    for (auto up = broader.find(theme); up != broader.end(); up = broader.find(up->second))
        above.push_back(up->second);
    return above;
}

void let_follow(Tag& broad, const Tag& narrow)
{
    broad.salience = Salience::Present;
    broad.score = std::max(broad.score, narrow.score);
    broad.narrower.push_back(narrow.theme);
    broad.why = follows_from(broad.narrower);
    for (Evidence evidence : narrow.evidence)
        if (evidence.is_counted) {
            evidence.why = narrow.theme + ": " + evidence.why;
            broad.evidence.push_back(std::move(evidence));
        }
    std::ranges::stable_sort(broad.evidence, {},
                             [](const Evidence& one) { return std::pair(one.passage, one.begin); });
}

bool is_tagged(const Tag& tag)
{
    return tag.salience != Salience::Mentioned && tag.state != TagState::Rejected;
}

}  // namespace throughline
