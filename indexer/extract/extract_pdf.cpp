#include <algorithm>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "core/review/failure.hpp"
#include "core/text/clean.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/pdf_blocks.hpp"
#include "indexer/extract/pdf_file.hpp"
#include "indexer/extract/pdf_furniture.hpp"
#include "indexer/extract/pdf_ocr.hpp"
#include "indexer/extract/pdf_order.hpp"
#include "indexer/extract/pdf_pieces.hpp"

namespace throughline {
namespace {

constexpr float ocr_dots_per_inch = 300;
constexpr int fewest_characters = 25;   // a page with fewer may be a scan with a stamp on it
constexpr float scanned_share = 0.5F;   // of a page that its images cover, if it is a scan
constexpr int fewest_pixels = 400'000;  // of a scanned page; one at 72 dpi has 500,000
constexpr float least_image_share = 0.02F;
constexpr int drawn_letters = 100;  // paths on a page whose letters were turned into drawings

// A page that shows something but has no text that can be read.
bool lacks_text(const PagePieces& page)
{
    if (page.unreadable_characters > page.readable_characters)
        return true;
    if (page.readable_characters == 0)
        return page.image_share > least_image_share || page.shapes > drawn_letters;
    return page.readable_characters < fewest_characters && page.image_share > scanned_share;
}

bool goes_to_ocr(const PagePieces& page, OcrMode mode)
{
    return mode == OcrMode::Always || (mode == OcrMode::Auto && lacks_text(page));
}

int pages_for_ocr(const PdfFile& file, OcrMode mode)
{
    if (mode != OcrMode::Auto)
        return mode == OcrMode::Always ? file.page_count() : 0;
    int pages = 0;
    for (int index = 0; index < file.page_count(); ++index) {
        // Most pages need no reading to be told from a scan.
        const PageResources resources = file.resources(index);
        if (!resources.has_fonts || resources.image_pixels >= fewest_pixels)
            pages += lacks_text(pieces_of(file.page(index))) ? 1 : 0;
    }
    return pages;
}

class Reader {
public:
    Reader(std::string_view bytes, const ExtractOptions& options) : file_(bytes), options_(options)
    {
        options.foresee_ocr(pages_for_ocr(file_, options.ocr));
    }

    Document document()
    {
        document_.format = Format::Pdf;
        document_.hints = file_.hints();
        document_.pages.resize(static_cast<std::size_t>(file_.page_count()));
        std::vector<PagePieces> pages;
        pages.reserve(document_.pages.size());
        for (int index = 0; index < file_.page_count(); ++index)
            pages.push_back(page(index));
        even_out_scanned(pages);
        std::vector<std::vector<std::string>> furniture = take_furniture(pages);
        for (std::size_t i = 0; i < pages.size(); ++i)
            document_.pages[i].furniture = std::move(furniture[i]);
        lay_out(std::move(pages));
        const bool has_words = std::ranges::any_of(document_.pages, [](const Page& read) {
            return !read.blocks.empty() || !read.furniture.empty();
        });
        if (!has_words)
            throw UnreadableFile(FailureReason::NoText);
        if (file_.was_mended()) {
            document_.notices.push_back({NoticeKind::FileDamaged, 0});
            note_empty_pages();
        }
        return std::move(document_);
    }

private:
    PagePieces page(int index)
    {
        PagePieces pieces = pieces_of(file_.page(index));
        Page& read = document_.pages[static_cast<std::size_t>(index)];
        read.number = index + 1;
        read.width = pieces.width;
        read.height = pieces.height;
        if (pieces.has_hidden_words)
            document_.notices.push_back({NoticeKind::TextUnderRedaction, read.number});
        if (pieces.unreadable_characters > pieces.readable_characters)
            pieces.pieces.clear();
        if (goes_to_ocr(pieces, options_.ocr))
            read_by_ocr(index, pieces, read);
        else if (lacks_text(pieces))
            document_.notices.push_back({NoticeKind::PageWithoutText, read.number});
        return pieces;
    }

    // An empty page of a sound file is empty; of a damaged one its words may be lost.
    void note_empty_pages()
    {
        for (const Page& read : document_.pages) {
            const Notice without_text{NoticeKind::PageWithoutText, read.number};
            if (read.blocks.empty() && read.furniture.empty() &&
                std::ranges::find(document_.notices, without_text) == document_.notices.end())
                document_.notices.push_back(without_text);
        }
    }

    void read_by_ocr(int index, PagePieces& pieces, Page& read)
    {
        OcrResult result = words_in(file_.grey_picture(index, ocr_dots_per_inch), options_.ocr_time_per_page);
        if (result.is_too_slow)
            document_.notices.push_back({NoticeKind::OcrTooSlow, read.number});
        if (!result.pieces.empty()) {
            pieces.pieces = std::move(result.pieces);
            read.ocr_confidence = result.confidence;
        } else if (!result.is_too_slow && lacks_text(pieces)) {
            document_.notices.push_back({NoticeKind::PageWithoutText, read.number});
        }
    }

    bool is_scanned(std::size_t index) const { return document_.pages[index].ocr_confidence.has_value(); }

    void even_out_scanned(std::vector<PagePieces>& pages) const
    {
        std::vector<TextPiece*> lines;
        for (std::size_t i = 0; i < pages.size(); ++i)
            if (is_scanned(i))
                for (TextPiece& piece : pages[i].pieces)
                    lines.push_back(&piece);
        even_out_sizes(lines);
    }

    void lay_out(std::vector<PagePieces> pages)
    {
        std::vector<FlowPage> flow;
        flow.reserve(pages.size());
        for (std::size_t i = 0; i < pages.size(); ++i)
            flow.push_back({pages[i].height, reading_order(pages[i]), is_scanned(i)});
        std::vector<std::vector<Block>> blocks = blocks_of(flow);
        for (std::size_t i = 0; i < blocks.size(); ++i)
            document_.pages[i].blocks = std::move(blocks[i]);
    }

    PdfFile file_;
    const ExtractOptions& options_;
    Document document_;
};

}  // namespace

Document extract_pdf(std::string_view bytes, const ExtractOptions& options)
try {
    return Reader(bytes, options).document();
} catch (const std::bad_alloc&) {
    throw UnreadableFile(FailureReason::TooLarge, "more memory than a report needs");
}

void prepare_readers(OcrMode mode)
{
    if (mode != OcrMode::Never)
        prepare_ocr();
}

std::string picture_of_pdf_page(std::string_view bytes, int page, int width)
try {
    const PdfFile file(bytes);
    if (page < 1 || page > file.page_count())
        throw UnreadableFile(FailureReason::Damaged, "no page " + std::to_string(page));
    return file.png_picture(page - 1, width);
} catch (const std::bad_alloc&) {
    throw UnreadableFile(FailureReason::TooLarge, "the picture needs too much memory");
}

}  // namespace throughline
