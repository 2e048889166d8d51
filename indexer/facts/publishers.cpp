#include "indexer/facts/publishers.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "indexer/facts/any_of.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_name_of_place = 8;  // words
constexpr std::size_t early_for_publisher = 120;  // statements in which a report says who commissioned it

bool is_inside(std::string_view word)
{
    return is_any(word,
                  {"and", "of", "the", "upon", "with", "on", "in", "y", "yr", "a", "le", "by", "under"});
}

// Capitalised before an organisation, and no part of its name.
bool is_before_a_name(std::string_view word)
{
    return is_any(word, {"the",    "chair", "of",     "and",       "for",       "by",          "published",
                         "a",      "each",  "local",  "statutory", "our",       "independent", "this",
                         "in",     "on",    "both",   "new",       "copyright", "these",       "all",
                         "behalf", "with",  "former", "your",      "every",     "joint"});
}

std::string as_a_name(std::string_view printed)
{
    std::string name(printed);
    if (std::ranges::any_of(name, [](unsigned char byte) { return std::islower(byte) != 0; }) ||
        name.find(' ') == std::string::npos)
        return name;
    bool begins_word = true;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const std::string_view rest = std::string_view(name).substr(at);
        const bool is_small = begins_word && at > 0 &&
                              (rest.starts_with("AND ") || rest.starts_with("OF ") ||
                               rest.starts_with("THE ") || rest.starts_with("FOR "));
        const auto byte = static_cast<unsigned char>(name[at]);
        if (!begins_word || is_small)
            name[at] = static_cast<char>(std::tolower(byte));
        begins_word = byte == ' ' || byte == '-';
    }
    return name;
}

// The name before a comma goes on only where "and" follows: "Ashdale, Birk and Cloud Partnership".
bool goes_on_after_comma(const FactStatement& statement, std::size_t first, std::size_t end)
{
    for (std::size_t at = first; at < end; ++at)
        if (statement.word(at) == "and")
            return true;
    return false;
}

bool ends_another_name(const FactStatement& statement, std::size_t end)
{
    return std::ranges::any_of(
        statement.cues, [end](const CueHit& hit) { return hit.cue() == Cue::Publisher && hit.end == end; });
}

// "Commissioned by Ashdale", "Report to Ashdale": the name stands behind "by".
std::size_t after_lead(const FactStatement& statement, std::size_t first, std::size_t end)
{
    for (std::size_t at = end; at > first + 1; --at)
        if (statement.word(at - 1) == "by" &&
            is_any(statement.word(at - 2),
                   {"commissioned", "published", "produced", "prepared", "requested", "issued", "agreed",
                    "approved", "undertaken", "report", "review"}))
            return at;
    return first;
}

// "Safer Ashdale Partnership": such a partnership has its place in the middle of its name.
std::optional<OrganisationName> safer_partnership(const FactStatement& statement, std::size_t at)
{
    constexpr std::size_t longest = 5;  // words of the place
    if (!is_any(statement.word(at), {"safer", "safeguarding"}) || !statement.is_capital(at))
        return std::nullopt;
    for (std::size_t end = at + 1; end <= at + longest && end < statement.words.size(); ++end) {
        const bool is_close = statement.gap_before(end) == " " || statement.gap_before(end) == " & ";
        if (!is_close || (!statement.is_capital(end) && !is_inside(statement.word(end))))
            return std::nullopt;
        if (is_any(statement.word(end), {"partnership", "board", "children"}))
            return end > at + 1 && statement.word(end) == "partnership" && !statement.has(Cue::Publisher)
                       ? std::optional(OrganisationName{as_a_name(statement.span(at, end + 1)), at, end + 1})
                       : std::nullopt;
    }
    return std::nullopt;
}

std::optional<OrganisationName> name_around(const FactStatement& statement, const CueHit& hit)
{
    // "Safeguarding Board for Northern Ireland" names its place behind.
    if (statement.word(hit.end - 1) == "ireland")
        return OrganisationName{as_a_name(statement.span(hit.first, hit.end)), hit.first, hit.end};
    std::size_t first = hit.first;
    while (first > 0 && hit.first - first < longest_name_of_place && !ends_another_name(statement, first)) {
        const std::string_view gap = statement.gap_before(first);
        // "Safer Ashdale Partnership and [Ashdale Safeguarding Children Board]": two names.
        if (statement.word(first - 1) == "and" && first > 1 &&
            is_any(statement.word(first - 2), {"partnership", "board", "committee", "panel", "council"}))
            break;
        const bool is_close = gap == " " || gap == "-" || gap == " & " ||
                              (gap == ", " && goes_on_after_comma(statement, first, hit.first));
        // "ASHDALE AND THE VALE SAFEGUARDING CHILDREN PARTNERSHIP"
        const bool is_within =
            first > 2 && statement.word(first - 2) == "and" && statement.is_capital(first - 3);
        const bool begins_name =
            statement.word(first - 1) == "the" && statement.is_capital(first - 1) && !is_within;
        if (!is_close || begins_name ||
            (!statement.is_capital(first - 1) && !is_inside(statement.word(first - 1))))
            break;
        --first;
    }
    first = after_lead(statement, first, hit.first);
    while (first < hit.first && is_before_a_name(statement.word(first)))
        ++first;
    if (first == hit.first || !statement.is_capital(hit.first))
        return std::nullopt;
    return OrganisationName{as_a_name(statement.span(first, hit.end)), first, hit.end};
}

void add_new(std::vector<std::string>& names, const std::string& name)
{
    if (std::ranges::find(names, name) == names.end())
        names.push_back(name);
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : "; ") + name;
    return text;
}

// "Ashdale LSCB" beside "Ashdale Local Safeguarding Children Board": the same body.
bool is_abbreviated_of(const std::string& name, const std::vector<std::string>& names)
{
    const std::size_t last = name.rfind(' ');
    if (last == std::string::npos || !is_any(name.substr(last + 1), {"LSCB", "LSCP", "SCP", "SCB"}))
        return false;
    return std::ranges::any_of(names, [&](const std::string& other) {
        return other.size() > name.size() && other.starts_with(name.substr(0, last + 1));
    });
}

std::optional<Field> publisher_in(const FactStatement* begin, const FactStatement* end, double confidence)
{
    std::vector<std::string> names;
    const FactStatement* first_statement = nullptr;
    OrganisationName first;
    for (const FactStatement* statement = begin; statement != end; ++statement)
        for (const OrganisationName& found : organisations_in(*statement)) {
            if (is_abbreviated_of(found.name, names))
                continue;
            std::erase_if(
                names, [&found](const std::string& name) { return is_abbreviated_of(name, {found.name}); });
            if (first_statement == nullptr) {
                first_statement = statement;
                first = found;
            }
            add_new(names, found.name);
        }
    if (first_statement == nullptr)
        return std::nullopt;
    return stated_field("publisher", joined(names), confidence, *first_statement, first.first, first.end);
}

// Of the organisations that the text names, the one it names most: a review speaks of its own board all the
// time, and of the others once.
std::optional<Field> publisher_in_prose(const FactStatements& statements)
{
    struct Naming {
        std::size_t count = 0;
        const FactStatement* statement = nullptr;
        OrganisationName found;
    };
    std::map<std::string, Naming> namings;
    for (std::size_t at = 0; at < std::min(statements.all.size(), early_for_publisher); ++at)
        for (const OrganisationName& found : organisations_in(statements.all[at])) {
            Naming& naming = namings[found.name];
            if (naming.count++ == 0)
                naming = {1, &statements.all[at], found};
        }
    const auto most =
        std::ranges::max_element(namings, {}, [](const auto& entry) { return entry.second.count; });
    if (most == namings.end())
        return std::nullopt;
    const Naming& naming = most->second;
    return stated_field("publisher", most->first, 0.6, *naming.statement, naming.found.first,
                        naming.found.end);
}

struct AreaFound {
    std::string name;
    const FactStatement* statement = nullptr;
    const CueHit* hit = nullptr;
    int strength = 0;
};

// How much an area's name says here: after "inspection of", "services in", before "Council" it says whose
// report it is. 0: the name may mean something else.
int strength_of(const FactStatement& statement, const CueHit& hit)
{
    if (hit.cue() == Cue::AreaPublisher)
        return 2;
    const bool is_before_council =
        is_any(statement.word(hit.end), {"council", "borough", "city", "county", "metropolitan", "childrens",
                                         "local", "safeguarding", "lscb", "lscp"});
    const std::string_view before = hit.first == 0 ? std::string_view() : statement.word(hit.first - 1);
    const bool is_led_to = is_any(before, {"in", "of", "to"});
    const bool is_of_borough =
        before == "of" && hit.first > 1 &&
        is_any(statement.word(hit.first - 2), {"borough", "city", "council", "county", "town"});
    const bool is_alone = hit.first == 0 && hit.end == statement.words.size();
    if (hit.row->needs_context && !is_before_council && !is_of_borough && !is_alone &&
        !(is_led_to && statement.has(Cue::Inspection)))
        return 0;
    return statement.has(Cue::Inspection) ? 4 : is_before_council || is_of_borough ? 3 : 1;
}

void look_for_area(const FactStatement& statement, int bonus, AreaFound& best)
{
    for (const CueHit& hit : statement.cues) {
        if (hit.cue() != Cue::Area && hit.cue() != Cue::AreaPublisher)
            continue;
        const int strength = strength_of(statement, hit);
        if (strength > 0 && strength + bonus > best.strength)
            best = {hit.row->value, &statement, &hit, strength + bonus};
    }
}

}  // namespace

bool is_inspection(const FactStatements& statements)
{
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (statements.all[at].has(Cue::Inspection))
            return true;
    return false;
}

std::vector<OrganisationName> organisations_in(const FactStatement& statement)
{
    std::vector<OrganisationName> names;
    for (const CueHit& hit : statement.cues)
        if (hit.cue() == Cue::Publisher)
            if (auto name = name_around(statement, hit))
                names.push_back(std::move(*name));
    for (std::size_t at = 0; names.empty() && at < statement.words.size(); ++at)
        if (auto name = safer_partnership(statement, at))
            names.push_back(std::move(*name));
    return names;
}

std::optional<Field> publisher_of(const FactStatements& statements, const FactStatement& title_hint)
{
    const FactStatement* all = statements.all.data();
    if (is_inspection(statements)) {
        for (const FactStatement& statement : statements.all)
            for (std::size_t at = 0; at < statement.words.size(); ++at)
                if (statement.word(at) == "ofsted" && statement.is_capital(at))
                    return stated_field("publisher", "Ofsted", 0.7, statement, at, at + 1);
        return std::nullopt;
    }
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (all[at].has(Cue::Anonymous))
            return std::nullopt;
    if (auto front = publisher_in(all, all + statements.front_end, 0.95))
        return front;
    const FactStatement* furniture = statements.furniture.data();
    if (auto running = publisher_in(furniture, furniture + statements.furniture.size(), 0.85))
        return running;
    if (auto prose = publisher_in_prose(statements))
        return prose;
    auto hinted = publisher_in(&title_hint, &title_hint + 1, 0.7);
    // A site's name is short for what it is: "Ashdale SCP".
    if (hinted && hinted->value.ends_with(" SCP"))
        hinted->value.replace(hinted->value.size() - 3, 3, "Safeguarding Children Partnership");
    if (hinted)
        hinted->page.reset();
    return hinted;
}

std::optional<Field> area_of(const FactStatements& statements, const Field* publisher)
{
    AreaFound best;
    for (std::size_t at = 0; at < statements.front_end; ++at)
        look_for_area(statements.all[at], statements.all[at].block == BlockKind::Heading ? 2 : 0, best);
    // A place in the prose is any place; only where a partnership's name says so is it the review's.
    if (best.strength == 0 && publisher != nullptr)
        for (const FactStatement& statement : statements.all)
            for (const CueHit& hit : statement.cues)
                if (hit.cue() == Cue::AreaPublisher &&
                    publisher->value.find(hit.row->phrase) != std::string::npos && best.strength == 0)
                    best = {hit.row->value, &statement, &hit, 2};
    if (best.statement == nullptr)
        return std::nullopt;
    return stated_field("area", best.name, best.strength >= 3 ? 0.95 : 0.8, *best.statement, best.hit->first,
                        best.hit->end);
}

}  // namespace throughline
