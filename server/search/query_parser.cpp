#include "server/search/query_parser.hpp"

#include <algorithm>
#include <limits>

#include "core/index/schema.hpp"
#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"
#include "server/search/query_leaves.hpp"
#include "server/search/query_tokens.hpp"

namespace throughline {
namespace {

bool is_value_field(const std::string& name)
{
    return std::ranges::any_of(index_fields, [&name](const IndexField& field) {
        return field.name == name && field.kind != IndexField::Kind::Words;
    });
}

class Parser {
public:
    Parser(std::vector<QueryToken> tokens, const QueryReading& reading, std::vector<std::string>& notes)
        : tokens_(std::move(tokens)),
          match_(reading.match),
          expander_(reading.lexicon, reading.wishes, reading.match, chunks_of(tokens_)),
          notes_(notes)
    {
    }

    Query query()
    {
        std::vector<Query> parts;
        while (at_ < tokens_.size()) {
            parts.push_back(either(0));
            if (at_ < tokens_.size())
                ++at_;  // a closing bracket whose opening one was too deep
        }
        return all_of(std::move(parts));
    }

    // Nothing but words and phrases side by side.
    [[nodiscard]] bool is_text() const
    {
        return std::ranges::all_of(tokens_, [](const QueryToken& token) {
            return token.kind == Kind::Chunk || token.kind == Kind::Phrase;
        });
    }

    // Nothing that says how its parts belong together.
    [[nodiscard]] bool is_row() const
    {
        return std::ranges::all_of(tokens_, [](const QueryToken& token) {
            return token.kind == Kind::Chunk || token.kind == Kind::Phrase || token.kind == Kind::Field;
        });
    }

    [[nodiscard]] const Expander& expander() const { return expander_; }

private:
    using Kind = QueryToken::Kind;

    static std::vector<std::string> chunks_of(const std::vector<QueryToken>& tokens)
    {
        std::vector<std::string> chunks;
        for (const QueryToken& token : tokens)
            if (token.kind == Kind::Chunk)
                chunks.push_back(token.text);
        return chunks;
    }

    [[nodiscard]] bool is_at(Kind kind) const { return at_ < tokens_.size() && tokens_[at_].kind == kind; }

    // Can a part of the query begin here?
    [[nodiscard]] bool is_at_part() const
    {
        return at_ < tokens_.size() && tokens_[at_].kind != Kind::Close && tokens_[at_].kind != Kind::And &&
               tokens_[at_].kind != Kind::Or;
    }

    void note_lone(const QueryToken& token)
    {
        notes_.push_back("\"" + token.text + "\" had nothing to join, so it was left out.");
    }

    Query either(std::size_t depth)
    {
        std::vector<Query> choices{both(depth)};
        while (is_at(Kind::Or)) {
            const QueryToken token = tokens_[at_++];
            Query next = both(depth);
            if (next.kind == Query::Kind::Everything || choices.back().kind == Query::Kind::Everything)
                note_lone(token);
            choices.push_back(std::move(next));
        }
        std::erase_if(choices, [](const Query& choice) { return choice.kind == Query::Kind::Everything; });
        return choices.empty() ? Query{} : any_of(std::move(choices));
    }

    // Parts side by side, or joined by AND; what is negated is taken from the rest.
    Query both(std::size_t depth)
    {
        std::vector<Query> wanted;
        std::vector<Query> unwanted;
        bool is_joined = false;  // an AND stands somewhere among the parts
        while (is_at(Kind::And) || is_at_part()) {
            if (is_at(Kind::And)) {
                const QueryToken token = tokens_[at_++];
                if (wanted.empty() && unwanted.empty())
                    note_lone(token);
                else if (!is_at_part())
                    note_lone(token);
                else
                    is_joined = true;
                continue;
            }
            const bool is_negated = take_negation();
            if (const auto run = is_negated ? std::vector<std::string>{} : take_run(); !run.empty())
                for (Query& part : expander_.parts_of(run, notes_))
                    wanted.push_back(std::move(part));
            else if (auto part = is_at_part() ? this->part(depth) : std::nullopt)
                (is_negated ? unwanted : wanted).push_back(std::move(*part));
            else if (is_negated)
                notes_.push_back("A minus or NOT had nothing to exclude, so it was left out.");
        }
        return combined(std::move(wanted), std::move(unwanted), is_joined);
    }

    // The plain words that stand side by side from here on.
    std::vector<std::string> take_run()
    {
        std::vector<std::string> run;
        while (is_at(Kind::Chunk) && Expander::is_plain(tokens_[at_].text))
            run.push_back(tokens_[at_++].text);
        return run;
    }

    // "NOT NOT x" is x.
    bool take_negation()
    {
        bool is_negated = false;
        for (; is_at(Kind::Not); ++at_)
            is_negated = !is_negated;
        return is_negated;
    }

    Query combined(std::vector<Query> wanted, std::vector<Query> unwanted, bool is_joined)
    {
        if (!std::ranges::all_of(wanted, is_common_word))
            std::erase_if(wanted, is_common_word);
        else if (wanted.size() > 1)
            wanted = {as_phrase_first(std::move(wanted))};
        const bool is_any = match_ == MatchMode::Any && !is_joined && !wanted.empty();
        Query query = is_any ? with_values_required(std::move(wanted)) : all_of(std::move(wanted));
        if (unwanted.empty())
            return query;
        std::vector<Query> parts{std::move(query)};
        for (Query& part : unwanted)
            parts.push_back(std::move(part));
        return {Query::Kind::Except, {}, {}, std::move(parts)};
    }

    // Nothing but common words: they mean something by how they stand together.
    Query as_phrase_first(std::vector<Query> common) const
    {
        std::vector<std::string> words;
        for (const Query& word : common)
            words.push_back(word.words.front());
        std::vector<Query> choices{phrase_query(std::move(words))};
        choices.push_back(match_ == MatchMode::All ? all_of(std::move(common)) : any_of(std::move(common)));
        return any_of(std::move(choices));
    }

    // Any of the words, but a field value always narrows: `neglect baby year:2019` is not everything of 2019.
    static Query with_values_required(std::vector<Query> wanted)
    {
        std::vector<Query> required;
        std::vector<Query> choices;
        for (Query& part : wanted)
            (part.kind == Query::Kind::Value ? required : choices).push_back(std::move(part));
        if (!choices.empty())
            required.insert(required.begin(), any_of(std::move(choices)));
        return all_of(std::move(required));
    }

    std::optional<Query> part(std::size_t depth)
    {
        const QueryToken token = tokens_[at_++];
        switch (token.kind) {
            case Kind::Open:
                return bracket(depth);
            case Kind::Phrase:
                return phrase_as_typed(token.text, {});
            case Kind::Field:
                return field(token.text);
            case Kind::Chunk:
                if (is_year_range(token.text))
                    return value_query(token.text, "year", notes_);
                return chunk_query(token.text, {}, notes_);
            case Kind::Close:
            case Kind::And:
            case Kind::Or:
            case Kind::Not:
                break;
        }
        return std::nullopt;
    }

    std::optional<Query> bracket(std::size_t depth)
    {
        if (depth >= deepest_brackets) {
            if (!is_too_deep_)
                notes_.push_back("The brackets are too deep; the inner ones were left out.");
            is_too_deep_ = true;
            return std::nullopt;
        }
        Query inner = either(depth + 1);
        if (is_at(Kind::Close))
            ++at_;
        return inner.kind == Query::Kind::Everything ? std::nullopt : std::optional(std::move(inner));
    }

    std::optional<Query> field(const std::string& name)
    {
        const bool has_value = is_at(Kind::Chunk) || is_at(Kind::Phrase);
        if (!has_value) {
            notes_.push_back("\"" + name + ":\" needs a value after it, so it was searched as a word.");
            return word_query(name);
        }
        const QueryToken value = tokens_[at_++];
        if (is_value_field(name))
            return value_query(value.text, name, notes_);
        return value.kind == Kind::Phrase ? phrase_as_typed(value.text, name)
                                          : chunk_query(value.text, name, notes_);
    }

    std::vector<QueryToken> tokens_;
    std::size_t at_ = 0;
    bool is_too_deep_ = false;
    MatchMode match_;
    Expander expander_;
    std::vector<std::string>& notes_;
};

// No more than the index is asked in one go.
std::vector<QueryToken> limited(std::vector<QueryToken> tokens, std::vector<std::string>& notes)
{
    if (tokens.size() > most_query_words) {
        tokens.resize(most_query_words);
        notes.push_back("Only the first " + std::to_string(most_query_words) + " words were searched.");
    }
    return tokens;
}

using Frequency = std::function<std::size_t(const std::string&)>;

// In how many passages its rarest word stands, at most.
std::size_t frequency_of(const Query& query, const Frequency& frequency)
{
    std::size_t rarest = std::numeric_limits<std::size_t>::max();
    if (query.kind == Query::Kind::About)
        return rarest;
    for (const std::string& word : query.words)
        rarest = std::min(rarest, frequency(word));
    for (const Query& part : query.parts)
        rarest = std::min(rarest, frequency_of(part, frequency));
    return rarest;
}

// The rarest of its parts, in the order typed, as choices.
Query text_query(std::vector<Query> parts, const Frequency& frequency)
{
    if (frequency) {
        std::vector<std::pair<std::size_t, std::size_t>> rarest;  // frequency, place
        for (std::size_t place = 0; place < parts.size(); ++place)
            if (const std::size_t count = frequency_of(parts[place], frequency); count > 0)
                rarest.emplace_back(count, place);
        std::ranges::sort(rarest);
        rarest.resize(std::min(rarest.size(), most_words_of_text));
        std::ranges::sort(rarest, {}, [](const auto& one) { return one.second; });
        std::vector<Query> kept;
        for (const auto& [count, place] : rarest)
            kept.push_back(std::move(parts[place]));
        if (!kept.empty())
            parts = std::move(kept);
    }
    parts.resize(std::min(parts.size(), most_words_of_text));
    return any_of(std::move(parts));
}

}  // namespace

ParsedQuery parse_query(const std::string& typed, MatchMode match)
{
    return parse_query(typed, QueryReading{match, nullptr, {}, {}});
}

ParsedQuery parse_query(const std::string& typed, const QueryReading& reading)
{
    ParsedQuery parsed;
    std::string line = clean_line(typed);
    if (line.size() > longest_query) {
        line = std::string(cut_to(line, longest_query));
        parsed.notes.push_back("Only the first " + std::to_string(longest_query) + " letters were searched.");
    }
    std::vector<QueryToken> tokens = limited(without_idle_brackets(query_tokens(line)), parsed.notes);
    std::vector<Leaning> leanings;
    if (reading.lexicon != nullptr)
        leanings = reading.lexicon->leanings_of(wanted_text(tokens));
    Parser parser(std::move(tokens), reading, parsed.notes);
    parsed.query = parser.query();
    parsed.expansions = parser.expander().expansions();
    parsed.offers = parser.expander().offers();
    parsed.is_row = parser.is_row();
    parsed.is_long = reading.match == MatchMode::All && parser.is_text() &&
                     parsed.query.kind == Query::Kind::All &&
                     parsed.query.parts.size() > most_wanted_together;
    if (parsed.is_long) {
        parsed.query = text_query(std::move(parsed.query.parts), reading.frequency);
        parsed.notes.push_back("Your text is long: reviews that have most of its rarer words come first.");
    }
    parsed.query.leanings = std::move(leanings);
    if (parsed.query.kind == Query::Kind::Everything && !line.empty())
        parsed.notes.push_back("There is no word in what was typed, so all reviews are listed.");
    return parsed;
}

}  // namespace throughline
