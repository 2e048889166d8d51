#include "core/index/match_sets.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/index/cost.hpp"
#include "core/index/matching.hpp"
#include "core/index/set_source.hpp"

namespace throughline {
namespace {

bool has_phrase(const Query& query)
{
    return query.kind == Query::Kind::Phrase ? query.words.size() > 1
                                             : std::ranges::any_of(query.parts, has_phrase);
}

// Sees every match and keeps none.
class Collecting : public Xapian::MatchDecider {
public:
    bool operator()(const Xapian::Document& document) const override
    {
        found_.add(document.get_docid());
        return false;
    }
    [[nodiscard]] IdSet& found() const { return found_; }

private:
    mutable IdSet found_;
};

IdSet matched(const Xapian::Database& database, const Xapian::Query& query)
{
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(no_weighting());
    const Collecting collecting;
    static_cast<void>(enquire.get_mset(0, 0, database.get_doccount(), nullptr, &collecting));
    return std::move(collecting.found());
}

}  // namespace

IdSet MatchSets::of(const Query& query, const Asking& asking) const
{
    if (asked_.by_review && is_of_reviews(query))
        return asked_.by_review(query);
    switch (query.kind) {
        case Query::Kind::Nothing:
            return {};
        case Query::Kind::Everything:
            return with_term({});
        case Query::Kind::Phrase:
            return phrase(query, asking);
        case Query::Kind::All:
            return all(query, asking);
        case Query::Kind::Any:
        case Query::Kind::Synonym:
            return any(query, asking);
        case Query::Kind::Except:
            return except(query, asking);
        case Query::Kind::Value:
            return with_any(value_terms(query));
        case Query::Kind::Word:
        case Query::Kind::Prefix:
        case Query::Kind::About:
            break;
    }
    return with_any_term(xapian_query(query, asked_));
}

IdSet MatchSets::all(const Query& query, const Asking& asking) const
{
    IdSet found;
    Asking rest = asking;
    for (const Query* part : cheapest_first(query.parts)) {
        IdSet with_part = of(*part, rest);
        if (rest.among == &found)
            found &= with_part;
        else
            found = std::move(with_part);
        if (asking.among != nullptr && rest.among != &found)
            found &= *asking.among;
        rest.among = &found;
        if (found.isEmpty())
            break;
    }
    return found;
}

IdSet MatchSets::any(const Query& query, const Asking& asking) const
{
    IdSet found;
    IdSet settled;
    for (const Query* part : cheapest_first(query.parts)) {
        if (!has_phrase(*part)) {
            found |= of(*part, asking);
            continue;
        }
        settled = asking.settled == nullptr ? found : found | *asking.settled;
        found |= of(*part, Asking{asking.among, &settled});
    }
    return found;
}

IdSet MatchSets::except(const Query& query, const Asking& asking) const
{
    IdSet found = of(query.parts.front(), asking);
    for (auto part = query.parts.begin() + 1; part != query.parts.end(); ++part) {
        const IdSet unwanted = of(*part, Asking{&found, asking.settled});
        found -= unwanted;
    }
    return found;
}

IdSet MatchSets::phrase(const Query& query, const Asking& asking) const
{
    const Xapian::Query words = xapian_query(query, asked_);
    if (query.words.size() == 1)
        return with_any_term(words);
    if (asking.among == nullptr && asking.settled == nullptr)
        return matched(asked_.database, words);
    IdSet candidates;
    if (asking.among != nullptr)
        candidates = *asking.among;
    else
        candidates = with_term(*std::min_element(words.get_terms_begin(), words.get_terms_end(),
                                                 [this](const std::string& a, const std::string& b) {
                                                     return asked_.database.get_termfreq(a) <
                                                            asked_.database.get_termfreq(b);
                                                 }));
    if (asking.settled != nullptr)
        candidates -= *asking.settled;
    if (candidates.isEmpty())
        return {};
    return matched(asked_.database, {Xapian::Query::OP_FILTER, words, query_of(candidates)});
}

IdSet MatchSets::with_all_words(const Query& phrase) const
{
    const Xapian::Query words = xapian_query(phrase, asked_);
    std::vector<std::string> terms(words.get_terms_begin(), words.get_terms_end());
    std::ranges::sort(terms, {},
                      [this](const std::string& term) { return asked_.database.get_termfreq(term); });
    if (terms.empty())
        return {};
    IdSet found = with_term(terms.front());
    for (auto term = terms.begin() + 1; term != terms.end(); ++term)
        found = with_term_among(*term, found);
    return found;
}

// The rest of the term's documents is not read.
IdSet MatchSets::with_term_among(const std::string& term, const IdSet& among) const
{
    IdSet found;
    const auto end = asked_.database.postlist_end(term);
    auto posting = asked_.database.postlist_begin(term);
    for (const std::uint32_t document : among) {
        if (posting == end)
            break;
        posting.skip_to(document);
        if (posting != end && *posting == document)
            found.add(document);
    }
    return found;
}

IdSet MatchSets::with_term(const std::string& term) const
{
    IdSet found;
    std::array<std::uint32_t, 1024> some;
    std::size_t count = 0;
    const auto end = asked_.database.postlist_end(term);
    for (auto posting = asked_.database.postlist_begin(term); posting != end; ++posting) {
        some[count++] = *posting;
        if (count == some.size())
            found.addMany(std::exchange(count, 0), some.data());
    }
    found.addMany(count, some.data());
    return found;
}

IdSet MatchSets::with_any(const std::vector<std::string>& terms) const
{
    IdSet found;
    for (const std::string& term : terms)
        found |= with_term(term);
    return found;
}

// `terms` is a term, or several of which any will do.
IdSet MatchSets::with_any_term(const Xapian::Query& terms) const
{
    return with_any({terms.get_terms_begin(), terms.get_terms_end()});
}

// What needs no look at the places of words comes first, then what has the fewest documents to look at.
std::vector<const Query*> MatchSets::cheapest_first(const std::vector<Query>& parts) const
{
    std::vector<std::pair<double, const Query*>> by_cost;
    for (const Query& part : parts)
        by_cost.emplace_back(has_phrase(part) ? 1 + cost_of(part, asked_.database, asked_.stemmer) : 0,
                             &part);
    std::ranges::stable_sort(by_cost, {}, &std::pair<double, const Query*>::first);
    std::vector<const Query*> order;
    for (const auto& [cost, part] : by_cost)
        order.push_back(part);
    return order;
}

}  // namespace throughline
