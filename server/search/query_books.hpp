// What queries are read with: the vocabulary's phrases, the collection's words and names. Each is made when
// it is first wanted, for the present state of the index or the catalogue, and shared by all threads: what is
// withdrawn is in none of them any more.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "server/search/collection.hpp"
#include "server/search/query_lexicon.hpp"
#include "server/search/recognise.hpp"
#include "server/search/spelling.hpp"
#include "server/search/suggest.hpp"

namespace throughline {

class QueryBooks {
public:
    explicit QueryBooks(const Vocabulary& vocabulary) : lexicon_(vocabulary) {}

    [[nodiscard]] const QueryLexicon& lexicon() const { return lexicon_; }

    // Of the state that `index` reads.
    [[nodiscard]] std::shared_ptr<const WordBook> words(IndexReader& index);
    [[nodiscard]] std::shared_ptr<const NameBook> names(const CollectionState& state);
    [[nodiscard]] std::shared_ptr<SuggestionBook> suggestions(const CollectionState& state);

private:
    template <typename Key, typename Book>
    struct Kept {
        std::mutex mutex;
        Key key{};
        std::shared_ptr<Book> book;

        template <typename Make>
        std::shared_ptr<Book> as_of(const Key& wanted, const Make& make)
        {
            const std::lock_guard lock(mutex);
            if (!book || key != wanted) {
                book = make();
                key = wanted;
            }
            return book;
        }
    };

    QueryLexicon lexicon_;
    Kept<std::string, const WordBook> words_;
    Kept<std::int64_t, const NameBook> names_;
    Kept<std::int64_t, SuggestionBook> suggestions_;
};

}  // namespace throughline
