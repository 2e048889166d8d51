#include "indexer/pipeline/due.hpp"

#include <set>

#include "core/catalogue/reviews.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/analyse/analyser.hpp"

namespace throughline {

Due what_is_due(Catalogue& catalogue, const std::filesystem::path& vocabulary)
{
    Reviews reviews(catalogue);
    Due due;
    due.vocabulary = vocabulary_version(vocabulary);
    due.to_tag_again = reviews.tagged_without(due.vocabulary);
    due.to_read_again = reviews.read_before(analysis_version).size();
    return due;
}

std::vector<Candidate> to_read_again(Catalogue& catalogue, const std::vector<SourceFile>& asked_for)
{
    Reviews reviews(catalogue);
    SourceFiles files(catalogue);
    std::set<ReviewId> ids;
    for (const ReviewId id : reviews.read_before(analysis_version))
        ids.insert(id);
    for (const SourceFile& source : asked_for)
        ids.insert(source.review);
    std::vector<Candidate> candidates;
    for (const ReviewId id : ids) {
        const std::vector<SourceFile> sources = files.of(id);
        if (!sources.empty())
            candidates.push_back({sources.front().path, sources.front().state, reviews.find(id)->sha256,
                                  reviews.ocr_page_count(id) > 0});
    }
    return candidates;
}

}  // namespace throughline
