#include "indexer/pipeline/judge.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/catalogue/tags.hpp"
#include "indexer/analyse/analyser.hpp"

namespace throughline {
namespace {

std::string in_review(const Judgement& judgement)
{
    return "'" + judgement.theme + "' in review " + std::to_string(number_of(judgement.review));
}

// What to do where no words of the report speak of the theme.
Error nothing_speaks(const Judgement& judgement)
{
    if (judgement.word == TagState::Rejected)
        return Error("nothing was found of " + in_review(judgement) +
                     ": it is no tag there, so there is nothing to reject");
    return Error("nothing was found of " + in_review(judgement) +
                 ": a theme is said of a review only with the words that say so, and a person's word alone "
                 "cannot stand for them. If the report does speak of it, add its words to this theme in "
                 "the vocabulary's themes.yaml and run 'retag'");
}

// Whoever says a narrower theme of a review says the broader one: lists and counts hold to that.
void expect_nothing_narrower(const BroaderThemes& broader, const Judgement& judgement,
                             const std::vector<Tag>& tags)
{
    std::string narrower;
    for (const Tag& tag : tags)
        if (const auto above = themes_above(tag.theme, broader);
            is_tagged(tag) && std::ranges::find(above, judgement.theme) != above.end())
            narrower += (narrower.empty() ? "" : ", ") + tag.theme;
    if (!narrower.empty())
        throw Error("the narrower theme " + narrower + " is said of the review, so " + in_review(judgement) +
                    " is said with it: reject what is narrower first");
}

void expect_no_rejected_above(const BroaderThemes& broader, const Judgement& judgement,
                              const std::vector<Tag>& tags)
{
    for (const std::string& above : themes_above(judgement.theme, broader)) {
        const auto tag = std::ranges::find(tags, above, &Tag::theme);
        if (tag != tags.end() && tag->state == TagState::Rejected)
            throw Error("a person rejected the broader theme " + above + ", and " + in_review(judgement) +
                        " cannot be said without it: say 'withdrawn' of " + above + " first");
    }
}

// `tags`, with this word said.
std::vector<Tag> with_word(std::vector<Tag> tags, const Judgement& judgement)
{
    const auto tag = std::ranges::find(tags, judgement.theme, &Tag::theme);
    const bool is_there = tag != tags.end();
    if (judgement.word == TagState::Suggested && (!is_there || tag->state == TagState::Suggested))
        throw Error("nobody has confirmed or rejected " + in_review(judgement) +
                    ": there is nothing to take back");
    const bool is_kept_as_rejected = is_there && tag->state == TagState::Rejected && tag->evidence.empty();
    if (!is_there || (judgement.word == TagState::Confirmed && is_kept_as_rejected))
        throw nothing_speaks(judgement);
    tag->state = judgement.word;
    if (judgement.word == TagState::Confirmed && tag->salience == Salience::Mentioned) {
        tag->salience = Salience::Present;
        tag->why = "a person read these words and confirmed it";
    }
    return tags;
}

}  // namespace

RetagPlan plan_judgement(Catalogue& catalogue, const Vocabulary& vocabulary, const Judgement& judgement)
{
    Reviews reviews(catalogue);
    if (const auto known = reviews.find(judgement.review);
        known && known->analysed_by.vocabulary != vocabulary.version)
        throw Error("review " + std::to_string(number_of(judgement.review)) +
                    " was tagged with another version of the vocabulary: run 'retag' first, and look at the "
                    "theme again");
    Review review = reviews.load(judgement.review);
    const std::vector<Tag> before = std::move(review.tags);
    review.tags.clear();
    const Analyser analyser(vocabulary);
    const std::vector<Tag> found = analyser.tags_of(review);
    const std::vector<Tag> now = under_what_was_said(found, before, analyser.broader());
    if (judgement.word == TagState::Rejected)
        expect_nothing_narrower(analyser.broader(), judgement, now);
    if (judgement.word == TagState::Confirmed)
        expect_no_rejected_above(analyser.broader(), judgement, now);
    Retagged judged{judgement.review, before,
                    under_what_was_said(found, with_word(now, judgement), analyser.broader())};
    RetagPlan plan;
    plan.vocabulary = vocabulary.version;
    plan.reviews = 1;
    if (judged.after == judged.before)
        plan.the_same.push_back(judgement.review);
    else
        plan.changed.push_back(std::move(judged));
    return plan;
}

}  // namespace throughline
