// The first step of reading a query: what was typed, cut into words, phrases, brackets and operators.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline {

struct QueryToken {
    enum class Kind { Chunk, Phrase, Open, Close, And, Or, Not, Field };

    Kind kind = Kind::Chunk;
    std::string text;  // of a chunk or a phrase as typed; the name of a field; of an operator as typed

    bool operator==(const QueryToken&) const = default;
};

// `typed` has passed clean_line. A quotation that is never closed goes to the end. Brackets within a word
// ("47(1)") belong to it. "name:" is a Field only for the names of index_fields.
[[nodiscard]] std::vector<QueryToken> query_tokens(std::string_view typed);

// Brackets that join nothing are signs of a text, as in "1) ..." or "(aged three)": those that close what was
// never opened, and all of them where no operator stands.
[[nodiscard]] std::vector<QueryToken> without_idle_brackets(std::vector<QueryToken> tokens);

// The words that are wanted, one after the other: not what is negated, no values of fields, and nothing in
// quotes, which stands for itself.
[[nodiscard]] std::string wanted_text(const std::vector<QueryToken>& tokens);

}  // namespace throughline
