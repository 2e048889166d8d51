#include "indexer/pipeline/index_folder.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "indexer/pipeline/discover.hpp"
#include "indexer/pipeline/due.hpp"
#include "indexer/pipeline/pending.hpp"
#include "indexer/pipeline/read_files.hpp"
#include "indexer/pipeline/rebuild.hpp"
#include "indexer/pipeline/store.hpp"

namespace throughline {
namespace {

using Clock = std::chrono::steady_clock;

// What is known of the candidates before any is read.
struct Sorted {
    std::vector<SourceFile> unchanged;
    std::vector<FailedSource> failed_before;
    std::vector<Candidate> to_read;
    std::size_t changed = 0;  // among to_read
};

Sorted sorted(const std::vector<Candidate>& candidates, Catalogue& catalogue, OcrMode ocr)
{
    SourceFiles files(catalogue);
    Sorted result;
    for (const Candidate& candidate : candidates) {
        const auto source = files.find(candidate.path);
        if (source && source->state == candidate.state) {
            result.unchanged.push_back(*source);
            continue;
        }
        const auto failed = source ? std::nullopt : files.find_failure(candidate.path);
        if (failed && failed->state == candidate.state && failed->extractor == way_of_reading(ocr)) {
            result.failed_before.push_back(*failed);
            continue;
        }
        result.to_read.push_back(candidate);
        result.changed += source ? 1U : 0U;
    }
    return result;
}

std::vector<Candidate> again_of(const Sorted& files, Catalogue& catalogue, const IndexOptions& options)
{
    return to_read_again(catalogue, options.reads_again ? files.unchanged : std::vector<SourceFile>{});
}

Manifest manifest_of(const IndexOptions& options)
{
    if (!options.metadata)
        return {};
    std::ifstream file(*options.metadata, std::ios::binary);
    if (!file || std::filesystem::is_directory(*options.metadata))
        throw Error("reading the metadata " + options.metadata->string() + ": check the name of the file");
    const std::string csv{std::istreambuf_iterator<char>(file), {}};
    return manifest_from(csv);
}

// Rows about files that nobody offered are most often a slip in the name.
void add_notices(const Manifest& manifest, const std::vector<Candidate>& candidates, IndexReport& report)
{
    report.bad_rows = manifest.bad_rows;
    std::set<std::string> names;
    for (const Candidate& candidate : candidates)
        names.insert(file_name_of(candidate.path));
    for (const auto& [file, line] : manifest.lines)
        if (!names.contains(file))
            report.bad_rows.push_back({line, "names " + file + ", which is not among the files indexed now"});
    std::ranges::sort(report.bad_rows, {}, &BadRow::line);
}

std::set<std::string> known_hashes(Catalogue& catalogue)
{
    std::set<std::string> hashes;
    Reviews reviews(catalogue);
    for (const Visibility visibility : {Visibility::Public, Visibility::Restricted})
        for (const CataloguedReview& review : reviews.all_of(visibility))
            hashes.insert(review.sha256);
    return hashes;
}

void read_and_store(DataFolder& data, const IndexOptions& options, const std::vector<Candidate>& to_read,
                    const ComingAnalyser& analyser, Store& store, const std::atomic<bool>& stop,
                    const std::function<void(const Progress&)>& show)
{
    Progress progress;
    progress.total = to_read.size();
    for (const Candidate& candidate : to_read)
        progress.bytes_total += candidate.state.size;
    const ReadOptions reading{options.jobs, options.ocr, options.visibility.value_or(Visibility::Public),
                              options.worker_program, analyser};
    read_files(to_read, known_hashes(data.catalogue), data.originals, reading, stop, [&](ReadFile&& file) {
        progress.bytes_done += file.candidate.state.size;
        ++progress.done;
        store.take(std::move(file));
        show(progress);
    });
}

double seconds_since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace

IndexReport index_folder(DataFolder& data, const IndexOptions& options, const std::atomic<bool>& stop,
                         const std::function<void(const Progress&)>& show)
{
    const auto begin = Clock::now();
    const Manifest manifest = manifest_of(options);
    const Discovered found = discover(options.paths);
    IndexReport report;
    report.seen = found.candidates.size();
    report.passed_over = found.passed_over;
    add_notices(manifest, found.candidates, report);

    const Sorted files = sorted(found.candidates, data.catalogue, options.ocr);
    std::vector<Candidate> to_read = files.to_read;
    const std::vector<Candidate> again = again_of(files, data.catalogue, options);
    to_read.insert(to_read.end(), again.begin(), again.end());
    // Comes while the index is opened and the first files are read.
    const ComingAnalyser analyser = to_read.empty() ? ComingAnalyser() : coming_analyser(options.vocabulary);
    if (!ensure_index_format(data, stop, show)) {
        report.was_stopped = true;
        return report;
    }
    IndexPair index(data.path);
    index_pending(data.catalogue, index);  // what a run before this one left undone
    ensure_generation(data.path);
    Store store(data, index, options, manifest, analyser, report);
    for (const FailedSource& failed : files.failed_before)
        report.failed.push_back({failed.path, failed.failure});
    for (const SourceFile& source : files.unchanged)
        store.keep(source);
    if (!to_read.empty())
        read_and_store(data, options, to_read, analyser, store, stop, show);
    store.finish();
    data.catalogue.set_note("last_indexed", time_now());
    report.retag_due = what_is_due(data.catalogue, options.vocabulary).to_tag_again;
    std::ranges::sort(report.failed, {}, &FailedFileReport::path);
    report.was_stopped = stop;
    report.seconds = seconds_since(begin);
    return report;
}

IndexReport index_dry_run(Catalogue* catalogue, const IndexOptions& options)
{
    const auto begin = Clock::now();
    const Manifest manifest = manifest_of(options);
    const Discovered found = discover(options.paths);
    IndexReport report;
    report.seen = found.candidates.size();
    report.passed_over = found.passed_over;
    add_notices(manifest, found.candidates, report);
    report.added = report.seen;
    if (catalogue != nullptr) {
        const Sorted files = sorted(found.candidates, *catalogue, options.ocr);
        for (const FailedSource& failed : files.failed_before)
            report.failed.push_back({failed.path, failed.failure});
        report.unchanged = files.unchanged.size();
        report.changed = files.changed;
        report.added = files.to_read.size() - files.changed;
        const Due due = what_is_due(*catalogue, options.vocabulary);
        report.read_again = again_of(files, *catalogue, options).size();
        report.retag_due = due.to_tag_again;
    }
    report.seconds = seconds_since(begin);
    return report;
}

}  // namespace throughline
