// Which passages of the collection are near-identical: found out once for each of its states, beside the
// requests, when a list of passages is first asked for.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "server/search/near_identical.hpp"

namespace throughline {

class FoldShelf {
public:
    FoldShelf() = default;

    // The first who asks waits `patience` for the answer, the others not at all. Null: it is not known yet.
    [[nodiscard]] std::shared_ptr<const NearIdentical> known(const std::filesystem::path& catalogue,
                                                             std::chrono::milliseconds patience);

    // Waits until it is known. Throws Error if the catalogue cannot be read.
    [[nodiscard]] std::shared_ptr<const NearIdentical> awaited(const std::filesystem::path& catalogue);

private:
    using Future = std::shared_future<std::shared_ptr<const NearIdentical>>;

    // True: nobody had begun before, or what was begun has failed.
    [[nodiscard]] std::pair<Future, bool> begun(const std::filesystem::path& catalogue);

    std::mutex mutex_;
    Future made_;
    std::atomic<bool> has_failed_ = false;
    std::jthread making_;  // last: it is stopped first
};

}  // namespace throughline
