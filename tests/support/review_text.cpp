#include "support/review_text.hpp"

#include <algorithm>
#include <sstream>
#include <string>

namespace throughline::test {
namespace {

std::string cells_of_line(const std::string& line)
{
    std::string cells;
    std::istringstream parts(line.substr(1));
    for (std::string cell; std::getline(parts, cell, '|');) {
        const std::size_t first = cell.find_first_not_of(' ');
        const std::size_t last = cell.find_last_not_of(' ');
        cells += (cells.empty() ? "" : "\t") +
                 (first == std::string::npos ? std::string() : cell.substr(first, last - first + 1));
    }
    return cells;
}

void add_block(ReviewPage& page, BlockKind kind, int level, const std::string& text)
{
    if (!page.text.empty())
        page.text += "\n\n";
    const std::size_t begin = page.text.size();
    page.text += text;
    page.blocks.push_back({kind, level, begin, page.text.size()});
}

void add_line(ReviewPage& page, const std::string& line)
{
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    if (hashes > 0)
        add_block(page, BlockKind::Heading, static_cast<int>(hashes), line.substr(hashes + 1));
    else if (blanks > 0)
        add_block(page, BlockKind::ListItem, static_cast<int>(blanks), line.substr(blanks));
    else if (line.starts_with("|"))
        add_block(page, BlockKind::TableRow, 0, cells_of_line(line));
    else
        add_block(page, BlockKind::Paragraph, 0, line);
}

}  // namespace

Review review_of_lines(std::string_view lines)
{
    Review review;
    review.pages.push_back({});
    std::istringstream read{std::string(lines)};
    for (std::string line; std::getline(read, line);) {
        if (line == "----") {
            review.pages.push_back({});
            review.pages.back().number = static_cast<int>(review.pages.size());
        } else if (!line.empty())
            add_line(review.pages.back(), line);
    }
    return review;
}

}  // namespace throughline::test
