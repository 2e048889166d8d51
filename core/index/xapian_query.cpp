#include "core/index/xapian_query.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
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

Xapian::Query word(const Query& query, const Asked& asked)
{
    return stem_query(asked.stemmer.stem_of(query.words.front()), prefix_of(query.field), asked);
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

Xapian::Query value(const Query& query, const Xapian::Database& database)
{
    const std::string start = prefix_of(query.field);
    const std::string& wanted = query.words.front();
    const std::size_t dots = wanted.find("..");
    if (query.field != "year" || dots == std::string::npos)
        return filter_term(start + wanted, database);
    const int from = year_in(std::string_view(wanted).substr(0, dots), first_year);
    const int to = year_in(std::string_view(wanted).substr(dots + 2), last_year);
    std::vector<Xapian::Query> years;
    for (int year = from; year <= to; ++year)
        years.push_back(filter_term(start + std::to_string(year), database));
    return {Xapian::Query::OP_OR, years.begin(), years.end()};
}

// Positions take time to read: a pasted paragraph is asked for by its words alone.
constexpr std::size_t most_pairs = 8;

// The word of a part as it was typed; null: it is no word of the text. Of synonyms, the first was typed.
const std::string* word_of(const Query& part)
{
    if (part.kind == Query::Kind::Synonym)
        return part.parts.empty() ? nullptr : word_of(part.parts.front());
    return part.kind == Query::Kind::Word && part.field.empty() ? &part.words.front() : nullptr;
}

void collect_pairs(const Query& query, std::vector<Xapian::Query>& pairs)
{
    const bool is_row = query.kind == Query::Kind::All || query.kind == Query::Kind::Any;
    const std::string* before = nullptr;
    for (const Query& part : query.parts) {
        const std::string* word = is_row ? word_of(part) : nullptr;
        if (word != nullptr && before != nullptr && *word != *before) {
            const std::array side_by_side{*before, *word};
            const Xapian::Query phrase(Xapian::Query::OP_PHRASE, side_by_side.begin(), side_by_side.end(), 2);
            pairs.emplace_back(Xapian::Query::OP_SYNONYM, &phrase, &phrase + 1);
        }
        before = word;
        if (part.kind == Query::Kind::All || part.kind == Query::Kind::Any)
            collect_pairs(part, pairs);
        if (query.kind == Query::Kind::Except)
            break;  // the others are not wanted
    }
}

// Does it ask for what stands in the reviews alone?
bool is_of_reviews(const Query& query)
{
    const IndexField* field = index_field(query.field);
    if (field == nullptr || query.kind == Query::Kind::About)
        return false;
    return field->kind == IndexField::Kind::Values || query.kind == Query::Kind::Word ||
           query.kind == Query::Kind::Phrase || query.kind == Query::Kind::Prefix ||
           query.kind == Query::Kind::Synonym;
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
        return asked.by_review(query);
    const std::vector<Xapian::Query> parts = parts_of(query, asked);
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
        case Query::Kind::About:
            return Xapian::Query(prefix_of(query.field) + query.words.front());
        case Query::Kind::Value:
            return Xapian::Query(0.0, value(query, asked.database));
        case Query::Kind::All:
            return {Xapian::Query::OP_AND, parts.begin(), parts.end()};
        case Query::Kind::Any:
            return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
        case Query::Kind::Except:
            return {Xapian::Query::OP_AND_NOT, parts.begin(), parts.end()};
    }
    return {};
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

Xapian::Query pairs_of(const Query& query)
{
    std::vector<Xapian::Query> pairs;
    collect_pairs(query, pairs);
    if (pairs.size() > most_pairs)
        return {};
    return {Xapian::Query::OP_OR, pairs.begin(), pairs.end()};
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
