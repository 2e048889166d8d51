// Every broken and malicious file beside the project, through the worker and the indexer as they are run. A
// program of its own, so that it can be built under the sanitizers without the server.
#include <chrono>
#include <filesystem>

#include "core/worker/worker.hpp"
#include "support/catch.hpp"
#include "support/collection.hpp"
#include "support/scratch.hpp"

using namespace throughline;
namespace fs = std::filesystem;

TEST_CASE("every hostile file gives a document or a reason in time, and the worker lives on")
{
    const auto hostile = test::shared_data("data/hostile");
    if (!hostile)
        return;
    const test::ScratchFolder folder;
    test::write_file(folder / "review.txt", "text of a review");
    Worker worker(fs::path(BUILD_DIR) / "throughline-worker");
    for (const auto& entry : fs::recursive_directory_iterator(*hostile)) {
        if (!entry.is_regular_file())
            continue;
        CAPTURE(entry.path());
        const auto begin = std::chrono::steady_clock::now();
        const Extraction extracted = worker.extract(entry.path(), entry.path().filename(), OcrMode::Never);
        CHECK(std::chrono::steady_clock::now() - begin < WorkerLimits{}.wall_time + std::chrono::seconds(5));
        if (const auto* failure = std::get_if<Failure>(&extracted))
            CHECK_FALSE(name_of(failure->reason).empty());
    }
    const Extraction last = worker.extract(folder / "review.txt", "", OcrMode::Never);
    REQUIRE(std::holds_alternative<Document>(last));
    CHECK(std::get<Document>(last).pages.at(0).blocks.at(0).text == "text of a review");
}

TEST_CASE("every hostile file has a place in the report, and costs no other file anything")
{
    const auto hostile = test::shared_data("data/hostile");
    if (!hostile)
        return;
    const test::ScratchFolder folder;
    fs::create_directories(folder / "reports");
    fs::copy_file(fs::path(SOURCE_DIR) / "corpus/hexwold-saying-it-twice-2021.md",
                  folder / "reports/hexwold-saying-it-twice-2021.md");
    const test::Indexed indexed =
        test::index(folder / "data", {hostile->string(), (folder / "reports").string(), "--ocr", "never"});
    CHECK(indexed.exit_code == 2);
    const auto& summary = indexed.summary;
    const std::size_t read =
        summary.at("new").get<std::size_t>() + summary.at("duplicate").get<std::size_t>();
    CHECK(summary.at("seen") == read + summary.at("failed").size());
    CHECK(read > 10);
    CHECK(test::run_indexer(folder / "data", {"check"}) == 0);
}
