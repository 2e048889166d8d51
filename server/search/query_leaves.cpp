#include "server/search/query_leaves.hpp"

#include <algorithm>
#include <cctype>

#include "core/text/words.hpp"
#include "server/search/query_parser.hpp"

namespace throughline {
namespace {

// Sorted. "not" and "no" are not among them: they change what is meant.
constexpr std::string_view common_words[] = {
    "a",      "about",   "also",   "am",         "an",      "and",   "any",       "are",    "as",
    "at",     "be",      "been",   "being",      "but",     "by",    "can",       "cannot", "could",
    "did",    "do",      "does",   "doing",      "each",    "etc",   "ever",      "for",    "from",
    "had",    "has",     "have",   "having",     "he",      "her",   "here",      "hers",   "herself",
    "him",    "himself", "his",    "how",        "i",       "if",    "in",        "into",   "is",
    "it",     "its",     "itself", "just",       "may",     "me",    "might",     "must",   "my",
    "myself", "of",      "on",     "or",         "our",     "ours",  "ourselves", "please", "shall",
    "she",    "should",  "so",     "some",       "such",    "tell",  "than",      "that",   "the",
    "their",  "theirs",  "them",   "themselves", "then",    "there", "these",     "they",   "this",
    "those",  "though",  "to",     "until",      "upon",    "us",    "very",      "was",    "we",
    "were",   "what",    "when",   "where",      "whether", "which", "while",     "who",    "whom",
    "whose",  "why",     "will",   "with",       "would",   "yes",   "yet",       "you",    "your",
    "yours",  "yourself"};
static_assert(std::ranges::is_sorted(common_words));

std::vector<std::string> folded_words(const std::string& typed)
{
    std::vector<std::string> folded;
    for (Word& word : words_of(typed))
        folded.push_back(std::move(word.folded));
    return folded;
}

// "co-sleeping" is asked for as the two words and as the one, as it is indexed.
Query hyphenated_query(const std::vector<Word>& words, const std::string& field)
{
    std::vector<std::string> parts;
    std::string compound;
    for (const Word& word : words) {
        parts.push_back(word.folded);
        compound += word.folded;
    }
    const Query phrase = phrase_query(parts, field);
    if (!is_alphabetic(compound) || compound.size() > longest_word || !field.empty())
        return phrase;
    return synonym_of({phrase, word_query(compound)});
}

std::optional<Query> wildcard_query(const std::string& typed, const std::string& field,
                                    std::vector<std::string>& notes)
{
    const auto words = words_of(typed);
    if (words.empty())
        return std::nullopt;
    std::string compound;  // "non-acc*": what is hyphenated is indexed as one word too
    for (const Word& word : words)
        compound += word.folded;
    const bool is_hyphenated =
        std::all_of(words.begin() + 1, words.end(), [](const Word& word) { return word.is_joined; });
    if (words.size() > 1 && is_hyphenated && field.empty() && is_alphabetic(compound))
        return Query{Query::Kind::Prefix, field, {compound}, {}};
    if (words.size() == 1 && words.front().folded.size() >= shortest_wildcard)
        return Query{Query::Kind::Prefix, field, {words.front().folded}, {}};
    notes.push_back("\"" + typed + "\" needs at least " + std::to_string(shortest_wildcard) +
                    " letters before the *, so it was searched without it.");
    return phrase_query(folded_words(typed), field);
}

bool is_number(std::string_view text, std::size_t digits)
{
    return text.size() == digits &&
           std::ranges::all_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

}  // namespace

std::optional<Query> chunk_query(const std::string& typed, const std::string& field,
                                 std::vector<std::string>& notes)
{
    const std::size_t star = typed.find('*');
    if (star != std::string::npos && star + 1 == typed.size())
        return wildcard_query(typed, field, notes);
    if (star != std::string::npos)
        notes.push_back("\"" + typed +
                        "\": a * works only at the end of a word, so its parts were searched as words.");
    const auto words = words_of(typed);
    if (words.empty())
        return std::nullopt;
    if (words.size() == 1)
        return word_query(words.front().folded, field);
    const bool is_hyphenated =
        std::all_of(words.begin() + 1, words.end(), [](const Word& word) { return word.is_joined; });
    if (is_hyphenated)
        return hyphenated_query(words, field);
    if (typed.find_first_of("/*:") == std::string::npos)
        return phrase_query(folded_words(typed), field);
    std::vector<Query> each;
    for (const std::string& word : folded_words(typed))
        each.push_back(word_query(word, field));
    return all_of(std::move(each));
}

std::optional<Query> phrase_as_typed(const std::string& typed, const std::string& field)
{
    auto words = folded_words(typed);
    if (words.empty())
        return std::nullopt;
    // One word in quotes is that word in just that form.
    return Query{Query::Kind::Phrase, field, std::move(words), {}};
}

bool is_year_range(const std::string& typed)
{
    const std::size_t dots = typed.find("..");
    if (dots == std::string::npos)
        return false;
    const std::string_view from = std::string_view(typed).substr(0, dots);
    const std::string_view to = std::string_view(typed).substr(dots + 2);
    return (is_number(from, 4) && (to.empty() || is_number(to, 4))) || (from.empty() && is_number(to, 4));
}

std::optional<Query> value_query(const std::string& typed, const std::string& field,
                                 std::vector<std::string>& notes)
{
    std::string value;
    for (const char byte : typed)
        value += static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    if (value.empty())
        return std::nullopt;
    if (field == "year") {
        if (value.size() == 9 && value[4] == '-')
            value.replace(4, 1, "..");
        if (!is_number(value, 4) && !is_year_range(value)) {
            notes.push_back("\"" + typed +
                            "\" is no year: write year:2019 or year:2019..2021. It was searched as words.");
            return chunk_query(typed, {}, notes);
        }
        const std::size_t dots = value.find("..");
        if (value.size() == 10 && dots == 4 && value.substr(6) < value.substr(0, 4))
            value = value.substr(6) + ".." + value.substr(0, 4);
    }
    return Query{Query::Kind::Value, field, {value}, {}};
}

bool is_common_word(const Query& query)
{
    return query.kind == Query::Kind::Word && query.field.empty() &&
           std::ranges::binary_search(common_words, std::string_view(query.words.front()));
}

}  // namespace throughline
