#include "core/index/xapian_query.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "core/index/phrases.hpp"
#include "core/index/reader.hpp"
#include "core/index/schema.hpp"
#include "core/index/set_source.hpp"

namespace throughline {
namespace {

std::string prefix_of(const std::string& field)
{
    const IndexField* known = index_field(field);
    return known == nullptr ? std::string() : std::string(known->prefix);
}

// All documents. Not Query::MatchAll: that is one object shared by all threads.
Xapian::Query everything()
{
    return Xapian::Query(std::string());
}

Xapian::Query word(const Query& query, const Asked& asked)
{
    return stem_query(asked.stemmer.stem_of(query.words.front()), prefix_of(query.field), asked);
}

Xapian::Query phrase(const Query& query, const Asked& asked)
{
    const std::vector<std::string> terms = phrase_terms(query);
    if (terms.size() == 1)
        return Xapian::Query(terms.front());
    if (asked.is_in_synonym)
        return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                static_cast<Xapian::termcount>(terms.size())};
    // Of four documents that have all of its words, one has them side by side, as Xapian reckons of a phrase.
    constexpr Xapian::doccount apart = 4;
    return {
        Xapian::Query::OP_FILTER, Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end()),
        query_of(with_phrase(asked.database, terms, &asked.among), asked.database.get_doccount() / apart)};
}

Xapian::Query prefix(const Query& query, const Xapian::Database& database)
{
    const std::string beginning = prefix_of(query.field) + query.words.front();
    std::vector<std::string> terms;
    const auto end = database.allterms_end(beginning);
    for (auto term = database.allterms_begin(beginning);
         term != end && terms.size() < IndexReader::most_expansions; ++term)
        terms.push_back(*term);
    return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

constexpr int first_year = 1900;
constexpr int last_year = 2100;

int year_in(std::string_view text, int otherwise)
{
    int year = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), year);
    return std::clamp(year, first_year, last_year);
}

Xapian::Query value(const Query& query, const Xapian::Database& database)
{
    std::vector<Xapian::Query> values;
    for (const std::string& term : value_terms(query))
        values.push_back(filter_term(term, database));
    return {Xapian::Query::OP_OR, values.begin(), values.end()};
}

// Two forms of one word ask for the same.
std::string asked_for(const Query& part, Stemmer& stemmer)
{
    return part.kind == Query::Kind::Word ? part.field + ' ' + stemmer.stem_of(part.words.front())
                                          : std::string();
}

// What stands in the query several times counts more, but not as often as it stands there: BM25's third part.
std::vector<Xapian::Query> parts_of(const Query& query, const Asked& asked)
{
    std::vector<Xapian::Query> parts;
    std::map<std::string, std::size_t> places;
    std::map<std::size_t, double> times;
    for (const Query& part : query.parts) {
        const std::string name = asked_for(part, asked.stemmer);
        if (const auto known = places.find(name); !name.empty() && known != places.end()) {
            times.try_emplace(known->second, 1).first->second += 1;
            continue;
        }
        places.emplace(name, parts.size());
        parts.push_back(xapian_query(part, asked));
    }
    for (const auto& [place, count] : times)
        parts[place] = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, parts[place],
                                     (asked.repetition + 1) * count / (asked.repetition + count));
    return parts;
}

}  // namespace

Xapian::Query xapian_query(const Query& query, const Asked& asked)
{
    if (asked.by_review && is_of_reviews(query))
        return Xapian::Query(0.0, query_of(asked.by_review(query)));
    if (query.kind == Query::Kind::Synonym && !asked.is_in_synonym)
        return xapian_query(query,
                            {asked.database, asked.stemmer, asked.by_review, asked.repetition, {}, true});
    const std::vector<Xapian::Query> parts = parts_of(query, asked);
    switch (query.kind) {
        case Query::Kind::Everything:
            return everything();
        case Query::Kind::Nothing:
            return {};
        case Query::Kind::Word:
            return word(query, asked);
        case Query::Kind::Phrase:
            return phrase(query, asked);
        case Query::Kind::Prefix:
            return prefix(query, asked.database);
        case Query::Kind::Synonym:
            return {Xapian::Query::OP_SYNONYM, parts.begin(), parts.end()};
        case Query::Kind::About:
            return Xapian::Query(prefix_of(query.field) + query.words.front());
        case Query::Kind::Value:
            return Xapian::Query(0.0, value(query, asked.database));
        case Query::Kind::All:
            return {Xapian::Query::OP_AND, parts.begin(), parts.end()};
        case Query::Kind::Any:
            return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
        case Query::Kind::Except:
            return parts.front();
    }
    return {};
}

std::vector<std::string> phrase_terms(const Query& phrase)
{
    std::vector<std::string> terms = phrase.words;
    for (std::string& term : terms)
        term.insert(0, prefix_of(phrase.field));
    return terms;
}

std::vector<std::string> value_terms(const Query& value)
{
    const std::string start = prefix_of(value.field);
    const std::string& wanted = value.words.front();
    const std::size_t dots = wanted.find("..");
    if (value.field != "year" || dots == std::string::npos)
        return {start + wanted};
    const int from = year_in(std::string_view(wanted).substr(0, dots), first_year);
    const int to = year_in(std::string_view(wanted).substr(dots + 2), last_year);
    std::vector<std::string> years;
    for (int year = from; year <= to; ++year)
        years.push_back(start + std::to_string(year));
    return years;
}

Xapian::Query filter_term(const std::string& term, const Xapian::Database& database)
{
    return database.get_termfreq(term) == database.get_doccount() ? everything() : Xapian::Query(term);
}

// Those that are not their own stem have the stem's term, the one that is stands by itself.
Xapian::Query stem_query(const std::string& stem, const std::string& prefix, const Asked& asked)
{
    const std::string stem_term = std::string(stem_prefix) + prefix + stem;
    if (asked.stemmer.stem_of(stem) != stem)
        return Xapian::Query(stem_term);
    if (!asked.database.term_exists(stem_term))
        return Xapian::Query(prefix + stem);
    return {Xapian::Query::OP_SYNONYM, Xapian::Query(stem_term), Xapian::Query(prefix + stem)};
}

bool is_of_reviews(const Query& query)
{
    const IndexField* field = index_field(query.field);
    if (field == nullptr || query.kind == Query::Kind::About)
        return false;
    return field->kind == IndexField::Kind::Values || query.kind == Query::Kind::Word ||
           query.kind == Query::Kind::Phrase || query.kind == Query::Kind::Prefix ||
           query.kind == Query::Kind::Synonym;
}

bool is_cut(const Query& prefix, const Xapian::Database& database)
{
    const std::string beginning = prefix_of(prefix.field) + prefix.words.front();
    std::size_t count = 0;
    const auto end = database.allterms_end(beginning);
    for (auto term = database.allterms_begin(beginning); term != end && count <= IndexReader::most_expansions;
         ++term)
        ++count;
    return count > IndexReader::most_expansions;
}

}  // namespace throughline
