#include "core/catalogue/overview.hpp"

#include "core/catalogue/sql.hpp"

namespace throughline {

void Overview::each_tag(const std::function<void(ReviewId, const Tag&)>& take)
{
    sql::guarded("reading the themes of all reviews", [&] {
        sql::Use row(catalogue_,
                     "SELECT tag.review, theme, salience, state, score, why "
                     "FROM tag JOIN review ON review.id = tag.review WHERE visibility = ? "
                     "ORDER BY tag.review, theme",
                     name_of(visibility_));
        while (row.step())
            take(row.review(0), {row.text(1),
                                 salience_named(row.text(2)).value_or(Salience::Mentioned),
                                 tag_state_named(row.text(3)).value_or(TagState::Suggested),
                                 row.real(4),
                                 row.text(5),
                                 {},
                                 {}});
    });
}

void Overview::each_speaking_passage(
    const std::function<void(ReviewId, std::size_t, const std::string&)>& take)
{
    sql::guarded("reading where all reviews speak of their themes", [&] {
        sql::Use row(
            catalogue_,
            "SELECT DISTINCT evidence.review, passage, theme "
            "FROM evidence JOIN tag USING (review, theme) JOIN review ON review.id = evidence.review "
            "WHERE visibility = ? AND counted = 1 AND salience <> 'mentioned' AND state <> 'rejected' "
            "ORDER BY evidence.review, passage, theme",
            name_of(visibility_));
        while (row.step())
            take(row.review(0), row.size(1), row.text(2));
    });
}

void Overview::each_passage(
    const std::function<bool(ReviewId, std::size_t passage, std::string_view text)>& take)
{
    sql::guarded("reading all passages", [&] {
        // Offsets are bytes, and SQLite counts bytes only in a blob.
        sql::Use row(catalogue_,
                     "SELECT p.review, p.number, "
                     "CAST(substr(CAST(page.text AS BLOB), p.begin + 1, p.\"end\" - p.begin) AS TEXT) "
                     "FROM review JOIN passage p ON p.review = review.id "
                     "JOIN page ON page.review = p.review AND page.number = p.page "
                     "WHERE visibility = ? ORDER BY p.review, p.number",
                     name_of(visibility_));
        while (row.step())
            if (!take(row.review(0), row.size(1), row.text(2)))
                break;
    });
}

void Overview::each_addressee(const std::function<void(ReviewId, const std::string&)>& take)
{
    sql::guarded("reading whom all reviews address", [&] {
        sql::Use row(catalogue_,
                     "SELECT DISTINCT addressee.review, agency FROM addressee "
                     "JOIN point ON point.review = addressee.review AND point.number = addressee.point "
                     "JOIN review ON review.id = addressee.review "
                     "WHERE visibility = ? AND point.kind = 'recommendation' AND quoted = 0",
                     name_of(visibility_));
        while (row.step())
            take(row.review(0), row.text(1));
    });
}

void Overview::each_age_band(const std::function<void(ReviewId, const std::string&)>& take)
{
    sql::guarded("reading the ages of all children", [&] {
        sql::Use row(catalogue_,
                     "SELECT DISTINCT child.review, age_band FROM child "
                     "JOIN review ON review.id = child.review WHERE visibility = ? AND age_band <> ''",
                     name_of(visibility_));
        while (row.step())
            take(row.review(0), row.text(1));
    });
}

void Overview::each_sex(const std::function<void(ReviewId, const std::string&)>& take)
{
    sql::guarded("reading the sexes of all children", [&] {
        sql::Use row(catalogue_,
                     "SELECT DISTINCT child.review, sex FROM child "
                     "JOIN review ON review.id = child.review WHERE visibility = ? AND sex <> ''",
                     name_of(visibility_));
        while (row.step())
            take(row.review(0), row.text(1));
    });
}

}  // namespace throughline
