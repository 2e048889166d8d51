#include "core/index/leaning.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/index/matching.hpp"
#include "core/index/schema.hpp"
#include "core/index/xapian_query.hpp"

namespace throughline {
namespace {

// A theme weighs by how central it is.
Xapian::Query being_about(const std::string& theme, double weight)
{
    return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(theme), weight};
}

// Values of closed lists do not count how often they are meant: all that have one weigh what it is rare.
Xapian::Query having(const std::string& value, double weight, const Xapian::Database& database)
{
    Xapian::FixedWeightPostingSource source(
        weight * rarity_weight(database.get_termfreq(value), database.get_doccount()));
    return {Xapian::Query::OP_FILTER, Xapian::Query(&source), filter_term(value, database)};
}

}  // namespace

Xapian::Query leaning_query(const Query& query, const Xapian::Database& database, const Ranking& ranking)
{
    std::vector<Xapian::Query> parts;
    for (const Leaning& leaning : query.leanings) {
        const IndexField& field = *index_field(leaning.field);
        const std::string term = std::string(field.prefix) + leaning.value;
        const double likely = std::clamp(
            (leaning.likelihood - ranking.leaning_from) / (ranking.leaning_full - ranking.leaning_from), 0.0,
            1.0);
        const double weight = likely * (field.name == "theme" ? ranking.leaning_theme : ranking.leaning_age);
        if (weight > 0 && database.term_exists(term))
            parts.push_back(field.name == "theme" ? being_about(term, weight)
                                                  : having(term, weight, database));
    }
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

}  // namespace throughline
