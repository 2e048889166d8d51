// How long analysis and tagging of a page take on one core: bench_analysis COLLECTION [ROUNDS]
//
// Extracts the originals of a collection once, then analyses each document, tagging included, several times.
// Prints one JSON object: pages, and milliseconds a page in the median round.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/places.hpp"
#include "core/worker/worker.hpp"
#include "indexer/analyse/analyser.hpp"

namespace {

using namespace throughline;
using Clock = std::chrono::steady_clock;

std::vector<Document> documents_of(const std::filesystem::path& collection)
{
    Worker worker(program_folder().parent_path() / "throughline-worker");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(collection / "files"))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Document> documents;
    for (const auto& file : files) {
        Extraction extracted = worker.extract(file, "", OcrMode::Never);
        if (auto* document = std::get_if<Document>(&extracted))
            documents.push_back(std::move(*document));
    }
    return documents;
}

struct Round {
    double milliseconds = 0;
    std::size_t sections = 0;  // printed, so that the work is not left out as useless

    auto operator<=>(const Round&) const = default;
};

Round round_of(const Analyser& analyser, const std::vector<Document>& documents)
{
    Round round;
    const auto begin = Clock::now();
    for (const Document& document : documents)
        round.sections += analyser.analyse(document, "review.pdf", Visibility::Public).sections.size();
    round.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    return round;
}

}  // namespace

int main(int argc, char* argv[])
try {
    if (argc < 2 || argc > 3) {
        std::cerr << "bench_analysis COLLECTION [ROUNDS]\n";
        return 1;
    }
    const Analyser analyser(load_vocabulary(place_of("vocabulary", "themes.yaml")));
    const std::vector<Document> documents = documents_of(argv[1]);
    std::size_t pages = 0;
    for (const Document& document : documents)
        pages += document.pages.size();
    std::vector<Round> rounds;
    for (int round = argc == 3 ? std::stoi(argv[2]) : 3; round > 0; --round)
        rounds.push_back(round_of(analyser, documents));
    if (pages == 0 || rounds.empty())
        throw Error(std::string(argv[1]) + " holds no document that could be read");
    std::ranges::sort(rounds);
    const Round& median = rounds[rounds.size() / 2];
    std::cout << "{\"pages\": " << pages << ", \"sections\": " << median.sections
              << ", \"ms_per_page\": " << median.milliseconds / static_cast<double>(pages) << "}\n";
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_analysis: " << error.what() << '\n';
    return 1;
}
