#include "indexer/themes/rules.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/base/error.hpp"
#include "indexer/themes/found.hpp"

namespace throughline {
namespace {

std::uint64_t bits_of_groups(std::size_t groups)
{
    std::uint64_t bits = 0;
    for (std::size_t group = 0; group < groups; ++group)
        bits |= std::uint64_t{1} << (group % 64);
    return bits;
}

}  // namespace

ThemeRules::ThemeRules(const Vocabulary& vocabulary) : themes_(vocabulary.themes.all())
{
    for (std::size_t place = 0; place < themes_.size(); ++place)
        try {
            add_theme(place);
        } catch (const Error& error) {
            throw Error("theme '" + themes_[place].id + "': " + error.what());
        }
    add_cues(vocabulary.cues);
}

void ThemeRules::add(const std::vector<std::string>& patterns, Entry entry)
{
    for (const std::string& pattern : patterns) {
        entry.words = pattern;
        patterns_.add(pattern, static_cast<std::uint32_t>(entries_.size()));
        entries_.push_back(entry);
    }
}

void ThemeRules::add_theme(std::size_t place)
{
    const Theme& theme = themes_[place];
    add({theme.label}, {Role::Phrase, place, 0, 0, {}});
    add(theme.synonyms, {Role::Phrase, place, 0, 0, {}});
    add(theme.phrases, {Role::Phrase, place, 0, 0, {}});
    add(theme.weak_cues, {Role::Cue, place, 0, 0, {}});
    add(theme.masks, {Role::Mask, place, 0, 0, {}});
    for (std::size_t rule = 0; rule < theme.near.size(); ++rule) {
        for (std::size_t group = 0; group < theme.near[rule].groups.size(); ++group)
            add(theme.near[rule].groups[group], {Role::Near, place, near_rules_.size(), group, {}});
        near_rules_.push_back({rule, bits_of_groups(theme.near[rule].groups.size())});
    }
}

void ThemeRules::add_cues(const Cues& cues)
{
    const auto list = [this](const std::vector<std::string>& patterns, Role role) {
        add(patterns, {role, 0, 0, 0, {}});
    };
    list(cues.boilerplate, Role::Boilerplate);
    list(cues.names, Role::Name);
    list(cues.titles, Role::Title);
    list(cues.denials, Role::Denial);
    list(cues.near_denials, Role::DenialNear);
    list(cues.denials_after, Role::DenialAfter);
    list(cues.turns, Role::Turn);
    list(cues.doubts, Role::Doubt);
    list(cues.works, Role::Work);
    list(cues.others, Role::Other);
    list(cues.child, Role::Child);
    list(cues.parent, Role::Parent);
    list(cues.adult, Role::Adult);
    list(cues.problem, Role::Problem);
    list(cues.strength, Role::Strength);
    list(cues.problem_headings, Role::ProblemHeading);
    list(cues.strength_headings, Role::StrengthHeading);
}

bool ThemeRules::may_speak_of(std::size_t theme, PassageKind kind) const
{
    const Theme& asked = themes_[theme];
    if (!asked.kinds.empty())
        return std::ranges::find(asked.kinds, kind) != asked.kinds.end();
    const bool tells_of_the_review = kind == PassageKind::Method || kind == PassageKind::Terms;
    return is_evidence(kind) || (asked.facet == "review" && tells_of_the_review);
}

std::vector<bool> ThemeRules::themes_of_headings(const std::vector<Token>& headings) const
{
    std::vector<bool> themes(themes_.size());
    Statement statement;
    statement.tokens = headings;
    for (const RuleHit& hit : read(statement, Polarity::Neutral, {}).hits)
        if (hit.standing <= Standing::Unclear)
            themes[hit.theme] = true;
    return themes;
}

Polarity ThemeRules::polarity_of_headings(const std::vector<Token>& headings) const
{
    Polarity polarity = Polarity::Neutral;
    for (const PatternMatch& match : patterns_.matches_in(headings)) {
        if (entries_[match.pattern].role == Role::ProblemHeading)
            polarity = Polarity::Problem;
        if (entries_[match.pattern].role == Role::StrengthHeading)
            polarity = Polarity::Strength;
    }
    return polarity;
}

bool ThemeRules::sets_aside(const std::vector<Token>& headings) const
{
    return std::ranges::any_of(patterns_.matches_in(headings), [this](const PatternMatch& match) {
        return entries_[match.pattern].role == Role::Boilerplate;
    });
}

// A sentence that names many themes, or names them in a row with cues of others, says little of each.
// Practice is told in such sentences, harm is not. A long row says nothing of any.
void ThemeRules::mark_lists(std::vector<RuleHit>& hits) const
{
    constexpr std::size_t many = 3;
    constexpr std::size_t too_many = 6;
    constexpr std::size_t longest_step = 4;  // words from one of a row to the next
    const auto may_be_named = [this](const RuleHit& hit) {
        return hit.standing <= Standing::Unclear && hit.kind != HitKind::Near &&
               !is_about_practice(themes_[hit.theme]);
    };
    std::set<std::size_t> named;  // by phrases, in the sentence
    std::vector<const RuleHit*> row;
    for (const RuleHit& hit : hits)
        if (may_be_named(hit)) {
            row.push_back(&hit);
            if (hit.kind == HitKind::Phrase && hit.standing == Standing::Counted)
                named.insert(hit.theme);
        }
    std::ranges::stable_sort(row, {}, &RuleHit::first);
    std::set<std::size_t> in_row;       // tokens at which a hit of a row begins
    std::set<std::size_t> in_long_row;  // and of a long one
    for (std::size_t begin = 0, end = 0; begin < row.size(); begin = end) {
        std::set<std::size_t> themes;
        std::size_t last = row[begin]->last;
        for (end = begin; end < row.size() && row[end]->first <= last + longest_step; ++end) {
            themes.insert(row[end]->theme);
            last = std::max(last, row[end]->last);
        }
        for (std::size_t at = begin; at < end && themes.size() > many; ++at)
            in_row.insert(row[at]->first);
        for (std::size_t at = begin; at < end && themes.size() >= too_many; ++at)
            in_long_row.insert(row[at]->first);
    }
    for (RuleHit& hit : hits)
        if (in_long_row.contains(hit.first) && hit.standing <= Standing::Title &&
            !is_about_practice(themes_[hit.theme]))
            hit.standing = Standing::Enumerated;
        else if (may_be_named(hit) && hit.kind == HitKind::Phrase && hit.standing == Standing::Counted &&
                 (named.size() >= many || in_row.contains(hit.first)))
            hit.standing = Standing::Listed;
}

StatementReading ThemeRules::read(const Statement& statement, Polarity of_headings,
                                  const std::vector<std::string>& pseudonyms) const
{
    const std::vector<PatternMatch> matches = patterns_.matches_in(statement.tokens);
    StatementReading reading;
    Found found;
    for (const PatternMatch& match : matches) {
        const Entry& entry = entries_[match.pattern];
        if (entry.role == Role::Phrase || entry.role == Role::Cue)
            reading.hits.push_back({entry.theme,
                                    entry.role == Role::Cue ? HitKind::Cue : HitKind::Phrase,
                                    Standing::Counted,
                                    entry.words,
                                    {},
                                    match.first,
                                    match.last});
        else if (entry.role != Role::Near)
            found.of(entry.role).push_back(match);
    }
    find_near(matches, reading.hits);
    for (std::size_t at = 0; at < statement.tokens.size(); ++at)
        if (std::ranges::find(pseudonyms, statement.tokens[at].stem()) != pseudonyms.end())
            found.of(Role::Child).push_back({0, at, at});
    for (RuleHit& hit : reading.hits)
        judge(hit, statement, found);
    mark_lists(reading.hits);
    std::ranges::stable_sort(reading.hits, {}, [](const RuleHit& hit) {
        const bool is_weak = hit.kind == HitKind::Cue;
        return std::tuple(hit.theme, hit.standing >= Standing::OtherPerson, is_weak, hit.standing);
    });
    reading.is_boilerplate = !found.of(Role::Boilerplate).empty();
    reading.polarity = of_headings;
    // As many of both is a problem: "this is not recorded well".
    const std::size_t problems = found.of(Role::Problem).size();
    const std::size_t strengths = found.of(Role::Strength).size();
    if (of_headings == Polarity::Neutral && problems + strengths > 0)
        reading.polarity = problems >= strengths ? Polarity::Problem : Polarity::Strength;
    return reading;
}

}  // namespace throughline
