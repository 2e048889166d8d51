// Passages that were shown lately, read and cut into words: what most answers of a day are made of. Not
// answers: each search chooses and marks its passages anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/review/review.hpp"
#include "core/text/words.hpp"

namespace throughline {

struct ShelvedPassage {
    Passage passage;
    std::string text;
    std::vector<WordSpan> words;
};

// Of one state of the collection, shared by all threads. Holds `most_bytes` at most: what was not asked for
// while half of that came in is dropped.
class PassageShelf {
public:
    explicit PassageShelf(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    using Read = std::function<std::shared_ptr<const ShelvedPassage>()>;

    // `read` is asked where the shelf has none, outside the lock; what it gives (null: no such passage) is
    // returned.
    [[nodiscard]] std::shared_ptr<const ShelvedPassage> passage(std::uint32_t document, const Read& read);

    [[nodiscard]] std::size_t bytes() const;

private:
    using Passages = std::unordered_map<std::uint32_t, std::shared_ptr<const ShelvedPassage>>;

    void keep(std::uint32_t document, const std::shared_ptr<const ShelvedPassage>& passage);

    std::size_t most_bytes_;
    mutable std::mutex mutex_;
    Passages recent_;
    Passages earlier_;
    std::size_t recent_bytes_ = 0;
    std::size_t earlier_bytes_ = 0;
};

}  // namespace throughline
