// What a reader may be about to type: names and phrases that the collection has, for the box to offer.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/index/query.hpp"
#include "server/search/collection.hpp"
#include "server/search/query_lexicon.hpp"
#include "server/search/search.hpp"

namespace throughline {

inline constexpr std::size_t most_box_suggestions = 8;
inline constexpr std::size_t shortest_box_prefix = 2;   // letters
inline constexpr std::size_t longest_box_prefix = 100;  // bytes; nobody is offered the rest of a paragraph

// Of one state of the collection; used by all threads at once.
class SuggestionBook {
public:
    SuggestionBook(const CollectionState& state, const QueryLexicon& lexicon);

    // Those that have a word where `typed` begins: first those whose first word it is; themes, then phrases,
    // partnerships and titles; of each kind first what more reviews have. `occurs`: whether a phrase stands
    // anywhere.
    [[nodiscard]] std::vector<BoxSuggestion> beginning_with(const std::string& typed,
                                                            const std::function<bool(const Query&)>& occurs);

private:
    struct Entry {
        BoxSuggestion suggestion;
        std::size_t reviews = 0;  // that have it; 0: not known yet
        bool is_other_name = false;
    };
    struct Beginning {
        std::string text;  // folded, from one of its words on
        std::uint32_t entry = 0;
        bool is_first_word = false;
    };

    void add(Entry entry, const std::string& name);
    [[nodiscard]] bool stands(const std::string& phrase, const std::function<bool(const Query&)>& occurs);

    std::vector<Entry> entries_;
    std::vector<Beginning> beginnings_;  // by text
    std::mutex mutex_;
    std::unordered_map<std::string, bool> stands_;  // phrases that were looked for
};

}  // namespace throughline
