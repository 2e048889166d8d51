#include "core/index/xapian_query.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "core/index/reader.hpp"
#include "core/index/schema.hpp"

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

// Every form of the word: those that are not their own stem by their stem's term, the one that is by itself.
Xapian::Query word(const Query& query, const Asked& asked)
{
    const std::string prefix = prefix_of(query.field);
    const std::string stem = asked.stemmer.stem_of(query.words.front());
    const std::string stem_term = std::string(stem_prefix) + prefix + stem;
    if (asked.stemmer.stem_of(stem) != stem)
        return Xapian::Query(stem_term);
    if (!asked.database.term_exists(stem_term))
        return Xapian::Query(prefix + stem);
    return {Xapian::Query::OP_SYNONYM, Xapian::Query(stem_term), Xapian::Query(prefix + stem)};
}

Xapian::Query phrase(const Query& query)
{
    std::vector<std::string> terms;
    for (const std::string& part : query.words)
        terms.push_back(prefix_of(query.field) + part);
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
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

Xapian::Query value(const Query& query)
{
    const std::string start = prefix_of(query.field);
    const std::string& wanted = query.words.front();
    const std::size_t dots = wanted.find("..");
    if (query.field != "year" || dots == std::string::npos)
        return Xapian::Query(start + wanted);
    const int from = year_in(std::string_view(wanted).substr(0, dots), first_year);
    const int to = year_in(std::string_view(wanted).substr(dots + 2), last_year);
    std::vector<std::string> terms;
    for (int year = from; year <= to; ++year)
        terms.push_back(start + std::to_string(year));
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

// Does it ask for what stands in the reviews alone?
bool is_of_reviews(const Query& query)
{
    const IndexField* field = index_field(query.field);
    if (field == nullptr)
        return false;
    return field->kind == IndexField::Kind::Values || query.kind == Query::Kind::Word ||
           query.kind == Query::Kind::Phrase || query.kind == Query::Kind::Prefix ||
           query.kind == Query::Kind::Synonym;
}

}  // namespace

Xapian::Query xapian_query(const Query& query, const Asked& asked)
{
    if (asked.by_review && is_of_reviews(query))
        return asked.by_review(query);
    std::vector<Xapian::Query> parts;
    for (const Query& part : query.parts)
        parts.push_back(xapian_query(part, asked));
    switch (query.kind) {
        case Query::Kind::Everything:
            return everything();
        case Query::Kind::Nothing:
            return {};
        case Query::Kind::Word:
            return word(query, asked);
        case Query::Kind::Phrase:
            return phrase(query);
        case Query::Kind::Prefix:
            return prefix(query, asked.database);
        case Query::Kind::Synonym:
            return {Xapian::Query::OP_SYNONYM, parts.begin(), parts.end()};
        case Query::Kind::Value:
            return Xapian::Query(0.0, value(query));
        case Query::Kind::All:
            return {Xapian::Query::OP_AND, parts.begin(), parts.end()};
        case Query::Kind::Any:
            return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
        case Query::Kind::Except:
            return {Xapian::Query::OP_AND_NOT, parts.begin(), parts.end()};
    }
    return {};
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
