#include "indexer/facts/cues.hpp"

#include <fstream>
#include <sstream>

#include "indexer/facts/cue_phrases.hpp"
#include "indexer/facts/statements.hpp"
#include "support/catch.hpp"

namespace {

using namespace throughline;

// The values of one closed list, as vocabulary/themes.yaml has them: ", lcspr, scr, ...,".
std::string values_of(const std::string& list)
{
    std::ifstream file(SOURCE_DIR "/vocabulary/themes.yaml");
    std::stringstream text;
    text << file.rdbuf();
    const std::string all = text.str();
    const std::size_t begin = all.find("values: [", all.find("- id: " + list + "\n"));
    const std::size_t first = begin + std::string("values: [").size();
    return ", " + all.substr(first, all.find(']', first) - first) + ",";
}

bool has_value(const std::string& values, std::string_view value)
{
    return values.find(", " + std::string(value) + ",") != std::string::npos;
}

FactStatement read(const CueTable& table, const std::string& text)
{
    return statement_of(text, table);
}

}  // namespace

TEST_CASE("every kind of review and every method that a phrase stands for is in its closed list")
{
    const std::string types = values_of("review_type");
    const std::string methods = values_of("methodology");
    REQUIRE(has_value(types, "joint-sar"));
    REQUIRE_FALSE(has_value(types, "joint"));
    for (const PhraseRow& row : phrases_of_kinds()) {
        INFO(row.phrase);
        if (row.cue == Cue::ReviewType || row.cue == Cue::WeakReviewType)
            CHECK(has_value(types, row.value));
        if (row.cue == Cue::Method)
            CHECK(has_value(methods, row.value));
    }
}

TEST_CASE("of two phrases that overlap and are signs of the same, the longer counts")
{
    const CueTable table{Vocabulary{}};
    const std::string text = "A Local Child Safeguarding Practice Review";
    const FactStatement statement = read(table, text);
    REQUIRE(statement.has(Cue::ReviewType));
    CHECK(statement.find(Cue::ReviewType)->row->phrase == "local child safeguarding practice review");
    CHECK(statement.find(Cue::ReviewType)->end == 6);
}

TEST_CASE("a place is named only with its capitals, and \"and\" and \"&\" are alike")
{
    Vocabulary vocabulary;
    vocabulary.areas.emplace_back();
    vocabulary.areas.back().name = "Birk and Ash";
    const CueTable table{vocabulary};
    const auto [text, is_named] = GENERATE(Catch::Generators::table<std::string, bool>({
        {"Birk and Ash", true},
        {"BIRK & ASH", true},
        {"birk and ash grow here", false},
        {"Birk and ash", false},
    }));
    CHECK(read(table, text).has(Cue::Area) == is_named);
}
