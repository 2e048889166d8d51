#include "indexer/themes/rules.hpp"

#include "support/catch.hpp"
#include "support/themes.hpp"

namespace {

using namespace throughline;

std::vector<RuleHit> hits(const Theme& theme, const std::string& sentence,
                          PassageKind kind = PassageKind::Narrative,
                          const std::vector<std::string>& pseudonyms = {})
{
    const ThemeRules rules(test::vocabulary_of({theme}));
    KnownWords known;
    Statement statement;
    statement.kind = kind;
    statement.tokens = rules.patterns().tokens_of(sentence, 0, sentence.size(), known);
    return rules.read(statement, Polarity::Neutral, pseudonyms).hits;
}

Standing standing(const Theme& theme, const std::string& sentence, PassageKind kind = PassageKind::Narrative)
{
    const std::vector<RuleHit> found = hits(theme, sentence, kind);
    REQUIRE_FALSE(found.empty());
    return found.front().standing;
}

const Theme smoke = test::theme("smoke", "Smoke alarm");

}  // namespace

TEST_CASE("words near each other are strong together, within the distance that the rule asks")
{
    Theme theme = test::theme("late", "Lateness");
    theme.near = {{{{"report"}, {"late", "delay"}}, 4}};
    CHECK(hits(theme, "The report came late.").size() == 1);
    CHECK(hits(theme, "A delay held up the report.").size() == 1);
    CHECK(hits(theme, "The report.").empty());
    CHECK(hits(theme, "The report came from another town and was very late.").empty());
}

TEST_CASE("what is denied does not count, as far as the denial reaches")
{
    CHECK(standing(smoke, "There was no evidence of a working smoke alarm.") == Standing::RuledOut);
    CHECK(standing(smoke, "No smoke alarm was there.") == Standing::Denied);
    CHECK(standing(smoke, "A smoke alarm was not a feature.") == Standing::RuledOut);
    CHECK(standing(smoke, "There was no evidence of fire, but the smoke alarm rang.") == Standing::Counted);
    CHECK(standing(smoke, "Not only the smoke alarm rang.") == Standing::Counted);
    CHECK(standing(smoke, "He had not been asked whether there was a smoke alarm.") == Standing::Counted);
}

TEST_CASE("what was only asked or looked for is denied, as far as a denial reaches")
{
    CHECK(standing(smoke, "The panel asked whether he had a smoke alarm.") == Standing::Denied);
    CHECK(standing(smoke, "The panel asked whether it was late, but the smoke alarm rang.") ==
          Standing::Counted);
}

TEST_CASE("in a question nothing is said, but in one that the review puts to a board")
{
    const ThemeRules rules(test::vocabulary_of({smoke}));
    const auto standing_in = [&](const std::string& text, bool is_in_point) {
        Statement statement;
        statement.is_in_point = is_in_point;
        statement.question_end = text.find('?') == std::string::npos ? 0 : text.find('?');
        KnownWords known;
        statement.tokens = rules.patterns().tokens_of(text, 0, text.size(), known);
        return rules.read(statement, Polarity::Neutral, {}).hits.front().standing;
    };
    CHECK(standing_in("Was there a smoke alarm? b.", false) == Standing::Asked);
    CHECK(standing_in("How does the board know of each smoke alarm?", true) == Standing::Counted);
    CHECK(standing_in("Why? The smoke alarm was broken.", false) == Standing::Counted);
}

TEST_CASE("the title of a page or a leaflet is weaker than the thing")
{
    CHECK(standing(smoke, "She gave them a leaflet about the smoke alarm.") == Standing::Title);
    CHECK(standing(smoke, "The leaflet lay by the door, and about nine a smoke alarm rang.") ==
          Standing::Counted);
}

TEST_CASE("a theme of this case only is no evidence where it is said of another family or of long ago")
{
    Theme mine = smoke;
    CHECK(standing(mine, "His aunt had a smoke alarm.") == Standing::Counted);
    mine.is_of_this_case_only = true;
    CHECK(standing(mine, "His aunt had a smoke alarm.") == Standing::OtherPerson);
    CHECK(standing(mine, "A smoke alarm rang in her own childhood.") == Standing::OtherPerson);
    CHECK(standing(mine, "His aunt had a car and the mother a smoke alarm.") == Standing::Counted);
    CHECK(standing(mine, "His aunt had a car, but the smoke alarm rang.") == Standing::Counted);
}

TEST_CASE("below a heading that sets its text aside nothing is evidence")
{
    Vocabulary vocabulary = test::vocabulary_of({smoke});
    vocabulary.cues.boilerplate = {"this is not about"};
    const ThemeRules rules(vocabulary);
    const auto sets_aside = [&](const std::string& heading) {
        KnownWords known;
        return rules.sets_aside(rules.patterns().tokens_of(heading, 0, heading.size(), known));
    };
    CHECK(sets_aside("What this is not about"));
    CHECK_FALSE(sets_aside("What this is about"));
}

TEST_CASE("of four themes named in a row, cues among them, none counts in full")
{
    Theme rope = test::theme("rope", "Rope");
    Theme glass = test::theme("glass", "Glass");
    Theme water = test::theme("water", "Tank");
    glass.weak_cues = {"pane"};
    water.weak_cues = {"pool"};
    const ThemeRules rules(test::vocabulary_of({smoke, rope, glass, water}));
    const auto first = [&](const std::string& sentence) {
        KnownWords known;
        Statement statement;
        statement.tokens = rules.patterns().tokens_of(sentence, 0, sentence.size(), known);
        return rules.read(statement, Polarity::Neutral, {}).hits.front().standing;
    };
    CHECK(first("Smoke alarms, ropes, panes and pools.") == Standing::Listed);
    CHECK(first("Smoke alarms and ropes stood near the pane.") == Standing::Counted);
}

TEST_CASE("of six themes named in a row none counts at all, cues and words neither")
{
    std::vector<Theme> themes{smoke};
    for (const char* const name : {"Rope", "Glass", "Tank", "Ladder"})
        themes.push_back(test::theme(name, name));
    themes.push_back(test::theme("hook", "Hook"));
    themes.back().weak_cues = {"nail"};
    const ThemeRules rules(test::vocabulary_of(themes));
    const auto standings = [&](const std::string& sentence) {
        KnownWords known;
        Statement statement;
        statement.tokens = rules.patterns().tokens_of(sentence, 0, sentence.size(), known);
        std::vector<Standing> all;
        for (const RuleHit& hit : rules.read(statement, Polarity::Neutral, {}).hits)
            all.push_back(hit.standing);
        return all;
    };
    CHECK(standings("Smoke alarms; ropes; glass; tanks; ladders; nails.") ==
          std::vector<Standing>(6, Standing::Enumerated));
    CHECK(standings("Smoke alarms; ropes; glass; tanks; nails.").front() == Standing::Listed);
}

TEST_CASE("of practice a denial is what the theme is about")
{
    Theme theme = test::theme("sharing", "Sharing");
    theme.facet = "practice";
    theme.phrases = {"sharing of information"};
    CHECK(standing(theme, "There was no sharing of information.") == Standing::Counted);
}

TEST_CASE("a mask hides what stands within it")
{
    Theme theme = test::theme("need", "Child in need");
    theme.masks = {"children in need of help"};
    CHECK(standing(theme, "They are children in need of help and care.") == Standing::Masked);
    CHECK(standing(theme, "He was a child in need.") == Standing::Counted);
    CHECK(standing(test::theme("act", "Children"), "Under the Children Act he was helped.") ==
          Standing::Masked);
}

TEST_CASE("quoted law counts for nothing")
{
    CHECK(standing(smoke, "A smoke alarm is needed where fire is known or suspected.") ==
          Standing::Boilerplate);
}

TEST_CASE("the name of a team or a post is weaker than the thing")
{
    CHECK(standing(smoke, "She rang the smoke alarm team.") == Standing::Title);
    CHECK(standing(smoke, "He is the smoke alarm co-ordinator.") == Standing::Title);
    CHECK(standing(smoke, "Of the smoke alarm, team members knew nothing.") == Standing::Counted);
}

TEST_CASE("a glossary, a list of contents or a kind not asked for is no evidence")
{
    const auto kind = GENERATE(PassageKind::Glossary, PassageKind::Contents, PassageKind::Reference,
                               PassageKind::Terms, PassageKind::Method);
    CHECK(standing(smoke, "Smoke alarm: a device.", kind) == Standing::OtherKind);
    Theme asked = smoke;
    asked.kinds = {PassageKind::Finding};
    CHECK(standing(asked, "The smoke alarm was broken.", PassageKind::Narrative) == Standing::OtherKind);
    CHECK(standing(asked, "The smoke alarm was broken.", PassageKind::Finding) == Standing::Counted);
}

TEST_CASE("whose problem it is decides where the theme asks")
{
    Theme mood = test::theme("mood", "Low mood");
    mood.subject = Subject::Child;
    CHECK(standing(mood, "Her daughter had a low mood.") == Standing::Counted);
    CHECK(standing(mood, "The mother had a low mood.") == Standing::OtherPerson);
    CHECK(standing(mood, "A low mood was noted.") == Standing::Unclear);
    CHECK(standing(mood, "The mother's low mood worried the child.") == Standing::Unclear);
    mood.subject = Subject::Parent;
    CHECK(standing(mood, "The mother had a low mood.") == Standing::Counted);
    CHECK(standing(mood, "Her daughter had a low mood.") == Standing::OtherPerson);
}

TEST_CASE("a child's pseudonym is a child")
{
    Theme mood = test::theme("mood", "Low mood");
    mood.subject = Subject::Child;
    CHECK(hits(mood, "Tamsin had a low mood.", PassageKind::Narrative, {"tamsin"}).front().standing ==
          Standing::Counted);
}

TEST_CASE("a pattern that cannot be read names its theme")
{
    Theme theme = test::theme("broken", "Broken");
    theme.phrases = {"told .."};
    CHECK_THROWS_WITH(ThemeRules(test::vocabulary_of({theme})), Catch::ContainsSubstring("broken"));
}
