// The pictures of which themes stand together, as SVG of the page itself: a heat map and a network. Included
// by the views of patterns alone.
#pragma once

#include <string>
#include <vector>

#include "server/patterns/co_occurrence.hpp"
#include "server/views/pattern_pages.hpp"

namespace throughline {

// "/patterns/co-occurrence/pair?…&first=" of the same reviews and themes: add one id, "&second=", the other.
class PairAddress {
public:
    explicit PairAddress(const PatternAsked&);
    [[nodiscard]] std::string of(const std::string& first, const std::string& second) const;

private:
    std::string beginning_;
};

// Which themes the heat map shows: the commonest, in the order in which they stand in the values.
[[nodiscard]] std::vector<std::size_t> commonest(const CoOccurrence&, std::size_t most);

// A triangle: each theme is a row, and a column below its name. Every cell has its number, its words and a
// link to the page of its pair.
[[nodiscard]] std::string heat_map_html(const CoOccurrence&, const std::vector<std::size_t>& shown,
                                        const PatternAsked&);

// What a cell of each colour looks like, for the legend; in the order of lift_bands.
[[nodiscard]] std::string heat_sample_html(std::size_t band);

// The links of the network: pairs that stand together more often than expected with p below 0.05, the
// strongest evidence first, as many as a picture holds. Places in CoOccurrence::pairs.
[[nodiscard]] std::vector<std::size_t> strongest_links(const CoOccurrence&);

// Empty: there is no link.
[[nodiscard]] std::string network_html(const CoOccurrence&, const std::vector<std::size_t>& links);

}  // namespace throughline
