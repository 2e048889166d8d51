#include "core/index/match_cache.hpp"

#include <utility>

#include "core/index/word_weights.hpp"

namespace throughline {

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
    if (auto set = sets_.found(name))
        return set;
    IdSet made = make();
    made.runOptimize();
    const std::size_t bytes = made.getSizeInBytes();
    auto set = std::make_shared<const IdSet>(std::move(made));
    sets_.keep(name, set, bytes);
    return set;
}

std::shared_ptr<const Postings> MatchCache::postings(const std::string& name,
                                                     const std::function<Postings()>& make)
{
    if (auto known = postings_.found(name))
        return known;
    auto made = std::make_shared<const Postings>(make());
    postings_.keep(name, made, made->bytes());
    return made;
}

}  // namespace throughline
