#include <algorithm>

#include "server/search/query_parser.hpp"
#include "server/search/room.hpp"
#include "server/search/theme_marks.hpp"

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

// Blocks, and cells of tables: a phrase that runs over the end of one is not shown as one mark.
std::vector<std::pair<std::size_t, std::size_t>> shown_stretches(const ReviewPage& page)
{
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    for (const PageBlock& block : page.blocks) {
        std::size_t begin = block.begin;
        while (block.kind == BlockKind::TableRow) {
            const std::size_t tab = page.text.find('\t', begin);
            if (tab == std::string::npos || tab >= block.end)
                break;
            stretches.emplace_back(begin, tab);
            begin = tab + 1;
        }
        stretches.emplace_back(begin, block.end);
    }
    return stretches;
}

// What of `said` lies within [begin, end) and is more than space; what overlaps becomes one mark.
std::vector<Mark> marks_of_evidence(const std::vector<std::pair<std::size_t, std::size_t>>& said,
                                    const std::string& text, std::size_t begin, std::size_t end)
{
    std::vector<Mark> marks;
    for (const auto& [from, to] : said) {
        const std::size_t first = text.find_first_not_of(" \n\t", std::max(from, begin));
        const std::size_t last = std::min(to, end);
        if (first >= last)
            continue;
        if (!marks.empty() && first <= marks.back().end)
            marks.back().end = std::max(marks.back().end, last);
        else
            marks.push_back({first, last, 0});
    }
    return marks;
}

std::vector<Mark> marks_within_blocks(const ReviewPage& page, const Marker& marker,
                                      const std::vector<std::pair<std::size_t, std::size_t>>& said)
{
    std::vector<Mark> marks;
    for (const auto& [begin, end] : shown_stretches(page)) {
        std::vector<Mark> words = marker.marks_in(std::string_view(page.text).substr(begin, end - begin));
        for (Mark& mark : words) {
            mark.begin += begin;
            mark.end += begin;
        }
        for (const Mark& mark : with_evidence(words, marks_of_evidence(said, page.text, begin, end)))
            marks.push_back(mark);
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

// Marks the words of the query, or what speaks of the theme, and says on which pages there are more of them.
void Room::mark_page(ReadPage& read, const ReviewPage& page, const Query& query)
{
    const ReviewId id = read.review.id;
    const std::vector<Evidence> evidence =
        evidence_of(id, read.theme ? std::vector{read.theme->id} : themes_asked(query));
    std::vector<std::pair<std::size_t, std::size_t>> said;
    for (const std::size_t passage : read.passage_numbers)
        for (const auto& words : words_within(evidence, passage))
            said.push_back(words);
    std::ranges::sort(said);
    const std::vector<Mark> marks = marks_within_blocks(page, Marker(query, stemmer), said);
    read.hits = marks.size();
    BlockView views(page, marks);
    for (const PageBlock& block : page.blocks) {
        ShownBlock shown = views.view(block);
        for (std::size_t at = 0; at < read.passages.size(); ++at)
            if (read.passages[at].begin >= block.begin && read.passages[at].begin < block.end)
                shown.passages.push_back(read.passage_numbers[at]);
        read.blocks.push_back(std::move(shown));
    }
    if (!read.theme) {
        read.pages_with_hits = pages_with_hits(id, query);
        return;
    }
    const auto page_of = reviews.pages_of_passages(id);
    for (const Evidence& one : evidence)
        if (one.passage < page_of.size())
            read.pages_with_hits.push_back(page_of[one.passage]);
    read.pages_with_hits.erase(std::unique(read.pages_with_hits.begin(), read.pages_with_hits.end()),
                               read.pages_with_hits.end());
}

std::optional<ReadPage> Room::page(ReviewId id, int number, const std::string& query,
                                   const std::string& theme)
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
    if (state->vocabulary->themes.find(theme) != nullptr)
        read.theme = named_theme(*state->vocabulary, theme);
    mark_page(read, *page, read.theme ? any_of({}) : understood(query));
    read.text = std::move(page->text);
    for (const Notice& notice : reviews.notices(id))
        read.has_text_under_redaction =
            read.has_text_under_redaction ||
            (notice.kind == NoticeKind::TextUnderRedaction && notice.page == number);
    for (const int hit : read.pages_with_hits) {
        if (hit < number)
            read.previous_hit_page = hit;
        if (hit > number && !read.next_hit_page)
            read.next_hit_page = hit;
    }
    return read;
}

}  // namespace throughline
