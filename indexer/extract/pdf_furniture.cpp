#include "indexer/extract/pdf_furniture.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/text/clean.hpp"

namespace throughline {
namespace {

constexpr float edge_zone = 0.2F;     // of the page's height, at its top and at its bottom, that is looked at
constexpr float narrow_zone = 0.13F;  // where rows with words count; page numbers may stand further in
constexpr float same_height = 6;      // points
constexpr int most_rows = 4;          // at each end of a page

// Pieces on one baseline at the top or the bottom of a page, or one turned piece anywhere.
struct Row {
    std::size_t page = 0;
    std::vector<std::size_t> pieces;
    float baseline = 0;
    std::string text;
    std::string words;          // in small letters, without the page number at either end
    std::optional<int> number;  // where there is nothing but a page number
    int further_out = 0;        // rows between this one and the edge of the page
};

std::string lower_case(std::string text)
{
    for (char& byte : text)
        byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    return text;
}

bool is_digit_byte(char byte)
{
    return byte >= '0' && byte <= '9';
}

int leading_number(std::string_view digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// "xiv" -> 14; nothing if it is no Roman number below 40.
std::optional<int> roman_number(std::string_view text)
{
    int value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = text[i] == 'i' ? 1 : text[i] == 'v' ? 5 : text[i] == 'x' ? 10 : 0;
        const bool is_taken_off = text[i] == 'i' && i + 1 < text.size() && text[i + 1] != 'i';
        if (digit == 0)
            return std::nullopt;
        value += is_taken_off ? -digit : digit;
    }
    return text.empty() || text.size() > 6 ? std::nullopt : std::optional(value);
}

// Takes one word, number or sign that only goes with page numbers off the end of the text.
bool drop_last(std::string& text)
{
    if (text.empty())
        return false;
    if (std::string_view(" |-.,/:()[]").find(text.back()) != std::string_view::npos) {
        text.pop_back();
        return true;
    }
    for (const std::string_view sign :
         {"\u2013", "\u2014", "\u2022", "\u00B7", " page", " of", " tudalen", " o"})
        if (text.ends_with(sign) || (sign.front() == ' ' && text == sign.substr(1))) {
            text.resize(text.size() - std::min(text.size(), sign.size()));
            return true;
        }
    return false;
}

bool drop_last_number(std::string& text)
{
    std::size_t digits = 0;
    while (digits < text.size() && digits < 5 && is_digit_byte(text[text.size() - 1 - digits]))
        ++digits;
    const bool stands_alone = digits == text.size() ||
                              (digits > 0 && !is_digit_byte(text[text.size() - 1 - digits]) &&
                               std::isalpha(static_cast<unsigned char>(text[text.size() - 1 - digits])) == 0);
    if (digits == 0 || !stands_alone)
        return false;
    text.resize(text.size() - digits);
    return true;
}

void read_words(Row& row)
{
    const std::string text = lower_case(row.text);
    row.words = text;
    while (drop_last(row.words) || drop_last_number(row.words)) {
    }
    const std::size_t number = row.words.find_first_not_of("0123456789 |-");
    row.words.erase(0, number);  // a page number in front
    if (const auto roman = roman_number(row.words); roman && row.words == text) {
        row.number = roman;
        row.words.clear();
    } else if (const std::size_t digit = text.find_first_of("0123456789");
               row.words.empty() && digit != std::string::npos) {
        row.number = leading_number(std::string_view(text).substr(digit, 5));
    }
}

// The rows of one page that may be furniture.
std::vector<Row> rows_of(const PagePieces& page, std::size_t number)
{
    std::vector<std::size_t> order;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        const TextPiece& piece = page.pieces[i];
        if (!(piece.direction == Direction{})) {
            rows.push_back({number, {i}, -1, clean_line(piece.text), {}, {}, 0});
            continue;
        }
        if (piece.baseline < edge_zone * page.height || piece.baseline > (1 - edge_zone) * page.height)
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
    for (std::size_t r = turned; r < rows.size(); ++r) {
        const bool is_top = rows[r].baseline < page.height / 2;
        rows[r].further_out = static_cast<int>(std::count_if(
            rows.begin() + static_cast<std::ptrdiff_t>(turned), rows.end(), [&](const Row& other) {
                return (other.baseline < page.height / 2) == is_top &&
                       (is_top ? other.baseline < rows[r].baseline : other.baseline > rows[r].baseline);
            }));
    }
    std::vector<Row> outer;
    for (Row& row : rows)
        if (!row.text.empty() && row.further_out < most_rows) {
            read_words(row);
            const float in = std::min(row.baseline, page.height - row.baseline);
            if (row.baseline < 0 || in < narrow_zone * page.height || (row.number && row.further_out == 0))
                outer.push_back(std::move(row));
        }
    return outer;
}

// How many pages have this row in its place, if they lie close together; page numbers must count on.
std::size_t pages_alike(const std::vector<const Row*>& rows, const Row& row)
{
    std::vector<std::size_t> pages;
    for (const Row* other : rows) {
        const bool counts_on = !row.number || *other->number - *row.number ==
                                                  static_cast<int>(other->page) - static_cast<int>(row.page);
        if (counts_on && std::fabs(other->baseline - row.baseline) <= same_height &&
            (pages.empty() || pages.back() != other->page))
            pages.push_back(other->page);
    }
    if (pages.size() < 2)
        return pages.size();
    // A footnote that comes again now and then is no footer; a footer may be on every other page only.
    const std::size_t span = pages.back() - pages.front() + 1;
    return 3 * pages.size() >= span ? pages.size() : 1;
}

std::vector<std::size_t> alike_to_each(const std::vector<Row>& rows)
{
    std::map<std::pair<std::string, bool>, std::vector<const Row*>> by_words;
    for (const Row& row : rows)
        by_words[{row.words, row.number.has_value()}].push_back(&row);
    std::vector<std::size_t> alike;
    alike.reserve(rows.size());
    for (const Row& row : rows)
        alike.push_back(pages_alike(by_words[{row.words, row.number.has_value()}], row));
    return alike;
}

// Where running headers stand, in points: there the name of a short chapter counts as well.
std::set<int> header_places(const std::vector<Row>& rows, const std::vector<std::size_t>& alike)
{
    std::set<int> places;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (alike[i] >= 3 && !rows[i].words.empty())
            places.insert(static_cast<int>(std::lround(rows[i].baseline)));
    return places;
}

bool is_furniture(const Row& row, std::size_t alike, std::size_t page_count, const std::set<int>& places)
{
    if (row.words.empty() && !row.number)
        return row.baseline >= 0 && alike >= 3;  // a mark or a line
    if (row.number && row.baseline >= 0)
        return alike >= 2 || *row.number == static_cast<int>(row.page) + 1;
    const bool is_in_place =
        row.baseline >= 0 && places.contains(static_cast<int>(std::lround(row.baseline)));
    return alike >= (page_count <= 4 || is_in_place ? 2U : 3U);
}

std::vector<std::size_t> from_the_edges(const std::vector<Row>& rows)
{
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return rows[i].further_out; });
    return order;
}

// For each row.
std::vector<bool> judged(const std::vector<Row>& rows, const std::vector<PagePieces>& pages)
{
    const std::vector<std::size_t> alike = alike_to_each(rows);
    const std::set<int> places = header_places(rows, alike);
    std::vector<bool> is_taken(rows.size());
    std::vector<std::array<int, 2>> rows_taken(pages.size());  // at the top, at the bottom
    for (const std::size_t r : from_the_edges(rows)) {
        const Row& row = rows[r];
        const bool is_bottom = row.baseline > pages[row.page].height / 2;
        int& further_out = rows_taken[row.page][is_bottom ? 1 : 0];
        // Nothing but furniture stands between furniture and the edge of the page.
        if ((row.baseline >= 0 && further_out < row.further_out) ||
            !is_furniture(row, alike[r], pages.size(), places))
            continue;
        further_out += row.baseline >= 0 ? 1 : 0;
        is_taken[r] = true;
    }
    return is_taken;
}

}  // namespace

std::vector<std::vector<std::string>> take_furniture(std::vector<PagePieces>& pages)
{
    std::vector<Row> rows;
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (Row& row : rows_of(pages[page], page))
            rows.push_back(std::move(row));

    const std::vector<bool> is_furniture_row = judged(rows, pages);
    std::vector<std::vector<std::string>> taken(pages.size());
    std::vector<std::vector<bool>> is_taken(pages.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (!is_furniture_row[r])
            continue;
        const Row& row = rows[r];
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
