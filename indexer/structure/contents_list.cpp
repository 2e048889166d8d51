#include "indexer/structure/contents_list.hpp"

#include <algorithm>

#include "indexer/structure/heading_text.hpp"
#include "indexer/structure/lexicon.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_lines_of_a_list = 400;
constexpr std::size_t most_strangers = 2;  // lines between two entries: the first half of a long one

constexpr std::string_view ten_digits = "0123456789";

std::string_view text_of(const ReviewPage& page, std::size_t block)
{
    return std::string_view(page.text).substr(page.blocks[block].begin,
                                              page.blocks[block].end - page.blocks[block].begin);
}

// Where the page number at the end begins, with the dots or blanks before it; the end: there is none.
std::size_t leader_of(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" .\t");
    if (last == std::string_view::npos || ten_digits.find(text[last]) == std::string_view::npos)
        return text.size();
    const std::size_t before = text.find_last_not_of(ten_digits, last);
    if (before == std::string_view::npos || last - before > 3)
        return text.size();
    const std::size_t words = text.find_last_not_of(" .\t_", before);
    if (words == std::string_view::npos)
        return text.size();
    const std::string_view between = text.substr(words + 1, before - words);
    const bool is_leader = between.find('\t') != std::string_view::npos ||
                           std::ranges::count(between, '.') >= 3 || std::ranges::count(between, '_') >= 3;
    return is_leader ? words + 1 : text.size();
}

// Within a list, a number behind a blank is a page number as well.
std::size_t end_of_entry(std::string_view text)
{
    if (const std::size_t leader = leader_of(text); leader < text.size())
        return leader;
    const std::size_t blank = text.find_last_not_of(ten_digits);
    const bool has_number = blank != std::string_view::npos && blank + 1 < text.size() &&
                            text.size() - blank <= 4 && (text[blank] == ' ' || text[blank] == '\t');
    return has_number && blank > 0 ? blank : text.size();
}

}  // namespace

bool is_contents_line(std::string_view text)
{
    return leader_of(text) < text.size();
}

ContentsList::ContentsList(const std::vector<ReviewPage>& pages)
{
    std::size_t strangers = most_strangers + 1;  // no list is open
    std::size_t seen = 0;
    std::vector<std::pair<std::size_t, std::size_t>> waiting;
    std::string begun;
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (std::size_t block = 0; block < pages[page].blocks.size(); ++block) {
            const std::string_view text = text_of(pages[page], block);
            if (text.size() > 300 || seen > most_lines_of_a_list) {
                strangers = most_strangers + 1;
                continue;
            }
            const bool is_list_heading = kind_named_by(text, heading_number(text)) == SectionKind::Contents;
            const bool is_open = strangers <= most_strangers;
            // Elsewhere, a row of a table that ends in a number is no entry: only dots lead to a page.
            const bool has_dots = text.find("....") != std::string_view::npos;
            const std::size_t end = is_open ? end_of_entry(text) : has_dots ? leader_of(text) : text.size();
            if (is_list_heading) {
                strangers = 0;
                waiting.clear();
                begun.clear();
            } else if (end < text.size()) {
                const std::string_view entry = text.substr(0, end);
                for (const std::string& whole : {std::string(entry), begun + std::string(entry)}) {
                    entries_.insert(folded_heading(whole));
                    entries_.insert(
                        folded_heading(std::string_view(whole).substr(heading_number(whole).length)));
                }
                lines_.insert(waiting.begin(), waiting.end());
                lines_.insert({page, block});
                waiting.clear();
                begun.clear();
                strangers = 0;
                ++seen;
            } else if (is_open) {
                waiting.emplace_back(page, block);
                begun += std::string(text) + " ";
                ++strangers;
            }
        }
}

bool ContentsList::holds(std::size_t page, std::size_t block) const
{
    return lines_.contains({page, block});
}

bool ContentsList::names(std::string_view heading) const
{
    return entries_.contains(folded_heading(heading)) ||
           entries_.contains(folded_heading(heading.substr(heading_number(heading).length)));
}

}  // namespace throughline
