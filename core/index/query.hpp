// A question to the index as a value: what the search front end makes of what was typed, and what marks are
// made from.
#pragma once

#include <string>
#include <vector>

namespace throughline {

// What a question seems to speak of, without asking for it: among what matches, reviews and passages that are
// about it come first.
struct Leaning {
    std::string field;      // theme, age_band or outcome
    std::string value;      // its id
    double likelihood = 0;  // 0 to 1

    bool operator==(const Leaning&) const = default;
};

struct Query {
    enum class Kind {
        Everything,
        Nothing,
        Word,     // words[0], in any of its forms
        Phrase,   // words, one after the other, in just these forms
        Prefix,   // every word that begins with words[0]
        Synonym,  // parts, words and phrases of one field, as if they were one word: however many of them
                  // stand in a text, it counts as that word, as rare as all of them together
        About,    // said to be about words[0], an id of the field theme or agency: a review that has the
                  // theme, the more where it is central; a passage that is evidence of it, or that holds a
                  // recommendation to that agency. It weighs as a word does
        Value,    // field has the value words[0]; year: also "2019..2021", "2019..", "..2021"
        All,      // every part
        Any,      // at least one part
        Except,   // parts[0] without any of the others
    };

    Kind kind = Kind::Everything;
    std::string field;               // of index_fields; empty: anywhere in the text
    std::vector<std::string> words;  // folded (text/words.hpp)
    std::vector<Query> parts;
    std::vector<Leaning> leanings{};  // of the whole question: only its outermost query has them

    bool operator==(const Query&) const = default;
};

// Queries of one kind, with a name for each.
[[nodiscard]] Query word_query(std::string word, std::string field = {});
[[nodiscard]] Query phrase_query(std::vector<std::string> words, std::string field = {});
[[nodiscard]] Query about_query(std::string field, std::string id);

// One part is that part; parts of the same kind are taken in; none is Everything (All) or Nothing (Any).
[[nodiscard]] Query all_of(std::vector<Query> parts);
[[nodiscard]] Query any_of(std::vector<Query> parts);

// One part is that part; synonyms among the parts are taken in; what stands twice stays once; none is
// Nothing. The parts are words, phrases and synonyms, all of one field.
[[nodiscard]] Query synonym_of(std::vector<Query> parts);

// The words, phrases and prefixes that a reader wants to see: those of the text that are not negated, as one
// Any.
[[nodiscard]] Query wanted_words(const Query& query);

// All of it in one line, for programs: two queries are equal where these are.
[[nodiscard]] std::string written_out(const Query& query);

}  // namespace throughline
