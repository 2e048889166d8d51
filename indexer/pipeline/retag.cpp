#include "indexer/pipeline/retag.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>

#include "core/catalogue/reviews.hpp"
#include "core/catalogue/tags.hpp"
#include "core/index/generation.hpp"
#include "indexer/analyse/analyser.hpp"
#include "indexer/pipeline/pending.hpp"
#include "indexer/pipeline/rebuild.hpp"

namespace throughline {
namespace {

class Planning {
public:
    Planning(const std::filesystem::path& data, const Vocabulary& vocabulary, const std::atomic<bool>& stop,
             const std::function<void(const Progress&)>& show)
        : file_(catalogue_file(data)), analyser_(vocabulary), stop_(stop), show_(show)
    {
        Catalogue catalogue(file_, Catalogue::Mode::ReadOnly);
        ids_ = Reviews(catalogue).all();
        plan_.vocabulary = vocabulary.version;
        plan_.reviews = ids_.size();
    }

    RetagPlan made_by(unsigned jobs)
    {
        {
            std::vector<std::jthread> threads;
            for (unsigned job = 1; job < jobs; ++job)
                threads.emplace_back([this] { run_job(); });
            run_job();
        }
        if (failure_)
            std::rethrow_exception(failure_);
        std::ranges::sort(plan_.changed, {}, &Retagged::id);
        std::ranges::sort(plan_.the_same);
        plan_.was_stopped = stop_;
        return std::move(plan_);
    }

private:
    void run_job()
    {
        try {
            Catalogue catalogue(file_, Catalogue::Mode::ReadOnly);
            Reviews reviews(catalogue);
            for (std::size_t place = next_++; place < ids_.size() && !stop_; place = next_++) {
                Review review = reviews.load(ids_[place]);
                std::vector<Tag> before = std::move(review.tags);
                review.tags.clear();
                add({ids_[place], before,
                     under_what_was_said(analyser_.tags_of(review), before, analyser_.broader())});
            }
        } catch (const std::exception&) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
        }
    }

    void add(Retagged&& review)
    {
        const std::lock_guard lock(mutex_);
        if (review.before == review.after)
            plan_.the_same.push_back(review.id);
        else
            plan_.changed.push_back(std::move(review));
        show_({plan_.changed.size() + plan_.the_same.size(), ids_.size(), 0, 0});
    }

    std::filesystem::path file_;
    Analyser analyser_;
    const std::atomic<bool>& stop_;
    const std::function<void(const Progress&)>& show_;
    std::vector<ReviewId> ids_;
    std::atomic<std::size_t> next_ = 0;

    std::mutex mutex_;
    RetagPlan plan_;
    std::exception_ptr failure_;
};

std::map<std::string, Salience> themes_of(const std::vector<Tag>& tags)
{
    std::map<std::string, Salience> themes;
    for (const Tag& tag : tags)
        if (is_tagged(tag))
            themes[tag.theme] = tag.salience;
    return themes;
}

}  // namespace

RetagPlan plan_retag(const std::filesystem::path& data, const std::filesystem::path& vocabulary,
                     unsigned jobs, const std::atomic<bool>& stop,
                     const std::function<void(const Progress&)>& show)
{
    return Planning(data, load_vocabulary(vocabulary), stop, show).made_by(jobs);
}

std::vector<TagChange> changes_of(const RetagPlan& plan)
{
    std::vector<TagChange> changes;
    for (const Retagged& review : plan.changed) {
        const auto before = themes_of(review.before);
        const auto after = themes_of(review.after);
        for (const auto& [theme, salience] : after) {
            const auto was = before.find(theme);
            if (was == before.end())
                changes.push_back({TagChange::Kind::Added, theme, review.id, salience, salience});
            else if (was->second != salience)
                changes.push_back({TagChange::Kind::Weighed, theme, review.id, was->second, salience});
        }
        for (const auto& [theme, salience] : before)
            if (!after.contains(theme))
                changes.push_back({TagChange::Kind::TakenAway, theme, review.id, salience, salience});
    }
    std::ranges::sort(changes, {},
                      [](const TagChange& change) { return std::tie(change.theme, change.review); });
    return changes;
}

void carry_out(const RetagPlan& plan, DataFolder& data)
{
    const std::string now = time_now();
    data.catalogue.in_transaction([&] {
        Reviews reviews(data.catalogue);
        for (const Retagged& review : plan.changed)
            reviews.retag(review.id, review.after, plan.vocabulary, now);
        for (const ReviewId id : plan.the_same)
            reviews.note_vocabulary(id, plan.vocabulary);
    });
    const std::atomic<bool> stop = false;
    ensure_index_format(data, stop, [](const Progress&) {});
    IndexPair index(data.path);
    index_pending(data.catalogue, index);
    ensure_generation(data.path);
}

}  // namespace throughline
