// Files -> reviews ready to be stored, by several jobs at once, given out in the order of the files.
#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/index/writer.hpp"
#include "core/review/failure.hpp"
#include "core/worker/worker.hpp"
#include "indexer/analyse/analyser.hpp"
#include "indexer/pipeline/discover.hpp"
#include "indexer/pipeline/originals.hpp"

namespace throughline {

struct ReadReview {
    Review review;
    PreparedReview prepared;
};

// The same bytes are known already, or stand earlier in the list.
struct KnownBytes {};

struct ReadFile {
    Candidate candidate;
    std::string sha256;  // empty: the file could not be copied
    std::variant<KnownBytes, ReadReview, Failure> outcome;
};

// On its way in a thread of its own: the vocabulary takes a tenth of a second to read.
using ComingAnalyser = std::shared_future<std::unique_ptr<const Analyser>>;

[[nodiscard]] ComingAnalyser coming_analyser(const std::filesystem::path& vocabulary);

struct ReadOptions {
    unsigned jobs = 1;  // at least 1
    OcrMode ocr = OcrMode::Auto;
    Visibility visibility = Visibility::Public;  // of reviews that are new
    std::filesystem::path worker_program;
    ComingAnalyser analyser;
};

// Reads the candidates and gives each to `take` in their order, in the calling thread. Jobs run ahead of
// `take` by a bounded number of files. Ends early, after what was read in order, when `stop` becomes true.
// Throws Error if the worker is gone or the disk is full.
void read_files(const std::vector<Candidate>& candidates, const std::set<std::string>& known_hashes,
                const Originals& originals, const ReadOptions& options, const std::atomic<bool>& stop,
                const std::function<void(ReadFile&&)>& take);

}  // namespace throughline
