#include "indexer/pipeline/index_pair.hpp"

#include "core/index/generation.hpp"

namespace throughline {

IndexPair::IndexPair(const std::filesystem::path& data)
    : data_(data), public_(std::make_unique<IndexWriter>(index_pair(data, Visibility::Public)))
{
    const auto restricted = index_pair(data, Visibility::Restricted);
    if (std::filesystem::exists(restricted))
        restricted_ = std::make_unique<IndexWriter>(restricted);
}

IndexWriter& IndexPair::writer(Visibility visibility)
{
    if (visibility == Visibility::Public)
        return *public_;
    if (!restricted_)
        restricted_ = std::make_unique<IndexWriter>(index_pair(data_, Visibility::Restricted));
    return *restricted_;
}

void IndexPair::replace(ReviewId id, PreparedReview&& review, Visibility visibility,
                        const std::vector<Field>& fields, const ReviewValues& values)
{
    // Out of the other first: at no moment does a reader without clearance see a review that became
    // restricted.
    if (visibility == Visibility::Restricted)
        public_->remove(id);
    else if (restricted_)
        restricted_->remove(id);
    writer(visibility).replace(id, std::move(review), fields, values);
}

void IndexPair::remove(ReviewId id)
{
    public_->remove(id);
    if (restricted_)
        restricted_->remove(id);
}

void IndexPair::commit()
{
    public_->commit();
    if (restricted_)
        restricted_->commit();
}

}  // namespace throughline
