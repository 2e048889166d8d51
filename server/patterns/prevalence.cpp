#include "server/patterns/prevalence.hpp"

#include <algorithm>

#include "server/patterns/many_tests.hpp"
#include "server/patterns/narrowed.hpp"
#include "server/patterns/two_by_two.hpp"
#include "server/search/address.hpp"
#include "server/search/theme_counts.hpp"

namespace throughline {
namespace {

AgainstTheRest against(const ThemePrevalence& theme, std::size_t total, std::size_t rest_count,
                       std::size_t rest_total)
{
    const TwoByTwo table{theme.mentioned_in, total - theme.mentioned_in, rest_count, rest_total - rest_count};
    return {rest_count, share_of(rest_count, rest_total),
            risk_ratio(theme.mentioned_in, total, rest_count, rest_total), fisher_p(table), 1};
}

void add_q(std::vector<ThemePrevalence>& themes)
{
    std::vector<double> p;
    for (const ThemePrevalence& theme : themes)
        if (theme.rest)
            p.push_back(theme.rest->p);
    const std::vector<double> q = false_discovery_q(p);
    std::size_t at = 0;
    for (ThemePrevalence& theme : themes)
        if (theme.rest)
            theme.rest->q = q[at++];
}

}  // namespace

Representation representation_of(const AgainstTheRest& rest)
{
    if (!rest.ratio || rest.q >= notable_q)
        return Representation::Alike;
    return rest.ratio->ratio > 1 ? Representation::Over : Representation::Under;
}

Prevalence prevalence(const MatchingReviews& found, const ThemeChoice& choice)
{
    Prevalence result{counted(found), choice, 0, {}};
    const IdSet rest = found.listed - found.reviews;
    const std::size_t total = result.counted.n_reviews;
    result.n_rest = rest.cardinality();
    for (const ThemeSet& set : theme_sets(*found.state, found.reviews, choice)) {
        ThemePrevalence theme{named(*set.theme),          set.theme->facet,         set.depth, set.count,
                              share_of(set.count, total), wilson(set.count, total), {},        {}};
        if (set.count > 0)
            theme.url = address_of(narrowed(found.request, facet_of(choice), set.theme->id));
        const std::size_t in_rest =
            set_of(*found.state, facet_of(choice), set.theme->id).and_cardinality(rest);
        if (total > 0 && result.n_rest > 0 && set.count + in_rest > 0)
            theme.rest = against(theme, total, in_rest, result.n_rest);
        result.themes.push_back(std::move(theme));
    }
    add_q(result.themes);
    std::ranges::stable_sort(result.themes, std::ranges::greater(), &ThemePrevalence::mentioned_in);
    return result;
}

}  // namespace throughline
