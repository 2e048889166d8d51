#include "core/index/match_sets.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

#include "core/index/cost.hpp"
#include "core/index/phrases.hpp"
#include "core/index/postings.hpp"

namespace throughline {
namespace {

bool has_phrase(const Query& query)
{
    return query.kind == Query::Kind::Phrase ? query.words.size() > 1
                                             : std::ranges::any_of(query.parts, has_phrase);
}

// Words alone, of which any will do, in the text itself.
bool is_of_words(const Query& query)
{
    switch (query.kind) {
        case Query::Kind::Word:
        case Query::Kind::Prefix:
            return !is_of_reviews(query);
        case Query::Kind::About:
            return true;
        case Query::Kind::Any:
        case Query::Kind::Synonym:
            return std::ranges::all_of(query.parts, is_of_words);
        default:
            return false;
    }
}

// One bit for each document that there can be: quicker than joining many long lists.
class DocumentBits {
public:
    explicit DocumentBits(Xapian::docid last) : bits_(last / bits_each + 1) {}

    void add(std::uint32_t document)
    {
        bits_[document / bits_each] |= std::uint64_t{1} << (document % bits_each);
    }

    [[nodiscard]] IdSet documents() const
    {
        std::vector<std::uint32_t> found;
        for (std::size_t at = 0; at < bits_.size(); ++at)
            for (std::uint64_t left = bits_[at]; left != 0; left &= left - 1)
                found.push_back(static_cast<std::uint32_t>(at * bits_each) +
                                static_cast<std::uint32_t>(std::countr_zero(left)));
        return {found.size(), found.data()};
    }

    static constexpr std::uint32_t bits_each = 64;

private:
    std::vector<std::uint64_t> bits_;
};

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
    std::vector<std::string> terms;
    std::vector<Query> others;
    for (const Query& part : query.parts)
        if (is_of_words(part)) {
            const Xapian::Query words = xapian_query(part, asked_);
            terms.insert(terms.end(), words.get_terms_begin(), words.get_terms_end());
        } else {
            others.push_back(part);
        }
    IdSet found = with_any(terms);
    IdSet settled;
    for (const Query* part : cheapest_first(others)) {
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
    const std::vector<std::string> terms = phrase_terms(query);
    if (terms.size() == 1)
        return with_term(terms.front());
    if (asking.among == nullptr && asking.settled == nullptr)
        return with_phrase(asked_.database, terms, nullptr);
    IdSet candidates = with_all(terms, asking.among);
    if (asking.settled != nullptr)
        candidates -= *asking.settled;
    return candidates.isEmpty() ? candidates : with_phrase(asked_.database, terms, &candidates);
}

// `among`: these alone; null: all.
IdSet MatchSets::with_all(std::vector<std::string> terms, const IdSet* among) const
{
    const auto frequency = [this](const std::string& term) { return asked_.database.get_termfreq(term); };
    std::ranges::sort(terms, {}, frequency);
    IdSet found;
    for (const std::string& term : terms) {
        found = among == nullptr ? with_term(term) : with_term_among(term, *among);
        among = &found;
    }
    return found;
}

// Where they are few, the rest of the term's documents is not read.
IdSet MatchSets::with_term_among(const std::string& term, const IdSet& among) const
{
    if (among.cardinality() > asked_.database.get_termfreq(term))
        return with_term(term) & among;
    const auto postings = postings_of(term, asked_);
    IdSet found;
    for (const std::uint32_t document : among)
        if (postings->has(document))
            found.add(document);
    return found;
}

IdSet MatchSets::with_term(const std::string& term) const
{
    const auto postings = postings_of(term, asked_);
    return {postings->documents.size(), postings->documents.data()};
}

IdSet MatchSets::with_any(const std::vector<std::string>& terms) const
{
    std::size_t postings = 0;
    for (const std::string& term : terms)
        postings += asked_.database.get_termfreq(term);
    const Xapian::docid last = asked_.database.get_lastdocid();
    if (terms.size() > 1 && postings > last / DocumentBits::bits_each) {
        DocumentBits bits(last);
        for (const std::string& term : terms) {
            const auto postings = postings_of(term, asked_);
            for (const std::uint32_t document : postings->documents)
                bits.add(document);
        }
        return bits.documents();
    }
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
