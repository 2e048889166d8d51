#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
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

// Files whose expected words are not all text by our rules, and why.
struct Exception {
    std::string_view file;
    std::string_view why;
};

constexpr std::array exceptions{
    Exception{"docx_checkboxes.docx", "ticked boxes are expected as the letter x, here they are \u2612"},
    Exception{"drawingml.docx", "the numbers of a chart are expected; a chart is a picture here"},
    Exception{"equations.docx", "equations are expected as LaTeX, here as they are printed"},
    Exception{"omml_func_log.docx", "the same"},
    Exception{"omml_multi_equation_paragraph.docx", "the same"},
    Exception{"table_with_equations.docx", "the same"},
    Exception{"word_tables.docx", "cells merged downwards are expected in each row, here once"},
    Exception{"example_04.html", "the same"},
    Exception{"example_05.html", "the same"},
    Exception{"example_08.html", "the same"},
    Exception{"html_rich_table_cells.html", "captions of tables are not expected; here they are text"},
    Exception{"hyperlink_05.html", "an image's alternative text is expected; here it is none"},
    Exception{"wiki_duck.html", "menus and 120 names of languages are expected; here they are navigation"},
};

bool is_exception(const std::string& file)
{
    return std::ranges::find(exceptions, file, &Exception::file) != exceptions.end();
}

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
        CHECK((file.f1 >= 0.95) != is_exception(file.file));
    }
    REQUIRE_FALSE(files.empty());
    // The mean is over all files, the exceptions too.
    CHECK(sum / static_cast<double>(files.size()) >= 0.95);
}
