#include "indexer/facts/review_type.hpp"

#include <algorithm>
#include <array>

#include "indexer/facts/publishers.hpp"

namespace throughline {
namespace {

constexpr std::size_t early_for_type = 80;  // statements in which a report says what it is

struct TypeFound {
    const FactStatement* statement = nullptr;
    const CueHit* hit = nullptr;
    std::string value;
};

bool is_national_panel(const FactStatement& statement)
{
    return std::ranges::any_of(statement.cues, [&](const CueHit& hit) {
        return hit.cue() == Cue::Publisher && statement.word(hit.end - 1) == "panel";
    });
}

// A review of two laws at once is a joint one; "joint" alone decides nothing.
std::optional<TypeFound> type_in(const FactStatement& statement, Cue cue)
{
    std::optional<TypeFound> found;
    for (const CueHit& hit : statement.cues) {
        if (hit.cue() != cue)
            continue;
        const bool is_joint = hit.row->value.starts_with("joint-");
        if (!found || is_joint)
            found = TypeFound{&statement, &hit, hit.row->value};
    }
    return found;
}

// "Concise" and "extended" may stand apart from "child practice review".
void tell_wales(const FactStatements& statements, TypeFound& found)
{
    if (found.value != "cpr-concise-wales" || found.hit->row->phrase.starts_with("concise"))
        return;
    for (std::size_t at = 0; at < std::min(statements.all.size(), early_for_type); ++at)
        for (const CueHit& hit : statements.all[at].cues)
            if (hit.row->value == "cpr-extended-wales")
                found.value = hit.row->value;
}

std::optional<Field> as_field(const std::optional<TypeFound>& found, double confidence)
{
    if (!found)
        return std::nullopt;
    return stated_field("type", found->value, confidence, *found->statement, found->hit->first,
                        found->hit->end);
}

// A line of a title page, and no sentence.
bool is_a_line(const FactStatement& statement)
{
    constexpr std::size_t longest_with_stop = 12;
    const bool ends_sentence = statement.text.ends_with('.');
    return statement.words.size() < 25 &&
           (!ends_sentence || (statement.begins_block && !statement.dates.empty() &&
                               statement.words.size() <= longest_with_stop));
}

std::optional<TypeFound> type_on_title_page(const FactStatements& statements, const FactStatement& title,
                                            Cue cue)
{
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (statements.all[at].text.find(title.text) != std::string_view::npos)
            if (auto found = type_in(statements.all[at], cue))
                return found;
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (auto found = type_in(statements.all[at], cue); found && is_a_line(statements.all[at]))
            return found;
    for (const FactStatement& line : statements.furniture)
        if (auto found = type_in(line, cue))
            return found;
    return std::nullopt;
}

bool is_scottish(const FactStatements& statements)
{
    for (std::size_t at = 0; at < statements.front_end; ++at)
        if (const CueHit* hit = statements.all[at].find(Cue::Nation);
            hit != nullptr && hit->row->value == "scotland")
            return true;
    return false;
}

// "The criteria for a local child safeguarding practice review were not met."
bool is_ruled_out(const FactStatement& statement, const CueHit& hit)
{
    constexpr std::size_t near = 6;  // words
    static constexpr std::string_view words[] = {"not", "instead", "rather",  "whether",
                                                 "no",  "earlier", "previous"};
    for (std::size_t at = hit.first < near ? 0 : hit.first - near; at < hit.end + near; ++at)
        if (std::ranges::find(words, statement.word(at)) != std::end(words))
            return true;
    return false;
}

// "The chair decided that a serious case review should be held": what it is, where its title does not say.
std::optional<TypeFound> type_in_prose(const FactStatements& statements)
{
    constexpr std::size_t opening = 12;  // statements
    for (std::size_t at = 0; at < std::min(statements.all.size(), early_for_type); ++at)
        // "A local child safeguarding practice review, published without the partnership's name."
        if (const CueHit* kind = statements.all[at].find(Cue::ReviewType);
            statements.all[at].has(Cue::Commissioned) ||
            (kind != nullptr && at < opening && statements.all[at].begins_block && kind->first <= 1))
            if (auto found = type_in(statements.all[at], Cue::ReviewType);
                found && !is_ruled_out(statements.all[at], *found->hit))
                return found;
    return std::nullopt;
}

// "The criteria for a local child safeguarding practice review were not met.", and yet a report was written.
std::optional<TypeFound> learning_instead_of_a_review(const FactStatements& statements)
{
    for (std::size_t at = 0; at < std::min(statements.all.size(), early_for_type); ++at) {
        const FactStatement& statement = statements.all[at];
        const CueHit* kind = statement.find(Cue::ReviewType);
        const bool is_of_criteria = std::ranges::any_of(statement.words, [](const Word& word) {
            return word.folded == "criteria" || word.folded == "threshold";
        });
        if (kind != nullptr && is_of_criteria && is_ruled_out(statement, *kind))
            return TypeFound{&statement, kind, "other-learning-review"};
    }
    return std::nullopt;
}

// Those of the statement, and, where it leads to a list, those of the list.
std::vector<std::string> agencies_named_from(const FactStatements& statements, std::size_t at)
{
    constexpr std::size_t longest_list = 30;  // items
    std::vector<std::string> ids;
    const bool leads_to_list =
        statements.all[at].text.ends_with(':') || statements.all[at].block == BlockKind::Heading;
    for (std::size_t place = at; place < std::min(statements.all.size(), at + longest_list); ++place) {
        const FactStatement& statement = statements.all[place];
        const bool is_item = statement.block == BlockKind::ListItem || statement.block == BlockKind::TableRow;
        if (place > at && (!leads_to_list || !is_item))
            break;
        for (const CueHit& hit : statement.cues)
            if (hit.cue() == Cue::Agency && std::ranges::find(ids, hit.row->value) == ids.end())
                ids.push_back(hit.row->value);
    }
    return ids;
}

}  // namespace

std::optional<Field> review_type_of(const FactStatements& statements, const FactStatement& title)
{
    if (is_inspection(statements))
        return std::nullopt;
    if (auto strong = type_on_title_page(statements, title, Cue::ReviewType)) {
        tell_wales(statements, *strong);
        return as_field(strong, 0.95);
    }
    auto weak = type_on_title_page(statements, title, Cue::WeakReviewType);
    for (std::size_t at = 0; weak && at < statements.front_end; ++at)
        if (is_national_panel(statements.all[at])) {
            weak->value = "national-review";
            return as_field(weak, 0.8);
        }
    if (weak && weak->hit->row->phrase.ends_with("learning review")) {
        if (is_scottish(statements))
            weak->value = "significant-case-review-or-learning-review-scotland";
        return as_field(weak, 0.85);
    }
    if (auto prose = type_in_prose(statements)) {
        tell_wales(statements, *prose);
        return as_field(prose, 0.75);
    }
    return as_field(weak ? weak : learning_instead_of_a_review(statements), 0.7);
}

std::optional<Field> type_by_publisher(const FactStatement& title, const Field* publisher)
{
    const bool is_review =
        std::ranges::any_of(title.words, [](const Word& word) { return word.folded == "review"; });
    if (publisher == nullptr || !is_review || publisher->value.find("Regional") != std::string::npos)
        return std::nullopt;
    const auto ends = [publisher](std::string_view end) { return publisher->value.ends_with(end); };
    const bool is_partnership = ends("Safeguarding Children Partnership") ||
                                ends("Safeguarding Partnership") ||
                                ends("Children's Safeguarding Partnership");
    const bool is_board = ends("Safeguarding Children Board") || ends("Safeguarding Children's Board");
    if (!is_partnership && !is_board)
        return std::nullopt;
    return Field{"type",          is_board ? "scr" : "lcspr", Origin::Extracted, 0.5, publisher->page,
                 publisher->quote};
}

std::optional<Field> nation_of(const FactStatements& statements, const Field* type, const Field* area,
                               std::string_view nation_of_area)
{
    if (area != nullptr && !nation_of_area.empty())
        return Field{"nation", std::string(nation_of_area), Origin::Extracted, 0.95, area->page, area->quote};
    std::array<std::size_t, 4> counts{};
    std::array<const CueHit*, 4> hits{};
    std::array<const FactStatement*, 4> first{};
    static constexpr std::array<std::string_view, 4> nations{"wales", "scotland", "northern-ireland",
                                                             "england"};
    for (const FactStatement& statement : statements.all)
        for (const CueHit& hit : statement.cues) {
            if (hit.cue() != Cue::Nation)
                continue;
            const auto place =
                static_cast<std::size_t>(std::ranges::find(nations, hit.row->value) - nations.begin());
            if (counts[place]++ == 0) {
                hits[place] = &hit;
                first[place] = &statement;
            }
        }
    const auto most = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    const bool is_wales = type != nullptr && type->value.ends_with("-wales");
    const std::size_t nation = is_wales && counts[0] > 0 ? 0 : most;
    if (counts[nation] == 0)
        return std::nullopt;
    return stated_field("nation", std::string(nations[nation]), 0.8, *first[nation], hits[nation]->first,
                        hits[nation]->end);
}

std::optional<Field> methodology_of(const FactStatements& statements)
{
    if (is_inspection(statements))
        return std::nullopt;
    // A model by its name says more than the reports that agencies wrote.
    const FactStatement* fallback = nullptr;
    const CueHit* fallback_hit = nullptr;
    for (const FactStatement& statement : statements.all) {
        if (statement.section == SectionKind::Recommendations || statement.section == SectionKind::ActionPlan)
            continue;
        for (const CueHit& hit : statement.cues) {
            if (hit.cue() != Cue::Method)
                continue;
            const bool is_general = hit.row->value == "traditional-imr" || hit.row->value == "thematic";
            if (!is_general)
                return stated_field("methodology", hit.row->value, 0.9, statement, hit.first, hit.end);
            if (fallback == nullptr) {
                fallback = &statement;
                fallback_hit = &hit;
            }
        }
    }
    if (fallback == nullptr)
        return std::nullopt;
    return stated_field("methodology", fallback_hit->row->value, 0.7, *fallback, fallback_hit->first,
                        fallback_hit->end);
}

std::optional<Field> licence_of(const FactStatements& statements)
{
    for (const FactStatement& statement : statements.all)
        if (const CueHit* hit = statement.find(Cue::Licence))
            return stated_field("licence", hit->row->value, 0.9, statement, hit->first, hit->end);
    return std::nullopt;
}

std::optional<Field> agencies_of(const FactStatements& statements)
{
    const FactStatement* best = nullptr;
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < statements.all.size(); ++at) {
        const FactStatement& statement = statements.all[at];
        const bool has_place = statement.section != SectionKind::Recommendations &&
                               statement.section != SectionKind::ActionPlan &&
                               statement.section != SectionKind::Findings;
        if (!has_place || !statement.has(Cue::TookPart))
            continue;
        std::vector<std::string> here = agencies_named_from(statements, at);
        if (here.size() >= 3 && here.size() > ids.size()) {
            best = &statement;
            ids = std::move(here);
        }
    }
    if (best == nullptr || is_inspection(statements))
        return std::nullopt;
    std::string value;
    for (const std::string& id : ids)
        value += (value.empty() ? "" : "; ") + id;
    return stated_field("agencies_involved", value, 0.7, *best, 0, best->words.size());
}

}  // namespace throughline
