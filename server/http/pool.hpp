// A few things that are dear to make and that one thread at a time may use: reading rooms, workers.
//
// Lent last in, first out, so that what is warm is used and no more are made than are used at once. They
// bound the work that runs at one time too: there are many more threads (one for each connection) than
// processors.
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <limits>
#include <mutex>
#include <utility>
#include <vector>

#include "core/base/error.hpp"

namespace throughline {

// The server cannot answer this now and may in a moment: the 503 page. The message is for whoever asked.
class Unavailable : public Error {
public:
    using Error::Error;
};

template <typename Item>
class Pool {
public:
    class Lease {
    public:
        Lease(Pool& pool, Item item) : pool_(pool), item_(std::move(item)) {}
        ~Lease()
        {
            // What was in use when something went wrong is not used again.
            pool_.take_back(std::uncaught_exceptions() > exceptions_ ? nullptr : &item_);
        }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        [[nodiscard]] Item& operator*() { return item_; }
        [[nodiscard]] Item* operator->() { return &item_; }

    private:
        Pool& pool_;
        Item item_;
        int exceptions_ = std::uncaught_exceptions();
    };

    // `most_waiting`: who comes when so many wait already is told at once.
    Pool(std::size_t limit, std::chrono::milliseconds patience, std::function<Item()> make,
         std::size_t most_waiting = std::numeric_limits<std::size_t>::max())
        : limit_(limit), patience_(patience), make_(std::move(make)), most_waiting_(most_waiting)
    {
    }

    // Throws Unavailable if all stay lent for too long or too many wait, and whatever making one throws.
    [[nodiscard]] Lease borrow()
    {
        std::unique_lock lock(mutex_);
        const bool must_wait = lent_ >= limit_;
        if (must_wait && waiting_ >= most_waiting_)
            throw Unavailable(
                "The server is busy with searches as large as this one. Try again in a moment.");
        ++waiting_;
        const bool is_free = returned_.wait_for(lock, patience_, [this] { return lent_ < limit_; });
        --waiting_;
        if (!is_free)
            throw Unavailable("The server is busy. Try again in a moment.");
        ++lent_;
        if (idle_.empty()) {
            lock.unlock();
            return Lease(*this, made());
        }
        Item item = std::move(idle_.back());
        idle_.pop_back();
        return Lease(*this, std::move(item));
    }

private:
    Item made()
    {
        try {
            return make_();
        } catch (...) {
            take_back(nullptr);
            throw;
        }
    }

    void take_back(Item* item)
    {
        {
            const std::scoped_lock lock(mutex_);
            --lent_;
            if (item != nullptr)
                idle_.push_back(std::move(*item));
        }
        returned_.notify_one();
    }

    std::size_t limit_;
    std::chrono::milliseconds patience_;
    std::function<Item()> make_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::size_t lent_ = 0;
    std::size_t most_waiting_;
    std::size_t waiting_ = 0;
    std::vector<Item> idle_;
};

}  // namespace throughline
