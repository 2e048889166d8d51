#include "indexer/analyse/analyse.hpp"

#include "core/text/language.hpp"
#include "core/text/words.hpp"
#include "indexer/analyse/page_text.hpp"
#include "indexer/analyse/passages.hpp"
#include "indexer/analyse/title.hpp"

namespace throughline {
namespace {

// The most that the index can number (see passage_bits in core/index/schema.hpp).
constexpr std::size_t most_passages_of_a_review = 8192;

std::string text_for_language(const std::vector<ReviewPage>& pages)
{
    std::string text;
    for (const ReviewPage& page : pages)
        if (text.size() < 200'000)
            text += page.text + "\n";
    return text;
}

void add_hint(std::vector<Field>& fields, const std::string& name, const std::string& value,
              double confidence)
{
    if (!value.empty())
        fields.push_back({name, value, Origin::Extracted, confidence, std::nullopt, std::nullopt});
}

}  // namespace

Review analyse(const Document& document, const std::string& file_name, Visibility visibility)
{
    Review review;
    review.format = document.format;
    review.visibility = visibility;
    review.notices = document.notices;
    for (const Page& page : document.pages) {
        review.pages.push_back(page_text(page));
        review.word_count += count_words(review.pages.back().text);
    }
    review.passages = passages_of(review.pages, most_passages_of_a_review);
    review.fields.push_back(title_of(document, file_name));
    add_hint(review.fields, "format", std::string(name_of(document.format)), 1);
    add_hint(review.fields, "language", language_of(text_for_language(review.pages)), 0.9);
    // Dates of the file, not of the review: kept as hints, under names of their own.
    add_hint(review.fields, "file_created", document.hints.created, 0.3);
    add_hint(review.fields, "file_modified", document.hints.modified, 0.3);
    add_hint(review.fields, "file_author", document.hints.author, 0.3);
    return review;
}

}  // namespace throughline
