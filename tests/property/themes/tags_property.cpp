#include <rapidcheck.h>

#include "indexer/themes/tagger.hpp"
#include "support/catch.hpp"
#include "support/themes.hpp"

namespace {

using namespace throughline;

Vocabulary small_vocabulary()
{
    Theme ladder = test::theme("ladder", "Ladder");
    ladder.near = {{{{"rung"}, {"broke", "split"}}, 3}};
    ladder.weak_cues = {"attic"};
    Theme mood = test::theme("mood", "Low mood");
    mood.subject = Subject::Child;
    Vocabulary made = test::vocabulary_of({ladder, mood});
    made.theme_model.words["ladder"] = {{"bias", -1}, {"w climb", 6}, {"phrase", 3}};
    made.theme_model.tag = {{"strongest", 1}, {"phrases", 2}};
    return made;
}

// Sentences of a few words that rules and model know, in passages of any kind.
std::vector<test::Paragraph> any_paragraphs()
{
    const auto word =
        rc::gen::element<std::string>("ladder", "rung", "broke.", "The", "child", "mother", "low", "mood",
                                      "no", "evidence", "of", "but", "attic", "climb", "team", "Élan. Then");
    std::vector<test::Paragraph> paragraphs;
    for (const auto& words : *rc::gen::container<std::vector<std::vector<std::string>>>(
             rc::gen::container<std::vector<std::string>>(word))) {
        test::Paragraph paragraph;
        for (const std::string& one : words)
            paragraph.text += one + " ";
        paragraph.kind = *rc::gen::element(PassageKind::Narrative, PassageKind::Finding, PassageKind::Method);
        paragraph.block = *rc::gen::element(BlockKind::Paragraph, BlockKind::Heading, BlockKind::ListItem);
        if (!words.empty())
            paragraphs.push_back(paragraph);
    }
    return paragraphs;
}

}  // namespace

TEST_CASE("evidence lies within its passage, and a tag has some that counts")
{
    const Tagger tagger(small_vocabulary());
    CHECK(rc::check("any review", [&] {
        const Review review = test::review_of(any_paragraphs());
        for (const Tag& tag : tagger.tags_of(review)) {
            bool has_counted = false;
            for (const Evidence& evidence : tag.evidence) {
                RC_ASSERT(evidence.passage < review.passages.size());
                const Passage& passage = review.passages[evidence.passage];
                RC_ASSERT(passage.begin <= evidence.begin);
                RC_ASSERT(evidence.begin < evidence.end);
                RC_ASSERT(evidence.end <= passage.end);
                RC_ASSERT(evidence.strength >= 0 && evidence.strength <= 1);
                RC_ASSERT(!evidence.why.empty());
                has_counted = has_counted || evidence.is_counted;
            }
            RC_ASSERT(!is_tagged(tag) || has_counted);
        }
    }));
}

TEST_CASE("the same review gives the same tags")
{
    const Tagger first(small_vocabulary());
    const Tagger second(small_vocabulary());
    CHECK(rc::check("any review", [&] {
        const Review review = test::review_of(any_paragraphs());
        RC_ASSERT(first.tags_of(review) == second.tags_of(review));
        RC_ASSERT(first.tags_of(review) == first.tags_of(review));
    }));
}

TEST_CASE("a glossary adds no tag")
{
    const Tagger tagger(small_vocabulary());
    CHECK(rc::check("any review", [&] {
        std::vector<test::Paragraph> paragraphs = any_paragraphs();
        const std::vector<Tag> before = tagger.tags_of(test::review_of(paragraphs));
        paragraphs.push_back({"A ladder: rungs to climb. Low mood of a child.", PassageKind::Glossary});
        for (const Tag& tag : tagger.tags_of(test::review_of(paragraphs)))
            RC_ASSERT(!is_tagged(tag) || is_tagged(test::tag_in(before, tag.theme)));
    }));
}
