#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "unit/extract/word_f1.hpp"

using namespace throughline;

namespace {

namespace fs = std::filesystem;

struct Measured {
    std::string file;
    double f1 = 0;
};

std::vector<Measured> measured(const fs::path& folder, const std::string& extension)
{
    std::vector<Measured> files;
    for (const auto& entry : fs::directory_iterator(folder / "sources")) {
        const fs::path expected = folder / "expected" / (entry.path().filename().string() + ".md");
        if (entry.path().extension() != extension || !fs::exists(expected))
            continue;
        Measured file{entry.path().filename().string()};
        const test::Words words = test::words_of_markdown(test::contents_of(expected));
        try {
            const Document document =
                extract(test::contents_of(entry.path()), {file.file, OcrMode::Never, {}});
            file.f1 = test::f1(test::words_of(document), words);
        } catch (const UnreadableFile& failure) {
            file.f1 = failure.failure.reason == FailureReason::NoText && words.empty() ? 1 : 0;
        }
        files.push_back(file);
    }
    std::ranges::sort(files, {}, &Measured::file);
    return files;
}

}  // namespace

TEST_CASE("the words of documents whose text is known are found")
{
    const auto data = test::shared_data("data/formats/docling");
    if (!data)
        return;
    struct Row {
        std::string folder;
        std::string extension;
    };
    const auto [folder, extension] =
        GENERATE(values<Row>({{"docx", ".docx"}, {"odf", ".odt"}, {"html", ".html"}}));
    double sum = 0;
    const auto files = measured(*data / folder, extension);
    for (const Measured& file : files) {
        UNSCOPED_INFO(file.file << ' ' << file.f1);
        sum += file.f1;
    }
    REQUIRE_FALSE(files.empty());
    CHECK(sum / static_cast<double>(files.size()) >= 0.95);
}
