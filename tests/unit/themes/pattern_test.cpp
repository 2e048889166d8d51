#include "indexer/themes/pattern.hpp"

#include "core/base/error.hpp"
#include "core/vocabulary/theme_stem.hpp"
#include "support/catch.hpp"

namespace {

using namespace throughline;

bool matches(const std::string& pattern, const std::string& text)
{
    PatternSet patterns;
    patterns.add(pattern, 7);
    KnownWords known;
    return !patterns.matches_in(patterns.tokens_of(text, 0, text.size(), known)).empty();
}

}  // namespace

TEST_CASE("a pattern matches words by their stem, whatever their case and hyphens")
{
    CHECK(matches("safety plan", "Two safety plans were written."));
    CHECK(matches("safety plan", "SAFETY-PLAN"));
    CHECK(matches("co sleeping", "She had been co-sleeping."));
    CHECK(matches("non-accidental injury", "non accidental injuries"));
    CHECK_FALSE(matches("safety plan", "a plan for safety"));
    CHECK_FALSE(matches("safety plan", "the safety of planes"));
}

TEST_CASE("words in capitals match as written only")
{
    CHECK(matches("SEND", "a child with SEND"));
    CHECK(matches("SEND", "the SEND's lead"));
    CHECK(matches("EHCP", "their EHCPs"));
    CHECK(matches("CP-IS", "a flag on CP-IS"));
    CHECK_FALSE(matches("SEND", "they did not send it"));
    CHECK_FALSE(matches("SEND", "Send it on."));
    CHECK_FALSE(matches("SEND", "THEY DID NOT SEND IT TO THE SCHOOL NURSE"));  // all in capitals
}

TEST_CASE("a position may have alternatives of one word or several")
{
    const std::string pattern = "mother|father did not attend|come-back";
    CHECK(matches(pattern, "Her father did not attend."));
    CHECK(matches(pattern, "His mother did not come back."));
    CHECK_FALSE(matches(pattern, "Her aunt did not attend."));
}

TEST_CASE("a prefix matches every word that begins so")
{
    CHECK(matches("desensit*", "They had become desensitised."));
    CHECK(matches("desensit*", "desensitisation"));
    CHECK_FALSE(matches("desensit*", "sensitive"));
}

TEST_CASE("two dots stand for up to four words, within one sentence's words")
{
    CHECK(matches("not .. told", "He was not told."));
    CHECK(matches("not .. told", "The school was not at any time told."));
    CHECK_FALSE(matches("not .. told", "It was not until the spring of that year that she told him."));
}

TEST_CASE("a pattern without words, or with dots at its end, is refused")
{
    PatternSet patterns;
    const std::string pattern = GENERATE("", "  ", "..", "told ..", ".. told", "*", "a .. b .. c .. d .. e");
    INFO(pattern);
    CHECK_THROWS_AS(patterns.add(pattern, 1), Error);
}

TEST_CASE("a pattern with more variants than can be kept is refused")
{
    PatternSet patterns;
    std::string pattern;
    for (int word = 0; word < 20; ++word)
        pattern += "a|b|c ";
    CHECK_THROWS_AS(patterns.add(pattern, 1), Error);
}

TEST_CASE("stems join what is inflected and keep apart what is derived")
{
    CHECK(theme_stem("assessing") == theme_stem("assessed"));
    CHECK(theme_stem("assesses") == theme_stem("assess"));
    CHECK(theme_stem("assessment") != theme_stem("assess"));
    CHECK(theme_stem("shared") == theme_stem("sharing"));
    CHECK(theme_stem("noted") == theme_stem("notes"));
    CHECK(theme_stem("note") != theme_stem("not"));
    CHECK(theme_stem("here") != theme_stem("her"));
    CHECK(theme_stem("ranges") != theme_stem("rang"));
    CHECK(theme_stem("centred") != theme_stem("centre"));
    CHECK(theme_stem("agencies") == theme_stem("agency"));
    CHECK(theme_stem("stopped") == theme_stem("stopping"));
    CHECK(theme_stem("controlled") == theme_stem("control"));
    CHECK(theme_stem("children") == theme_stem("child"));
    CHECK(theme_stem("need") == "need");
    CHECK(theme_stem("crisis") == "crisis");
    CHECK(theme_stem("s47") == "s47");
}
