#include "indexer/extract/pdf_furniture.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "core/text/clean.hpp"

namespace throughline {
namespace {

constexpr float top_zone = 0.13F;  // of the page's height
constexpr float bottom_zone = 0.87F;
constexpr float same_height = 6;      // points
constexpr std::size_t most_rows = 4;  // at each end of a page

// Pieces on one baseline at the top or the bottom of a page, or one turned piece anywhere.
struct Row {
    std::size_t page = 0;
    std::vector<std::size_t> pieces;
    float baseline = 0;
    std::string text;
    std::string pattern;  // the text with its numbers made alike
    std::optional<int> number;
    bool is_bare_number = false;  // nothing but the number, or "Page 3 of 12"
};

bool is_digit_byte(char byte)
{
    return byte >= '0' && byte <= '9';
}

void read_pattern(Row& row)
{
    std::string words;
    for (std::size_t i = 0; i < row.text.size();) {
        if (is_digit_byte(row.text[i])) {
            int value = 0;
            for (; i < row.text.size() && is_digit_byte(row.text[i]); ++i)
                value = std::min(value, 100'000) * 10 + (row.text[i] - '0');
            if (!row.number)
                row.number = value;
            row.pattern += '#';
            continue;
        }
        const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(row.text[i++])));
        row.pattern += lower;
        if (std::isalpha(static_cast<unsigned char>(lower)) != 0 || static_cast<unsigned char>(lower) >= 0x80)
            words += lower;
    }
    row.is_bare_number = row.number &&
                         (words.empty() || words == "page" || words == "pageof" || words == "of" ||
                          words == "tudalen" || words == "p") &&
                         row.text.size() < 24;
}

// The rows of one page that may be furniture.
std::vector<Row> rows_of(const PagePieces& page, std::size_t number)
{
    std::vector<std::size_t> order;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        const TextPiece& piece = page.pieces[i];
        if (!(piece.direction == Direction{})) {
            rows.push_back({number, {i}, -1, clean_line(piece.text), {}, {}, false});
            continue;
        }
        if (piece.baseline < top_zone * page.height || piece.baseline > bottom_zone * page.height)
            order.push_back(i);
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::pair(page.pieces[a].baseline, page.pieces[a].left) <
               std::pair(page.pieces[b].baseline, page.pieces[b].left);
    });
    const std::size_t turned = rows.size();
    for (const std::size_t i : order) {
        const TextPiece& piece = page.pieces[i];
        if (rows.size() == turned || piece.baseline - rows.back().baseline > 3) {
            Row row;
            row.page = number;
            row.baseline = piece.baseline;
            rows.push_back(std::move(row));
        }
        rows.back().pieces.push_back(i);
    }
    for (std::size_t r = turned; r < rows.size(); ++r) {
        Row& row = rows[r];
        std::ranges::sort(row.pieces, {}, [&](std::size_t i) { return page.pieces[i].left; });
        for (const std::size_t i : row.pieces)
            row.text += (row.text.empty() ? "" : " ") + page.pieces[i].text;
        row.text = clean_line(row.text);
    }
    const auto is_inner = [&](const Row& row) {
        if (row.baseline < 0)
            return false;
        const bool is_top = row.baseline < page.height / 2;
        const auto further_out = std::ranges::count_if(rows, [&](const Row& other) {
            return other.baseline >= 0 && (other.baseline < page.height / 2) == is_top &&
                   (is_top ? other.baseline < row.baseline : other.baseline > row.baseline);
        });
        return static_cast<std::size_t>(further_out) >= most_rows;
    };
    std::vector<Row> outer;
    for (Row& row : rows)
        if (!row.text.empty() && !is_inner(row)) {
            read_pattern(row);
            outer.push_back(std::move(row));
        }
    return outer;
}

// How many pages have a row like this one in its place; for page numbers, only those that count on.
std::size_t pages_alike(const std::vector<const Row*>& rows, const Row& row)
{
    std::size_t alike = 0;
    std::size_t last_page = static_cast<std::size_t>(-1);
    for (const Row* other : rows) {
        if (other->page == last_page || std::fabs(other->baseline - row.baseline) > same_height)
            continue;
        if (row.is_bare_number && row.number && other->number &&
            *other->number - static_cast<int>(other->page) != *row.number - static_cast<int>(row.page))
            continue;
        last_page = other->page;
        ++alike;
    }
    return alike;
}

bool is_furniture(const Row& row, std::size_t alike, std::size_t page_count)
{
    if (row.is_bare_number && row.baseline >= 0)
        return alike >= 2 || *row.number == static_cast<int>(row.page) + 1;
    return alike >= (page_count <= 4 ? 2U : 3U);
}

}  // namespace

std::vector<std::vector<std::string>> take_furniture(std::vector<PagePieces>& pages)
{
    std::vector<Row> rows;
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (Row& row : rows_of(pages[page], page))
            rows.push_back(std::move(row));
    std::map<std::string, std::vector<const Row*>> by_pattern;
    for (const Row& row : rows)
        by_pattern[row.pattern].push_back(&row);

    std::vector<std::vector<std::string>> taken(pages.size());
    std::vector<std::vector<bool>> is_taken(pages.size());
    for (const Row& row : rows) {
        if (!is_furniture(row, pages_alike(by_pattern[row.pattern], row), pages.size()))
            continue;
        taken[row.page].push_back(row.text);
        is_taken[row.page].resize(pages[row.page].pieces.size());
        for (const std::size_t i : row.pieces)
            is_taken[row.page][i] = true;
    }
    for (std::size_t page = 0; page < pages.size(); ++page) {
        std::size_t at = 0;
        if (!is_taken[page].empty())
            std::erase_if(pages[page].pieces, [&](const TextPiece&) { return is_taken[page][at++]; });
    }
    return taken;
}

}  // namespace throughline
