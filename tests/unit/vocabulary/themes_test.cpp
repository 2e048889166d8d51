#include "core/vocabulary/themes.hpp"

#include "core/base/error.hpp"
#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace {

using namespace throughline;

const std::string themes_head =
    "facets:\n  - {id: harm, label: Harm, scope: s}\nthemes:\n"
    "  - {id: fire, label: Fire, facet: harm, broader: harm, scope: s";

Themes themes(const std::string& rules)
{
    const test::ScratchFolder scratch;
    test::write_file(scratch.path() / "themes.yaml", themes_head + rules + "}\n");
    return load_themes(scratch.path() / "themes.yaml");
}

ThemeModel model(const std::string& text)
{
    const test::ScratchFolder scratch;
    test::write_file(scratch.path() / "model.tsv", text);
    return load_theme_model(scratch.path() / "model.tsv");
}

}  // namespace

TEST_CASE("the rules of a theme are read")
{
    const Themes read = themes(
        ", phrases: [house fire], weak_cues: [ash, smoke], not: [fire officer], subject: child, "
        "kinds: [finding], near: [[[match], [curtain, sofa], 5], [[candle], [bed]]]");
    const Theme& fire = read.all().front();
    CHECK(fire.phrases == std::vector<std::string>{"house fire"});
    CHECK(fire.weak_cues == std::vector<std::string>{"ash", "smoke"});
    CHECK(fire.masks == std::vector<std::string>{"fire officer"});
    CHECK(fire.subject == Subject::Child);
    CHECK(fire.kinds == std::vector<PassageKind>{PassageKind::Finding});
    REQUIRE(fire.near.size() == 2);
    CHECK(fire.near[0] == NearRule{{{"match"}, {"curtain", "sofa"}}, 5});
    CHECK(fire.near[1].within == 0);
}

TEST_CASE("a rule that cannot be read is refused with file and line")
{
    const std::string rules =
        GENERATE(", subject: dog", ", kinds: [poem]", ", near: [[[a]]]", ", near: [a]",
                 ", near: [[[a], [b], x]]", ", near: candle", ", only_this_case: perhaps");
    INFO(rules);
    CHECK_THROWS_WITH(themes(rules), Catch::ContainsSubstring("themes.yaml, line"));
}

TEST_CASE("a misspelt key of a theme is refused with file, theme and key")
{
    const std::string key = GENERATE("synonims", "weak", "phrase", "Related");
    INFO(key);
    CHECK_THROWS_WITH(
        themes(", " + key + ": [house fire]"),
        Catch::ContainsSubstring("themes.yaml, line 4: the theme 'fire' has a key '" + key + "'") &&
            Catch::ContainsSubstring("synonyms, weak_cues"));
    CHECK(themes(", ambiguity: a camp fire is none, sources: [X1]").all().size() == 1);
}

TEST_CASE("the theme model is read line by line, and a broken line is named")
{
    const ThemeModel read = model(
        "# what it is\ntag\t(any)\tstrongest\t0.5\ntag\tfire\tbias\t-1\n"
        "central\t(any)\tspread\t2\nwords\tfire\tb house fire\t3.25\n"
        "trust\tfire\thouse fire\t0.9\nalone\t(any)\tbias\t1\nalone\tfire\tbias\t2\n"
        "together\tfire\tflood\t-0.25\n");
    CHECK(read.tag.at("strongest") == 0.5);
    CHECK(read.tag_of.at("fire").at("bias") == -1);
    CHECK(read.central.at("spread") == 2);
    CHECK(read.words.at("fire").at("b house fire") == 3.25);
    CHECK(read.trust.at("fire").at("house fire") == 0.9);
    CHECK(read.alone.at("bias") == 1);
    CHECK(read.alone_of.at("fire").at("bias") == 2);
    CHECK(read.together.at("fire").at("flood") == -0.25);
    const std::string line = GENERATE("tag\tfire\tbias", "tag\tfire\tbias\tmuch", "song\tfire\tbias\t1",
                                      "tag\tfire\tbias\t1\t2", "tag\tfire\tbias\tnan", "tag\tfire\t\t1");
    INFO(line);
    CHECK_THROWS_WITH(model("# first\n" + line + "\n"), Catch::ContainsSubstring("model.tsv, line 2"));
}

TEST_CASE("no model is an empty one")
{
    const test::ScratchFolder scratch;
    CHECK(load_theme_model(scratch.path() / "none.tsv").is_empty());
}
