// Indexing: files -> worker -> analysis -> catalogue -> index, and a report of what came of each file.
//
// A review is in the catalogue before it is in the index, marked pending; the mark goes when the index has
// committed. A crash anywhere costs repeated work and nothing else: the next run begins with what is pending.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/review/failure.hpp"
#include "core/worker/worker.hpp"
#include "indexer/pipeline/data_folder.hpp"
#include "indexer/pipeline/manifest.hpp"

namespace throughline {

struct IndexOptions {
    std::vector<std::filesystem::path> paths;
    std::optional<std::filesystem::path> metadata;
    std::optional<Visibility> visibility;  // not said: new reviews are public, known ones stay as they are
    unsigned jobs = 1;
    OcrMode ocr = OcrMode::Auto;
    bool reads_again = false;  // also what has not changed, from the kept originals
    std::filesystem::path worker_program;
    std::filesystem::path vocabulary;  // the folder
};

struct FailedFileReport {
    std::string path;
    Failure failure;
};

// A file that is one of a review's.
struct KnownFile {
    std::string path;
    std::uint32_t review = 0;
};

struct IndexReport {
    std::size_t seen = 0;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t duplicate = 0;
    std::size_t read_again = 0;  // known reviews: asked for, or an older analysis had read them
    std::size_t retag_due = 0;   // reviews that were tagged with other words than those of now
    std::size_t passed_over = 0;
    std::size_t pages = 0;                 // of the reviews that were read
    std::size_t passages = 0;              // likewise
    std::vector<FailedFileReport> failed;  // those of earlier runs that have not changed included
    std::vector<KnownFile> duplicates;     // of the same bytes as one that is held; those found in this run
    std::vector<KnownFile> damaged;        // read in this run, and mended for it: words may be missing
    std::vector<BadRow> bad_rows;
    bool was_stopped = false;
    double seconds = 0;
};

struct Progress {
    std::size_t done = 0;
    std::size_t total = 0;
    std::uint64_t bytes_done = 0;
    std::uint64_t bytes_total = 0;
};

// Throws Error if the world fails; a file that fails is in the report.
[[nodiscard]] IndexReport index_folder(DataFolder& data, const IndexOptions& options,
                                       const std::atomic<bool>& stop,
                                       const std::function<void(const Progress&)>& show);

// What index_folder would find, without changing anything. `catalogue` may be null: nothing was ever indexed.
[[nodiscard]] IndexReport index_dry_run(Catalogue* catalogue, const IndexOptions& options);

}  // namespace throughline
