// What was typed -> a query. It never fails: what cannot be read as a query is searched as words, and a note
// says so.
//
//   either  = both { "OR" both }
//   both    = { [ "AND" ] part }
//   part    = ( "NOT" | "-" ) part | "(" either ")" | field ":" value | phrase | word | word "*"
//
// Words that stand side by side are all wanted (MatchMode::All) or any of them (MatchMode::Any).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/index/query.hpp"
#include "server/search/expand.hpp"
#include "server/search/search.hpp"

namespace throughline {

// Who reads a query, and how.
struct QueryReading {
    MatchMode match = MatchMode::All;
    const QueryLexicon* lexicon = nullptr;  // null: every word stands for itself
    ExpansionWishes wishes;
    // In how many passages a word stands, for long queries; none: all are alike.
    std::function<std::size_t(const std::string& folded)> frequency;
};

struct ParsedQuery {
    Query query;
    std::vector<std::string> notes;  // sentences, plain text
    std::vector<Expansion> expansions;
    std::vector<MeaningOffer> offers;
    bool is_row = false;   // words, phrases and values of fields side by side: no operator
    bool is_long = false;  // a question or a pasted text: any of its rarer words is enough
};

[[nodiscard]] ParsedQuery parse_query(const std::string& typed, const QueryReading& reading);
[[nodiscard]] ParsedQuery parse_query(const std::string& typed, MatchMode match);

// What a value of a field is called: ("theme", "hidden-men") -> "Hidden men". Empty: it has no other name.
using ValueNaming = std::function<std::string(const std::string& field, const std::string& value)>;

// The query in words, as the page shows it: `"was not brought" and (neglect or abuse)`. Empty for everything.
[[nodiscard]] std::string in_words(const Query& query, const ValueNaming& naming = {});

// What is typed beyond these is left out, and a note says so.
inline constexpr std::size_t longest_query = 8000;  // bytes
inline constexpr std::size_t most_query_words = 200;
inline constexpr std::size_t deepest_brackets = 20;
inline constexpr std::size_t shortest_wildcard = 3;  // letters before the *

// More words and phrases than these, without any operator, are a text: all of them stand together nowhere.
inline constexpr std::size_t most_wanted_together = 7;
inline constexpr std::size_t most_words_of_text = 20;  // the rarest are kept

}  // namespace throughline
