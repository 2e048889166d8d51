#include "indexer/analyse/analyser.hpp"

#include "core/text/language.hpp"
#include "core/text/words.hpp"
#include "indexer/analyse/page_text.hpp"
#include "indexer/analyse/passages.hpp"
#include "indexer/structure/sections.hpp"

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

Analyser::Analyser(const Vocabulary& vocabulary)
    : facts_(vocabulary),
      points_(vocabulary.agencies),
      tagger_(vocabulary),
      broader_(broader_of(vocabulary.themes))
{
}

Review Analyser::analyse(const Document& document, const std::string& file_name, Visibility visibility) const
{
    Review review;
    review.format = document.format;
    review.visibility = visibility;
    review.notices = document.notices;
    for (const Page& page : document.pages) {
        review.pages.push_back(page_text(page));
        review.word_count += count_words(review.pages.back().text);
    }
    review.sections = sections_of(document, review.pages);
    review.points = points_.points_of(review);
    review.passages = passages_of(review, most_passages_of_a_review);
    Facts facts = facts_.facts_of(document, review, file_name);
    review.fields = std::move(facts.fields);
    review.children = std::move(facts.children);
    add_hint(review.fields, "format", std::string(name_of(document.format)), 1);
    add_hint(review.fields, "language", language_of(text_for_language(review.pages)), 0.9);
    // Dates of the file, not of the review: kept as hints, under names of their own.
    add_hint(review.fields, "file_created", document.hints.created, 0.3);
    add_hint(review.fields, "file_modified", document.hints.modified, 0.3);
    add_hint(review.fields, "file_author", document.hints.author, 0.3);
    review.tags = tagger_.tags_of(review);
    return review;
}

}  // namespace throughline
