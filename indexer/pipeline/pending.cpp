#include "indexer/pipeline/pending.hpp"

#include "core/catalogue/reviews.hpp"

namespace throughline {

std::size_t index_pending(Catalogue& catalogue, IndexPair& index)
{
    Reviews reviews(catalogue);
    const auto pending = reviews.pending();
    const auto removals = reviews.removals();
    if (pending.empty() && removals.empty())
        return 0;
    Stemmer stemmer;
    for (const ReviewId id : removals)
        index.remove(id);
    for (const ReviewId id : pending) {
        const Review review = reviews.load(id);
        index.replace(id, PreparedReview(review, stemmer), review.visibility, review.fields,
                      values_of(review));
    }
    index.commit();
    catalogue.in_transaction([&] {
        reviews.clear_pending(pending);
        reviews.clear_removals(removals);
    });
    return pending.size();
}

}  // namespace throughline
