// A theme of a review confirmed or rejected by a person.
#include <algorithm>
#include <iostream>

#include "core/base/error.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/tag_in_words.hpp"
#include "indexer/commands/which_review.hpp"
#include "indexer/commands/which_theme.hpp"
#include "indexer/pipeline/judge.hpp"

namespace throughline {
namespace {

std::string of_theme(const std::vector<Tag>& tags, const std::string& theme)
{
    const auto tag = std::ranges::find(tags, theme, &Tag::theme);
    return tag == tags.end() ? "Not tagged: no passage came near" : tag_in_words(*tag);
}

// Broader themes come and go with those that they follow from; narrower ones come back with a broader one.
void print_others(const RetagPlan& plan, const std::string& theme, const BroaderThemes& broader)
{
    const auto above = themes_above(theme, broader);
    for (const TagChange& change : changes_of(plan)) {
        if (change.theme == theme || change.kind == TagChange::Kind::Weighed)
            continue;
        const bool is_above = std::ranges::find(above, change.theme) != above.end();
        if (change.kind == TagChange::Kind::TakenAway)
            std::cout << "No longer tagged: " << change.theme << ", which followed from it.\n";
        else
            std::cout << "Tagged with it: " << change.theme << ", which "
                      << (is_above ? "follows from it" : "is narrower") << ".\n";
    }
}

}  // namespace

int run_judge(const std::filesystem::path& data, const JudgeCommand& command)
{
    if (!std::filesystem::exists(catalogue_file(data)))
        throw Error("there is no collection at " + data.string() + " to judge a theme of");
    const Vocabulary vocabulary = load_vocabulary(command.vocabulary);
    const Theme& theme = theme_named(vocabulary.themes, command.theme);
    DataFolder folder(data);
    const ReviewId id = review_named(folder.catalogue, command.review);
    const RetagPlan plan = plan_judgement(folder.catalogue, vocabulary, {id, theme.id, command.word});
    std::cout << theme.label << " (" << theme.id << ") in review " << number_of(id) << ", "
              << file_name_of_review(folder.catalogue, id) << '\n';
    if (plan.changed.empty()) {
        std::cout << "It was so already, and nothing was changed.\n";
        return all_is_well;
    }
    const Retagged& judged = plan.changed.front();
    std::cout << "Before: " << of_theme(judged.before, theme.id)
              << ".\nNow: " << of_theme(judged.after, theme.id) << ".\n";
    print_others(plan, theme.id, broader_of(vocabulary.themes));
    carry_out(plan, folder);
    return all_is_well;
}

}  // namespace throughline
