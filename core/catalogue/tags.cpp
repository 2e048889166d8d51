#include "core/catalogue/tags.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "core/catalogue/sql.hpp"

namespace throughline {
namespace {

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
    if (tag.state == TagState::Confirmed)
        tag.state = TagState::Stale;
    return tag;
}

// "neglect/phrase@3": found for the theme "neglect".
std::string theme_of(const Evidence& evidence)
{
    return evidence.rule.substr(0, evidence.rule.find('/'));
}

// A broader theme does not follow from what a person rejected.
void take_away_rejected(std::vector<Tag>& found, const std::vector<Tag>& before)
{
    std::set<std::string> rejected;
    for (const Tag& said : before)
        if (said.state == TagState::Rejected)
            rejected.insert(said.theme);
    for (Tag& tag : found) {
        if (std::erase_if(tag.narrower,
                          [&](const std::string& narrower) { return rejected.contains(narrower); }) == 0)
            continue;
        std::erase_if(tag.evidence, [&](const Evidence& one) {
            return theme_of(one) != tag.theme && rejected.contains(theme_of(one));
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

void insert_tag(Catalogue& catalogue, ReviewId id, const Tag& tag)
{
    sql::run(catalogue, "INSERT INTO tag VALUES (?, ?, ?, ?, ?, ?)", id, tag.theme, name_of(tag.salience),
             name_of(tag.state), tag.score, tag.why);
    std::size_t position = 0;
    for (const std::string& narrower : tag.narrower)
        sql::run(catalogue, "INSERT INTO tag_narrower VALUES (?, ?, ?, ?)", id, tag.theme, position++,
                 narrower);
    position = 0;
    for (const Evidence& evidence : tag.evidence)
        sql::run(catalogue, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, tag.theme,
                 position++, evidence.passage, evidence.begin, evidence.end, name_of(evidence.polarity),
                 evidence.rule, evidence.why, evidence.strength, int{evidence.is_counted});
}

Evidence evidence_at(const sql::Use& row)
{
    return {row.size(1), row.size(2), row.size(3), polarity_named(row.text(4)).value_or(Polarity::Neutral),
            row.text(5), row.text(6), row.real(7), row.number(8) != 0};
}

}  // namespace

bool is_counted_by_hand(const Evidence& evidence)
{
    return evidence.rule.starts_with(by_hand);
}

std::vector<Tag> under_what_was_said(std::vector<Tag> found, const std::vector<Tag>& before)
{
    take_away_rejected(found, before);
    std::map<std::string, Tag> tags;
    for (Tag& tag : found)
        tags.emplace(tag.theme, std::move(tag));
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
    std::vector<Tag> result;
    for (auto& [theme, tag] : tags)
        result.push_back(std::move(tag));
    return result;
}

void Tags::put(ReviewId id, const std::vector<Tag>& tags)
{
    sql::guarded("writing the themes of a review", [&] {
        sql::run(catalogue_, "DELETE FROM tag WHERE review = ?", id);
        for (const Tag& tag : tags)
            insert_tag(catalogue_, id, tag);
    });
}

std::vector<Tag> Tags::of(ReviewId id)
{
    return sql::guarded("reading the themes of a review", [&] {
        std::vector<Tag> tags;
        std::map<std::string, std::size_t> places;
        sql::Use row(catalogue_,
                     "SELECT theme, salience, state, score, why FROM tag WHERE review = ? ORDER BY theme",
                     id);
        while (row.step()) {
            places[row.text(0)] = tags.size();
            tags.push_back({row.text(0),
                            salience_named(row.text(1)).value_or(Salience::Mentioned),
                            tag_state_named(row.text(2)).value_or(TagState::Suggested),
                            row.real(3),
                            row.text(4),
                            {},
                            {}});
        }
        sql::Use narrower(
            catalogue_, "SELECT theme, narrower FROM tag_narrower WHERE review = ? ORDER BY theme, position",
            id);
        while (narrower.step())
            tags.at(places.at(narrower.text(0))).narrower.push_back(narrower.text(1));
        sql::Use evidence(catalogue_,
                          "SELECT theme, passage, begin, \"end\", polarity, rule, why, strength, counted "
                          "FROM evidence WHERE review = ? ORDER BY theme, position",
                          id);
        while (evidence.step())
            tags.at(places.at(evidence.text(0))).evidence.push_back(evidence_at(evidence));
        return tags;
    });
}

std::vector<Evidence> Tags::counted(ReviewId id, const std::string& theme)
{
    return sql::guarded("reading the evidence of a theme", [&] {
        std::vector<Evidence> found;
        sql::Use row(catalogue_,
                     "SELECT theme, passage, begin, \"end\", polarity, rule, why, strength, counted "
                     "FROM evidence WHERE review = ? AND theme = ? AND counted = 1 ORDER BY position",
                     id, theme);
        while (row.step())
            found.push_back(evidence_at(row));
        return found;
    });
}

}  // namespace throughline
