// Values by name, as many as fit into so many bytes: what was not asked for longest goes first. Used by many
// threads at once.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace throughline {

template <typename Value>
class LatestKept {
public:
    explicit LatestKept(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    // Null: not kept.
    [[nodiscard]] std::shared_ptr<const Value> found(const std::string& name)
    {
        const std::lock_guard lock(mutex_);
        const auto known = by_name_.find(name);
        if (known == by_name_.end())
            return nullptr;
        latest_first_.splice(latest_first_.begin(), latest_first_, known->second);
        return latest_first_.front().value;
    }

    // `bytes`: what the value takes. What takes more than all may take is not kept.
    void keep(const std::string& name, std::shared_ptr<const Value> value, std::size_t bytes)
    {
        const std::lock_guard lock(mutex_);
        const std::size_t with_names = bytes + 2 * name.size();
        if (by_name_.contains(name) || with_names > most_bytes_)
            return;
        bytes_ += with_names;
        latest_first_.push_front({name, std::move(value), with_names});
        by_name_.emplace(latest_first_.front().name, latest_first_.begin());
        while (bytes_ > most_bytes_) {
            bytes_ -= latest_first_.back().bytes;
            by_name_.erase(latest_first_.back().name);
            latest_first_.pop_back();
        }
    }

private:
    struct Entry {
        std::string name;
        std::shared_ptr<const Value> value;
        std::size_t bytes = 0;
    };

    std::mutex mutex_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::list<Entry> latest_first_;
    std::unordered_map<std::string_view, typename std::list<Entry>::iterator>
        by_name_;  // the entries' own names
};

}  // namespace throughline
