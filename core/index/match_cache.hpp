// What all readers of an index keep: the sets of matches that were asked for last (the pages of a list, its
// filters and its orders ask for one set), and how long the passages are.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/review/id_set.hpp"

namespace throughline {

class PassageLengths;

// Used by many threads at once.
class MatchCache {
public:
    // Beyond `most_bytes`, what was not asked for longest goes.
    explicit MatchCache(std::size_t most_bytes = 32U << 20U) : most_bytes_(most_bytes) {}

    // The set of this name; made, outside the lock, where there is none. Two who ask at once may make it
    // twice.
    [[nodiscard]] std::shared_ptr<const IdSet> kept(const std::string& name,
                                                    const std::function<IdSet()>& make);

    // Of the index in this state; made where they are of another.
    [[nodiscard]] std::shared_ptr<const PassageLengths> lengths(const std::string& state,
                                                                const std::function<PassageLengths()>& make);

private:
    struct KeptSet {
        std::string name;
        std::shared_ptr<const IdSet> set;
        std::size_t bytes = 0;
    };

    [[nodiscard]] std::shared_ptr<const IdSet> found(const std::string& name);
    void keep(KeptSet entry);

    std::mutex lengths_mutex_;
    std::string state_of_lengths_;
    std::shared_ptr<const PassageLengths> lengths_;
    std::mutex mutex_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::list<KeptSet> latest_first_;
    std::unordered_map<std::string_view, std::list<KeptSet>::iterator> by_name_;  // names of the entries' own
};

}  // namespace throughline
