// The words and phrases that mean more in a query than they say: those of the thesaurus, with what each
// stands for, and the names of the themes. Made once from the vocabulary, shared by all threads.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/index/query.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "server/search/query_themes.hpp"

namespace throughline {

// One row of the thesaurus from the side of one of its phrases.
struct Sense {
    enum class Use { Form, Expand, InContext, Offer };

    Use use = Use::Expand;  // Form: the same word in another spelling
    bool in_capitals = false;
    std::vector<std::string> equivalents;  // as the thesaurus writes them
    std::vector<std::string> themes;       // ids
};

struct LexiconPhrase {
    std::vector<Sense> senses;          // none: a name of themes alone
    std::vector<std::string> themes;    // that it is a name of
    std::vector<std::string> agencies;  // that it is a name of

    [[nodiscard]] bool is_of_agencies_alone() const { return senses.empty() && themes.empty(); }
};

// A word of a query, in the order typed. "section 47" is one of two words with one name, "s47".
struct TypedWord {
    std::string key;        // folded
    std::size_t chunk = 0;  // which of the chunks it stands in
    std::size_t last_chunk = 0;
};

class QueryLexicon {
public:
    explicit QueryLexicon(const Vocabulary& vocabulary);

    struct Found {
        const LexiconPhrase* phrase = nullptr;  // null: nothing begins here
        std::size_t words = 0;
    };

    // The longest phrase that begins with words[at]; it ends where a chunk ends. Names of agencies are left
    // out unless they are asked for.
    [[nodiscard]] Found longest_at(const std::vector<TypedWord>& words, std::size_t at,
                                   bool with_agencies = false) const;

    // What a theme or an agency is called; an id that it does not know, as it is.
    [[nodiscard]] const std::string& label_of(const std::string& id) const;

    // The phrase that is written so; null: there is none.
    [[nodiscard]] const LexiconPhrase* find(const std::string& text) const;

    // A word that a phrase has: it is spelt rightly, whatever the collection has.
    [[nodiscard]] bool has_word(const std::string& folded) const;

    struct KnownPhrase {
        std::string text;   // "was not brought"
        std::string theme;  // the first that it is a name of; empty: none
    };

    // All phrases of two words or more, as they are written, and the acronyms.
    [[nodiscard]] const std::vector<KnownPhrase>& phrases() const { return known_; }

    // What a question seems to speak of: themes in words of its own, and how old the child is.
    [[nodiscard]] std::vector<Leaning> leanings_of(const std::string& text) const;

private:
    void add_entry(const ThesaurusEntry& entry);
    void add_theme(const Theme& theme);
    void add_agency(const Agency& agency);
    void add_sense(const std::string& text, Sense sense);
    LexiconPhrase& phrase(const std::string& text);
    void add_known(const std::string& text, const std::string& theme);

    std::unordered_map<std::string, LexiconPhrase> phrases_;
    std::unordered_map<std::string, std::size_t> longest_;  // first word -> words of its longest phrase
    std::unordered_set<std::string> words_;
    std::unordered_map<std::string, std::string> labels_;  // of themes and agencies
    std::vector<KnownPhrase> known_;
    QueryThemes themes_;
};

// The words of the chunks of a query, each as words_of has them. A paragraph of an Act is one word: "s.47",
// "s 47", "section 47" and "\u00a747" are "s47".
[[nodiscard]] std::vector<TypedWord> typed_words(const std::vector<std::string>& chunks);

// "s47": the paragraph of an Act that the words name.
[[nodiscard]] bool is_paragraph(const std::string& key);

}  // namespace throughline
