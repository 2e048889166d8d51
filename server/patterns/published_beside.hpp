// Published figures, each with ours beside it, and both with what they are counted of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/vocabulary/published.hpp"
#include "server/patterns/shares.hpp"
#include "server/patterns/theme_sets.hpp"

namespace throughline {

// Our count: the reviews of the search that mention it.
struct OwnFigure {
    std::size_t count = 0;
    std::size_t of = 0;
    double share = 0;
    Bounds bounds{};       // 95 % Wilson
    std::string url;       // of the list; empty: it is empty
    std::string url_of{};  // of what it is counted of
};

struct FigureBeside {
    PublishedMeasure theirs;
    std::optional<OwnFigure> ours;  // nothing: we count nothing like it, or have no review to count it of
};

struct SeriesBeside {
    PublishedSeries series;  // its measures stand below
    std::vector<FigureBeside> figures;
};

struct PublishedBeside {
    CountedReviews counted;
    std::vector<SeriesBeside> series{};
};

[[nodiscard]] PublishedBeside published_beside(const MatchingReviews&);

}  // namespace throughline
