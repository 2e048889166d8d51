#include "server/search/theme_tree.hpp"

#include "support/catch.hpp"
#include "support/small_collection.hpp"

namespace {

using namespace throughline;

std::vector<std::pair<std::string, std::size_t>> names_of(const std::vector<ThemePlace>& places)
{
    std::vector<std::pair<std::string, std::size_t>> names;
    for (const ThemePlace& place : places)
        names.emplace_back(place.theme->id, place.depth);
    return names;
}

}  // namespace

TEST_CASE("each theme stands below the one it is narrower than, whatever the order of the file")
{
    const auto vocabulary = test::small_vocabulary();
    CHECK(names_of(tree_of_facet(vocabulary->themes, "harm")) ==
          std::vector<std::pair<std::string, std::size_t>>{
              {"abuse", 0}, {"physical-abuse", 1}, {"nai", 2}, {"neglect", 0}});
    CHECK(names_of(tree_below(vocabulary->themes, "abuse")) ==
          std::vector<std::pair<std::string, std::size_t>>{{"physical-abuse", 0}, {"nai", 1}});
    CHECK(tree_below(vocabulary->themes, "nai").empty());
    CHECK(tree_of_facet(vocabulary->themes, "nothing").empty());
}

TEST_CASE("a name that is no theme's leads to those that are like it")
{
    const auto [typed, nearest] = GENERATE(table<std::string, std::string>({
        {"negelct", "neglect"},
        {"NEGLECTED", "neglect"},
        {"physical", "physical-abuse"},
        {"record-flags", "recording"},
        {"zzz", ""},
        {"", ""},
        {"\xF0\x9F\x98\x80", ""},
    }));
    CAPTURE(typed);
    const auto like = themes_like(test::small_vocabulary()->themes, typed);
    CHECK((like.empty() ? "" : like.front().id) == nearest);
    CHECK(like.size() <= 5);
}

TEST_CASE("a name of any length is compared in time")
{
    CHECK(themes_like(test::small_vocabulary()->themes, std::string(100'000, 'n')).empty());
}
