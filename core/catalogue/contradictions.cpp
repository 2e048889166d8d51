// Rows that say of other rows what is not so. Foreign keys hold what belongs to a review; this holds the
// rest.
#include <array>

#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/sql.hpp"

namespace throughline {
namespace {

struct Contradiction {
    std::string_view what;
    std::string_view query;  // gives the number of a review and how many rows of it are wrong
};

// A place is bytes of a page's text.
constexpr std::array contradictions_known{
    Contradiction{
        "passages that lie outside their page",
        "SELECT p.review, count(*) FROM passage p LEFT JOIN page ON page.review = p.review AND page.number = "
        "p.page WHERE page.number IS NULL OR p.begin > p.\"end\" OR p.\"end\" > length(CAST(page.text AS "
        "BLOB)) "
        "GROUP BY p.review"},
    Contradiction{
        "sections that begin outside their page",
        "SELECT s.review, count(*) FROM section s LEFT JOIN page ON page.review = s.review AND page.number = "
        "s.page WHERE page.number IS NULL OR s.begin > length(CAST(page.text AS BLOB)) GROUP BY s.review"},
    Contradiction{
        "points that lie outside their page, or name a section or a finding that is not there",
        "SELECT p.review, count(*) FROM point p LEFT JOIN page ON page.review = p.review AND page.number = "
        "p.page LEFT JOIN section s ON s.review = p.review AND s.number = p.section "
        "LEFT JOIN point f ON f.review = p.review AND f.number = p.follows "
        "WHERE page.number IS NULL OR p.begin > p.\"end\" OR p.\"end\" > length(CAST(page.text AS BLOB)) "
        "OR (p.section IS NOT NULL AND s.number IS NULL) "
        "OR (p.follows IS NOT NULL AND (f.number IS NULL OR f.kind = 'recommendation')) GROUP BY p.review"},
    Contradiction{
        "pieces of evidence that lie outside their passage",
        "SELECT e.review, count(*) FROM evidence e LEFT JOIN passage p ON p.review = e.review AND p.number = "
        "e.passage WHERE p.number IS NULL OR e.begin > e.\"end\" OR e.begin < p.begin OR e.\"end\" > "
        "p.\"end\" "
        "GROUP BY e.review"},
    Contradiction{"themes that follow from themes that are not there",
                  "SELECT n.review, count(*) FROM tag_narrower n LEFT JOIN tag t ON t.review = n.review AND "
                  "t.theme = n.narrower WHERE t.theme IS NULL GROUP BY n.review"},
};

}  // namespace

std::vector<std::string> Catalogue::contradictions()
{
    return sql::guarded("comparing its tables", [&] {
        std::vector<std::string> found;
        for (const Contradiction& known : contradictions_known) {
            sql::Use row(*this, known.query);
            while (row.step())
                found.push_back("review " + std::to_string(row.number(0)) + " has " +
                                std::to_string(row.number(1)) + " " + std::string(known.what) +
                                ": a mistake of this program; please report it");
        }
        return found;
    });
}

}  // namespace throughline
