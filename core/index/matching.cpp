#include "core/index/matching.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/index/schema.hpp"
#include "core/index/set_source.hpp"

namespace throughline {
namespace {

std::uint32_t review_number(std::uint32_t document, bool of_passages)
{
    return of_passages ? number_of(review_of_passage(document)) : document;
}

class Allowed : public Xapian::MatchDecider {
public:
    Allowed(const IdSet* reviews, bool of_passages) : reviews_(reviews), of_passages_(of_passages) {}

    bool operator()(const Xapian::Document& document) const override
    {
        return reviews_->contains(review_number(document.get_docid(), of_passages_));
    }

private:
    const IdSet* reviews_;
    bool of_passages_;
};

// Of those that are to be noted, the ones that count.
IdSet noted_of(const IdSet& counting, const Window& window, bool of_passages)
{
    if (window.noted == nullptr)
        return {};
    IdSet noted = counting & *window.noted;
    if (window.allowed == nullptr)
        return noted;
    IdSet outside;
    for (const std::uint32_t document : noted)
        if (!window.allowed->contains(review_number(document, of_passages)))
            outside.add(document);
    noted -= outside;
    return noted;
}

// Calls visit(document) for those that count.
template <typename Visit>
Matches visited(const IdSet& matching, const Window& window, bool of_passages, const Visit& visit)
{
    Matches found;
    std::uint32_t last = 0;
    bool is_allowed = false;
    const IdSet counting = window.passages == nullptr ? matching : matching & *window.passages;
    for (const std::uint32_t document : counting) {
        const std::uint32_t review = review_number(document, of_passages);
        if (review != last || found.reviews.isEmpty()) {  // most stand beside one of the same review
            found.reviews.add(review);
            is_allowed = window.allowed == nullptr || window.allowed->contains(review);
            last = review;
        }
        if (!is_allowed)
            continue;
        ++found.total;
        visit(document);
    }
    found.noted = noted_of(counting, window, of_passages);
    return found;
}

// Of BM25's further parts, the one that weighs the length of the query is the same for all, and repeated
// words are weighed in xapian_query.
constexpr double length_of_query = 0;
constexpr double repeated_words = 1;

}  // namespace

Xapian::Query RankedQuery::both() const
{
    return better.empty() ? matching : Xapian::Query(Xapian::Query::OP_AND_MAYBE, matching, better);
}

Xapian::BM25Weight weighting(const Ranking& ranking, bool of_passages)
{
    return {ranking.saturation, length_of_query, repeated_words,
            of_passages ? ranking.passage_length : ranking.length, least_normal_length};
}

std::string state_of(const Xapian::Database& database)
{
    return database.get_uuid() + std::to_string(database.get_revision());
}

double rarity_weight(double documents, double of_all)
{
    const double odds = (of_all - documents + 0.5) / (documents + 0.5);
    return std::log(odds < 2 ? odds / 2 + 1 : odds);  // a word of most documents still weighs something
}

std::vector<Match> best_of(const Xapian::Database& database, const RankedQuery& query,
                           const Xapian::Weight& weight, const Window& window, bool of_passages)
{
    Xapian::Enquire enquire(database);
    enquire.set_query(window.passages == nullptr ? query.both()
                                                 : Xapian::Query(Xapian::Query::OP_FILTER, query.both(),
                                                                 query_of(*window.passages)));
    enquire.set_weighting_scheme(weight);
    const Allowed allowed(window.allowed, of_passages);
    const Xapian::MSet found = enquire.get_mset(static_cast<Xapian::doccount>(window.first),
                                                static_cast<Xapian::doccount>(window.count), 0, nullptr,
                                                window.allowed != nullptr ? &allowed : nullptr);
    std::vector<Match> best;
    for (auto match = found.begin(); match != found.end(); ++match)
        best.push_back({*match, match.get_weight()});
    return best;
}

Matches counted(const IdSet& matching, const Window& window, bool of_passages)
{
    return visited(matching, window, of_passages, [](std::uint32_t) {});
}

std::vector<std::uint32_t> counting(const IdSet& matching, const Window& window, bool of_passages)
{
    std::vector<std::uint32_t> all;
    all.reserve(matching.cardinality());
    static_cast<void>(
        visited(matching, window, of_passages, [&all](std::uint32_t document) { all.push_back(document); }));
    return all;
}

Matches listed(const IdSet& matching, const Window& window, bool of_passages)
{
    std::vector<Match> all;
    all.reserve(matching.cardinality());
    Matches found = visited(matching, window, of_passages, [&all](std::uint32_t document) {
        all.push_back({document, 0});
    });
    found.best = std::move(all);
    return found;
}

}  // namespace throughline
