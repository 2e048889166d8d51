#include "indexer/structure/candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/structure/lexicon.hpp"

namespace throughline {
namespace {

constexpr std::size_t prose = 12;                      // words: more than a line of a title page
constexpr std::size_t most_words_of_a_plain_line = 9;  // which only its place makes a heading
constexpr std::size_t most_words_of_a_bold_line = 16;
constexpr std::size_t most_words_of_a_known_line = 26;  // "The experiences and progress of children who …"
constexpr std::size_t enough_styled = 4;  // headings of the format's own: the author used its styles
constexpr float same_size = 0.3F;         // points
constexpr float within_heading = 0.35F;   // of the size: the gap between two lines of one heading

bool begins_low(std::string_view text)
{
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

// "Findings and", "Appendix B:": more must follow.
bool is_unfinished(std::string_view text)
{
    constexpr std::array open_words{"and",  "of", "the", "for", "to", "in",
                                    "with", "a",  "an",  "or",  "on", "by"};
    const HeadingNumber number = heading_number(text);
    if (number.is_stated() && number.length >= text.size())
        return true;
    const char last = text.back();
    if (last == '-' || last == ',' || last == '&')
        return true;
    const std::size_t blank = text.find_last_of(' ');
    return blank != std::string_view::npos &&
           std::ranges::find(open_words, text.substr(blank + 1)) != open_words.end();
}

class Candidates {
public:
    Candidates(const Document& document, const std::vector<ReviewPage>& pages, const ContentsList& contents,
               const BodyStyle& body)
        : document_(document), pages_(pages), contents_(contents), body_(body)
    {
        for (const Page& page : document.pages)
            for (const Block& block : page.blocks)
                styled_ += block.kind == BlockKind::Heading ? 1U : 0U;
    }

    std::vector<HeadingCandidate> run()
    {
        for (std::size_t page = 0; page < pages_.size(); ++page)
            for (std::size_t block = 0; block < blocks(page).size();)
                block = take(page, block);
        return std::move(found_);
    }

private:
    [[nodiscard]] const std::vector<Block>& blocks(std::size_t page) const
    {
        return document_.pages[page].blocks;
    }

    // The place of the next block to look at.
    std::size_t take(std::size_t page, std::size_t at)
    {
        if (contents_.holds(page, at))
            return at + 1;
        const Block& block = blocks(page)[at];
        if (block.kind == BlockKind::TableRow) {
            take_bar(page, at);
            return at + 1;
        }
        std::string text = block.text.size() > 600 ? first_line(page, at) : line_of(pages_[page], at);
        std::size_t end = at + 1;
        bool is_certain = false;
        if (block.kind == BlockKind::Heading)
            end = join_rest(page, at, text);
        else if (is_certain = is_heading_of_its_own(page, at, text); !is_certain)
            text = first_line(page, at);
        if (is_certain || (can_be_heading(text) && !is_title_of_box(block, text)))
            add(page, at, end, std::move(text));
        return end;
    }

    // Adds what else of the heading is printed in blocks of its own; one past the last of them.
    [[nodiscard]] std::size_t join_rest(std::size_t page, std::size_t at, std::string& text) const
    {
        std::size_t end = at + 1;
        for (; end < blocks(page).size() && text.size() <= 300; ++end) {
            const Block& next = blocks(page)[end];
            const std::string rest = next.kind == BlockKind::TableRow
                                         ? next.text.substr(0, next.text.find('\t'))
                                         : line_of(pages_[page], end);
            const bool is_listed =
                rest.size() < 200 && !contents_.names(text) && contents_.names(text + " " + rest);
            if (!is_listed && !goes_on(text, blocks(page)[end - 1], next))
                break;
            text += " " + rest;
        }
        return end;
    }

    // A heading in a bar, beside a grade or a logo: a table of one row.
    void take_bar(std::size_t page, std::size_t at)
    {
        const Block& block = blocks(page)[at];
        const std::string cell = block.text.substr(0, block.text.find('\t'));
        const auto is_row = [&](std::size_t place) {
            return place < blocks(page).size() && blocks(page)[place].kind == BlockKind::TableRow;
        };
        const bool is_named = contents_.names(cell) || (cell.size() == block.text.size() &&
                                                        is_known_heading(cell, heading_number(cell)));
        const bool is_alone = !is_row(at + 1) && !(at > 0 && is_row(at - 1));
        if (is_named && is_alone && stands_out(block, body_) && can_be_heading(cell))
            add(page, at, at + 1, cell);
    }

    [[nodiscard]] static bool goes_on(std::string_view text, const Block& last, const Block& next)
    {
        if (next.kind != BlockKind::Heading || std::abs(next.font_size - last.font_size) > same_size ||
            next.is_bold != last.is_bold || next.level != last.level)
            return false;
        if (begins_low(next.text) && next.marker.empty())
            return true;
        if (!next.marker.empty() || heading_number(next.text).is_stated())
            return false;
        const bool is_close = !last.lines.empty() && !next.lines.empty() &&
                              std::abs(next.lines.front().box.top - last.lines.back().box.bottom) <
                                  within_heading * last.font_size;
        return is_close || is_unfinished(text);
    }

    void add(std::size_t page, std::size_t at, std::size_t end, std::string text)
    {
        const Block& block = blocks(page)[at];
        HeadingCandidate candidate;
        FoundHeading& heading = candidate.heading;
        heading.page = page;
        heading.block = at;
        heading.end = end;
        heading.number = heading_number(text);
        heading.kind = kind_named_by(text, heading.number);
        heading.rank = rank_of(block, body_);
        candidate.has_text_below = has_text_at(page, end);
        candidate.stands_out = block.kind == BlockKind::Heading || stands_out(block, body_);
        candidate.is_known = is_known_heading(text, heading.number);
        candidate.is_listed = contents_.names(text);
        candidate.is_strong = is_strong_;
        heading.text = std::move(text);
        found_.push_back(std::move(candidate));
        is_strong_ = true;
    }

    // "Learning point 2" and nothing more, further in than running text: the box below says it.
    [[nodiscard]] bool is_title_of_box(const Block& block, std::string_view text) const
    {
        constexpr float further_in = 6;  // points
        const HeadingNumber number = heading_number(text);
        return body_.tells_bold && !block.lines.empty() && !number.label.empty() &&
               number.length >= text.size() && block.font_size <= body_.size + same_size &&
               block.lines.front().box.left > body_.left + further_in;
    }

    // The block at this place, or on the next page where this one ends.
    [[nodiscard]] const Block* block_at(std::size_t page, std::size_t at) const
    {
        if (at < blocks(page).size())
            return &blocks(page)[at];
        for (++page; page < pages_.size(); ++page)
            if (!blocks(page).empty())
                return &blocks(page).front();
        return nullptr;
    }

    [[nodiscard]] bool has_text_at(std::size_t page, std::size_t at) const
    {
        const Block* next = block_at(page, at);
        if (next == nullptr)
            return false;
        switch (next->kind) {
            case BlockKind::Heading:
            case BlockKind::Footnote:
                return false;
            case BlockKind::ListItem:
            case BlockKind::TableRow:
                return true;
            case BlockKind::Paragraph:
                break;
        }
        return !next->marker.empty() || count_words(cut_to(next->text, 400)) >= prose;
    }

    // A block that the reader of the file took for text.
    [[nodiscard]] bool is_heading_of_its_own(std::size_t page, std::size_t at, std::string_view text)
    {
        const Block& block = blocks(page)[at];
        const bool is_text = block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem;
        if (!is_text || text.size() > 250 || text.empty() || block.lines.size() > 3)
            return false;
        const bool is_bold = block.is_bold && !body_.is_bold;
        const HeadingNumber number = heading_number(text);
        const std::size_t words = count_words(text);
        const bool is_bullet = block.kind == BlockKind::ListItem && !number.is_stated();
        if (is_bullet || block_at(page, at + 1) == nullptr)
            return false;
        if (is_bold && begins_as_known_heading(text) && words <= most_words_of_a_known_line)
            return has_text_at(page, at + 1);
        if (!can_be_heading(text) || text.back() == '.' || text.back() == ':')
            return false;
        const bool is_styled = styled_ >= enough_styled;
        const bool stands = stands_out(block, body_) || is_in_capitals(text);
        const bool is_known = is_known_heading(text, number) && words <= most_words_of_a_plain_line;
        if (contents_.names(text) && contents_.size() >= 3 &&
            (stands || is_known || has_text_at(page, at + 1)))
            return true;
        if (is_known && (stands || !is_styled) && !is_item_of_list(page, at))
            return true;
        const bool is_named = !is_styled || kind_named_by(text, number);
        if (is_bold && is_named && words <= most_words_of_a_bold_line && has_text_at(page, at + 1) &&
            !is_item_of_list(page, at))
            return true;
        return is_plain_heading(page, at, text, number, words);
    }

    // Nothing but its place, or its number, says so.
    [[nodiscard]] bool is_plain_heading(std::size_t page, std::size_t at, std::string_view text,
                                        const HeadingNumber& number, std::size_t words)
    {
        const Block& block = blocks(page)[at];
        const Block& next = *block_at(page, at + 1);
        const bool is_above_prose = next.kind == BlockKind::Paragraph && count_words(next.text) >= prose + 8;
        if (words > most_words_of_a_plain_line || !is_above_prose || block.lines.size() > 1)
            return false;
        if (number.is_stated() && number.label.empty() && !is_item_of_list(page, at)) {
            is_strong_ = false;
            return true;
        }
        const bool is_open_line = block.kind == BlockKind::Paragraph && at > 0 && !body_.tells_bold &&
                                  text.find(':') == std::string_view::npos && is_unstyled_format() &&
                                  text.front() >= 'A' && text.front() <= 'Z' && words >= 2;
        if (!is_open_line || found_.empty())
            return false;
        const Block& before = blocks(page)[at - 1];
        return before.kind == BlockKind::Paragraph && before.text.back() == '.' &&
               count_words(before.text) >= prose;
    }

    // Scanned pages and plain text: lines are all there is.
    [[nodiscard]] bool is_unstyled_format() const
    {
        return document_.format == Format::Pdf || document_.format == Format::Text;
    }

    [[nodiscard]] bool is_item_of_list(std::size_t page, std::size_t at) const
    {
        const auto is_item = [&](std::size_t place) {
            return place < blocks(page).size() && blocks(page)[place].kind == BlockKind::ListItem;
        };
        return blocks(page)[at].kind == BlockKind::ListItem &&
               (is_item(at + 1) || (at > 0 && is_item(at - 1)));
    }

    // A first line in bold, above the text of its own paragraph. Empty: there is none.
    [[nodiscard]] std::string first_line(std::size_t page, std::size_t at) const
    {
        const Block& block = blocks(page)[at];
        if (block.kind != BlockKind::Paragraph || block.lines.size() < 3 || block.is_bold ||
            !block.lines.front().is_bold || block.lines[1].is_bold)
            return {};
        const Line& line = block.lines.front();
        float right = 0;
        for (const Line& other : block.lines)
            right = std::max(right, other.box.right);
        const bool is_short = line.box.right < right - (right - line.box.left) / 5;
        const bool is_open = line.text.empty() || line.text.back() == '.' || line.text.back() == ',';
        if (!is_short || is_open || count_words(line.text) > most_words_of_a_bold_line)
            return {};
        std::string text = block.marker.empty() ? line.text : block.marker + " " + line.text;
        return pages_[page].text.compare(pages_[page].blocks[at].begin, text.size(), text) == 0
                   ? text
                   : std::string();
    }

    const Document& document_;
    const std::vector<ReviewPage>& pages_;
    const ContentsList& contents_;
    const BodyStyle& body_;
    std::size_t styled_ = 0;
    bool is_strong_ = true;
    std::vector<HeadingCandidate> found_;
};

}  // namespace

std::string line_of(const ReviewPage& page, std::size_t block)
{
    const PageBlock& place = page.blocks[block];
    std::string line = page.text.substr(place.begin, place.end - place.begin);
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\t', ' ');
    return line;
}

std::vector<HeadingCandidate> candidates_of(const Document& document, const std::vector<ReviewPage>& pages,
                                            const ContentsList& contents, const BodyStyle& body)
{
    return Candidates(document, pages, contents, body).run();
}

}  // namespace throughline
