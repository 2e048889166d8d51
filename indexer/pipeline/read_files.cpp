#include "indexer/pipeline/read_files.hpp"

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

#include "core/base/files.hpp"

namespace throughline {
namespace {

// How far the jobs may run ahead of the one who takes: enough that one slow scan does not stop the others.
constexpr std::size_t most_ahead = 128;

class Reading {
public:
    Reading(const std::vector<Candidate>& candidates, const std::set<std::string>& known_hashes,
            const Originals& originals, const ReadOptions& options, const std::atomic<bool>& stop)
        : candidates_(candidates), known_(known_hashes), originals_(originals), options_(options), stop_(stop)
    {
    }

    void run(const std::function<void(ReadFile&&)>& take)
    {
        std::vector<std::jthread> jobs;
        for (unsigned job = 0; job < options_.jobs; ++job)
            jobs.emplace_back([this] { run_job(); });
        const Ending ending(*this);  // whatever `take` throws, the jobs end
        while (auto file = next_in_order())
            take(std::move(*file));
    }

private:
    struct Ending {
        explicit Ending(Reading& reading) : reading_(reading) {}
        ~Ending()
        {
            const std::lock_guard lock(reading_.mutex_);
            reading_.is_over_ = true;
            reading_.changed_.notify_all();
        }
        Ending(const Ending&) = delete;
        Ending& operator=(const Ending&) = delete;
        Reading& reading_;
    };

    void run_job()
    {
        try {
            Worker worker(options_.worker_program);
            Stemmer stemmer;
            while (const auto place = next_place()) {
                ReadFile file = read(*place, worker, stemmer);
                const std::lock_guard lock(mutex_);
                done_.emplace(*place, std::move(file));
                changed_.notify_all();
            }
        } catch (const std::exception&) {
            const std::lock_guard lock(mutex_);
            if (!failure_)
                failure_ = std::current_exception();
            changed_.notify_all();
        }
    }

    // Nothing: there are no more files, or the run is over.
    std::optional<std::size_t> next_place()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return is_over_ || failure_ || next_ < taken_ + most_ahead; });
        if (is_over_ || failure_ || stop_ || next_ >= candidates_.size())
            return std::nullopt;
        return next_++;
    }

    std::optional<ReadFile> next_in_order()
    {
        std::unique_lock lock(mutex_);
        const auto has_ended = [this] { return taken_ >= candidates_.size() || stop_; };
        while (!changed_.wait_for(lock, std::chrono::milliseconds(100), [this, &has_ended] {
            return failure_ || done_.contains(taken_) || has_ended();
        })) {
        }
        if (failure_ && !stop_)  // a worker that was stopped with us is no failure
            std::rethrow_exception(failure_);
        const auto found = done_.find(taken_);
        if (found == done_.end())
            return std::nullopt;
        ReadFile file = std::move(found->second);
        done_.erase(found);
        ++taken_;
        changed_.notify_all();
        return file;
    }

    ReadFile read(std::size_t place, Worker& worker, Stemmer& stemmer)
    {
        const Candidate& candidate = candidates_[place];
        ReadFile file{candidate, {}, KnownBytes{}};
        if (candidate.kept_as.empty()) {
            try {
                file.sha256 = originals_.keep(candidate.path);
            } catch (const UnreadableFile& unreadable) {
                file.outcome = unreadable.failure;
                return file;
            }
            if (known_.contains(file.sha256) || stands_earlier(file.sha256, place))
                return file;
        } else {
            file.sha256 = candidate.kept_as;
        }
        const bool wants_ocr = candidate.needs_ocr && options_.ocr == OcrMode::Never;
        const std::string name = file_name_of(candidate.path);
        Extraction extracted =
            worker.extract(originals_.path_of(file.sha256), name, wants_ocr ? OcrMode::Auto : options_.ocr);
        if (auto* failure = std::get_if<Failure>(&extracted)) {
            file.outcome = std::move(*failure);
            return file;
        }
        Review review =
            options_.analyser.get()->analyse(std::get<Document>(extracted), name, options_.visibility);
        PreparedReview prepared(review, stemmer);
        file.outcome = ReadReview{std::move(review), std::move(prepared)};
        return file;
    }

    bool stands_earlier(const std::string& sha256, std::size_t place)
    {
        const std::lock_guard lock(mutex_);
        const auto [first, is_new] = first_places_.emplace(sha256, place);
        if (!is_new && place < first->second)
            first->second = place;
        return first->second != place;
    }

    const std::vector<Candidate>& candidates_;
    const std::set<std::string>& known_;
    const Originals& originals_;
    const ReadOptions& options_;
    const std::atomic<bool>& stop_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, ReadFile> done_;
    std::map<std::string, std::size_t> first_places_;
    std::size_t next_ = 0;   // the next file that a job takes on
    std::size_t taken_ = 0;  // the next file that is given out
    bool is_over_ = false;
    std::exception_ptr failure_;
};

}  // namespace

ComingAnalyser coming_analyser(const std::filesystem::path& vocabulary)
{
    return std::async(std::launch::async,
                      [vocabulary] { return std::make_unique<const Analyser>(load_vocabulary(vocabulary)); })
        .share();
}

void read_files(const std::vector<Candidate>& candidates, const std::set<std::string>& known_hashes,
                const Originals& originals, const ReadOptions& options, const std::atomic<bool>& stop,
                const std::function<void(ReadFile&&)>& take)
{
    Reading(candidates, known_hashes, originals, options, stop).run(take);
}

}  // namespace throughline
