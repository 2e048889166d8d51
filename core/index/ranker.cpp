#include "core/index/ranker.hpp"

#include <algorithm>
#include <map>

#include "core/index/feedback.hpp"
#include "core/index/leaning.hpp"
#include "core/index/match_sets.hpp"
#include "core/index/pairs.hpp"
#include "core/index/schema.hpp"
#include "core/index/set_source.hpp"
#include "core/index/word_weights.hpp"

namespace throughline {
namespace {

constexpr std::size_t passages_each = 3;

// More than the words of any query can weigh: in a review, what may be evidence comes before contents lists
// and footnotes, whatever their words weigh.
constexpr double evidence_first = 10'000;

using Place = std::vector<Match>::iterator;

// What weighs the same stays in its order.
void sort_by_weight(Place first, Place last)
{
    std::stable_sort(first, last, [](const Match& a, const Match& b) { return a.weight > b.weight; });
}

// Matches what may be evidence of something.
Xapian::Query being_evidence(double weight, const Xapian::Database& passages)
{
    if (weight <= 0)
        return {};
    Xapian::FixedWeightPostingSource source(weight);  // the query keeps a copy
    return {Xapian::Query::OP_FILTER, Xapian::Query(&source),
            filter_term(std::string(evidence_term), passages)};
}

bool has_unwanted(const Query& query)
{
    return query.kind == Query::Kind::Except || std::ranges::any_of(query.parts, has_unwanted);
}

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

IdSet Ranker::passages_of(const IdSet& reviews) const
{
    IdSet stretches;
    for (const std::uint32_t review : reviews)
        stretches.addRange(passage_document(ReviewId{review}, 0), passage_document(ReviewId{review + 1}, 0));
    return stretches & *passage_set({});
}

IdSet Ranker::passages_of(ReviewId review, const Query& query) const
{
    IdSet stretch;
    stretch.addRange(passage_document(review, 0), passage_document(ReviewId{number_of(review) + 1}, 0));
    return MatchSets(asking_passages()).of(query, stretch);
}

// What stands in the reviews alone: its passages are those of the reviews that have it.
Asked Ranker::asking_passages() const
{
    const auto by_review = [this](const Query& words) { return passages_of(*review_set(words)); };
    Asked asked{passages_, stemmer_, by_review, ranking_.repetition};
    asked.kept = &kept_;
    return asked;
}

std::shared_ptr<const IdSet> Ranker::kept_set(const Query& query, const Asked& asked) const
{
    return kept_.kept(state_of(asked.database) + ' ' + written_out(query),
                      [&] { return MatchSets(asked).of(query); });
}

std::shared_ptr<const IdSet> Ranker::passage_set(const Query& query, const Window& window) const
{
    if (window.within == nullptr)
        return passage_set(query);
    const Asked asked = asking_passages();
    return kept_.kept(state_of(passages_) + ' ' + window.within->name + ' ' + written_out(query),
                      [&] { return MatchSets(asked).of(query, *window.within->set); });
}

std::shared_ptr<const PassageLengths> Ranker::passage_lengths() const
{
    return kept_.lengths(state_of(passages_), [this] { return PassageLengths(passages_); });
}

std::vector<Match> Ranker::best_passages(const Query& query, const std::vector<ReviewId>& of,
                                         std::size_t each) const
{
    const Query wanted = wanted_words(query);
    if (wanted.kind == Query::Kind::Nothing || of.empty())
        return {};
    IdSet reviews;
    std::map<ReviewId, std::size_t> places;
    for (const ReviewId review : of) {
        reviews.add(number_of(review));
        places.emplace(review, places.size());
    }
    Asked asked = asking_passages();
    asked.among = passages_of(reviews);
    const RankedQuery ranked{xapian_query(wanted, asked), being_evidence(evidence_first, passages_)};
    const Window all{0, asked.among.cardinality(), nullptr, &asked.among};
    std::vector<Match> best = best_of(passages_, ranked, weighting(ranking_, true), all, true);
    add_pairs(pairs_of(query), asking_passages(), ranking_, best);
    sort_by_weight(best.begin(), best.end());
    std::vector<std::size_t> taken(of.size());
    std::erase_if(
        best, [&](const Match& match) { return ++taken[places[review_of_passage(match.document)]] > each; });
    std::ranges::stable_sort(best, {},
                             [&](const Match& match) { return places[review_of_passage(match.document)]; });
    return best;
}

// By what was asked for alone.
std::vector<Match> Ranker::best_by_words(const Query& query, const Window& window) const
{
    return best_by_weights(query, counting(*passage_set(query, window), window, true), window.count,
                           asking_passages(), *passage_lengths(), ranking_);
}

// Orders the first anew, with all that makes a passage better. Those behind them stay there.
void Ranker::compare_passages(const Query& query, std::vector<Match>& best) const
{
    Asked asked = asking_passages();
    const std::size_t compared = std::min(best.size(), ranking_.passages_compared);
    if (compared == 0)
        return;
    for (std::size_t at = 0; at < compared; ++at)
        asked.among.add(best[at].document);
    Xapian::Query better(Xapian::Query::OP_OR, being_evidence(ranking_.evidence, passages_),
                         leaning_query(query, passages_, ranking_));
    if (is_vague(query, ranking_))
        better = Xapian::Query(Xapian::Query::OP_OR, feedback(query, best, asked, asked, ranking_), better);
    const RankedQuery ranked{xapian_query(query, asked), better};
    const Window first{0, compared, nullptr, &asked.among};
    std::vector<Match> anew = best_of(passages_, ranked, weighting(ranking_, true), first, true);
    add_pairs(pairs_of(query), asking_passages(), ranking_, anew);
    sort_by_weight(anew.begin(), anew.end());
    if (anew.size() != compared)
        return;  // never seen: an order by words alone is better than none
    std::ranges::copy(anew, best.begin());
    for (std::size_t at = compared; at < best.size(); ++at)
        best[at].weight = std::min(best[at].weight, anew.back().weight);
}

// Orders the first passages anew, with what their reviews weigh. A review that does not match as a whole
// weighs what the least of the others does.
void Ranker::add_context(const Query& query, std::vector<Match>& best) const
{
    if (ranking_.context <= 0 || best.empty())
        return;
    const auto end =
        best.begin() + static_cast<std::ptrdiff_t>(
                           std::min({best.size(), ranking_.passages_in_context, ranking_.passages_compared}));
    Asked asked = asking_reviews();
    std::for_each(best.begin(), end, [&asked](const Match& match) {
        asked.among.add(number_of(review_of_passage(match.document)));
    });
    const RankedQuery these{{Xapian::Query::OP_FILTER, xapian_query(query, asked), query_of(asked.among)},
                            leaning_query(query, reviews_, ranking_)};
    const Window all{0, asked.among.cardinality()};
    std::map<std::uint32_t, double> weights;
    double least = 0;
    for (const Match& review : best_of(reviews_, these, weighting(ranking_, false), all, false))
        weights[review.document] = least = review.weight;
    std::for_each(best.begin(), end, [&](Match& match) {
        const auto review = weights.find(number_of(review_of_passage(match.document)));
        match.weight += ranking_.context * (review == weights.end() ? least : review->second);
    });
    sort_by_weight(best.begin(), end);
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
    sort_by_weight(found.best.begin(), found.best.begin() + static_cast<std::ptrdiff_t>(compared));
}

Matches Ranker::reviews(const Query& query, const Window& window) const
{
    Matches found = counted(*review_set(query), window, false);
    if (window.count == 0 || found.total == 0)
        return found;
    Asked asked = asking_reviews();
    asked.among = *review_set(query);
    RankedQuery ranked{xapian_query(query, asked), leaning_query(query, reviews_, ranking_)};
    if (has_unwanted(query))
        ranked.matching = Xapian::Query(Xapian::Query::OP_FILTER, ranked.matching, query_of(asked.among));
    if (is_vague(query, ranking_))
        ranked.better = Xapian::Query(Xapian::Query::OP_OR, ranked.better,
                                      feedback(query, best_by_words(query, {0, ranking_.passages_compared}),
                                               asking_passages(), asking_reviews(), ranking_));
    Window first = window;
    first.first = 0;
    // All of them: where Xapian 1.4.22 looks for a few of the best of an OP_SYNONYM, it passes over some.
    first.count = found.total;
    found.best = best_of(reviews_, ranked, weighting(ranking_, false), first, false);
    found.best.resize(
        std::min(found.best.size(), std::max(window.first + window.count, ranking_.reviews_compared)));
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
    Matches found = counted(*passage_set(query, window), window, true);
    if (window.count == 0 || found.total == 0)
        return found;
    Window first = window;
    first.first = 0;
    first.count = std::max(window.first + window.count, ranking_.passages_compared);
    std::vector<Match> best = best_by_words(query, first);
    compare_passages(query, best);
    add_context(query, best);
    found.best = std::move(best);
    cut_to_window(found.best, window);
    return found;
}

Matches Ranker::every_passage(const Query& query, const Window& window) const
{
    return listed(*passage_set(query, window), window, true);
}

}  // namespace throughline
