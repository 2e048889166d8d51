#include "indexer/themes/statement.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "core/text/sentences.hpp"
#include "indexer/themes/abbreviations.hpp"

namespace throughline {
namespace {

// A heading and where it stands, from the sections where there are any, else from the blocks of the pages.
struct HeadingLine {
    int page = 1;
    std::size_t begin = 0;
    int level = 1;
    std::string_view text;
};

std::vector<HeadingLine> heading_lines(const Review& review)
{
    std::vector<HeadingLine> lines;
    for (const Section& section : review.sections)
        lines.push_back({section.page, section.begin, section.level, section.heading});
    if (!lines.empty())
        return lines;
    for (const ReviewPage& page : review.pages)
        for (const PageBlock& block : page.blocks)
            if (block.kind == BlockKind::Heading && block.end <= page.text.size() && block.begin < block.end)
                lines.push_back({page.number, block.begin, block.level,
                                 std::string_view(page.text).substr(block.begin, block.end - block.begin)});
    return lines;
}

class StatementReader {
public:
    StatementReader(const Review& review, const PatternSet& patterns, std::shared_ptr<KnownWords> words)
        : review_(review), patterns_(patterns), lines_(heading_lines(review)), read_{std::move(words), {}, {}}
    {
        read_.headings.emplace_back();
        std::ranges::copy_if(review.points, std::back_inserter(points_),
                             [](const Point& point) { return !point.is_quoted; });
        std::ranges::stable_sort(points_, {},
                                 [](const Point& point) { return std::pair(point.page, point.end); });
    }

    Statements run()
    {
        std::unordered_map<int, const ReviewPage*> pages;
        for (const ReviewPage& page : review_.pages)
            pages.emplace(page.number, &page);
        for (std::size_t number = 0; number < review_.passages.size(); ++number) {
            const Passage& passage = review_.passages[number];
            const auto page = pages.find(passage.page);
            if (page != pages.end() && passage.begin < passage.end &&
                passage.end <= page->second->text.size())
                take(number, passage, *page->second);
        }
        set_abbreviations_aside(read_.all, short_forms_);
        return std::move(read_);
    }

private:
    // The blocks of a passage, each taken apart into sentences; what no block covers is prose.
    void take(std::size_t number, const Passage& passage, const ReviewPage& page)
    {
        std::size_t at = passage.begin;
        const auto first = std::ranges::lower_bound(page.blocks, passage.begin + 1, {}, &PageBlock::end);
        for (auto block = first; block != page.blocks.end() && block->begin < passage.end; ++block) {
            const std::size_t begin = std::max(at, block->begin);
            const std::size_t end = std::min(passage.end, block->end);
            take_sentences(number, page, at, begin, false);
            take_sentences(number, page, begin, end, block->kind == BlockKind::Heading);
            at = std::max(at, end);
        }
        take_sentences(number, page, at, passage.end, false);
    }

    void take_sentences(std::size_t number, const ReviewPage& page, std::size_t begin, std::size_t end,
                        bool is_heading)
    {
        if (begin >= end)
            return;
        std::size_t at = 0;
        for (const std::size_t sentence_end :
             sentence_ends(std::string_view(page.text).substr(begin, end - begin))) {
            Statement statement;
            statement.passage = number;
            statement.kind = review_.passages[number].kind;
            statement.is_heading = is_heading;
            statement.tokens = patterns_.tokens_of(page.text, begin + at, begin + sentence_end, *read_.words);
            at = sentence_end;
            if (statement.tokens.empty())
                continue;
            statement.begin = statement.tokens.front().begin;
            statement.end = end_with_stop(page.text, statement.tokens.back().end, begin + sentence_end);
            if (!is_heading)
                statement.question_end = question_end(page.text, statement);
            statement.is_in_point = is_in_point(page.number, statement.begin, statement.end);
            pass_headings(page.number, statement.begin);
            if (is_heading)
                leave_sections(page.number, statement.end);
            statement.headings = read_.headings.size() - 1;
            short_forms_.push_back(short_form_in(page.text, statement.tokens));
            read_.all.push_back(std::move(statement));
        }
    }

    // The points stand in reading order.
    bool is_in_point(int page, std::size_t begin, std::size_t end) const
    {
        const auto place = [](const Point& point) { return std::pair(point.page, point.end); };
        const auto point = std::ranges::upper_bound(points_, std::pair(page, begin), {}, place);
        return point != points_.end() && point->page == page && point->begin < end;
    }

    static std::size_t end_with_stop(std::string_view text, std::size_t end, std::size_t most)
    {
        constexpr std::string_view closing = ".!?\"')";
        while (end < most && closing.find(text[end]) != std::string_view::npos)
            ++end;
        return end;
    }

    // A list of questions may pass for one sentence: "a. Was he seen? b. Was he heard? c."
    static std::size_t question_end(std::string_view text, const Statement& statement)
    {
        const std::size_t mark = text.substr(statement.begin, statement.end - statement.begin).rfind('?');
        return mark == std::string_view::npos ? 0 : statement.begin + mark;
    }

    // The headings that stand before this place: those of a level at least as deep end where the next begins.
    void pass_headings(int page, std::size_t begin)
    {
        bool has_changed = false;
        while (next_line_ < lines_.size() &&
               std::pair(lines_[next_line_].page, lines_[next_line_].begin) < std::pair(page, begin)) {
            const HeadingLine& line = lines_[next_line_++];
            while (!open_.empty() && open_.back()->level >= line.level)
                open_.pop_back();
            open_.push_back(&line);
            has_changed = true;
        }
        if (has_changed)
            add_open_headings();
    }

    // A heading stands below those above it, not in the section that ends with it.
    void leave_sections(int page, std::size_t end)
    {
        if (next_line_ == lines_.size() || lines_[next_line_].page != page || lines_[next_line_].begin >= end)
            return;
        const std::size_t before = open_.size();
        while (!open_.empty() && open_.back()->level >= lines_[next_line_].level)
            open_.pop_back();
        if (open_.size() != before)
            add_open_headings();
    }

    void add_open_headings()
    {
        std::vector<Token> words;
        for (std::size_t place = open_.size() - std::min<std::size_t>(open_.size(), 2); place < open_.size();
             ++place)
            for (Token& token :
                 patterns_.tokens_of(open_[place]->text, 0, open_[place]->text.size(), *read_.words))
                words.push_back(std::move(token));
        read_.headings.push_back(std::move(words));
    }

    const Review& review_;
    const PatternSet& patterns_;
    std::vector<HeadingLine> lines_;
    std::vector<Point> points_;  // the review's own, by place
    std::size_t next_line_ = 0;
    std::vector<const HeadingLine*> open_;
    std::vector<ShortForm> short_forms_;  // one for each statement
    Statements read_;
};

}  // namespace

Statements statements_of(const Review& review, const PatternSet& patterns, std::shared_ptr<KnownWords> words)
{
    return StatementReader(review, patterns, std::move(words)).run();
}

}  // namespace throughline
