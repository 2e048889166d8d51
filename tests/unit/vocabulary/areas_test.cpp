#include "core/vocabulary/areas.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/text/words.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

const std::vector<Area>& gazetteer()
{
    static const std::vector<Area> areas = load_areas(SOURCE_DIR "/vocabulary/areas.yaml");
    return areas;
}

// Names that differ in capitals, "&", hyphens or accents alone are one.
std::string folded(const std::string& name)
{
    std::string words;
    for (const Word& word : words_of(name))
        if (word.folded != "and")
            words += word.folded + ' ';
    return words;
}

std::vector<Area> areas_in(const std::string& yaml)
{
    const test::ScratchFolder folder;
    test::write_file(folder / "areas.yaml", yaml);
    return load_areas(folder / "areas.yaml");
}

// Which areas use a name, by the name: of the texts that `texts_of_area` gives of each area.
template <typename Texts>
std::map<std::string, std::set<std::string>> users_of(Texts texts_of_area)
{
    std::map<std::string, std::set<std::string>> users;
    for (const Area& area : gazetteer())
        for (const std::string& text : texts_of_area(area))
            users[folded(text)].insert(area.id);
    return users;
}

std::vector<std::string> own_names(const Area& area)
{
    std::vector<std::string> names = area.names;
    names.push_back(area.name);
    return names;
}

const Area& area_named(const std::string& id)
{
    return *std::find_if(gazetteer().begin(), gazetteer().end(),
                         [&](const Area& area) { return area.id == id; });
}

}  // namespace

TEST_CASE("the gazetteer holds every authority of today in the four nations")
{
    const auto [nation, authorities] = GENERATE(table<std::string, int>(
        {{"england", 153}, {"wales", 22}, {"scotland", 32}, {"northern-ireland", 11}}));
    CAPTURE(nation);
    const std::string& nation_of_row = nation;
    const auto present = std::count_if(gazetteer().begin(), gazetteer().end(), [&](const Area& area) {
        return area.nation == nation_of_row && !area.last_year;
    });
    CHECK(present == authorities);
}

TEST_CASE("an abolished authority says when it ended and what took its place")
{
    for (const Area& area : gazetteer()) {
        CAPTURE(area.id);
        CHECK(area.last_year.has_value() == !area.successors.empty());
        for (const std::string& successor : area.successors)
            CHECK_FALSE(area_named(successor).last_year);
    }
    CHECK(area_named("cumbria").last_year == 2023);
    CHECK(area_named("cumbria").successors ==
          std::vector<std::string>{"cumberland", "westmorland-and-furness"});
}

TEST_CASE("an area's id is its name without capitals, spaces and marks")
{
    for (const Area& area : gazetteer()) {
        std::string id;
        for (const Word& word : words_of(area.name))
            id += (id.empty() ? "" : "-") + word.folded;
        CHECK(area.id == id);
    }
}

TEST_CASE("a name belongs to one area only, and no publisher or service is called as a place is")
{
    const auto names = users_of(own_names);
    for (const auto& [name, users] : names) {
        CAPTURE(name, users);
        CHECK(users.size() == 1);
    }
    for (const auto& [publisher, users] : users_of([](const Area& area) { return area.publishers; }))
        CHECK(names.count(publisher) == 0);
    for (const auto& [service, users] : users_of([](const Area& area) { return area.services; }))
        CHECK(names.count(service) == 0);
}

TEST_CASE("nothing stands twice under one area")
{
    for (const Area& area : gazetteer()) {
        CAPTURE(area.id);
        for (const std::vector<std::string>& list : {own_names(area), area.publishers, area.services})
            CHECK(std::set<std::string>(list.begin(), list.end()).size() == list.size());
    }
}

TEST_CASE("a joint partnership stands under each of its areas, all of one nation")
{
    for (const auto& [publisher, users] : users_of([](const Area& area) { return area.publishers; })) {
        std::set<std::string> nations;
        for (const std::string& user : users)
            nations.insert(area_named(user).nation);
        CAPTURE(publisher);
        CHECK(nations.size() == 1);
    }
    const auto [name, areas] = GENERATE(table<std::string, std::set<std::string>>({
        {"Kingston and Richmond Safeguarding Children Partnership",
         {"kingston-upon-thames", "richmond-upon-thames"}},
        {"South Tees Safeguarding Children Partnership", {"middlesbrough", "redcar-and-cleveland"}},
        {"West Glamorgan Safeguarding Board", {"neath-port-talbot", "swansea"}},
        {"Clackmannanshire and Stirling Child Protection Committee", {"clackmannanshire", "stirling"}},
    }));
    CHECK(users_of([](const Area& area) { return area.publishers; })[folded(name)] == areas);
}

TEST_CASE("every authority of Wales and Northern Ireland has a board that answers for it")
{
    for (const Area& area : gazetteer())
        if (area.nation == "wales" || area.nation == "northern-ireland") {
            CAPTURE(area.id);
            CHECK_FALSE(area.publishers.empty());
        }
}

TEST_CASE("a name that is also an ordinary word is marked, and no other")
{
    CHECK(area_named("reading").is_common_word);
    CHECK(area_named("bury").is_common_word);
    CHECK(area_named("kent").is_common_word);
    CHECK_FALSE(area_named("wolverhampton").is_common_word);
    CHECK_FALSE(area_named("bath-and-north-east-somerset").is_common_word);
}

TEST_CASE("an area needs no more than id, name and nation")
{
    const std::vector<Area> areas = areas_in("areas: [{id: northvale, name: Northvale, nation: england}]");
    REQUIRE(areas.size() == 1);
    CHECK(areas[0].names.empty());
    CHECK(areas[0].publishers.empty());
    CHECK(areas[0].services.empty());
    CHECK_FALSE(areas[0].is_common_word);
    CHECK_FALSE(areas[0].last_year);
}

TEST_CASE("a mistake in the gazetteer is told with its line and what to mend")
{
    const auto [row, told] = GENERATE(table<std::string, std::string>({
        {"{id: a, name: A, nation: france}",
         "line 2: england, wales, scotland or northern-ireland is wanted"},
        {"{id: a, name: A, nation: wales, common_word: perhaps}", "line 2: true or false is wanted"},
        {"{id: a, name: A, nation: wales, until: soon}", "line 2: a year is wanted"},
        {"{id: a, name: A, nation: wales, until: 23}", "line 2: a year is wanted"},
        {"{id: a, name: A, nation: wales, until: 2023, now: [b]}", "'b', now in place of 'a', is no area"},
        {"{id: a, name: A, nation: wales}\n- {id: a, name: B, nation: wales}",
         "line 3: the area 'a' stands twice"},
    }));
    CHECK_THROWS_WITH(areas_in("areas:\n- " + row), Catch::ContainsSubstring(told));
}
