#include "indexer/facts/statements.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "indexer/facts/stated_dates.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_quote = 320;       // bytes
constexpr std::size_t prose = 55;                // words of a paragraph that is no line of a title page
constexpr std::size_t longest_title_page = 30;   // statements
constexpr std::size_t most_words = 400'000;      // of a report; what follows is not read for facts
constexpr std::size_t longest_statement = 4000;  // bytes: no sentence, and no evidence

// The sections of a review by the place where they begin, read alongside its blocks.
class SectionWalk {
public:
    explicit SectionWalk(const std::vector<Section>& sections) : sections_(sections) {}

    SectionKind at(int page, std::size_t byte)
    {
        while (next_ < sections_.size() && (sections_[next_].page < page || (sections_[next_].page == page &&
                                                                             sections_[next_].begin <= byte)))
            kind_ = sections_[next_++].kind;
        return kind_;
    }

private:
    const std::vector<Section>& sections_;
    std::size_t next_ = 0;
    SectionKind kind_ = SectionKind::Front;
};

// A row of a contents list, wherever it stands: a title, dots, and the page.
bool is_contents_row(std::string_view text)
{
    return text.find("....") != std::string_view::npos;
}

// A glossary names everything, and what is quoted is another's. But an imprint may stand below them.
bool is_left_out(const FactStatement& statement)
{
    const SectionKind kind = statement.section;
    const CueHit* published = statement.find(Cue::Published);
    const bool is_labelled = published != nullptr && published->first <= 1 && !statement.dates.empty();
    const bool is_date =
        statement.dates.size() == 1 && statement.block != BlockKind::TableRow &&
        statement.words.size() <= statement.dates.front().end - statement.dates.front().first + 2;
    return !is_labelled && !is_date &&
           (kind == SectionKind::Contents || kind == SectionKind::References ||
            kind == SectionKind::Glossary || kind == SectionKind::Statute);
}

class Reading {
public:
    Reading(const Review& review, const CueTable& cues) : cues_(cues), sections_(review.sections) {}

    void read(const ReviewPage& page)
    {
        for (const PageBlock& block : page.blocks) {
            const SectionKind kind = sections_.at(page.number, block.begin);
            const std::string_view text =
                std::string_view(page.text).substr(block.begin, block.end - block.begin);
            if (words_ > most_words || (block.kind == BlockKind::TableRow && is_contents_row(text)))
                continue;
            if (block.kind == BlockKind::TableRow || block.kind == BlockKind::Heading)
                add(page.number, block, kind, text, true);
            else
                add_sentences(page.number, block, kind, text);
        }
    }

    [[nodiscard]] std::vector<FactStatement> statements() && { return std::move(statements_); }

private:
    void add_sentences(int page, const PageBlock& block, SectionKind kind, std::string_view text)
    {
        std::size_t begin = 0;
        for (const std::size_t end : sentence_ends(text)) {
            add(page, block, kind, text.substr(begin, end - begin), begin == 0);
            begin = end;
        }
    }

    void add(int page, const PageBlock& block, SectionKind kind, std::string_view text, bool begins_block)
    {
        while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
            text.remove_prefix(1);
        if (text.size() > longest_statement)
            return;
        FactStatement statement = statement_of(text, cues_);
        if (statement.words.empty())
            return;
        statement.page = page;
        statement.block = block.kind;
        statement.section = kind;
        statement.begins_block = begins_block;
        words_ += statement.words.size();
        if (is_left_out(statement))
            return;
        statements_.push_back(std::move(statement));
    }

    const CueTable& cues_;
    SectionWalk sections_;
    std::vector<FactStatement> statements_;
    std::size_t words_ = 0;
};

// The title page ends where prose begins, or with the first page.
std::size_t end_of_front(const std::vector<FactStatement>& all)
{
    std::size_t begin = 0;
    while (begin < all.size() && begin < longest_title_page && all[begin].page <= all.front().page) {
        std::size_t end = begin;
        std::size_t words = 0;
        do
            words += all[end++].words.size();
        while (end < all.size() && !all[end].begins_block);
        if (words >= prose)
            break;
        begin = end;
    }
    return begin;
}

}  // namespace

bool FactStatement::is_capital(std::size_t at) const
{
    if (at >= words.size())
        return false;
    const auto byte = static_cast<unsigned char>(text[words[at].begin]);
    return std::isupper(byte) != 0 || byte >= 0xC3;
}

std::string_view FactStatement::gap_before(std::size_t at) const
{
    if (at == 0 || at >= words.size())
        return {};
    return text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
}

std::string_view FactStatement::span(std::size_t first, std::size_t end) const
{
    if (first >= end || end > words.size())
        return {};
    return text.substr(words[first].begin, words[end - 1].end - words[first].begin);
}

const CueHit* FactStatement::find(Cue cue, std::size_t from) const
{
    const auto found = std::ranges::find_if(
        cues, [cue, from](const CueHit& hit) { return hit.cue() == cue && hit.first >= from; });
    return found == cues.end() ? nullptr : &*found;
}

FactStatement statement_of(std::string_view text, const CueTable& cues)
{
    FactStatement statement;
    statement.text = text;
    statement.words = words_of(text);
    cues.spot(text, statement.words, statement.cues);
    statement.dates = stated_dates(statement);
    return statement;
}

FactStatements statements_of(const Document& document, const Review& review, const CueTable& cues)
{
    Reading reading(review, cues);
    for (const ReviewPage& page : review.pages)
        reading.read(page);
    FactStatements statements;
    statements.all = std::move(reading).statements();
    statements.front_end = end_of_front(statements.all);
    std::unordered_set<std::string_view> seen;
    for (const Page& page : document.pages)
        for (const std::string& line : page.furniture)
            if (page.number <= 3 && seen.insert(line).second) {
                statements.furniture.push_back(statement_of(line, cues));
                statements.furniture.back().page = page.number;
            }
    return statements;
}

std::string quote_of(const FactStatement& statement, std::size_t first, std::size_t end)
{
    std::string_view text = statement.text;
    if (text.size() > longest_quote && first < end && end <= statement.words.size()) {
        // As many words before as fit with the words themselves, and the rest of the room after.
        while (first > 0 &&
               statement.words[end - 1].end - statement.words[first - 1].begin < longest_quote / 2)
            --first;
        text = cut_to(text.substr(statement.words[first].begin), longest_quote);
    }
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return std::string(text);
}

Field stated_field(std::string name, std::string value, double confidence, const FactStatement& statement,
                   std::size_t first, std::size_t end)
{
    return {std::move(name), std::move(value), Origin::Extracted,
            confidence,      statement.page,   quote_of(statement, first, end)};
}

}  // namespace throughline
