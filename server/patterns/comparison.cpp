#include "server/patterns/comparison.hpp"

#include "server/patterns/many_tests.hpp"
#include "server/patterns/narrowed.hpp"
#include "server/patterns/two_by_two.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

struct Compared {
    IdSet a;
    IdSet b;
};

// See Comparison.
Compared compared(const IdSet& a, const IdSet& b)
{
    Compared sets{a - b, b - a};
    if (sets.a.isEmpty() && !sets.b.isEmpty())
        sets.a = a;
    else if (sets.b.isEmpty() && !sets.a.isEmpty())
        sets.b = b;
    return sets;
}

SideOfTheme side_of(const ThemeSet& set, const CountedReviews& all, const ThemeChoice& choice)
{
    SideOfTheme side{set.count, share_of(set.count, all.n_reviews), wilson(set.count, all.n_reviews), {}};
    if (set.count > 0)
        side.url = address_of(narrowed(all.request, facet_of(choice), set.theme->id));
    return side;
}

void test(ThemeOnBothSides& theme, const Comparison& result, std::size_t in_a, std::size_t in_b)
{
    theme.ratio = risk_ratio(in_a, result.compared_a, in_b, result.compared_b);
    if (theme.ratio)
        theme.p = fisher_p({in_a, result.compared_a - in_a, in_b, result.compared_b - in_b});
}

void add_q(std::vector<ThemeOnBothSides>& themes)
{
    std::vector<double> p;
    for (const ThemeOnBothSides& theme : themes)
        if (theme.p)
            p.push_back(*theme.p);
    const auto q = false_discovery_q(p);
    std::size_t at = 0;
    for (ThemeOnBothSides& theme : themes)
        if (theme.p)
            theme.q = q[at++];
}

std::vector<ReviewSummary> page_of(const CollectionState& state, const IdSet& reviews, std::size_t page)
{
    const std::size_t first = (page - 1) * most_in_both_listed;
    std::vector<ReviewSummary> listed;
    std::size_t place = 0;
    for (const ReviewId review : state.by_date)  // the newest first
        if (listed.size() < most_in_both_listed && reviews.contains(number_of(review)) && place++ >= first)
            listed.push_back(state.reviews.at(review));
    return listed;
}

}  // namespace

Comparison comparison(const MatchingReviews& a, const MatchingReviews& b, const ThemeChoice& choice,
                      std::size_t both_page)
{
    Comparison result;
    result.a = counted(a);
    result.b = counted(b);
    result.choice = choice;
    result.in_both = a.reviews.and_cardinality(b.reviews);
    result.both_page = both_page;
    result.both = page_of(*a.state, a.reviews & b.reviews, both_page);
    const Compared sets = compared(a.reviews, b.reviews);
    result.compared_a = sets.a.cardinality();
    result.compared_b = sets.b.cardinality();
    const auto of_a = theme_sets(*a.state, a.reviews, choice);
    const auto of_b = theme_sets(*a.state, b.reviews, choice);
    for (std::size_t at = 0; at < of_a.size(); ++at) {
        ThemeOnBothSides theme;
        theme.theme = named(*of_a[at].theme);
        theme.facet = of_a[at].theme->facet;
        theme.depth = of_a[at].depth;
        theme.a = side_of(of_a[at], result.a, choice);
        theme.b = side_of(of_b[at], result.b, choice);
        test(theme, result, of_a[at].reviews.and_cardinality(sets.a),
             of_b[at].reviews.and_cardinality(sets.b));
        result.themes.push_back(std::move(theme));
    }
    add_q(result.themes);
    return result;
}

}  // namespace throughline
