#include "core/index/matching.hpp"

#include "core/index/schema.hpp"

namespace throughline {
namespace {

// Sees every match, notes its review, and lets through those of the allowed reviews.
class Noting : public Xapian::MatchDecider {
public:
    Noting(bool of_passages, const Window& window)
        : of_passages_(of_passages),
          allowed_(window.allowed),
          passages_(window.passages),
          wanted_(window.noted)
    {
    }

    bool operator()(const Xapian::Document& document) const override
    {
        const std::uint32_t number = document.get_docid();
        if (passages_ != nullptr && !passages_->contains(number))
            return false;
        const std::uint32_t review = of_passages_ ? number_of(review_of_passage(number)) : number;
        if (review != last_) {
            reviews_.add(review);
            last_ = review;
        }
        if (allowed_ != nullptr && !allowed_->contains(review))
            return false;
        ++total_;
        if (wanted_ != nullptr && wanted_->contains(number))
            noted_.add(number);
        return true;
    }

    [[nodiscard]] IdSet& reviews() const { return reviews_; }
    [[nodiscard]] IdSet& noted() const { return noted_; }
    [[nodiscard]] std::size_t total() const { return total_; }

private:
    bool of_passages_;
    const IdSet* allowed_;
    const IdSet* passages_;
    const IdSet* wanted_;
    mutable IdSet reviews_;
    mutable IdSet noted_;
    mutable std::uint32_t last_ = 0;
    mutable std::size_t total_ = 0;
};

// Of BM25's further parts, the one that weighs the length of the query is the same for all, and repeated
// words are weighed in xapian_query.
constexpr double length_of_query = 0;
constexpr double repeated_words = 1;
constexpr double least_length = 0.2;

}  // namespace

Xapian::Query RankedQuery::both() const
{
    return better.empty() ? matching : Xapian::Query(Xapian::Query::OP_AND_MAYBE, matching, better);
}

Xapian::BM25Weight weighting(const Ranking& ranking, bool of_passages)
{
    return {ranking.saturation, length_of_query, repeated_words,
            of_passages ? ranking.passage_length : ranking.length, least_length};
}

Matches matches(const Xapian::Database& database, const RankedQuery& query, const Xapian::Weight& weight,
                const Window& window, bool of_passages)
{
    Xapian::Enquire enquire(database);
    enquire.set_query(query.both());
    enquire.set_weighting_scheme(weight);
    const Noting noting(of_passages, window);
    const Xapian::doccount everything = database.get_doccount();
    const Xapian::MSet found =
        enquire.get_mset(static_cast<Xapian::doccount>(window.first),
                         static_cast<Xapian::doccount>(window.count), everything, nullptr, &noting);
    Matches result;
    for (auto match = found.begin(); match != found.end(); ++match)
        result.best.push_back({*match, match.get_weight()});
    result.reviews = std::move(noting.reviews());
    result.noted = std::move(noting.noted());
    result.total = noting.total();
    return result;
}

}  // namespace throughline
