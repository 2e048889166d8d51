#include "server/patterns/co_occurrence.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "server/patterns/bit_rows.hpp"
#include "server/patterns/clustering.hpp"
#include "server/patterns/many_tests.hpp"
#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

TwoByTwo table_of(std::size_t both, std::size_t a, std::size_t b, std::size_t total)
{
    return {both, a - both, b - both, total + both - a - b};
}

std::vector<ThemeSet> common_themes(const MatchingReviews& found, CoOccurrence& result)
{
    std::vector<ThemeSet> sets = theme_sets(*found.state, found.reviews, result.choice.themes);
    const std::size_t least = std::max<std::size_t>(result.choice.at_least, 1);
    std::erase_if(sets, [&](const ThemeSet& set) {
        result.rare_themes += set.count > 0 && set.count < least ? 1 : 0;
        return set.count < least;
    });
    return sets;
}

std::vector<std::vector<double>> likeness_of(const std::vector<std::vector<std::size_t>>& both,
                                             std::size_t total)
{
    std::vector<std::vector<double>> likeness(both.size(), std::vector<double>(both.size(), 1));
    for (std::size_t a = 0; a < both.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            likeness[a][b] = likeness[b][a] = phi_of(table_of(both[a][b], both[a][a], both[b][b], total));
    return likeness;
}

std::vector<std::vector<std::size_t>> counts_of(const std::vector<ThemeSet>& sets, const IdSet& reviews)
{
    const BitRows rows(reviews, sets);
    std::vector<std::vector<std::size_t>> both(sets.size(), std::vector<std::size_t>(sets.size()));
    for (std::size_t a = 0; a < sets.size(); ++a) {
        both[a][a] = sets[a].count;
        for (std::size_t b = 0; b < a; ++b)
            both[a][b] = both[b][a] = rows.in_common(a, b);
    }
    return both;
}

// Themes and counts, in the order in which the matrix is read.
void put_in_order(const std::vector<ThemeSet>& sets, const MatchingReviews& found, CoOccurrence& result)
{
    const auto both = counts_of(sets, found.reviews);
    const auto order = clustered_order(likeness_of(both, result.counted.n_reviews));
    result.both.assign(sets.size(), std::vector<std::size_t>(sets.size()));
    for (std::size_t a = 0; a < order.size(); ++a) {
        const ThemeSet& set = sets[order[a]];
        result.themes.push_back(
            {named(*set.theme), set.theme->facet, set.count,
             address_of(narrowed(found.request, facet_of(result.choice.themes), set.theme->id))});
        for (std::size_t b = 0; b < order.size(); ++b)
            result.both[a][b] = both[order[a]][order[b]];
    }
}

bool is_asked_for(const PairChoice& choice, const Named& a, const Named& b)
{
    const auto has = [&](const Named& theme) {
        return std::ranges::find(choice.with, theme.id) != choice.with.end();
    };
    return choice.with.empty() || has(a) || has(b);
}

void test_pairs(const Themes& vocabulary, CoOccurrence& result)
{
    const std::size_t total = result.counted.n_reviews;
    std::vector<const Theme*> looked_at;
    for (const MatrixTheme& theme : result.themes)
        looked_at.push_back(vocabulary.find(theme.theme.id));
    const Branches branches(vocabulary, looked_at);
    for (std::size_t a = 0; a < result.themes.size(); ++a)
        for (std::size_t b = a + 1; b < result.themes.size(); ++b) {
            const Named& one = result.themes[a].theme;
            const Named& other = result.themes[b].theme;
            if (!is_asked_for(result.choice, one, other))
                continue;
            const TwoByTwo table = table_of(result.both[a][b], result.both[a][a], result.both[b][b], total);
            if (branches.are_one(a, b))
                ++result.pairs_of_one_branch;
            else if (table.first() == total || table.second() == total)
                ++result.pairs_without_choice;
            else
                result.pairs.push_back({a,
                                        b,
                                        table,
                                        expected_both(table),
                                        lift_of(table).value_or(0),
                                        phi_of(table),
                                        fisher_p(table),
                                        1,
                                        odds_ratio(table),
                                        {}});
        }
    std::vector<double> p;
    for (const ThemePair& pair : result.pairs)
        p.push_back(pair.p);
    const auto q = false_discovery_q(p);
    for (std::size_t at = 0; at < q.size(); ++at)
        result.pairs[at].q = q[at];
}

void sort_pairs(CoOccurrence& result)
{
    const PairOrder order = result.choice.order;
    const auto ids = [&](const ThemePair& pair) {
        return std::tie(result.themes[pair.a].theme.id, result.themes[pair.b].theme.id);
    };
    std::ranges::sort(result.pairs, [&](const ThemePair& left, const ThemePair& right) {
        if (order == PairOrder::Both && left.table.both != right.table.both)
            return left.table.both > right.table.both;
        if (order == PairOrder::Lift && left.lift != right.lift)
            return left.lift > right.lift;
        return left.p != right.p                     ? left.p < right.p
               : left.table.both != right.table.both ? left.table.both > right.table.both
                                                     : ids(left) < ids(right);
    });
}

}  // namespace

double phi_of(const TwoByTwo& table)
{
    const auto first = static_cast<double>(table.first());
    const auto second = static_cast<double>(table.second());
    const auto total = static_cast<double>(table.total());
    const double margins = first * (total - first) * second * (total - second);
    return margins == 0 ? 0 : (static_cast<double>(table.both) * total - first * second) / std::sqrt(margins);
}

PairLists lists_of_pair(const SearchRequest& request, const ThemeChoice& choice, const std::string& a,
                        const std::string& b, const TwoByTwo& table)
{
    const std::string facet = facet_of(choice);
    const auto list = [&](bool has_a, bool has_b) {
        SearchRequest cell = has_a ? narrowed(request, facet, a) : without(request, facet, a);
        cell = has_b ? narrowed(std::move(cell), facet, b) : without(std::move(cell), facet, b);
        return address_of(cell);
    };
    return {table.both > 0 ? list(true, true) : "", table.only_first > 0 ? list(true, false) : "",
            table.only_second > 0 ? list(false, true) : "", table.neither > 0 ? list(false, false) : ""};
}

CoOccurrence co_occurrence(const MatchingReviews& found, const PairChoice& choice)
{
    CoOccurrence result;
    result.counted = counted(found);
    result.choice = choice;
    put_in_order(common_themes(found, result), found, result);
    test_pairs(found.state->vocabulary->themes, result);
    sort_pairs(result);
    result.listed = std::min(choice.most, result.pairs.size());
    for (std::size_t at = 0; at < result.listed; ++at) {
        ThemePair& pair = result.pairs[at];
        pair.bounds = odds_ratio_bounds(pair.table, IntervalMethod::MidP);
        result.lists.push_back(lists_of_pair(found.request, choice.themes, result.themes[pair.a].theme.id,
                                             result.themes[pair.b].theme.id, pair.table));
    }
    return result;
}

}  // namespace throughline
