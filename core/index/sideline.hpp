// A thread beside the one that writes, for work that may wait.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace throughline {

// Runs work in a thread of its own, in order. The first failure is kept, and the work after it is dropped.
class Sideline {
public:
    ~Sideline()
    {
        push(nullptr);
        thread_.join();
    }

    void push(std::function<void()> work)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return queue_.size() < most_waiting; });
        queue_.push_back(std::move(work));
        changed_.notify_all();
    }

    // Waits until all is done; throws what went wrong.
    void finish()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return queue_.empty() && !is_busy_; });
        if (failure_)
            std::rethrow_exception(failure_);
    }

private:
    static constexpr std::size_t most_waiting = 64;

    void run()
    {
        while (true) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return !queue_.empty(); });
            const std::function<void()> work = std::move(queue_.front());
            queue_.pop_front();
            if (!work)
                return;
            is_busy_ = true;
            const bool has_failed = failure_ != nullptr;
            changed_.notify_all();
            lock.unlock();
            std::exception_ptr failure;
            try {
                if (!has_failed)
                    work();
            } catch (const std::exception&) {
                failure = std::current_exception();
            }
            lock.lock();
            is_busy_ = false;
            if (failure)
                failure_ = failure;
            changed_.notify_all();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    bool is_busy_ = false;
    std::exception_ptr failure_;
    std::thread thread_{[this] { run(); }};
};

}  // namespace throughline
