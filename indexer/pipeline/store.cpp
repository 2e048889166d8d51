#include "indexer/pipeline/store.hpp"

#include "core/base/files.hpp"
#include "core/catalogue/tags.hpp"
#include "core/review/document_bytes.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/analyse/analyser.hpp"
#include "indexer/pipeline/pending.hpp"

namespace throughline {
namespace {

// One transaction of the catalogue, one wait for the disk. Few files: the index is written meanwhile, and
// what comes to it late is written when nothing else is left to do.
constexpr std::size_t batch_files = 8;
constexpr std::size_t batch_bytes = std::size_t{8} << 20;  // of text

// By size and by time: memory stays small, and what a crash costs too.
constexpr std::size_t reviews_per_commit = 400;
constexpr std::chrono::seconds longest_without_commit{20};

std::size_t text_bytes(const ReadFile& file)
{
    const auto* read = std::get_if<ReadReview>(&file.outcome);
    std::size_t bytes = 0;
    if (read != nullptr)
        for (const ReviewPage& page : read->review.pages)
            bytes += page.text.size();
    return bytes;
}

}  // namespace

std::string way_of_reading(OcrMode ocr)
{
    const char* name = ocr == OcrMode::Auto ? "auto" : ocr == OcrMode::Never ? "never" : "always";
    return std::to_string(analysis_version) + "/ocr-" + name;
}

Store::Store(DataFolder& data, IndexPair& index, const IndexOptions& options, const Manifest& manifest,
             const ComingAnalyser& analyser, IndexReport& report)
    : data_(data),
      index_(index),
      options_(options),
      manifest_(manifest),
      analyser_(analyser),
      report_(report),
      reviews_(data.catalogue),
      files_(data.catalogue),
      now_(time_now()),
      analysed_by_{analysis_version, vocabulary_version(options.vocabulary)}
{
}

void Store::keep(const SourceFile& source)
{
    ++report_.unchanged;
    const bool has_row = manifest_.fields.contains(file_name_of(source.path));
    if (!has_row && !options_.visibility)
        return;
    data_.catalogue.in_transaction([&] {
        const auto known = reviews_.find(source.review);
        if (known && options_.visibility && *options_.visibility != known->visibility)
            reviews_.set_visibility(source.review, *options_.visibility, now_);
        apply_manifest(source.review, source.path);
    });
}

void Store::take(ReadFile&& file)
{
    batch_bytes_ += text_bytes(file);
    batch_.push_back(std::move(file));
    if (batch_.size() >= batch_files || batch_bytes_ >= batch_bytes)
        store_batch();
}

void Store::finish()
{
    store_batch();
    commit_index();
    index_pending(data_.catalogue,
                  index_);  // what only the manifest or the visibility changed, and what was removed
    for (const std::string& sha256 : outdated_)
        if (!reviews_.with_hash(sha256))
            data_.originals.remove(sha256);
    outdated_.clear();
}

void Store::store_batch()
{
    if (batch_.empty())
        return;
    sync_to_disk(data_.path);  // no review without its original, even after a power cut
    data_.catalogue.in_transaction([this] {
        for (ReadFile& file : batch_)
            store(file);
    });
    batch_.clear();
    batch_bytes_ = 0;
    for (Stored& stored : stored_) {
        const auto known = reviews_.find(stored.id);
        index_.replace(stored.id, std::move(stored.prepared), known->visibility, known->fields,
                       reviews_.values(stored.id));
        in_index_.push_back(stored.id);
    }
    stored_.clear();
    const bool is_time = std::chrono::steady_clock::now() - last_commit_ > longest_without_commit;
    if (in_index_.size() >= reviews_per_commit || (is_time && !in_index_.empty()))
        commit_index();
}

void Store::store(ReadFile& file)
{
    if (!file.candidate.kept_as.empty()) {
        store_again(file);
        return;
    }
    if (const auto* failure = std::get_if<Failure>(&file.outcome)) {
        store_failure(file, *failure);
        return;
    }
    if (const auto known = reviews_.with_hash(file.sha256)) {
        store_known(file, *known);
        return;
    }
    if (auto* read = std::get_if<ReadReview>(&file.outcome)) {
        store_review(file, *read);
        return;
    }
    // The same bytes stood earlier in the list, and could not be read.
    const auto failed = failures_.find(file.sha256);
    store_failure(file, failed == failures_.end() ? Failure{FailureReason::Unreadable, {}} : failed->second);
}

void Store::store_failure(const ReadFile& file, const Failure& failure)
{
    report_.failed.push_back({file.candidate.path, failure});
    if (!file.sha256.empty()) {  // a file that could not be copied has no hash
        failures_[file.sha256] = failure;
        outdated_.insert(file.sha256);
    }
    leave_old_review(file.candidate.path, ReviewId{});
    files_.put_failure({file.candidate.path, file.candidate.state, way_of_reading(options_.ocr),
                        options_.visibility.value_or(Visibility::Public), failure, now_});
}

void Store::store_known(const ReadFile& file, ReviewId known)
{
    const std::string& path = file.candidate.path;
    const auto before = files_.find(path);
    const bool was_here = before && before->review == known;
    if (!was_here)
        leave_old_review(path, known);
    files_.put({path, known, file.candidate.state, now_});
    ++(was_here ? report_.unchanged : report_.duplicate);
    if (!was_here)
        report_.duplicates.push_back({path, number_of(known)});
    const auto review = reviews_.find(known);
    // Another copy may narrow who sees a review, and never widens it.
    const bool narrows =
        options_.visibility == Visibility::Restricted && review->visibility == Visibility::Public;
    if (narrows || (was_here && options_.visibility && *options_.visibility != review->visibility))
        reviews_.set_visibility(known, *options_.visibility, now_);
    apply_manifest(known, path);
}

void Store::store_review(const ReadFile& file, ReadReview& read)
{
    const std::string& path = file.candidate.path;
    const auto before = files_.find(path);
    ReviewId id{};
    if (before && files_.of(before->review).size() == 1) {
        const auto old = reviews_.find(before->review);
        id = before->review;
        outdated_.insert(old->sha256);
        read.review.visibility = options_.visibility.value_or(old->visibility);
        replace(id, file.sha256, read);
    } else {
        id = reviews_.add(file.sha256, read.review, now_);
    }
    reviews_.note_analysis(id, analysed_by_);
    note_damage(path, id, read.review);
    files_.put({path, id, file.candidate.state, now_});
    ++(before ? report_.changed : report_.added);
    report_.pages += read.review.pages.size();
    report_.passages += read.review.passages.size();
    apply_manifest(id, path);
    stored_.push_back({id, std::move(read.prepared)});
}

void Store::note_damage(const std::string& path, ReviewId id, const Review& review)
{
    if (std::ranges::find(review.notices, NoticeKind::FileDamaged, &Notice::kind) != review.notices.end())
        report_.damaged.push_back({path, number_of(id)});
}

// A known review that an older analysis had read. If it cannot be read now, it stays as it is.
void Store::store_again(ReadFile& file)
{
    const auto id = reviews_.with_hash(file.sha256);
    if (!id)
        return;  // its file has changed, and was read in this run
    if (const auto* failure = std::get_if<Failure>(&file.outcome)) {
        report_.failed.push_back({file.candidate.path, *failure});
        return;
    }
    auto& read = std::get<ReadReview>(file.outcome);
    read.review.visibility = reviews_.find(*id)->visibility;
    replace(*id, file.sha256, read);
    note_damage(file.candidate.path, *id, read.review);
    reviews_.note_analysis(*id, analysed_by_);
    ++report_.read_again;
    report_.pages += read.review.pages.size();
    report_.passages += read.review.passages.size();
    stored_.push_back({*id, std::move(read.prepared)});
}

// What a person said of the review's themes lies over what was found, in the index as in the catalogue.
void Store::replace(ReviewId id, const std::string& sha256, ReadReview& read)
{
    reviews_.replace(id, sha256, read.review, analyser_.get()->broader(), now_);
    std::vector<Tag> tags = Tags(data_.catalogue).of(id);
    if (tags == read.review.tags)
        return;
    read.review.tags = std::move(tags);
    Stemmer stemmer;
    read.prepared = PreparedReview(read.review, stemmer);
}

// The file at `path` no longer holds the review that it held. A review without any file is gone.
void Store::leave_old_review(const std::string& path, ReviewId now_in)
{
    const auto before = files_.find(path);
    if (!before || before->review == now_in)
        return;
    const auto old = reviews_.find(before->review);
    files_.forget(path);
    if (!files_.of(before->review).empty())
        return;
    outdated_.insert(old->sha256);
    reviews_.remove(before->review);
}

void Store::apply_manifest(ReviewId id, const std::string& path)
{
    const auto row = manifest_.fields.find(file_name_of(path));
    if (row == manifest_.fields.end() || !described_.insert(id).second)
        return;
    reviews_.set_fields(id, Origin::Manifest, row->second, now_);
}

void Store::commit_index()
{
    last_commit_ = std::chrono::steady_clock::now();
    if (in_index_.empty())
        return;
    index_.commit();
    data_.catalogue.in_transaction([this] { reviews_.clear_pending(in_index_); });
    in_index_.clear();
}

}  // namespace throughline
