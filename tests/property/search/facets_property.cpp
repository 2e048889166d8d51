#include "server/search/facets.hpp"

#include <algorithm>

#include <rapidcheck.h>

#include "support/catch.hpp"

namespace {

using namespace throughline;

// facet -> value, for each review; a review may have several values of a facet, or none.
using Values = std::vector<std::pair<std::string, std::string>>;

CollectionState state_of(const std::vector<Values>& reviews)
{
    CollectionState state;
    std::uint32_t id = 0;
    for (const Values& values : reviews) {
        state.all.add(++id);
        state.reviews[ReviewId{id}] = {};
        for (const auto& [facet, value] : values)
            state.facets[facet][value].add(id);
    }
    return state;
}

std::string any_facet()
{
    return *rc::gen::element<std::string>("theme", "type", "publisher", "agency", "age_band", "outcome",
                                          "year");
}

std::string any_value(const std::string& facet)
{
    return facet == "year" ? *rc::gen::element<std::string>("2018", "2019", "2020")
                           : *rc::gen::element<std::string>("a", "b", "c");
}

CollectionState any_state()
{
    return state_of(*rc::gen::container<std::vector<Values>>(rc::gen::exec([] {
        Values values;
        for (int count = *rc::gen::inRange(0, 8); count > 0; --count) {
            const std::string facet = any_facet();
            values.emplace_back(facet, any_value(facet));
        }
        return values;
    })));
}

Filters any_filters()
{
    Filters filters;
    for (int count = *rc::gen::inRange(0, 4); count > 0; --count) {
        const std::string facet = any_facet();
        if (facet == "year")
            filters.year_from = *rc::gen::inRange(2017, 2021);
        else
            filters.values[facet].push_back(any_value(facet));
    }
    return filters;
}

Filters choosing(const Filters& filters, const std::string& facet, const std::string& value)
{
    Filters chosen = filters;
    if (facet == "year") {
        chosen.year_from = chosen.year_to = std::stoi(value);
    } else {
        chosen.values[facet] = {value};
    }
    return chosen;
}

}  // namespace

TEST_CASE("every count equals the length of the list that it leads to")
{
    CHECK(rc::check("any collection, any result, any filters", [] {
        const CollectionState state = any_state();
        IdSet matching;
        for (const auto& [id, summary] : state.reviews)
            if (*rc::gen::arbitrary<bool>())
                matching.add(number_of(id));
        const Filters filters = any_filters();
        for (const Facet& facet : facets_of(matching, filters, state))
            for (const FacetValue& value : facet.values) {
                const IdSet list = matching & allowed_by(choosing(filters, facet.name, value.value), state);
                RC_ASSERT(list.cardinality() == value.count);
            }
    }));
}

TEST_CASE("every facet is there in one order, and what was chosen is among its values")
{
    CHECK(rc::check("any collection, any filters", [] {
        const Filters filters = any_filters();
        const auto facets = facets_of({}, filters, any_state());
        RC_ASSERT(facets.size() == std::size(facet_names));
        for (const auto& [facet, values] : filters.values)
            for (const std::string& value : values) {
                const auto shown = std::ranges::find(facets, facet, &Facet::name);
                const auto chosen = std::ranges::find(shown->values, value, &FacetValue::value);
                RC_ASSERT(chosen != shown->values.end());
                RC_ASSERT(chosen->is_selected);
            }
    }));
}

TEST_CASE("values of one facet widen, different facets narrow")
{
    const CollectionState state = state_of({{{"type", "scr"}, {"year", "2018"}},
                                            {{"type", "scr"}, {"year", "2019"}},
                                            {{"type", "lcspr"}, {"year", "2019"}},
                                            {{"year", "2019"}}});
    Filters filters;
    filters.values["type"] = {"scr", "lcspr"};
    CHECK(allowed_by(filters, state).cardinality() == 3);
    filters.year_from = 2019;
    CHECK(allowed_by(filters, state).cardinality() == 2);
    filters.values["theme"] = {"neglect"};
    CHECK(allowed_by(filters, state).isEmpty());
}

TEST_CASE("a chosen value stays in sight when nothing has it")
{
    Filters filters;
    filters.values["theme"] = {"hidden-men"};
    const auto facets = facets_of({}, filters, state_of({{{"type", "scr"}}}));
    REQUIRE(facets.front().name == "theme");
    REQUIRE(facets.front().values.size() == 1);
    CHECK(facets.front().values.front().is_selected);
    CHECK(facets.front().values.front().count == 0);
}

TEST_CASE("ages are listed from the youngest, themes from the commonest")
{
    const CollectionState state = state_of({{{"age_band", "11-15"}, {"theme", "b"}},
                                            {{"age_band", "11-15"}, {"theme", "b"}},
                                            {{"age_band", "under-1"}, {"theme", "a"}}});
    std::vector<std::string> listed;
    for (const Facet& facet : facets_of(state.all, {}, state))
        if (facet.name == "age_band" || facet.name == "theme")
            for (const FacetValue& value : facet.values)
                listed.push_back(value.value);
    CHECK(listed == std::vector<std::string>{"b", "a", "under-1", "11-15"});
}
