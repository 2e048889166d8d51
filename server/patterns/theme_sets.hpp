// The themes that a pattern is made of, each with the reviews of the result that mention it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/search/collection.hpp"
#include "server/search/matching.hpp"

namespace throughline {

inline constexpr const char* theme_facet = "theme";

// Which themes: all, unless something is said.
struct ThemeChoice {
    bool is_central_only = false;       // count only reviews in which they are central
    std::optional<std::size_t> level;   // of the tree: 1 stands directly below its facet
    std::string facet;                  // of the vocabulary, such as "practice"; empty: any
    std::vector<std::string> themes{};  // these alone; empty: any
};

// The facet of the search whose sets are counted.
[[nodiscard]] const char* facet_of(const ThemeChoice&);

struct ThemeSet {
    const Theme* theme = nullptr;
    std::size_t depth = 0;  // 0 stands directly below its facet
    IdSet reviews;          // among those looked at
    std::size_t count = 0;
};

// In the order of the tree, also those that no review mentions.
[[nodiscard]] std::vector<ThemeSet> theme_sets(const CollectionState&, const IdSet& among,
                                               const ThemeChoice&);

// Is one of the two above the other in the tree? Who mentions the narrower theme mentions the broader one:
// that they stand together says nothing.
[[nodiscard]] bool are_of_one_branch(const Themes&, const Theme& one, const Theme& other);

// The same for many pairs: the tree is walked once.
class Branches {
public:
    Branches(const Themes& themes, const std::vector<const Theme*>& looked_at);

    // By place in `looked_at`.
    [[nodiscard]] bool are_one(std::size_t one, std::size_t other) const { return are_one_[one][other]; }

private:
    std::vector<std::vector<bool>> are_one_;
};

// A filter of the reviews that are counted, in the words of the vocabulary.
struct CountedFilter {
    std::string facet;
    std::string value;
    std::string label;  // the value where the vocabulary has no name for it
};

// What every pattern says of the reviews that it is made of.
struct CountedReviews {
    SearchRequest request;
    std::string searched_for;
    std::vector<std::string> notes;
    std::size_t n_reviews = 0;     // that match
    std::size_t n_collection = 0;  // all with text
    std::string url;               // their list
    std::vector<CountedFilter> filters{};
};

[[nodiscard]] CountedReviews counted(const MatchingReviews&);

[[nodiscard]] Named named(const Theme&);

}  // namespace throughline
