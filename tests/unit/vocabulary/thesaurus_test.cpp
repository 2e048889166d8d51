#include "core/vocabulary/thesaurus.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

const std::string thesaurus_head =
    "term\tkind\tequivalents\tdirection\tambiguous\tcapitals\tnote\ttheme_ids\n";

std::vector<ThesaurusEntry> read(const std::string& rows)
{
    const test::ScratchFolder folder;
    const auto file = folder / "thesaurus.tsv";
    test::write_file(file, "# a note\n" + thesaurus_head + rows);
    return load_thesaurus(file);
}

}  // namespace

TEST_CASE("a row of the thesaurus is read as it is meant")
{
    const auto entries = read("SEND\tabbr\tspecial needs|>needs\tboth\tyes\tyes\tthe verb send\tsend|x\n");
    REQUIRE(entries.size() == 1);
    const ThesaurusEntry& entry = entries.front();
    CHECK(entry.term == "SEND");
    CHECK(entry.equivalents == std::vector<Equivalent>{{"special needs", false}, {"needs", true}});
    CHECK(entry.direction == ThesaurusEntry::Direction::Both);
    CHECK(entry.is_ambiguous);
    CHECK(entry.in_capitals);
    CHECK(entry.themes == std::vector<std::string>{"send", "x"});
}

TEST_CASE("a mistake in the thesaurus is told with its line")
{
    for (const char* row : {"DV\tabbr\tx\tboth\tno\tno\t\n", "\tabbr\tx\tboth\tno\tno\t\t\n",
                            "DV\tabbr\tx\tsideways\tno\tno\t\t\n", "DV\tabbr\tx\tboth\tperhaps\tno\t\t\n",
                            "DV\tabbr\tx||y\tboth\tno\tno\t\t\n"}) {
        CAPTURE(row);
        CHECK_THROWS_WITH(read(row), Catch::ContainsSubstring("line 3"));
    }
    CHECK(load_thesaurus("/nowhere/thesaurus.tsv").empty());
}

TEST_CASE("the project's thesaurus is whole: no term twice, no theme that does not exist")
{
    const Vocabulary vocabulary = load_vocabulary(SOURCE_DIR "/vocabulary");
    CHECK(vocabulary.thesaurus.size() >= 267);
    std::vector<std::string> terms;
    for (const ThesaurusEntry& entry : vocabulary.thesaurus) {
        CAPTURE(entry.term);
        terms.push_back(entry.term);
        CHECK_FALSE(entry.equivalents.empty());
        for (const std::string& theme : entry.themes) {
            CAPTURE(theme);
            CHECK(vocabulary.themes.find(theme) != nullptr);
        }
    }
    std::ranges::sort(terms);
    CHECK(std::ranges::adjacent_find(terms) == terms.end());
}
