#include "core/index/cost.hpp"

#include <algorithm>

#include "core/index/reader.hpp"
#include "core/index/schema.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {
namespace {

// Opening the places of one word in one document, against reading one posting.
constexpr double opening_places = 5;

std::string field_prefix(const Query& query)
{
    const IndexField* known = index_field(query.field);
    return known == nullptr ? std::string() : std::string(known->prefix);
}

double word_cost(const Query& query, const Xapian::Database& database, Stemmer& stemmer)
{
    const std::string stem = stemmer.stem_of(query.words.front());
    const std::string prefix = field_prefix(query);
    return database.get_termfreq(prefix + stem) +
           database.get_termfreq(std::string(stem_prefix) + prefix + stem);
}

double prefix_cost(const Query& query, const Xapian::Database& database)
{
    const std::string beginning = field_prefix(query) + query.words.front();
    const auto end = database.allterms_end(beginning);
    double cost = 0;
    std::size_t words = 0;
    for (auto term = database.allterms_begin(beginning); term != end && words < IndexReader::most_expansions;
         ++term, ++words)
        cost += term.get_termfreq();
    return cost;
}

}  // namespace

double phrase_cost(const std::vector<std::string>& terms, const Xapian::Database& database)
{
    double fewest = database.get_doccount();
    for (const std::string& term : terms)
        fewest = std::min<double>(fewest, database.get_termfreq(term));
    if (fewest == 0)
        return 0;
    double each = 0;
    for (const std::string& term : terms)
        each += opening_places +
                static_cast<double>(database.get_collection_freq(term)) / database.get_termfreq(term);
    return fewest * each;
}

double cost_of(const Query& query, const Xapian::Database& database, Stemmer& stemmer)
{
    switch (query.kind) {
        case Query::Kind::Everything:
            return database.get_doccount();
        case Query::Kind::Word:
            return word_cost(query, database, stemmer);
        case Query::Kind::Prefix:
            return prefix_cost(query, database);
        case Query::Kind::Phrase:
            return phrase_cost(phrase_terms(query), database);
        default:
            break;
    }
    double cost = 0;
    for (const Query& part : query.parts)
        cost += cost_of(part, database, stemmer);
    return cost;
}

}  // namespace throughline
