// The names in a query that a filter has too: themes with their other names, agencies, partnerships, ages,
// outcomes.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/search/collection.hpp"
#include "server/search/search.hpp"

namespace throughline {

struct FilterName {
    std::string facet;
    std::string value;

    bool operator==(const FilterName&) const = default;
};

inline constexpr std::size_t most_filter_offers = 4;

// Of one state of the collection: const after construction, used by all threads at once.
class NameBook {
public:
    explicit NameBook(const CollectionState& state);

    // In the order in which they stand in the query, ages last, each once; the longest name where several
    // begin alike.
    [[nodiscard]] std::vector<FilterName> names_in(const std::string& typed) const;

private:
    struct Known {
        FilterName name;
        bool in_capitals = false;
    };

    void add(const std::string& text, const std::string& facet, const std::string& value);
    void add_publisher(const std::string& publisher, const Vocabulary& vocabulary);

    std::unordered_map<std::string, std::vector<Known>> names_;
    std::size_t longest_ = 1;  // words
};

// The names as filters that narrow the list that was found, with its counts; where nothing was found, as
// lists of their own.
[[nodiscard]] std::vector<FilterOffer> filter_offers(const std::vector<FilterName>& names,
                                                     const SearchResults& found,
                                                     const CollectionState& state);

}  // namespace throughline
