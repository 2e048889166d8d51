#include "indexer/themes/tagger.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/themes.hpp"

namespace {

using namespace throughline;
using test::Paragraph;

const Theme ladder = test::theme("ladder", "Ladder");

std::vector<Tag> tags(const Vocabulary& vocabulary, const std::vector<Paragraph>& paragraphs)
{
    return Tagger(vocabulary).tags_of(test::review_of(paragraphs));
}

Tag tag(const Vocabulary& vocabulary, const std::vector<Paragraph>& paragraphs)
{
    return test::tag_in(tags(vocabulary, paragraphs), "ladder");
}

// Says that a sentence with "rung" speaks of ladders, and that one such sentence makes a tag.
Vocabulary with_words()
{
    Vocabulary vocabulary = test::vocabulary_of({ladder});
    vocabulary.theme_model.words["ladder"] = {{"bias", -1}, {"w rung", 6}};
    vocabulary.theme_model.tag = {{"strongest", 1}};
    vocabulary.theme_model.central = {{"bias", -3}, {"spread", 2}};
    return vocabulary;
}

}  // namespace

TEST_CASE("rules alone: twice in passing or once in a finding makes a tag, nothing makes none")
{
    const Vocabulary vocabulary = test::vocabulary_of({ladder});
    CHECK(tags(vocabulary, {{"The day was cold."}}).empty());
    const Tag once = tag(vocabulary, {{"The ladder fell.", PassageKind::Finding}});
    CHECK(is_tagged(once));
    CHECK(once.salience == Salience::Present);
    const Tag often = tag(vocabulary, {{"The ladder fell. The ladder was old.", PassageKind::Finding}});
    CHECK(often.salience == Salience::Central);
}

TEST_CASE("evidence is the sentence, with its passage, its polarity, its rule and why")
{
    const Tag found =
        tag(test::vocabulary_of({ladder}),
            {{"It rained."}, {"We met. The ladder was in poor repair. It fell.", PassageKind::Finding}});
    REQUIRE(found.evidence.size() == 1);
    const Evidence& evidence = found.evidence.front();
    CHECK(evidence.passage == 1);
    CHECK(evidence.begin == 20);
    CHECK(evidence.end == 50);
    CHECK(evidence.polarity == Polarity::Problem);
    CHECK(evidence.rule == "ladder/phrase@test");
    CHECK(evidence.why == "matches 'Ladder'");
    CHECK(evidence.is_counted);
}

TEST_CASE("headings say whether what stands below is good or bad")
{
    const Vocabulary vocabulary = test::vocabulary_of({ladder});
    const auto polarity_below = [&](const std::string& heading) {
        return tag(vocabulary, {{heading, PassageKind::Finding, BlockKind::Heading},
                                {"The ladder stood by the wall.", PassageKind::Finding}})
            .evidence.front()
            .polarity;
    };
    CHECK(polarity_below("Key strengths") == Polarity::Strength);
    CHECK(polarity_below("What needs to improve") == Polarity::Problem);
    CHECK(polarity_below("What happened") == Polarity::Neutral);
}

TEST_CASE("a heading that sets its text aside ends with the next heading, which is itself no part of it")
{
    Vocabulary vocabulary = test::vocabulary_of({ladder});
    vocabulary.cues.boilerplate = {"this is not about"};
    const auto evidence_below = [&](const std::string& next) {
        return tag(vocabulary, {{"What this is not about", PassageKind::Finding, BlockKind::Heading},
                                {"There was no evidence of a ladder.", PassageKind::Finding},
                                {next, PassageKind::Finding, BlockKind::Heading},
                                {"It stood by the wall.", PassageKind::Finding}})
            .evidence;
    };
    CHECK(evidence_below("What happened").front().why == "'Ladder' is denied: 'no evidence of'");
    const std::vector<Evidence> below = evidence_below("The ladder");
    REQUIRE(below.size() == 2);
    CHECK(below.back().is_counted);
    CHECK(tag(vocabulary, {{"What this is not about", PassageKind::Finding, BlockKind::Heading},
                           {"A ladder stood there.", PassageKind::Finding}})
              .evidence.front()
              .why == "'Ladder' stands below a heading that sets it aside");
}

TEST_CASE("a theme that is only denied is mentioned, and says why it is no tag")
{
    const Tag denied =
        tag(test::vocabulary_of({ladder}), {{"There was no evidence of a ladder.", PassageKind::Finding}});
    CHECK(denied.salience == Salience::Mentioned);
    CHECK_FALSE(is_tagged(denied));
    REQUIRE(denied.evidence.size() == 1);
    CHECK_FALSE(denied.evidence.front().is_counted);
    CHECK(denied.evidence.front().why == "'Ladder' is denied: 'no evidence of'");
}

TEST_CASE("a broader theme follows from a narrower one, and says so")
{
    Theme steps = test::theme("steps", "Things to climb");
    Theme attic = test::theme("attic", "Attic ladder");
    Theme narrow = ladder;
    narrow.broader = "steps";
    attic.broader = "ladder";
    const Vocabulary vocabulary = test::vocabulary_of({steps, narrow, attic});
    const std::vector<Tag> all = tags(vocabulary, {{"The attic ladder fell.", PassageKind::Finding}});
    CHECK(test::tag_in(all, "ladder").narrower.empty());
    const Tag broad = test::tag_in(all, "steps");
    CHECK(is_tagged(broad));
    CHECK(broad.narrower == std::vector<std::string>{"ladder", "attic"});
    CHECK_FALSE(broad.evidence.empty());
}

TEST_CASE("where no sentence is sure alone the strongest count together, unless something is against one")
{
    Vocabulary vocabulary = test::vocabulary_of({ladder});
    vocabulary.theme_model.words["ladder"] = {{"bias", -1.2}, {"w rung", 2}};
    vocabulary.theme_model.tag = {{"bias", 2}};
    const std::string told = "Every rung had split. A rung was gone.";
    const Tag found = tag(vocabulary, {{told}});
    CHECK(is_tagged(found));
    CHECK(std::ranges::count(found.evidence, true, &Evidence::is_counted) == 2);
    CHECK_FALSE(is_tagged(tag(vocabulary, {{told + " There was no evidence of a ladder."}})));
    const Tag in_glossary = tag(vocabulary, {{told}, {"Ladder: see attic.", PassageKind::Glossary}});
    CHECK(is_tagged(in_glossary));
    CHECK(std::ranges::count(in_glossary.evidence, true, &Evidence::is_counted) == 2);
    vocabulary.theme_model.tag = {{"bias", -2}};
    CHECK_FALSE(is_tagged(tag(vocabulary, {{told}})));
}

TEST_CASE("how a word begins is learned too, and said with a star")
{
    Vocabulary vocabulary = with_words();
    vocabulary.theme_model.words["ladder"] = {{"bias", -1}, {"p scaff", 6}};
    const Tag found = tag(vocabulary, {{"The scaffolding split."}});
    CHECK(is_tagged(found));
    REQUIRE(found.evidence.size() == 1);
    CHECK(found.evidence.front().why == "its words: scaff*");
    CHECK_FALSE(is_tagged(tag(vocabulary, {{"The scaf split."}})));
}

TEST_CASE("learned words make a tag where no rule matches, and say which words")
{
    const Tag found = tag(with_words(), {{"Every rung had split."}});
    CHECK(is_tagged(found));
    REQUIRE(found.evidence.size() == 1);
    CHECK(found.evidence.front().rule == "ladder/words@test");
    CHECK(found.evidence.front().why == "its words: rung");
    CHECK_FALSE(is_tagged(tag(with_words(), {{"Every plank had split."}})));
}

TEST_CASE("of what befell a family a tag asks more than of practice")
{
    Vocabulary vocabulary = with_words();
    vocabulary.theme_model.tag = {{"bias", 0.6}};  // a likelihood of 0.65
    CHECK_FALSE(is_tagged(tag(vocabulary, {{"Every rung had split."}})));
    Theme of_practice = ladder;
    of_practice.facet = "practice";
    vocabulary.themes = test::vocabulary_of({of_practice}).themes;
    CHECK(is_tagged(tag(vocabulary, {{"Every rung had split."}})));
}

TEST_CASE("learned words do not save what a rule speaks against")
{
    CHECK_FALSE(is_tagged(tag(with_words(), {{"There was no evidence of a ladder or a rung."}})));
    CHECK_FALSE(is_tagged(tag(with_words(), {{"Rung: part of a ladder.", PassageKind::Glossary}})));
}

TEST_CASE("salience is what the model says of how the evidence is spread")
{
    const std::string sentence = "A rung broke.";
    CHECK(tag(with_words(), {{sentence}}).salience == Salience::Present);
    CHECK(tag(with_words(), {{sentence}, {sentence}, {sentence}, {sentence}}).salience == Salience::Central);
}

TEST_CASE("the review's other themes decide where its words leave a theme open, and the tag says so")
{
    Vocabulary vocabulary = test::vocabulary_of({ladder, test::theme("roof", "Roof")});
    ThemeModel& model = vocabulary.theme_model;
    model.tag = model.alone = {{"bias", -3}, {"phrases", 8}};
    model.tag["company"] = 8;
    model.central = {{"bias", -3}};
    model.together["ladder"] = {{"roof", 0.5}, {"bias", -0.1}, {"no such theme", 9}};
    const std::string of_ladder = "The ladder fell.";
    const std::string of_roof = "The roof fell in.";
    const Tag alone = tag(vocabulary, {{of_ladder}});
    CHECK_FALSE(is_tagged(alone));
    CHECK(alone.why == "only in passing: one sentence, not strong enough");
    const Tag with_roof = tag(vocabulary, {{of_ladder}, {of_roof}});
    CHECK(is_tagged(with_roof));
    CHECK(with_roof.why ==
          "something is said of it: one sentence; the review's other themes often go with it");
    CHECK(tag(vocabulary, {{of_roof}}).theme.empty());
    model.together["ladder"] = {{"roof", -0.5}};
    const std::string twice = of_ladder + " " + of_ladder;
    CHECK(is_tagged(tag(vocabulary, {{twice}})));
    const Tag against = tag(vocabulary, {{twice}, {of_roof}});
    CHECK_FALSE(is_tagged(against));
    CHECK(against.why ==
          "only in passing: 2 sentences, not strong enough; the review's other themes seldom go with it");
}

TEST_CASE("an inspection's other themes say nothing of a theme")
{
    ThemeModel model;
    model.alone = {{"phrases", 1}};
    model.together["ladder"] = {{"roof", 0.5}};
    const Themes themes = test::vocabulary_of({ladder, test::theme("roof", "Roof")}).themes;
    std::vector<SignNumbers> numbers(2);
    Company(model, themes).weigh(numbers);
    CHECK(numbers[0][place_of_sign("company")] == 0.25);
    CHECK(numbers[1][place_of_sign("company")] == 0.25);
    for (SignNumbers& of_theme : numbers)
        of_theme[place_of_sign("inspection")] = 1;
    Company(model, themes).weigh(numbers);
    CHECK(numbers[0][place_of_sign("company")] == 0);
}
