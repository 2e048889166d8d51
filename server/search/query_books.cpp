#include "server/search/query_books.hpp"

namespace throughline {

std::shared_ptr<const WordBook> QueryBooks::words(IndexReader& index)
{
    return words_.as_of(index.revision(), [&] {
        return std::make_shared<const WordBook>(index.words_in(least_reviews_of_word));
    });
}

std::shared_ptr<const NameBook> QueryBooks::names(const CollectionState& state)
{
    return names_.as_of(state.revision, [&] { return std::make_shared<const NameBook>(state); });
}

std::shared_ptr<SuggestionBook> QueryBooks::suggestions(const CollectionState& state)
{
    return suggestions_.as_of(state.revision,
                              [&] { return std::make_shared<SuggestionBook>(state, lexicon_); });
}

}  // namespace throughline
