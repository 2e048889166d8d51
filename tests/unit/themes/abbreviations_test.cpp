#include "indexer/themes/abbreviations.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;

// The kinds of sentences that stand one after the other.
std::vector<PassageKind> kinds_of(const std::vector<std::string>& sentences)
{
    const PatternSet patterns;
    KnownWords known;
    std::vector<Statement> all;
    std::vector<ShortForm> forms;
    for (const std::string& sentence : sentences) {
        Statement statement;
        statement.tokens = patterns.tokens_of(sentence, 0, sentence.size(), known);
        forms.push_back(short_form_in(sentence, statement.tokens));
        all.push_back(std::move(statement));
    }
    set_abbreviations_aside(all, forms);
    std::vector<PassageKind> kinds;
    for (const Statement& statement : all)
        kinds.push_back(statement.kind);
    return kinds;
}

constexpr PassageKind prose = PassageKind::Narrative;
constexpr PassageKind aside = PassageKind::Glossary;

}  // namespace

TEST_CASE("a short form that is spelt out right after is a row of a glossary, whatever the heading")
{
    CHECK(kinds_of({"FGM: female genital mutilation."}) == std::vector{aside});
    CHECK(kinds_of({"GRT is Gypsy, Roma and Traveller."}) == std::vector{aside});
    CHECK(kinds_of({"FGM was seen by nobody."}) == std::vector{prose});
    CHECK(kinds_of({"CSE (child sexual exploitation) was seen."}) == std::vector{prose});
}

TEST_CASE("three short forms spelt out in one sentence are a list of them")
{
    CHECK(kinds_of(
              {"Letters CSE child sexual exploitation ICB integrated care board LAC looked after child"}) ==
          std::vector{aside});
    CHECK(kinds_of(
              {"Here: CIN (child in need), FGC (family group conference), NEET (not in education, employment "
               "or training)."}) == std::vector{aside});
    CHECK(kinds_of({"The ICB integrated care for the LAC team."}) == std::vector{prose});
}

TEST_CASE("rows in the order of the alphabet are a list, a chronology by agency is none")
{
    CHECK(kinds_of({"Rain.", "DASH: a form.", "It is long.", "DNA: not seen.", "MARAC: a meeting.",
                    "YJS: a team."}) == std::vector{prose, aside, aside, aside, aside, aside});
    CHECK(kinds_of({"GP saw him.", "CSC closed it.", "GP rang.", "ED saw him.", "CSC rang."}) ==
          std::vector(5, prose));
}
