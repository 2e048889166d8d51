// Real PDFs that lie beside the project.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/review/failure.hpp"
#include "indexer/extract/extract.hpp"
#include "support/catch.hpp"
#include "support/foreseen_ocr.hpp"
#include "support/scratch.hpp"

using namespace throughline;
using throughline::test::contents_of;
using throughline::test::shared_data;

namespace {

Document read(const std::filesystem::path& file)
{
    ExtractOptions options;
    options.ocr = OcrMode::Never;
    return extract_pdf(contents_of(file), options);
}

std::string text_of(const Document& document)
{
    std::string text;
    for (const Page& page : document.pages)
        for (const Block& block : page.blocks)
            text += block.text + '\n';
    return text;
}

// Nothing for files without words.
std::optional<std::size_t> pages_of(const std::filesystem::path& file)
{
    try {
        return read(file).pages.size();
    } catch (const UnreadableFile& unreadable) {
        if (unreadable.failure.reason == FailureReason::NoText)
            return std::nullopt;
        throw;
    }
}

}  // namespace

TEST_CASE("PDFs of many producers have as many pages as they should")
{
    const auto folder = shared_data("data/formats/pypdf");
    if (!folder)
        return;
    const auto files = nlohmann::json::parse(contents_of(*folder / "files.json"));
    for (const auto& entry : files.at("data")) {
        const std::filesystem::path file = *folder / entry.at("path").get<std::string>();
        // The last one has lost its tree of pages and one of its pages: three are left of four.
        if (!std::filesystem::exists(file) || file.filename() == "unreadablemetadata.pdf")
            continue;
        CAPTURE(file);
        if (entry.at("encrypted").get<bool>()) {
            CHECK_THROWS_AS(read(file), UnreadableFile);
            continue;
        }
        const auto pages = pages_of(file);
        const bool is_right = !pages || *pages == entry.at("pages").get<std::size_t>();
        CHECK(is_right);
    }
}

TEST_CASE("the words of PDFs of several producers are there")
{
    struct Row {
        std::string file;
        std::string words;
    };
    const auto [file, words] = GENERATE(values<Row>({
        {"001-trivial/minimal-document.pdf", "Lorem ipsum dolor sit amet, consetetur sadipscing elitr"},
        {"002-trivial-libre-office-writer/002-trivial-libre-office-writer.pdf", "sed diam nonumy eirmod"},
        {"004-pdflatex-4-pages/pdflatex-4-pages.pdf",
         "This text should show what a printed text will look like"},
        {"011-google-doc-document/google-doc-document.pdf", "Beautiful is better than ugly."},
        {"016-libre-office-link/libre-office-link.pdf", "This is a link to an awesome blog."},
        {"020-xmp/output_with_metadata_pymupdf.pdf", "Hello, World!"},
        {"021-pdfa/crazyones-pdfa.pdf", "The round pegs in the square holes."},
        {"026-latex-multicolumn/multicolumn.pdf",
         "This is a sample document with two columns filled with Lorem Ipsum text."},
    }));
    const auto path = shared_data("data/formats/pypdf/" + file);
    if (path)
        CHECK_THAT(text_of(read(*path)), Catch::ContainsSubstring(words));
}

TEST_CASE("two columns of a LaTeX document are read in order")
{
    const auto file = shared_data("data/formats/pypdf/026-latex-multicolumn/multicolumn.pdf");
    if (!file)
        return;
    const std::string text = text_of(read(*file));
    // The last line of the left column and the first of the right one are one sentence.
    CHECK_THAT(text, Catch::ContainsSubstring("Donec nonummy pellentesque ante. Phasellus adipiscing"));
    CHECK_THAT(text, Catch::ContainsSubstring("Country\tPopulation (millions)\tArea (km"));
    CHECK(text.find("Nam dui ligula") < text.find("Nulla malesuada porttitor"));
    CHECK(text.find("Nulla malesuada porttitor") < text.find("Quisque ullamcorper placerat"));
}

TEST_CASE("all pages of a scanned report would go to OCR")
{
    const auto file = shared_data("data/formats/real/image-only-16-pages.pdf");
    if (file)
        CHECK(test::pages_foreseen_for_ocr(contents_of(*file), OcrMode::Auto) == 16);
}

TEST_CASE("no page of a report has its number or its footer among its blocks")
{
    const auto folder = shared_data("data/reports");
    if (!folder)
        return;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        if (entry.path().extension() != ".pdf")
            continue;
        CAPTURE(entry.path());
        const Document document = read(entry.path());
        CHECK(document.notices.empty());
        for (const Page& page : document.pages) {
            const auto is_number = [&](const Block& block) {
                return block.text == std::to_string(page.number);
            };
            const bool has_number = std::ranges::any_of(page.blocks, is_number);
            CHECK_FALSE(has_number);
        }
    }
}
