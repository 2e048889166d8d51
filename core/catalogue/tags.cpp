#include "core/catalogue/tags.hpp"

#include <map>

#include "core/catalogue/sql.hpp"

namespace throughline {
namespace {

void insert_tag(Catalogue& catalogue, ReviewId id, const Tag& tag)
{
    sql::run(catalogue, "INSERT INTO tag VALUES (?, ?, ?, ?, ?, ?)", id, tag.theme, name_of(tag.salience),
             name_of(tag.state), tag.score, tag.why);
    std::size_t position = 0;
    for (const std::string& narrower : tag.narrower)
        sql::run(catalogue, "INSERT INTO tag_narrower VALUES (?, ?, ?, ?)", id, tag.theme, position++,
                 narrower);
    position = 0;
    for (const Evidence& evidence : tag.evidence)
        sql::run(catalogue, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, tag.theme,
                 position++, evidence.passage, evidence.begin, evidence.end, name_of(evidence.polarity),
                 evidence.rule, evidence.why, evidence.strength, int{evidence.is_counted});
}

Evidence evidence_at(const sql::Use& row)
{
    return {row.size(1), row.size(2), row.size(3), polarity_named(row.text(4)).value_or(Polarity::Neutral),
            row.text(5), row.text(6), row.real(7), row.number(8) != 0};
}

}  // namespace

void Tags::put(ReviewId id, const std::vector<Tag>& tags)
{
    sql::guarded("writing the themes of a review", [&] {
        sql::run(catalogue_, "DELETE FROM tag WHERE review = ?", id);
        for (const Tag& tag : tags)
            insert_tag(catalogue_, id, tag);
    });
}

std::vector<Tag> Tags::of(ReviewId id)
{
    return sql::guarded("reading the themes of a review", [&] {
        std::vector<Tag> tags;
        std::map<std::string, std::size_t> places;
        sql::Use row(catalogue_,
                     "SELECT theme, salience, state, score, why FROM tag WHERE review = ? ORDER BY theme",
                     id);
        while (row.step()) {
            places[row.text(0)] = tags.size();
            tags.push_back({row.text(0),
                            salience_named(row.text(1)).value_or(Salience::Mentioned),
                            tag_state_named(row.text(2)).value_or(TagState::Suggested),
                            row.real(3),
                            row.text(4),
                            {},
                            {}});
        }
        sql::Use narrower(
            catalogue_, "SELECT theme, narrower FROM tag_narrower WHERE review = ? ORDER BY theme, position",
            id);
        while (narrower.step())
            tags.at(places.at(narrower.text(0))).narrower.push_back(narrower.text(1));
        sql::Use evidence(catalogue_,
                          "SELECT theme, passage, begin, \"end\", polarity, rule, why, strength, counted "
                          "FROM evidence WHERE review = ? ORDER BY theme, position",
                          id);
        while (evidence.step())
            tags.at(places.at(evidence.text(0))).evidence.push_back(evidence_at(evidence));
        return tags;
    });
}

std::vector<Evidence> Tags::counted(ReviewId id, const std::string& theme)
{
    return sql::guarded("reading the evidence of a theme", [&] {
        std::vector<Evidence> found;
        sql::Use row(catalogue_,
                     "SELECT theme, passage, begin, \"end\", polarity, rule, why, strength, counted "
                     "FROM evidence WHERE review = ? AND theme = ? AND counted = 1 ORDER BY position",
                     id, theme);
        while (row.step())
            found.push_back(evidence_at(row));
        return found;
    });
}

}  // namespace throughline
