#include "core/vocabulary/wording_model.hpp"

#include "core/base/error.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace {

using namespace throughline;

WordingModel wordings(const std::string& rows)
{
    const test::ScratchFolder folder;
    const auto file = folder / "wording-model.tsv";
    test::write_file(file, "# a note\n" + rows);
    return load_wording_model(file);
}

}  // namespace

TEST_CASE("a word's numbers are those of its line, and a word that is not there has none")
{
    const WordingModel model = wordings("curtains\t12 -3 127\nrung\t-127 0 1\n");
    CHECK(model.dimensions() == 3);
    REQUIRE(model.vector_of("rung").size() == 3);
    CHECK(model.vector_of("rung")[0] == -127);
    CHECK(model.vector_of("curtains")[2] == 127);
    CHECK(model.vector_of("phoned").empty());
}

TEST_CASE("wordings that were never learned are an empty model")
{
    CHECK(load_wording_model("/no such folder/wording-model.tsv").is_empty());
    CHECK(wordings("").is_empty());
}

TEST_CASE("a line that is no word with as many whole numbers as the others is told, with its number")
{
    for (const char* row : {"rung\t1 2\n", "rung\t1 2 3 4\n", "rung\t1 2 128\n", "rung\t1 2 3.5\n",
                            "rung\t1 2 \n", "rung\t1  2 3\n", "rung 1 2 3\n", "\t1 2 3\n", "rung\t\n",
                            "curtains\t1 2 3\n", "rung\t99999999999999999999 2 3\n"}) {
        INFO(row);
        CHECK_THROWS_WITH(
            wordings(std::string("curtains\t12 -3 127\n") + row),
            Catch::ContainsSubstring("line 3") && Catch::ContainsSubstring("bench/patterns/learn.sh"));
    }
}

TEST_CASE("the wordings of the project are read, and each word once")
{
    const WordingModel model = load_wording_model(SOURCE_DIR "/vocabulary/wording-model.tsv");
    CHECK_FALSE(model.is_empty());
    CHECK_FALSE(model.vector_of("safeguarding").empty());
}
