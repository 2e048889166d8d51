// What the collection holds, what waits, what failed and why.
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/pipeline/due.hpp"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

struct Status {
    CollectionCounts open;
    CollectionCounts restricted;
    std::string last_indexed;
    std::string generation;
    std::vector<FailedSource> failures;
    Due due;
};

Status status_of(const std::filesystem::path& data, const std::filesystem::path& vocabulary)
{
    Catalogue catalogue(catalogue_file(data), Catalogue::Mode::ReadWrite);
    Reviews reviews(catalogue);
    return {reviews.counts(Visibility::Public), reviews.counts(Visibility::Restricted),
            catalogue.note("last_indexed"),     current_generation(data),
            SourceFiles(catalogue).failures(),  what_is_due(catalogue, vocabulary)};
}

Json json_of(const CollectionCounts& counts)
{
    return {{"reviews", counts.reviews},
            {"pages", counts.pages},
            {"passages", counts.passages},
            {"words", counts.words},
            {"waiting", counts.pending},
            {"pages_by_ocr", counts.pages_by_ocr},
            {"reviews_with_notices", counts.reviews_with_notices}};
}

Json json_of(const Status& status)
{
    Json failures = Json::array();
    for (const FailedSource& failed : status.failures)
        failures.push_back({{"path", failed.path},
                            {"reason", name_of(failed.failure.reason)},
                            {"detail", failed.failure.detail.empty() ? Json() : Json(failed.failure.detail)},
                            {"failed_at", failed.failed_at}});
    const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
    return {{"public", json_of(status.open)},
            {"restricted", json_of(status.restricted)},
            {"last_indexed", or_null(status.last_indexed)},
            {"generation", or_null(status.generation)},
            {"vocabulary", status.due.vocabulary},
            {"waiting_for_retag", status.due.to_tag_again},
            {"waiting_to_be_read_again", status.due.to_read_again},
            {"failed", failures}};
}

void print(const std::string& name, const CollectionCounts& counts)
{
    std::cout << name << ": " << counts.reviews << " reviews, " << counts.pages << " pages ("
              << counts.pages_by_ocr << " read by OCR), " << counts.passages << " passages, " << counts.words
              << " words; " << counts.pending << " waiting to be indexed; " << counts.reviews_with_notices
              << " with something to look at\n";
}

void print(const Status& status)
{
    print("Public", status.open);
    print("Restricted", status.restricted);
    std::cout << "Last indexed: " << (status.last_indexed.empty() ? "never" : status.last_indexed) << '\n';
    std::cout << "Vocabulary: " << status.due.vocabulary << '\n';
    if (status.due.to_tag_again > 0)
        std::cout << "Tagged with another vocabulary: " << status.due.to_tag_again
                  << " reviews ('retag' tags them again)\n";
    if (status.due.to_read_again > 0)
        std::cout << "Read by an older analysis: " << status.due.to_read_again
                  << " reviews (the next 'index' reads them again)\n";
    std::cout << "Not read: " << status.failures.size() << '\n';
    for (const FailedSource& failed : status.failures)
        std::cout << "  " << failed.path << " [" << name_of(failed.failure.reason) << "] "
                  << advice_on(failed.failure.reason) << ".\n";
}

}  // namespace

int run_status(const std::filesystem::path& data, const StatusCommand& command)
{
    if (!std::filesystem::exists(catalogue_file(data)))
        throw Error("there is no collection at " + data.string() +
                    ": index a folder first with 'throughline-indexer --data DIR index FOLDER'");
    const Status status = status_of(data, command.vocabulary);
    if (command.as_json)
        std::cout << json_of(status).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    else
        print(status);
    return all_is_well;
}

}  // namespace throughline
