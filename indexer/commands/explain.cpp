// Why a theme is said of a review, or why not.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>

#include "core/catalogue/reviews.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/tag_in_words.hpp"
#include "indexer/commands/which_review.hpp"
#include "indexer/commands/which_theme.hpp"
#include "indexer/pipeline/data_folder.hpp"

namespace throughline {
namespace {

std::string two_digits(double number)
{
    char text[32] = "";
    std::snprintf(text, sizeof text, "%.2f", number);
    return text;
}

std::string on_one_line(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return text;
}

// The words in brackets, with some of the passage before and after them.
std::string in_context(const std::string& page, const Passage& passage, const Evidence& evidence)
{
    constexpr std::size_t most_around = 120;
    std::size_t begin = passage.begin;
    if (evidence.begin - begin > most_around)
        begin = std::min(page.find_first_of(" \n", evidence.begin - most_around), evidence.begin);
    std::size_t end = passage.end;
    if (end - evidence.end > most_around)
        end = std::max(page.find_last_of(" \n", evidence.end + most_around), evidence.end);
    return on_one_line((begin > passage.begin ? "…" : "") + page.substr(begin, evidence.begin - begin) + "[" +
                       page.substr(evidence.begin, evidence.end - evidence.begin) + "]" +
                       page.substr(evidence.end, end - evidence.end) + (end < passage.end ? " …" : ""));
}

void print(const Evidence& evidence, const Review& review)
{
    const Passage& passage = review.passages.at(evidence.passage);
    const std::string& page = review.pages.at(static_cast<std::size_t>(passage.page) - 1).text;
    std::cout << "  page " << passage.page << ", " << name_of(passage.kind) << ", "
              << name_of(evidence.polarity) << ", weight " << two_digits(evidence.strength) << ", rule "
              << evidence.rule << '\n'
              << "    " << in_context(page, passage, evidence) << '\n';
    if (!evidence.why.empty())
        std::cout << "    " << evidence.why << '\n';
}

void print_evidence(const std::string& title, const Tag& tag, bool is_counted, const Review& review)
{
    bool is_first = true;
    for (const Evidence& evidence : tag.evidence) {
        if (evidence.is_counted != is_counted)
            continue;
        if (std::exchange(is_first, false))
            std::cout << '\n' << title << ":\n";
        print(evidence, review);
    }
}

void print(const Tag& tag, const Review& review)
{
    std::cout << tag_in_words(tag) << " (score " << two_digits(tag.score) << ").\n";
    if (!tag.why.empty())
        std::cout << tag.why << '\n';
    if (!tag.narrower.empty()) {
        std::cout << "It follows from";
        for (const std::string& narrower : tag.narrower)
            std::cout << ' ' << narrower;
        std::cout << ": 'explain' these.\n";
    }
    print_evidence("Evidence", tag, true, review);
    print_evidence("Came near, and does not count", tag, false, review);
}

}  // namespace

int run_explain(const std::filesystem::path& data, const ExplainCommand& command)
{
    Catalogue catalogue(catalogue_file(data), Catalogue::Mode::ReadOnly);
    const Vocabulary vocabulary = load_vocabulary(command.vocabulary);
    const Theme& theme = theme_named(vocabulary.themes, command.theme);
    const ReviewId id = review_named(catalogue, command.review);
    Reviews reviews(catalogue);
    const Review review = reviews.load(id);
    const Field* title = field_of(review.fields, "title");
    std::cout << theme.label << " (" << theme.id << ") in review " << number_of(id) << ", "
              << file_name_of_review(catalogue, id) << (title == nullptr ? "" : ": " + title->value) << '\n';
    const auto tag = std::ranges::find(review.tags, theme.id, &Tag::theme);
    if (tag == review.tags.end())
        std::cout << "Not tagged, and no passage came near.\n";
    else
        print(*tag, review);
    if (reviews.find(id)->analysed_by.vocabulary != vocabulary.version)
        std::cout
            << "\nThe review was tagged with another version of the vocabulary: 'retag' tags it again.\n";
    return all_is_well;
}

}  // namespace throughline
