#include "core/index/ranker.hpp"

#include <algorithm>
#include <map>

#include "core/index/feedback.hpp"
#include "core/index/schema.hpp"

namespace throughline {
namespace {

constexpr std::size_t passages_each = 3;

// More than the words of any query can weigh: in a review, what may be evidence comes before contents lists
// and footnotes, whatever their words weigh.
constexpr double evidence_first = 10'000;

// The window of what was ordered from the first on.
void cut_to_window(std::vector<Match>& best, const Window& window)
{
    best.resize(std::min(best.size(), window.first + window.count));
    best.erase(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(std::min(window.first, best.size())));
}

}  // namespace

std::string review_term(ReviewId id)
{
    return std::string(review_prefix) + std::to_string(number_of(id));
}

// What stands in the reviews alone: its passages are those of the reviews that have it.
Asked Ranker::asking_passages() const
{
    const auto by_review = [this](const Query& words) {
        const RankedQuery in_reviews{xapian_query(words, asking_reviews()), {}};
        std::vector<std::string> terms;
        for (const std::uint32_t review :
             matches(reviews_, in_reviews, no_weighting(), {0, 0}, false).reviews)
            terms.push_back(review_term(ReviewId{review}));
        return Xapian::Query(0.0, terms.size() == 1
                                      ? filter_term(terms.front(), passages_)
                                      : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    };
    return {passages_, stemmer_, by_review, ranking_.repetition};
}

// Beside the words themselves: those that stand side by side, and what the passage is for.
Xapian::Query Ranker::better_passage(const Query& query, double evidence) const
{
    std::vector<Xapian::Query> parts;
    if (const Xapian::Query pairs = pairs_of(query); !pairs.empty() && ranking_.pair > 0)
        parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, pairs, ranking_.pair);
    if (evidence > 0) {
        Xapian::FixedWeightPostingSource source(evidence);  // the query keeps a copy
        parts.emplace_back(Xapian::Query::OP_FILTER, Xapian::Query(&source),
                           filter_term(std::string(evidence_term), passages_));
    }
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

std::vector<Match> Ranker::best_passages(const Query& query, const std::vector<ReviewId>& of,
                                         std::size_t each) const
{
    const Query wanted = wanted_words(query);
    if (wanted.kind == Query::Kind::Nothing || of.empty())
        return {};
    std::vector<std::string> terms;
    std::map<ReviewId, std::size_t> places;
    for (const ReviewId review : of) {
        terms.push_back(review_term(review));
        places.emplace(review, places.size());
    }
    const Xapian::Query within = terms.size() == 1
                                     ? filter_term(terms.front(), passages_)
                                     : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
    const RankedQuery ranked{for_passages(wanted), better_passage(query, evidence_first)};
    Xapian::Enquire enquire(passages_);
    enquire.set_query({Xapian::Query::OP_FILTER, ranked.both(), within});
    enquire.set_weighting_scheme(weighting(ranking_, true));
    enquire.set_collapse_key(review_slot, static_cast<Xapian::doccount>(each));
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(each * of.size()));
    std::vector<Match> best;
    for (auto match = found.begin(); match != found.end(); ++match)
        best.push_back({*match, match.get_weight()});
    std::ranges::stable_sort(best, {},
                             [&](const Match& match) { return places[review_of_passage(match.document)]; });
    return best;
}

// Orders the first anew, with what their best passages weigh.
void Ranker::compare(Matches& found, std::size_t count) const
{
    std::map<std::uint32_t, double> most;
    for (const Match& match : found.passages) {
        const bool is_evidence = match.weight >= evidence_first;
        double& weight = most[number_of(review_of_passage(match.document))];
        weight =
            std::max(weight, is_evidence ? match.weight - evidence_first + ranking_.evidence : match.weight);
    }
    const std::size_t compared = std::min(found.best.size(), count);
    for (std::size_t at = 0; at < compared; ++at)
        found.best[at].weight += ranking_.best_passage * most[found.best[at].document];
    std::stable_sort(found.best.begin(), found.best.begin() + static_cast<std::ptrdiff_t>(compared),
                     [](const Match& a, const Match& b) { return a.weight > b.weight; });
}

// Orders the first passages anew, with what their reviews weigh.
void Ranker::add_context(const Query& query, std::vector<Match>& best) const
{
    if (ranking_.context <= 0 || best.empty())
        return;
    Xapian::Enquire enquire(reviews_);
    enquire.set_query(xapian_query(query, asking_reviews()));
    enquire.set_weighting_scheme(weighting(ranking_, false));
    const Xapian::MSet heaviest =
        enquire.get_mset(0, static_cast<Xapian::doccount>(ranking_.reviews_of_context));
    std::map<std::uint32_t, double> weights;
    double least = 0;
    for (auto match = heaviest.begin(); match != heaviest.end(); ++match)
        weights[*match] = least = match.get_weight();
    const auto end =
        best.begin() + static_cast<std::ptrdiff_t>(std::min(best.size(), ranking_.passages_compared));
    std::for_each(best.begin(), end, [&](Match& match) {
        const auto review = weights.find(number_of(review_of_passage(match.document)));
        match.weight += ranking_.context * (review == weights.end() ? least : review->second);
    });
    std::stable_sort(best.begin(), end, [](const Match& a, const Match& b) { return a.weight > b.weight; });
}

Matches Ranker::reviews(const Query& query, const Window& window) const
{
    RankedQuery ranked{xapian_query(query, asking_reviews()), {}};
    if (window.count == 0)
        return matches(reviews_, ranked, no_weighting(), window, false);
    ranked.better = feedback(query, asking_passages(), asking_reviews(), ranking_);
    Window first = window;
    first.first = 0;
    first.count = std::max(window.first + window.count, ranking_.reviews_compared);
    Matches found = matches(reviews_, ranked, weighting(ranking_, false), first, false);
    std::vector<ReviewId> shown_or_compared;
    for (std::size_t at = 0; at < found.best.size(); ++at)
        if (at < ranking_.reviews_compared || at >= window.first)
            shown_or_compared.push_back(ReviewId{found.best[at].document});
    found.passages = best_passages(query, shown_or_compared, passages_each);
    compare(found, ranking_.reviews_compared);
    cut_to_window(found.best, window);
    return found;
}

Matches Ranker::passages(const Query& query, const Window& window) const
{
    const RankedQuery plain{for_passages(query), {}};
    if (window.count == 0)
        return matches(passages_, plain, no_weighting(), window, true);
    const Xapian::Query better(Xapian::Query::OP_OR,
                               feedback(query, asking_passages(), asking_passages(), ranking_),
                               better_passage(query, ranking_.evidence));
    Window first = window;
    first.first = 0;
    first.count = std::max(window.first + window.count, ranking_.passages_compared);
    Matches found = matches(passages_, {plain.matching, better}, weighting(ranking_, true), first, true);
    add_context(query, found.best);
    cut_to_window(found.best, window);
    return found;
}

}  // namespace throughline
