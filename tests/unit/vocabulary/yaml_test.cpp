// Whatever a vocabulary file holds, a librarian is told the line that has to be mended.
#include "core/vocabulary/yaml.hpp"

#include <functional>

#include "core/base/error.hpp"
#include "core/vocabulary/agencies.hpp"
#include "core/vocabulary/areas.hpp"
#include "core/vocabulary/cues.hpp"
#include "core/vocabulary/themes.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

using Load = std::function<void(const std::filesystem::path&)>;

void check_refused(const Load& load, const std::string& text)
{
    const test::ScratchFolder scratch;
    test::write_file(scratch / "words.yaml", text);
    CAPTURE(text);
    CHECK_THROWS_WITH(load(scratch / "words.yaml"), Catch::ContainsSubstring("words.yaml, line "));
}

}  // namespace

TEST_CASE("a file that is no vocabulary at all is refused with its line")
{
    const std::vector<Load> loads{[](const auto& file) { (void)load_themes(file); },
                                  [](const auto& file) { (void)load_agencies(file); },
                                  [](const auto& file) { (void)load_areas(file); },
                                  [](const auto& file) { (void)load_cues(file); }};
    for (const Load& load : loads)
        for (const char* text : {"", "some words", "- a\n- b\n", "{", "a: b: c\n", "\xff\xfe\n\x01"})
            check_refused(load, text);
}

TEST_CASE("a list that is missing, is none, or has a row without names is refused with its line")
{
    for (const char* text : {"other: []\n", "agencies: police\n", "agencies: {id: police}\n",
                             "agencies:\n  - police\n", "agencies:\n  - [id, police]\n", "agencies:\n  -\n"})
        check_refused([](const auto& file) { (void)load_agencies(file); }, text);
    for (const char* text : {"facets: []\nthemes: [fire]\n", "facets: [harm]\nthemes: []\n", "themes: []\n"})
        check_refused([](const auto& file) { (void)load_themes(file); }, text);
}

TEST_CASE("a list without rows is one")
{
    const test::ScratchFolder scratch;
    test::write_file(scratch / "words.yaml", "agencies:\n");
    CHECK(load_agencies(scratch / "words.yaml").empty());
}
