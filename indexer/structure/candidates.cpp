#include "indexer/structure/candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/structure/lexicon.hpp"
#include "indexer/structure/plain_lines.hpp"
#include "indexer/structure/surroundings.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_words_of_a_first_line = 16;
constexpr float same_size = 0.3F;        // points
constexpr float within_heading = 0.35F;  // of the size: the gap between two lines of one heading

bool begins_low(std::string_view text)
{
    return !text.empty() && is_lower(text.front());
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

// "1 July 2016 to 30 June 2018", and nothing else.
bool tells_dates(std::string_view text)
{
    constexpr std::size_t most_words = 11;
    const auto words = words_of(cut_to(text, 120));
    const auto years = std::ranges::count_if(words, [](const Word& word) {
        return word.folded.size() == 4 && (word.folded.starts_with("19") || word.folded.starts_with("20"));
    });
    return text.size() <= 120 && !words.empty() && words.size() <= most_words && years == 2 &&
           (is_digit(text.front()) || is_upper(text.front()));
}

class Candidates {
public:
    Candidates(const Document& document, const std::vector<ReviewPage>& pages, const ContentsList& contents,
               const BodyStyle& body)
        : document_(document),
          pages_(pages),
          contents_(contents),
          body_(body),
          lines_(document, contents, body)
    {
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
        if (block.kind == BlockKind::Heading && text.empty())
            return end;  // a whole paragraph that is printed, or marked up, as a heading
        if (block.kind == BlockKind::Heading) {
            end = join_rest(page, at, text);
            const HeadingNumber number = heading_number(text);
            const bool is_row = !number.is_stated() && !is_known_heading(text, number) &&
                                Surroundings(document_, page, at).is_above_its_rows(body_.left);
            const bool is_ask = document_.format == Format::Pdf && number.label == "recommendation" &&
                                is_asking(text) && count_words(text) > most_words_of_a_first_line;
            if (can_be_heading(text) && !is_title_of_box(block, text) && !is_row && !is_ask)
                add(page, at, end, std::move(text));
            return end;
        }
        if (is_after_heading(page, at) && found_.back().heading.kind == SectionKind::Terms &&
            tells_dates(text))
            return at + 1;  // "Timeframe", and below it "1 July 2016 to 30 June 2018"
        const LineStrength strength =
            lines_.strength_of(Surroundings(document_, page, at), text, is_after_heading(page, at));
        if (strength == LineStrength::None)
            text = first_line(page, at);
        if (strength != LineStrength::None || can_be_heading(text))
            add(page, at, end, std::move(text), strength != LineStrength::Weak);
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

    [[nodiscard]] bool is_after_heading(std::size_t page, std::size_t at) const
    {
        return !found_.empty() && found_.back().heading.page == page && found_.back().heading.end == at;
    }

    void add(std::size_t page, std::size_t at, std::size_t end, std::string text, bool is_strong = true)
    {
        const Block& block = blocks(page)[at];
        const Block* below = Surroundings(document_, page, end - 1).next();
        if (below == nullptr)
            return;  // a signature: nothing stands below
        HeadingCandidate candidate;
        FoundHeading& heading = candidate.heading;
        heading.page = page;
        heading.block = at;
        heading.end = end;
        heading.number = heading_number(text);
        heading.kind = kind_named_by(text, heading.number);
        heading.rank = rank_of(block, body_);
        candidate.has_text_below = Surroundings(document_, page, end - 1).is_above_text() ||
                                   (heading.kind == SectionKind::Terms && tells_dates(below->text));
        candidate.words_below = count_words(cut_to(below->text, 400));
        candidate.stands_out = block.kind == BlockKind::Heading || stands_out(block, body_);
        candidate.is_known = is_known_heading(text, heading.number);
        candidate.is_listed = contents_.names(text);
        candidate.is_strong = is_strong;
        heading.text = std::move(text);
        found_.push_back(std::move(candidate));
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
        if (!is_short || is_open || count_words(line.text) > most_words_of_a_first_line)
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
    PlainLines lines_;
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
