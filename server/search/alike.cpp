#include "server/search/alike.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/index/schema.hpp"

namespace throughline {
namespace {

// A review with every theme of the other, against one with every word of it. Two reviews about the same kind
// of harm seldom tell of it in the same words, and words alone find those of the same place.
constexpr double share_of_themes = 0.5;

double rarity_of_theme(const std::string& theme, const CollectionState& state)
{
    const auto facet = state.facets.find("theme");
    const auto having = facet == state.facets.end()     ? std::size_t{0}
                        : facet->second.contains(theme) ? facet->second.at(theme).cardinality()
                                                        : std::size_t{0};
    return having == 0 ? 0
                       : std::log(static_cast<double>(state.reviews.size()) / static_cast<double>(having));
}

// How much of one review's themes another has: 0 to 1.
double shared_themes(const std::map<std::string, double>& rarities, double all, const ReviewThemes& themes)
{
    double shared = 0;
    for (const ReviewTheme& one : themes->all)
        if (const auto found = rarities.find(one.theme.id); found != rarities.end())
            shared += found->second;
    return all > 0 ? shared / all : 0;
}

bool is_better(const Match& a, const Match& b)
{
    return a.weight != b.weight ? a.weight > b.weight : a.document < b.document;
}

}  // namespace

std::vector<Match> by_words_and_themes(const std::vector<Match>& candidates, ReviewId of,
                                       const CollectionState& state, std::size_t most)
{
    std::map<std::string, double> rarities;
    double all = 0;
    for (const ReviewTheme& one : themes_of(state, of)->all)
        all += rarities[one.theme.id] = rarity_of_theme(one.theme.id, state);
    double best = 0;  // of the others: itself has every word
    std::vector<Match> found;
    for (const Match& match : candidates)
        if (const ReviewId id{match.document}; id != of && state.reviews.contains(id)) {
            best = std::max(best, match.weight);
            found.push_back(match);
        }
    for (Match& match : found)
        match.weight +=
            best * share_of_themes * shared_themes(rarities, all, themes_of(state, ReviewId{match.document}));
    std::ranges::sort(found, is_better);
    found.resize(std::min(found.size(), most));
    return found;
}

std::vector<Match> points_alike(const std::vector<Match>& passages, const PlaceInReview& of,
                                const PointShelf& shelf, std::size_t most)
{
    std::vector<Match> found;
    std::map<PointKind, std::size_t> counts;
    std::set<std::uint32_t> seen;
    for (const Match& match : passages) {
        const bool is_itself = review_of_passage(match.document) == of.review &&
                               (!of.passage || number_of_passage(match.document) == *of.passage);
        auto stands = std::ranges::lower_bound(shelf.in_passages, match.document, {},
                                               &std::pair<std::uint32_t, std::uint32_t>::first);
        for (; stands != shelf.in_passages.end() && stands->first == match.document; ++stands)
            if (seen.insert(stands->second).second && !is_itself &&
                counts[shelf.points[stands->second].point.kind]++ < most)
                found.push_back({stands->second, match.weight});
    }
    return found;
}

IdSet documents_of(const std::vector<Match>& matches)
{
    IdSet documents;
    for (const Match& match : matches)
        documents.add(match.document);
    return documents;
}

IdSet reviews_of_passages(const std::vector<Match>& passages)
{
    IdSet among;
    for (const Match& match : passages)
        among.add(number_of(review_of_passage(match.document)));
    return among;
}

}  // namespace throughline
