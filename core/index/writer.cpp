#include "core/index/writer.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

#include "core/index/prepare.hpp"
#include "core/index/schema.hpp"
#include "core/index/xapian_errors.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr Xapian::termcount title_weight = 5;

std::string version_key()
{
    return "throughline-schema";
}

// A database that a writer may use: new and empty, or of this version.
Xapian::WritableDatabase opened(const std::filesystem::path& path)
{
    std::filesystem::create_directories(path.parent_path());
    Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OPEN);
    const std::string ours = std::to_string(index_schema_version);
    const std::string found = database.get_metadata(version_key());
    if (found.empty() && database.get_doccount() == 0)
        database.set_metadata(version_key(), ours);
    else if (found != ours)
        throw Error("the index is of format " + (found.empty() ? "unknown" : found) +
                    ", this program writes format " + ours +
                    ": run 'throughline-indexer --data DIR rebuild'");
    return database;
}

std::string review_term(ReviewId id)
{
    return std::string(review_prefix) + std::to_string(number_of(id));
}

// The words of one field, under its prefix. In passages they count nothing: they only let a field be asked
// for there.
void add_field_words(Xapian::Document& document, const IndexField& field, const std::string& value,
                     Xapian::termcount weight, Stemmer& stemmer)
{
    const std::string prefix(field.prefix);
    Xapian::termpos position = 0;
    for (const Word& word : words_of(value)) {
        document.add_posting(prefix + word.folded, ++position, weight);
        document.add_term(std::string(stem_prefix) + prefix + stemmer.stem_of(word.folded), weight);
    }
}

// A title's words are words of the review too.
void add_title_words(Xapian::Document& document, const std::string& title, Xapian::termpos last,
                     Stemmer& stemmer)
{
    for (const Word& word : words_of(title)) {
        document.add_posting(word.folded, ++last, title_weight);
        document.add_term(std::string(stem_prefix) + stemmer.stem_of(word.folded), title_weight);
    }
}

std::string value_in_index(const IndexField& field, const std::vector<Field>& fields)
{
    if (field.name == "year") {
        const Field* date = field_of(fields, "publication_date");
        return date == nullptr ? std::string() : date->value.substr(0, 4);
    }
    const Field* found = field_of(fields, field.name);
    return found == nullptr ? std::string() : found->value;
}

void add_fields(Xapian::Document& document, const std::vector<Field>& fields, Xapian::termcount weight,
                Stemmer& stemmer)
{
    for (const IndexField& field : index_fields) {
        const std::string value = value_in_index(field, fields);
        if (value.empty())
            continue;
        if (field.kind == IndexField::Kind::Words)
            add_field_words(document, field, value, weight, stemmer);
        else if (value.size() <= longest_word)
            document.add_boolean_term(std::string(field.prefix) + value);
    }
}

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

}  // namespace

struct IndexWriter::Impl {
    explicit Impl(const std::filesystem::path& pair)
        : reviews(opened(pair / "reviews")), passages(opened(pair / "passages"))
    {
    }

    Xapian::WritableDatabase reviews;
    Xapian::WritableDatabase passages;
    Stemmer stemmer;           // of the calling thread
    Stemmer sideline_stemmer;  // of the sideline
    Sideline sideline;         // writes `passages`; last, so that it ends before what it uses
};

IndexWriter::IndexWriter(const std::filesystem::path& pair)
{
    guarded("opening the index for writing", [&] { impl_ = std::make_unique<Impl>(pair); });
}

IndexWriter::~IndexWriter() = default;

void IndexWriter::replace(ReviewId id, PreparedReview&& review, const std::vector<Field>& fields)
{
    const auto shared = std::make_shared<PreparedReview::Impl>(std::move(*review.impl_));
    impl_->sideline.push([this, id, fields, passages = std::move(shared->passages)]() mutable {
        guarded("indexing passages", [&] {
            impl_->passages.delete_document(review_term(id));
            std::uint32_t number = 0;
            for (Xapian::Document& passage : passages) {
                passage.add_boolean_term(review_term(id));
                passage.add_value(review_slot, Xapian::sortable_serialise(number_of(id)));
                add_fields(passage, fields, 0, impl_->sideline_stemmer);
                impl_->passages.replace_document(passage_document(id, number++), passage);
            }
        });
    });
    guarded("indexing a review", [&] {
        if (const Field* title = field_of(fields, "title"))
            add_title_words(shared->review, title->value, shared->last_position, impl_->stemmer);
        add_fields(shared->review, fields, 1, impl_->stemmer);
        impl_->reviews.replace_document(number_of(id), shared->review);
    });
}

void IndexWriter::remove(ReviewId id)
{
    impl_->sideline.push([this, id] {
        guarded("removing passages", [&] { impl_->passages.delete_document(review_term(id)); });
    });
    guarded("removing a review", [&] {
        try {
            impl_->reviews.delete_document(number_of(id));
        } catch (const Xapian::DocNotFoundError&) {
            return;  // it never got as far as the index
        }
    });
}

void IndexWriter::commit()
{
    impl_->sideline.push([this] { guarded("saving the passages", [&] { impl_->passages.commit(); }); });
    guarded("saving the reviews", [&] { impl_->reviews.commit(); });
    impl_->sideline.finish();
}

}  // namespace throughline
