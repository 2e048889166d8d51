// Words that stand side by side in a query -> what is looked for: each word, phrases that the vocabulary
// knows as phrases, and what the thesaurus says for them.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/index/query.hpp"
#include "server/search/query_lexicon.hpp"
#include "server/search/search.hpp"

namespace throughline {

// What is added to a query at most; the rest is left out.
inline constexpr std::size_t most_equivalents_of_phrase = 12;
inline constexpr std::size_t most_equivalents = 40;

// What the reader asked for of the expansions: SearchRequest::exact and ::also.
struct ExpansionWishes {
    std::vector<std::string> exact;
    std::vector<std::string> also;
    bool with_addressees = false;  // the name of an agency asks for what is addressed to it, too
};

class Expander {
public:
    // `chunks`: all that were typed, as the context of each other. `lexicon` must outlive it; null: nothing
    // stands for anything else.
    Expander(const QueryLexicon* lexicon, const ExpansionWishes& wishes, MatchMode match,
             const std::vector<std::string>& chunks);

    // Could the chunk be part of a phrase? Not "a/b", "10:30" or "neg*".
    [[nodiscard]] static bool is_plain(const std::string& chunk);

    // The parts that the chunks ask for, in order. All of them are plain.
    [[nodiscard]] std::vector<Query> parts_of(const std::vector<std::string>& chunks,
                                              std::vector<std::string>& notes);

    [[nodiscard]] const std::vector<Expansion>& expansions() const { return expansions_; }
    [[nodiscard]] const std::vector<MeaningOffer>& offers() const { return offers_; }

private:
    struct Span;
    struct Chosen;
    [[nodiscard]] Query phrase_part(const LexiconPhrase& phrase, const Span& span,
                                    std::vector<std::string>& notes);
    [[nodiscard]] Chosen chosen(const LexiconPhrase& phrase, const Span& span) const;
    void choose(const Sense& sense, const Span& span, Chosen& chosen) const;
    void note(const Span& span, const Chosen& chosen);
    [[nodiscard]] bool has_context(const Sense& sense, const std::string& key) const;

    const QueryLexicon* lexicon_;
    MatchMode match_;
    bool with_addressees_;
    std::set<std::string> exact_;                           // keys
    std::set<std::string> also_;                            // keys
    std::map<std::string, std::set<std::string>> context_;  // theme -> keys of the phrases that speak of it
    std::size_t added_ = 0;
    std::vector<Expansion> expansions_;
    std::vector<MeaningOffer> offers_;
};

}  // namespace throughline
