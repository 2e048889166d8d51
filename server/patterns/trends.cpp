#include "server/patterns/trends.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"
#include "server/search/theme_reading.hpp"

namespace throughline {
namespace {

constexpr int first_year_told = 1900;
constexpr int last_year_told = 2199;

const char* facet_of(YearOf by)
{
    return by == YearOf::Incident ? "incident_year" : "year";
}

// By year, the reviews of the result; years between without any are there too.
std::map<int, IdSet> sets_by_year(const MatchingReviews& found, const char* facet)
{
    std::map<int, IdSet> years;
    const auto known = found.state->facets.find(facet);
    if (known == found.state->facets.end())
        return years;
    for (const auto& [value, reviews] : known->second) {
        int year = 0;
        const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), year);
        const bool is_year = failure == std::errc{} && end == value.data() + value.size() &&
                             year >= first_year_told && year <= last_year_told;
        if (IdSet among = reviews & found.reviews; is_year && !among.isEmpty())
            years[year] = std::move(among);
    }
    if (!years.empty())
        for (int year = years.begin()->first; year < years.rbegin()->first; ++year)
            years.try_emplace(year);
    return years;
}

std::vector<ThemeSet> chosen_themes(const MatchingReviews& found, const TrendChoice& choice)
{
    std::vector<ThemeSet> sets = theme_sets(*found.state, found.reviews, choice.themes);
    const std::vector<std::string>& named_ones = choice.themes.themes;
    if (named_ones.empty()) {
        std::ranges::stable_sort(sets, std::ranges::greater(), &ThemeSet::count);
        std::erase_if(sets, [](const ThemeSet& set) { return set.count == 0; });
        sets.resize(std::min(sets.size(), choice.most));
    } else {
        std::ranges::sort(sets, {}, [&](const ThemeSet& set) {
            return std::ranges::find(named_ones, set.theme->id) - named_ones.begin();
        });
    }
    return sets;
}

void add_first_and_latest(ThemeTrend& trend, const IdSet& mentioned, const CollectionState& state)
{
    const auto takes = [&](ReviewId id) {
        const auto review = state.reviews.find(id);
        return mentioned.contains(number_of(id)) && review != state.reviews.end() &&
               !review->second.publication_date.empty();
    };
    if (const auto latest = std::ranges::find_if(state.by_date, takes); latest != state.by_date.end())
        trend.latest = state.reviews.at(*latest);
    if (const auto first = std::find_if(state.by_date.rbegin(), state.by_date.rend(), takes);
        first != state.by_date.rend())
        trend.first = state.reviews.at(*first);
}

std::size_t publishers_of(const IdSet& mentioned, const CollectionState& state)
{
    const auto known = state.facets.find("publisher");
    if (known == state.facets.end())
        return 0;
    return static_cast<std::size_t>(std::ranges::count_if(
        known->second, [&](const auto& publisher) { return publisher.second.intersect(mentioned); }));
}

class TrendMaker {
public:
    TrendMaker(const MatchingReviews& found, const TrendChoice& choice)
        : found_(found), choice_(choice), years_(sets_by_year(found, facet_of(choice.by)))
    {
    }

    [[nodiscard]] ThemeTrend trend_of(const ThemeSet& set) const
    {
        ThemeTrend trend;
        trend.theme = named(*set.theme);
        trend.mentioned_in = set.count;
        if (set.count > 0)
            trend.url = address_of(narrowed(found_.request, facet_of(choice_.themes), set.theme->id));
        std::vector<TrendStep> steps;
        for (const auto& [year, reviews] : years_) {
            trend.years.push_back(year_of(year, reviews, set));
            steps.push_back(
                {static_cast<double>(year), trend.years.back().mentioned_in, trend.years.back().n_reviews});
        }
        trend.test = linear_trend(steps);
        add_first_and_latest(trend, set.reviews, *found_.state);
        trend.publishers = publishers_of(set.reviews, *found_.state);
        if (trend.publishers > 0)
            trend.publishers_url = address_at(
                "/patterns/cross-table", narrowed(found_.request, facet_of(choice_.themes), set.theme->id),
                {{"rows", "publisher"}, {"columns", "year"}});
        return trend;
    }

    [[nodiscard]] std::size_t undated() const
    {
        std::size_t dated = 0;
        for (const auto& [year, reviews] : years_)
            dated += reviews.cardinality();
        return found_.reviews.cardinality() - dated;
    }

private:
    [[nodiscard]] TrendYear year_of(int year, const IdSet& reviews, const ThemeSet& set) const
    {
        const std::size_t total = reviews.cardinality();
        const std::size_t count = reviews.and_cardinality(set.reviews);
        TrendYear told{
            year, total, count, share_of(count, total), wilson(count, total), total < few_reviews_in_a_year,
            {},   {}};
        if (total == 0)
            return told;
        const SearchRequest of_year = narrowed(found_.request, facet_of(choice_.by), std::to_string(year));
        told.reviews_url = address_of(of_year);
        if (count > 0)
            told.url = address_of(narrowed(of_year, facet_of(choice_.themes), set.theme->id));
        return told;
    }

    const MatchingReviews& found_;
    const TrendChoice& choice_;
    std::map<int, IdSet> years_;
};

void add_q(std::vector<ThemeTrend>& themes)
{
    std::vector<double> p;
    for (const ThemeTrend& trend : themes)
        p.push_back(trend.test.p);
    const auto q = false_discovery_q(p);
    for (std::size_t at = 0; at < q.size(); ++at)
        themes[at].q = q[at];
}

}  // namespace

Trends trends(const MatchingReviews& found, const TrendChoice& choice)
{
    Trends result{counted(found), choice, {}, 0, {}};
    const TrendMaker maker(found, result.choice);
    for (const ThemeSet& set : chosen_themes(found, choice))
        result.themes.push_back(maker.trend_of(set));
    add_q(result.themes);
    result.undated = maker.undated();
    if (result.undated > 0)
        result.undated_url = address_of(narrowed(found.request, facet_of(choice.by), not_stated));
    return result;
}

}  // namespace throughline
