// The most recently used texts, as many as fit into a number of bytes.
#pragma once

#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace throughline {

class Recent {
public:
    explicit Recent(std::size_t bytes) : limit_(bytes) {}

    [[nodiscard]] std::optional<std::string> find(const std::string& key)
    {
        const std::scoped_lock lock(mutex_);
        const auto found = by_key_.find(key);
        if (found == by_key_.end())
            return std::nullopt;
        newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
        return found->second->second;
    }

    // What is larger than a quarter of all is not kept: it would push everything else out.
    void keep(const std::string& key, std::string text)
    {
        const std::scoped_lock lock(mutex_);
        if (text.size() > limit_ / 4 || by_key_.contains(key))
            return;
        bytes_ += text.size();
        newest_first_.emplace_front(key, std::move(text));
        by_key_.emplace(key, newest_first_.begin());
        while (bytes_ > limit_) {
            bytes_ -= newest_first_.back().second.size();
            by_key_.erase(newest_first_.back().first);
            newest_first_.pop_back();
        }
    }

private:
    using Entry = std::pair<std::string, std::string>;

    std::size_t limit_;
    std::size_t bytes_ = 0;
    std::mutex mutex_;
    std::list<Entry> newest_first_;
    std::map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace throughline
