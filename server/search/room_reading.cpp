#include <algorithm>

#include "server/search/query_parser.hpp"
#include "server/search/room.hpp"

namespace throughline {
namespace {

// A block as shown: its own stretch of the page's marks, numbered through the page.
class BlockView {
public:
    BlockView(const ReviewPage& page, const std::vector<Mark>& marks) : page_(page), marks_(marks) {}

    ShownBlock view(const PageBlock& block)
    {
        ShownBlock shown;
        shown.kind = block.kind;
        shown.level = block.level;
        if (block.kind != BlockKind::TableRow) {
            shown.text_html = html(block.begin, block.end);
            return shown;
        }
        std::size_t begin = block.begin;
        while (begin <= block.end) {
            const std::size_t end = std::min(page_.text.find('\t', begin), block.end);
            shown.cells_html.push_back(html(begin, end));
            begin = end + 1;
        }
        return shown;
    }

private:
    std::string html(std::size_t begin, std::size_t end)
    {
        std::vector<Mark> inside;
        for (const Mark& mark : marks_)
            if (mark.begin >= begin && mark.end <= end)
                inside.push_back({mark.begin - begin, mark.end - begin, mark.wanted});
        const std::string shown =
            marked_html(std::string_view(page_.text).substr(begin, end - begin), inside, next_hit_);
        next_hit_ += inside.size();
        return shown;
    }

    const ReviewPage& page_;
    const std::vector<Mark>& marks_;
    std::size_t next_hit_ = 1;
};

// Marks that stand within one block or cell: a phrase that runs over the end of one is not shown as one mark.
std::vector<Mark> marks_within_blocks(const ReviewPage& page, const Marker& marker)
{
    std::vector<Mark> marks;
    const auto add = [&](std::size_t begin, std::size_t end) {
        for (const Mark& mark : marker.marks_in(std::string_view(page.text).substr(begin, end - begin)))
            marks.push_back({mark.begin + begin, mark.end + begin, mark.wanted});
    };
    for (const PageBlock& block : page.blocks) {
        std::size_t begin = block.begin;
        while (block.kind == BlockKind::TableRow) {
            const std::size_t tab = page.text.find('\t', begin);
            if (tab == std::string::npos || tab >= block.end)
                break;
            add(begin, tab);
            begin = tab + 1;
        }
        add(begin, block.end);
    }
    return marks;
}

}  // namespace

std::vector<int> Room::pages_with_hits(ReviewId id, const Query& query)
{
    std::vector<int> pages;
    const auto page_of = reviews.pages_of_passages(id);
    for (const std::uint32_t document : index.passages_of(id, query))
        if (const std::uint32_t number = number_of_passage(document); number < page_of.size())
            pages.push_back(page_of[number]);
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
    return pages;
}

std::optional<ReadPage> Room::page(ReviewId id, int number, const std::string& query)
{
    const auto summary = state->reviews.find(id);
    if (summary == state->reviews.end())
        return std::nullopt;
    auto page = reviews.page(id, number);
    if (!page)
        return std::nullopt;
    ReadPage read;
    read.review = summary->second;
    read.number = number;
    read.ocr_confidence = page->ocr_confidence;
    for (auto& [passage_number, passage] : reviews.passages_on(id, number)) {
        read.passages.push_back(passage);
        read.passage_numbers.push_back(passage_number);
    }
    const Query parsed = understood(query);
    const std::vector<Mark> marks = marks_within_blocks(*page, Marker(parsed, stemmer));
    read.hits = marks.size();
    BlockView views(*page, marks);
    for (const PageBlock& block : page->blocks) {
        ShownBlock shown = views.view(block);
        for (std::size_t at = 0; at < read.passages.size(); ++at)
            if (read.passages[at].begin >= block.begin && read.passages[at].begin < block.end)
                shown.passages.push_back(read.passage_numbers[at]);
        read.blocks.push_back(std::move(shown));
    }
    read.text = std::move(page->text);
    for (const Notice& notice : reviews.notices(id))
        read.has_text_under_redaction =
            read.has_text_under_redaction ||
            (notice.kind == NoticeKind::TextUnderRedaction && notice.page == number);
    read.pages_with_hits = pages_with_hits(id, parsed);
    for (const int hit : read.pages_with_hits) {
        if (hit < number)
            read.previous_hit_page = hit;
        if (hit > number && !read.next_hit_page)
            read.next_hit_page = hit;
    }
    return read;
}

}  // namespace throughline
