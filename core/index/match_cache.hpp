// What all readers of an index keep: the sets of matches that were asked for last (the pages of a list, its
// filters and its orders ask for one set), where the commonest words of questions stand, and how long the
// passages are.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "core/index/latest_kept.hpp"
#include "core/index/postings.hpp"
#include "core/review/id_set.hpp"

namespace throughline {

class PassageLengths;

// Used by many threads at once. Two who ask at once for what there is not yet may make it twice.
class MatchCache {
public:
    // Beyond so many bytes of sets, and so many of postings, what was not asked for longest goes.
    explicit MatchCache(std::size_t most_of_sets = 32U << 20U, std::size_t most_of_postings = 64U << 20U)
        : sets_(most_of_sets), postings_(most_of_postings)
    {
    }

    // What has this name; made, outside the lock, where there is none.
    [[nodiscard]] std::shared_ptr<const IdSet> kept(const std::string& name,
                                                    const std::function<IdSet()>& make);
    [[nodiscard]] std::shared_ptr<const Postings> postings(const std::string& name,
                                                           const std::function<Postings()>& make);

    // Of the index in this state; made where they are of another.
    [[nodiscard]] std::shared_ptr<const PassageLengths> lengths(const std::string& state,
                                                                const std::function<PassageLengths()>& make);

private:
    LatestKept<IdSet> sets_;
    LatestKept<Postings> postings_;
    std::mutex lengths_mutex_;
    std::string state_of_lengths_;
    std::shared_ptr<const PassageLengths> lengths_;
};

}  // namespace throughline
