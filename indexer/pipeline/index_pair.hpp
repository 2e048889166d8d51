// The public and the restricted index as the writer sees them: a review stands in the one that fits, and in
// no other.
#pragma once

#include <filesystem>
#include <memory>

#include "core/index/writer.hpp"

namespace throughline {

class IndexPair {
public:
    // Opens the public pair, and the restricted one where it exists; it is made when a restricted review
    // comes.
    explicit IndexPair(const std::filesystem::path& data);

    void replace(ReviewId id, PreparedReview&& review, Visibility visibility,
                 const std::vector<Field>& fields, const ReviewValues& values);
    void remove(ReviewId id);
    void commit();

private:
    IndexWriter& writer(Visibility visibility);

    std::filesystem::path data_;
    std::unique_ptr<IndexWriter> public_;
    std::unique_ptr<IndexWriter> restricted_;
};

}  // namespace throughline
