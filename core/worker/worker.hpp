// The confined worker: a process of its own that reads one hostile file at a time, and that may die of it.
//
//   caller --request--> throughline-worker --fork--> reader (rlimits, seccomp, no network, no new files)
//   caller <--answer--- throughline-worker <--pipe-- bytes of a document or of a picture
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "core/review/document.hpp"
#include "core/review/failure.hpp"

namespace throughline {

enum class OcrMode { Auto, Never, Always };

struct WorkerLimits {
    std::uint64_t memory_bytes = std::uint64_t{1} << 30;
    std::chrono::seconds wall_time{120};
    std::chrono::seconds ocr_time_per_page{20};  // on top of wall_time, for pages without a text layer
    std::uint64_t output_bytes = std::uint64_t{64} << 20;
};

using Extraction = std::variant<Document, Failure>;
using Picture = std::variant<std::string, Failure>;  // bytes of a PNG

// Not for two threads at once: one worker a thread.
class Worker {
public:
    // Starts the program. Throws Error if it cannot be started.
    explicit Worker(std::filesystem::path program, WorkerLimits limits = {});
    ~Worker();
    Worker(Worker&&) noexcept;
    Worker& operator=(Worker&&) noexcept;

    // Whatever the file does, the answer is a document or a reason. `name_hint` is the file's name as people
    // know it (the type is found from the bytes; the name only tells Markdown from plain text). Throws Error
    // if the worker itself (not the reader that it forks) is gone.
    [[nodiscard]] Extraction extract(const std::filesystem::path& file, const std::string& name_hint,
                                     OcrMode ocr);

    // The page (from 1) as a picture, `width` pixels wide (100 to 2000). PDF only.
    [[nodiscard]] Picture picture(const std::filesystem::path& file, int page, int width);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
