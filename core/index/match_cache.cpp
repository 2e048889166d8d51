#include "core/index/match_cache.hpp"

#include <utility>

#include "core/index/word_weights.hpp"

namespace throughline {

std::shared_ptr<const IdSet> MatchCache::found(const std::string& name)
{
    const std::lock_guard lock(mutex_);
    const auto known = by_name_.find(name);
    if (known == by_name_.end())
        return nullptr;
    latest_first_.splice(latest_first_.begin(), latest_first_, known->second);
    return latest_first_.front().set;
}

void MatchCache::keep(KeptSet entry)
{
    const std::lock_guard lock(mutex_);
    if (by_name_.contains(entry.name) || entry.bytes > most_bytes_)
        return;
    bytes_ += entry.bytes;
    latest_first_.push_front(std::move(entry));
    by_name_.emplace(latest_first_.front().name, latest_first_.begin());
    while (bytes_ > most_bytes_) {
        bytes_ -= latest_first_.back().bytes;
        by_name_.erase(latest_first_.back().name);
        latest_first_.pop_back();
    }
}

std::shared_ptr<const PassageLengths> MatchCache::lengths(const std::string& state,
                                                          const std::function<PassageLengths()>& make)
{
    const std::lock_guard lock(lengths_mutex_);
    if (lengths_ == nullptr || state_of_lengths_ != state) {
        lengths_ = std::make_shared<const PassageLengths>(make());
        state_of_lengths_ = state;
    }
    return lengths_;
}

std::shared_ptr<const IdSet> MatchCache::kept(const std::string& name, const std::function<IdSet()>& make)
{
    if (auto set = found(name))
        return set;
    IdSet made = make();
    made.runOptimize();
    const std::size_t bytes = made.getSizeInBytes() + 2 * name.size();
    auto set = std::make_shared<const IdSet>(std::move(made));
    keep({name, set, bytes});
    return set;
}

}  // namespace throughline
