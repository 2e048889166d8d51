#include "server/search/passage_shelf.hpp"

#include <utility>

namespace throughline {
namespace {

std::size_t size_of(const ShelvedPassage& passage)
{
    constexpr std::size_t of_the_map = 64;
    return sizeof passage + passage.text.capacity() + passage.words.capacity() * sizeof(WordSpan) +
           of_the_map;
}

}  // namespace

std::shared_ptr<const ShelvedPassage> PassageShelf::passage(std::uint32_t document, const Read& read)
{
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = recent_.find(document); found != recent_.end())
            return found->second;
        if (const auto found = earlier_.find(document); found != earlier_.end()) {
            auto passage = found->second;
            earlier_bytes_ -= size_of(*passage);
            earlier_.erase(found);
            keep(document, passage);
            return passage;
        }
    }
    auto passage = read();
    if (passage) {
        const std::lock_guard lock(mutex_);
        keep(document, passage);
    }
    return passage;
}

std::size_t PassageShelf::bytes() const
{
    const std::lock_guard lock(mutex_);
    return recent_bytes_ + earlier_bytes_;
}

void PassageShelf::keep(std::uint32_t document, const std::shared_ptr<const ShelvedPassage>& passage)
{
    const std::size_t bytes = size_of(*passage);
    if (bytes > most_bytes_ / 2)
        return;
    if (recent_bytes_ + bytes > most_bytes_ / 2) {
        earlier_ = std::exchange(recent_, {});
        earlier_bytes_ = std::exchange(recent_bytes_, 0);
    }
    if (recent_.emplace(document, passage).second)
        recent_bytes_ += bytes;
}

}  // namespace throughline
