// Writes one pair of indexes. A review is replaced whole; nothing is seen by readers before commit().
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/index/stem.hpp"
#include "core/review/review.hpp"
#include "core/review/review_values.hpp"

namespace throughline {

// A review made ready for the index: its words read and stemmed, without its number and its fields.
class PreparedReview {
public:
    // Does the work that takes time; any thread may do it, each with a stemmer of its own.
    PreparedReview(const Review& review, Stemmer& stemmer);
    ~PreparedReview();
    PreparedReview(PreparedReview&&) noexcept;
    PreparedReview& operator=(PreparedReview&&) noexcept;

private:
    friend class IndexWriter;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

class IndexWriter {
public:
    // Opens or makes the pair. Throws Error if another writer has it, or if another version of this program
    // made it.
    explicit IndexWriter(const std::filesystem::path& pair);

    // False: another version of this program made the pair. True also if there is none.
    [[nodiscard]] static bool can_write_to(const std::filesystem::path& pair);

    // What was not committed did not happen.
    ~IndexWriter();
    IndexWriter(const IndexWriter&) = delete;
    IndexWriter& operator=(const IndexWriter&) = delete;

    // Passages are written by a thread of their own, side by side with the reviews: what goes wrong there is
    // thrown by a later call. `fields` are all statements about the review.
    void replace(ReviewId id, PreparedReview&& review, const std::vector<Field>& fields,
                 const ReviewValues& values);
    void remove(ReviewId id);
    void commit();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
