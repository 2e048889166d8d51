#include "server/search/facets.hpp"

#include <rapidcheck.h>

#include "support/catch.hpp"

namespace {

using namespace throughline;

CollectionState state_of(const std::vector<std::pair<std::string, std::string>>& type_and_year)
{
    CollectionState state;
    std::uint32_t id = 0;
    for (const auto& [type, year] : type_and_year) {
        state.all.add(++id);
        state.reviews[ReviewId{id}] = {};
        if (!type.empty())
            state.facets["type"][type].add(id);
        if (!year.empty())
            state.facets["year"][year].add(id);
    }
    return state;
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
        const auto any_type = rc::gen::element<std::string>("", "scr", "lcspr", "cpr");
        const auto any_year = rc::gen::element<std::string>("", "2018", "2019", "2020");
        const CollectionState state =
            state_of(*rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
                rc::gen::pair(any_type, any_year)));
        IdSet matching;
        for (const auto& [id, summary] : state.reviews)
            if (*rc::gen::arbitrary<bool>())
                matching.add(number_of(id));
        Filters filters;
        if (*rc::gen::arbitrary<bool>())
            filters.values["type"] = {*any_type, *any_type};
        if (*rc::gen::arbitrary<bool>())
            filters.year_from = *rc::gen::inRange(2017, 2021);
        for (const Facet& facet : facets_of(matching, filters, state))
            for (const FacetValue& value : facet.values) {
                const IdSet list = matching & allowed_by(choosing(filters, facet.name, value.value), state);
                RC_ASSERT(list.cardinality() == value.count);
            }
    }));
}

TEST_CASE("values of one facet widen, different facets narrow")
{
    const CollectionState state =
        state_of({{"scr", "2018"}, {"scr", "2019"}, {"lcspr", "2019"}, {"", "2019"}});
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
    const CollectionState state = state_of({{"scr", "2018"}});
    Filters filters;
    filters.values["type"] = {"scr"};
    const auto facets = facets_of({}, filters, state);
    REQUIRE(facets.front().values.size() == 1);
    CHECK(facets.front().values.front().is_selected);
    CHECK(facets.front().values.front().count == 0);
}
