#include "server/patterns/precedents.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "server/patterns/theme_sets.hpp"
#include "server/search/address.hpp"
#include "server/search/point_shelf.hpp"
#include "server/search/theme_counts.hpp"

namespace throughline {
namespace {

constexpr double weight_of_central = 2;

struct AskedTheme {
    Named theme;
    double weight = 0;
    std::size_t n_reviews = 0;
    IdSet reviews;
    IdSet central;
};

std::vector<AskedTheme> asked_themes(const CollectionState& state, const std::vector<std::string>& themes)
{
    std::vector<AskedTheme> asked;
    for (const std::string& id : themes) {
        AskedTheme one{named_theme(*state.vocabulary, id), 0, 0, set_of(state, theme_facet, id),
                       set_of(state, theme_central_facet, id)};
        one.n_reviews = one.reviews.cardinality();
        const auto all = static_cast<double>(state.all.cardinality());
        one.weight = std::max(std::log((all + 1) / (static_cast<double>(one.n_reviews) + 0.5)), 0.01);
        asked.push_back(std::move(one));
    }
    std::ranges::stable_sort(asked, std::ranges::greater(), &AskedTheme::weight);
    return asked;
}

bool has_value(const CollectionState& state, const char* facet, const std::string& value, ReviewId review)
{
    return !value.empty() && set_of(state, facet, value).contains(number_of(review));
}

std::vector<std::string> values_of(const CollectionState& state, const char* facet, ReviewId review)
{
    std::vector<std::string> values;
    if (const auto known = state.facets.find(facet); known != state.facets.end())
        for (const auto& [value, reviews] : known->second)
            if (reviews.contains(number_of(review)))
                values.push_back(value);
    return values;
}

void add_themes(Precedent& near, const std::vector<AskedTheme>& asked)
{
    double found = 0;
    double all = 0;
    const std::uint32_t number = number_of(near.review.id);
    for (const AskedTheme& one : asked) {
        all += one.weight * weight_of_central;
        if (!one.reviews.contains(number)) {
            near.not_mentioned.push_back(one.theme);
            continue;
        }
        const bool is_central = one.central.contains(number);
        found += one.weight * (is_central ? weight_of_central : 1);
        near.shared.push_back(
            {one.theme, is_central, one.n_reviews, address_of_reviews(theme_facet, one.theme.id, {})});
    }
    near.by_themes = all > 0 ? found / all : 0;
}

Precedent compared(const DescribedCase& known, const CaseDescription& described,
                   const std::vector<AskedTheme>& asked, const ReviewSummary& review)
{
    const CollectionState& state = *known.points.among.state;
    Precedent near;
    near.review = review;
    add_themes(near, asked);
    near.by_age = has_value(state, "age_band", described.age_band, review.id) ? 1 : 0;
    near.by_outcome = has_value(state, "outcome", described.outcome, review.id) ? 1 : 0;
    const auto words = known.by_words.find(review.id);
    near.by_words = words == known.by_words.end() ? 0 : words->second;
    near.score = weight_of_themes * near.by_themes + weight_of_words * near.by_words +
                 weight_of_age * near.by_age + weight_of_outcome * near.by_outcome;
    return near;
}

void add_facts(Precedent& near, const CollectionState& state)
{
    near.ages = values_of(state, "age_band", near.review.id);
    const auto outcomes = values_of(state, "outcome", near.review.id);
    near.outcome = outcomes.empty() ? std::string() : outcomes.front();
}

void add_points(Precedent& near, const ReadPoints& points)
{
    const auto& shelf = points.shelf->points;
    auto at = std::ranges::lower_bound(shelf, near.review.id, {}, &ShelvedPoint::review);
    for (; at != shelf.end() && at->review == near.review.id; ++at) {
        const bool is_asked = at->point.kind == PointKind::Recommendation;
        auto& listed = is_asked ? near.recommendations : near.findings;
        ++(is_asked ? near.n_recommendations : near.n_findings);
        if (listed.size() < most_points_of_precedent)
            listed.push_back(listed_point(points, static_cast<std::uint32_t>(at - shelf.begin())));
    }
}

}  // namespace

Precedents precedents(const DescribedCase& known, const CaseDescription& described)
{
    const MatchingReviews& among = known.points.among;
    const CollectionState& state = *among.state;
    Precedents found{described, {}, among.request, among.reviews.cardinality(), 0};
    found.counted = counted(among);
    found.url = address_of_case("/precedents", described, among.request);
    const auto asked = asked_themes(state, described.themes);
    for (const AskedTheme& one : asked)
        found.themes.push_back(one.theme);
    if (!described.age_band.empty()) {
        CaseDescription any_age = described;
        any_age.age_band.clear();
        found.url_any_age = address_of_case("/precedents", any_age, among.request);
    }
    for (const ReviewId id : state.by_date)
        if (among.reviews.contains(number_of(id)))
            if (Precedent near = compared(known, described, asked, state.reviews.at(id)); near.score > 0)
                found.nearest.push_back(std::move(near));
    found.n_near = found.nearest.size();
    std::ranges::stable_sort(found.nearest, std::ranges::greater(), &Precedent::score);
    found.nearest.resize(std::min(found.nearest.size(), most_precedents));
    for (Precedent& near : found.nearest) {
        add_facts(near, state);
        add_points(near, known.points);
    }
    return found;
}

std::string words_to_show(const Precedents& found)
{
    std::string words = found.described.text;
    for (const Named& theme : found.themes)
        words += ' ' + theme.label;
    return words;
}

std::string address_of_case(const std::string& path, const CaseDescription& described,
                            const SearchRequest& among)
{
    SearchRequest request;
    request.filters = among.filters;
    request.filters.values["theme"] = described.themes;
    if (!described.age_band.empty())
        request.filters.values["age_band"] = {described.age_band};
    if (!described.outcome.empty())
        request.filters.values["outcome"] = {described.outcome};
    request.text = described.text;
    return address_at(path, request);
}

}  // namespace throughline
