// A report as its statements: sentences, headings, lines and table rows in reading order, each read into
// words, cues and dates once. All other readers of facts look here and nowhere else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/document.hpp"
#include "core/review/partial_date.hpp"
#include "core/review/review.hpp"
#include "indexer/facts/cues.hpp"

namespace throughline {

struct StatedDate {
    PartialDate date;
    std::size_t first = 0;  // words of the statement, [first, end)
    std::size_t end = 0;

    bool operator==(const StatedDate&) const = default;
};

struct FactStatement {
    int page = 1;
    BlockKind block = BlockKind::Paragraph;
    SectionKind section = SectionKind::Other;
    bool begins_block = false;
    std::string_view text;  // of the page's text, or of its furniture
    std::vector<Word> words;
    std::vector<CueHit> cues;
    std::vector<StatedDate> dates;

    // The folded word, or nothing beyond either end: "before the first" is no word.
    [[nodiscard]] std::string_view word(std::size_t at) const
    {
        return at < words.size() ? std::string_view(words[at].folded) : std::string_view();
    }
    [[nodiscard]] bool is_capital(std::size_t at) const;              // as written
    [[nodiscard]] std::string_view gap_before(std::size_t at) const;  // between the word and the one before
    [[nodiscard]] std::string_view span(std::size_t first, std::size_t end) const;  // as written
    [[nodiscard]] const CueHit* find(Cue cue, std::size_t from = 0) const;
    [[nodiscard]] bool has(Cue cue) const { return find(cue) != nullptr; }
};

struct FactStatements {
    std::vector<FactStatement> all;        // those of contents lists, references and glossaries are left out
    std::size_t front_end = 0;             // the title page: all[0] to all[front_end - 1]
    std::vector<FactStatement> furniture;  // each running header once
};

[[nodiscard]] FactStatements statements_of(const Document& document, const Review& review,
                                           const CueTable& cues);

// One text as a statement.
[[nodiscard]] FactStatement statement_of(std::string_view text, const CueTable& cues);

// A field, said by these words of the statement; its quote is the statement, or as much of it as can be
// shown.
[[nodiscard]] Field stated_field(std::string name, std::string value, double confidence,
                                 const FactStatement& statement, std::size_t first, std::size_t end);
[[nodiscard]] std::string quote_of(const FactStatement& statement, std::size_t first, std::size_t end);

}  // namespace throughline
