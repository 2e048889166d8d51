#include "core/catalogue/records.hpp"

#include "core/catalogue/sql.hpp"

namespace throughline {
namespace {

void insert_sections(Catalogue& catalogue, ReviewId id, const std::vector<Section>& sections)
{
    std::size_t number = 0;
    for (const Section& section : sections)
        sql::run(catalogue, "INSERT INTO section VALUES (?, ?, ?, ?, ?, ?, ?)", id, number++,
                 name_of(section.kind), section.level, section.heading, section.page, section.begin);
}

void insert_points(Catalogue& catalogue, ReviewId id, const std::vector<Point>& points)
{
    std::size_t number = 0;
    for (const Point& point : points) {
        sql::run(catalogue, "INSERT INTO point VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, number,
                 name_of(point.kind), point.number, point.text, point.page, point.begin, point.end,
                 point.section, name_of(point.scope), point.follows, point.verb, int{point.is_quoted});
        std::size_t position = 0;
        for (const std::string& agency : point.addressees)
            sql::run(catalogue, "INSERT INTO addressee VALUES (?, ?, ?, ?)", id, number, position++, agency);
        ++number;
    }
}

void insert_children(Catalogue& catalogue, ReviewId id, const std::vector<Child>& children)
{
    std::size_t number = 0;
    for (const Child& child : children)
        sql::run(catalogue, "INSERT INTO child VALUES (?, ?, ?, ?, ?, ?, ?, ?)", id, number++,
                 child.pseudonym, child.age_text, child.age_band, child.sex, child.page, child.quote);
}

Point point_at(const sql::Use& row)
{
    Point point;
    point.kind = point_kind_named(row.text(0)).value_or(PointKind::Finding);
    point.number = row.text(1);
    point.text = row.text(2);
    point.page = row.integer(3);
    point.begin = row.size(4);
    point.end = row.size(5);
    if (!row.is_null(6))
        point.section = row.size(6);
    point.scope = scope_named(row.text(7)).value_or(Scope::Local);
    if (!row.is_null(8))
        point.follows = row.size(8);
    point.verb = row.text(9);
    point.is_quoted = row.number(10) != 0;
    return point;
}

}  // namespace

void Records::add(ReviewId id, const Review& review)
{
    sql::guarded("adding the records of a review", [&] {
        insert_sections(catalogue_, id, review.sections);
        insert_points(catalogue_, id, review.points);
        insert_children(catalogue_, id, review.children);
    });
}

void Records::remove(ReviewId id)
{
    sql::guarded("removing the records of a review", [&] {
        sql::run(catalogue_, "DELETE FROM section WHERE review = ?", id);
        sql::run(catalogue_, "DELETE FROM point WHERE review = ?", id);
        sql::run(catalogue_, "DELETE FROM child WHERE review = ?", id);
    });
}

std::vector<Section> Records::sections(ReviewId id)
{
    return sql::guarded("reading the sections of a review", [&] {
        std::vector<Section> sections;
        sql::Use row(catalogue_,
                     "SELECT kind, level, heading, page, begin FROM section WHERE review = ? ORDER BY number",
                     id);
        while (row.step())
            sections.push_back({section_kind_named(row.text(0)).value_or(SectionKind::Other), row.integer(1),
                                row.text(2), row.integer(3), row.size(4)});
        return sections;
    });
}

std::vector<Point> Records::points(ReviewId id)
{
    return sql::guarded("reading the findings and recommendations of a review", [&] {
        std::vector<Point> points;
        sql::Use row(
            catalogue_,
            "SELECT kind, printed, text, page, begin, \"end\", section, scope, follows, verb, quoted "
            "FROM point WHERE review = ? ORDER BY number",
            id);
        while (row.step())
            points.push_back(point_at(row));
        sql::Use addressee(
            catalogue_, "SELECT point, agency FROM addressee WHERE review = ? ORDER BY point, position", id);
        while (addressee.step())
            points.at(addressee.size(0)).addressees.push_back(addressee.text(1));
        return points;
    });
}

std::vector<Child> Records::children(ReviewId id)
{
    return sql::guarded("reading the children of a review", [&] {
        std::vector<Child> children;
        sql::Use row(catalogue_,
                     "SELECT pseudonym, age_text, age_band, sex, page, quote FROM child WHERE review = ? "
                     "ORDER BY number",
                     id);
        while (row.step()) {
            Child child{row.text(0), row.text(1), row.text(2), row.text(3), {}, {}};
            if (!row.is_null(4))
                child.page = row.integer(4);
            if (!row.is_null(5))
                child.quote = row.text(5);
            children.push_back(std::move(child));
        }
        return children;
    });
}

}  // namespace throughline
