// Names of agencies in a text, found by a tree of words that is made once.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/words.hpp"
#include "core/vocabulary/agencies.hpp"

namespace throughline {

struct AgencyMention {
    std::size_t agency = 0;  // its place in the list of agencies
    std::size_t first = 0;   // words of the text, [first, end)
    std::size_t end = 0;
};

class AgencyNames {
public:
    explicit AgencyNames(const std::vector<Agency>& agencies);

    // The longest name at each place, in reading order; none overlap. Short names count as well: ask only
    // where an agency is expected. `words` are the words of `text`.
    [[nodiscard]] std::vector<AgencyMention> mentions_in(const std::vector<Word>& words,
                                                         std::string_view text) const;

private:
    struct Node {
        std::map<std::string, std::size_t, std::less<>> next;
        std::optional<std::size_t> agency;
        bool is_name = false;  // of an agency, or of a body that is none of the list
        bool only_in_capitals = false;
    };

    void add(std::string_view name, std::optional<std::size_t> agency);

    // Of an abbreviation in capitals, by its ending.
    [[nodiscard]] std::optional<std::size_t> agency_abbreviated(std::string_view written) const;

    std::vector<Node> nodes_;
    std::vector<std::pair<std::string, std::size_t>> endings_;
};

}  // namespace throughline
