// What the collection holds, what waits, what failed and why, and of which files not all was read.
#include <algorithm>
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

// A file of which not all was read.
struct Noticed {
    std::string path;
    ReviewId review{};
    std::vector<Notice> notices;
};

struct Status {
    CollectionCounts open;
    CollectionCounts restricted;
    std::string last_indexed;
    std::string generation;
    std::vector<FailedSource> failures;
    Due due;
    std::vector<Noticed> noticed;
};

std::vector<Noticed> noticed_in(Catalogue& catalogue)
{
    Reviews reviews(catalogue);
    std::vector<Noticed> found;
    for (const SourceFile& source : SourceFiles(catalogue).all())
        if (auto notices = reviews.notices(source.review); !notices.empty())
            found.push_back({source.path, source.review, std::move(notices)});
    return found;
}

// "page 3 is a picture without text", of the first such page, and how many there are.
std::string in_words(NoticeKind kind, const std::vector<Notice>& notices)
{
    const auto first = std::ranges::find(notices, kind, &Notice::kind);
    const auto more = std::ranges::count(notices, kind, &Notice::kind) - 1;
    const std::string page = "page " + std::to_string(first->page);
    const std::string also = more == 0 ? "" : " (and " + std::to_string(more) + " more)";
    switch (kind) {
        case NoticeKind::TextUnderRedaction:
            return "words lie under a black box on " + page + also +
                   " and were left out: tell the publisher that they can be copied from the file";
        case NoticeKind::PageWithoutText:
            return "no text was found on " + page + also +
                   ": look whether it has any, and whether the file is whole";
        case NoticeKind::OcrTooSlow:
            return page + also + " took too long to recognise and was not read";
        case NoticeKind::FileDamaged:
            return std::string(damaged_in_words);
    }
    return {};
}

Status status_of(const std::filesystem::path& data, const std::filesystem::path& vocabulary)
{
    Catalogue catalogue(catalogue_file(data), Catalogue::Mode::ReadWrite);
    Reviews reviews(catalogue);
    return {reviews.counts(Visibility::Public),
            reviews.counts(Visibility::Restricted),
            catalogue.note("last_indexed"),
            current_generation(data),
            SourceFiles(catalogue).failures(),
            what_is_due(catalogue, vocabulary),
            noticed_in(catalogue)};
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
    Json noticed = Json::array();
    for (const Noticed& one : status.noticed) {
        Json notices = Json::array();
        for (const Notice& notice : one.notices)
            notices.push_back(
                {{"kind", name_of(notice.kind)}, {"page", notice.page > 0 ? Json(notice.page) : Json()}});
        noticed.push_back(
            {{"path", one.path}, {"review", std::to_string(number_of(one.review))}, {"notices", notices}});
    }
    const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
    return {{"public", json_of(status.open)},
            {"restricted", json_of(status.restricted)},
            {"last_indexed", or_null(status.last_indexed)},
            {"generation", or_null(status.generation)},
            {"vocabulary", status.due.vocabulary},
            {"waiting_for_retag", status.due.to_tag_again},
            {"waiting_to_be_read_again", status.due.to_read_again},
            {"failed", failures},
            {"noticed", noticed}};
}

// (1, "review") -> "1 review"
std::string counted(std::size_t count, const std::string& noun)
{
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

void print(const std::string& name, const CollectionCounts& counts)
{
    std::cout << name << ": " << counted(counts.reviews, "review") << ", " << counted(counts.pages, "page")
              << " (" << counts.pages_by_ocr << " read by OCR), " << counted(counts.passages, "passage")
              << ", " << counted(counts.words, "word") << "; " << counts.pending << " waiting to be indexed; "
              << counts.reviews_with_notices << " not wholly read\n";
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
    std::cout << "Not wholly read: " << status.noticed.size() << '\n';
    for (const Noticed& one : status.noticed)
        for (const NoticeKind kind : {NoticeKind::FileDamaged, NoticeKind::TextUnderRedaction,
                                      NoticeKind::PageWithoutText, NoticeKind::OcrTooSlow})
            if (std::ranges::find(one.notices, kind, &Notice::kind) != one.notices.end())
                std::cout << "  " << one.path << " (review " << number_of(one.review)
                          << "): " << in_words(kind, one.notices) << ".\n";
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
