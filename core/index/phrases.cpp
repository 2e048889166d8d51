#include "core/index/phrases.hpp"

#include "core/index/matching.hpp"
#include "core/index/set_source.hpp"

namespace throughline {
namespace {

Xapian::MSet first_with(const Xapian::Database& database, const Xapian::Query& query, Xapian::doccount count)
{
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(no_weighting());
    return enquire.get_mset(0, count);
}

Xapian::Query phrase_of(const std::vector<std::string>& terms)
{
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
}

}  // namespace

IdSet with_phrase(const Xapian::Database& database, const std::vector<std::string>& terms, const IdSet* among)
{
    Xapian::Query phrase = phrase_of(terms);
    if (among != nullptr)
        phrase = Xapian::Query(Xapian::Query::OP_FILTER, phrase, query_of(*among));
    const Xapian::MSet matches = first_with(database, phrase, database.get_doccount());
    std::vector<std::uint32_t> documents(matches.begin(), matches.end());
    return {documents.size(), documents.data()};
}

bool has_phrase_anywhere(const Xapian::Database& database, const std::vector<std::string>& terms)
{
    return !first_with(database, phrase_of(terms), 1).empty();
}

}  // namespace throughline
