#include "server/patterns/pair_reading.hpp"

#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"
#include "server/search/theme_counts.hpp"

namespace throughline {
namespace {

MatrixTheme theme_of(const MatchingReviews& found, const ThemeChoice& choice, const Theme& theme,
                     std::size_t count)
{
    MatrixTheme told{named(theme), theme.facet, count, {}};
    if (count > 0)
        told.url = address_of(narrowed(found.request, facet_of(choice), theme.id));
    return told;
}

}  // namespace

PairReading pair_reading(const MatchingReviews& found, const ThemeChoice& choice, const std::string& a,
                         const std::string& b)
{
    const Themes& themes = found.state->vocabulary->themes;
    const Theme& first = *themes.find(a);
    const Theme& second = *themes.find(b);
    const IdSet of_first = set_of(*found.state, facet_of(choice), a) & found.reviews;
    const IdSet of_second = set_of(*found.state, facet_of(choice), b) & found.reviews;
    PairReading reading;
    reading.counted = counted(found);
    reading.with_both = of_first & of_second;
    reading.are_of_one_branch = are_of_one_branch(themes, first, second);
    const std::size_t both = reading.with_both.cardinality();
    const std::size_t in_first = of_first.cardinality();
    const std::size_t in_second = of_second.cardinality();
    reading.a = theme_of(found, choice, first, in_first);
    reading.b = theme_of(found, choice, second, in_second);
    ThemePair& pair = reading.pair;
    pair.b = 1;
    pair.table = {both, in_first - both, in_second - both,
                  reading.counted.n_reviews + both - in_first - in_second};
    pair.expected = expected_both(pair.table);
    pair.lift = lift_of(pair.table).value_or(0);
    pair.phi = phi_of(pair.table);
    pair.p = pair.q = fisher_p(pair.table);
    pair.odds_ratio = odds_ratio(pair.table);
    pair.bounds = odds_ratio_bounds(pair.table, IntervalMethod::MidP);
    reading.lists = lists_of_pair(found.request, choice, a, b, pair.table);
    reading.exact_bounds = odds_ratio_bounds(pair.table, IntervalMethod::Exact);
    reading.mid_p = mid_p(pair.table);
    return reading;
}

}  // namespace throughline
