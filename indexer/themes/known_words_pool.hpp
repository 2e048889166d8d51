// The words of one review are mostly those of the reviews before: what is known of them is kept, and lent to
// one review after another.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "indexer/themes/pattern.hpp"

namespace throughline {

class KnownWordsPool {
public:
    // Any thread. They come back when nobody holds them any more.
    [[nodiscard]] static std::shared_ptr<KnownWords> lent_by(const std::shared_ptr<KnownWordsPool>& pool)
    {
        return {pool->taken().release(),
                [pool](KnownWords* words) { pool->give_back(std::unique_ptr<KnownWords>(words)); }};
    }

private:
    [[nodiscard]] std::unique_ptr<KnownWords> taken()
    {
        const std::lock_guard lock(mutex_);
        if (free_.empty())
            return std::make_unique<KnownWords>();
        auto words = std::move(free_.back());
        free_.pop_back();
        return words;
    }

    void give_back(std::unique_ptr<KnownWords> words)
    {
        constexpr std::size_t most_words = 100'000;  // 100 reports have 20,000
        if (words->size() > most_words)
            return;
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(words));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<KnownWords>> free_;
};

}  // namespace throughline
