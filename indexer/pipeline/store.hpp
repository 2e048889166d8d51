// The one writer: takes what was read, in order, into the catalogue in batches, and from there into the
// index.
#pragma once

#include <chrono>
#include <map>
#include <set>
#include <vector>

#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "indexer/pipeline/index_folder.hpp"
#include "indexer/pipeline/index_pair.hpp"
#include "indexer/pipeline/read_files.hpp"

namespace throughline {

class Store {
public:
    // `analyser` is what reads the files; without files to read there may be none.
    Store(DataFolder& data, IndexPair& index, const IndexOptions& options, const Manifest& manifest,
          const ComingAnalyser& analyser, IndexReport& report);

    // A file that has not changed since it was read: only the manifest and the visibility may say something
    // new.
    void keep(const SourceFile& source);
    void take(ReadFile&& file);

    // Everything taken so far is in the catalogue and in the index, on disk.
    void finish();

private:
    struct Stored {
        ReviewId id{};
        PreparedReview prepared;
    };

    void store_batch();
    void store(ReadFile& file);
    void store_failure(const ReadFile& file, const Failure& failure);
    void store_known(const ReadFile& file, ReviewId known);
    void store_review(const ReadFile& file, ReadReview& read);
    void store_again(ReadFile& file);
    void replace(ReviewId id, const std::string& sha256, ReadReview& read);
    void leave_old_review(const std::string& path, ReviewId now_in);
    void apply_manifest(ReviewId id, const std::string& path);
    void note_damage(const std::string& path, ReviewId id, const Review& review);
    void commit_index();

    DataFolder& data_;
    IndexPair& index_;
    const IndexOptions& options_;
    const Manifest& manifest_;
    const ComingAnalyser& analyser_;
    IndexReport& report_;
    Reviews reviews_;
    SourceFiles files_;
    std::string now_;
    AnalysedBy analysed_by_;

    std::vector<ReadFile> batch_;
    std::size_t batch_bytes_ = 0;
    std::vector<Stored> stored_;               // in the catalogue, on their way to the index
    std::vector<ReviewId> in_index_;           // in the index, not yet committed
    std::set<std::string> outdated_;           // originals that no review has any more
    std::map<std::string, Failure> failures_;  // by hash: the same bytes fail the same way
    std::set<ReviewId> described_;             // reviews that the manifest has spoken of in this run
    std::chrono::steady_clock::time_point last_commit_ = std::chrono::steady_clock::now();
};

// The analysis and the options of reading: a file that failed is tried again when they change.
[[nodiscard]] std::string way_of_reading(OcrMode ocr);

}  // namespace throughline
