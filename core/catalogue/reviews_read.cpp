#include <map>

#include "core/catalogue/records.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/catalogue/sql.hpp"
#include "core/catalogue/tags.hpp"

namespace throughline {
namespace {

Field field_at(const sql::Use& row, int first)
{
    Field field;
    field.name = row.text(first);
    field.origin = origin_named(row.text(first + 1)).value_or(Origin::Extracted);
    field.value = row.text(first + 2);
    field.confidence = row.real(first + 3);
    if (!row.is_null(first + 4))
        field.page = row.integer(first + 4);
    if (!row.is_null(first + 5))
        field.quote = row.text(first + 5);
    return field;
}

CataloguedReview review_at(const sql::Use& row)
{
    CataloguedReview review;
    review.id = row.review(0);
    review.sha256 = row.text(1);
    review.format = format_named(row.text(2)).value_or(Format::Text);
    review.visibility = visibility_named(row.text(3)).value_or(Visibility::Restricted);
    review.page_count = row.integer(4);
    review.word_count = row.size(5);
    review.is_pending = row.number(6) != 0;
    review.added_at = row.text(7);
    review.analysed_by = {row.integer(8), row.text(9)};
    review.changed_at = row.text(10);
    return review;
}

Passage passage_at(const sql::Use& row, int first)
{
    return {row.integer(first), passage_kind_named(row.text(first + 1)).value_or(PassageKind::Narrative),
            row.size(first + 2), row.size(first + 3)};
}

template <typename... Values>
std::vector<ReviewId> ids(Catalogue& catalogue, std::string_view text, const Values&... values)
{
    return sql::guarded("listing reviews", [&] {
        std::vector<ReviewId> found;
        sql::Use row(catalogue, text, values...);
        while (row.step())
            found.push_back(row.review(0));
        return found;
    });
}

std::vector<std::string> texts(Catalogue& catalogue, std::string_view text, ReviewId id)
{
    std::vector<std::string> found;
    sql::Use row(catalogue, text, id);
    while (row.step())
        found.push_back(row.text(0));
    return found;
}

void add_blocks(Catalogue& catalogue, ReviewId id, ReviewPage& page)
{
    sql::Use row(
        catalogue,
        "SELECT kind, level, begin, \"end\" FROM block WHERE review = ? AND page = ? ORDER BY position", id,
        page.number);
    while (row.step())
        page.blocks.push_back({block_kind_named(row.text(0)).value_or(BlockKind::Paragraph), row.integer(1),
                               row.size(2), row.size(3)});
}

}  // namespace

std::optional<ReviewId> Reviews::with_hash(const std::string& sha256)
{
    return sql::guarded("looking for a file's bytes", [&]() -> std::optional<ReviewId> {
        sql::Use row(catalogue_, "SELECT id FROM review WHERE sha256 = ?", sha256);
        return row.step() ? std::optional(row.review(0)) : std::nullopt;
    });
}

std::optional<CataloguedReview> Reviews::find(ReviewId id)
{
    return sql::guarded("reading a review", [&]() -> std::optional<CataloguedReview> {
        sql::Use row(catalogue_,
                     "SELECT id, sha256, format, visibility, page_count, word_count, pending, added_at, "
                     "analysis, vocabulary, changed_at "
                     "FROM review WHERE id = ?",
                     id);
        if (!row.step())
            return std::nullopt;
        CataloguedReview review = review_at(row);
        sql::Use field(catalogue_,
                       "SELECT name, origin, value, confidence, page, quote FROM field WHERE review = ? "
                       "ORDER BY name, origin",
                       id);
        while (field.step())
            review.fields.push_back(field_at(field, 0));
        return review;
    });
}

ReviewValues Reviews::values(ReviewId id)
{
    return sql::guarded("reading the values of a review", [&] {
        return ReviewValues{
            texts(
                catalogue_,
                "SELECT theme FROM tag WHERE review = ? AND salience <> 'mentioned' AND state <> 'rejected' "
                "ORDER BY theme",
                id),
            texts(catalogue_,
                  "SELECT DISTINCT agency FROM point JOIN addressee ON addressee.review = point.review "
                  "AND addressee.point = point.number WHERE point.review = ? AND kind = 'recommendation' "
                  "AND quoted = 0 ORDER BY agency",
                  id),
            texts(catalogue_,
                  "SELECT DISTINCT age_band FROM child WHERE review = ? AND age_band <> '' ORDER BY age_band",
                  id)};
    });
}

std::vector<ReviewId> Reviews::all()
{
    return ids(catalogue_, "SELECT id FROM review ORDER BY id");
}

std::vector<ReviewId> Reviews::pending()
{
    return ids(catalogue_, "SELECT id FROM review WHERE pending = 1 ORDER BY id");
}

std::vector<ReviewId> Reviews::removals()
{
    return ids(catalogue_, "SELECT review FROM removal ORDER BY review");
}

std::vector<ReviewId> Reviews::read_before(int analysis)
{
    return ids(catalogue_, "SELECT id FROM review WHERE analysis < ? ORDER BY id", analysis);
}

std::size_t Reviews::tagged_without(const std::string& vocabulary)
{
    return sql::guarded("counting tagged reviews", [&] {
        sql::Use row(catalogue_, "SELECT count(*) FROM review WHERE vocabulary <> ?", vocabulary);
        return row.step() ? row.size(0) : 0;
    });
}

std::vector<CataloguedReview> Reviews::all_of(Visibility visibility)
{
    return sql::guarded("reading the reviews", [&] {
        std::vector<CataloguedReview> reviews;
        std::map<ReviewId, std::size_t> places;
        sql::Use row(catalogue_,
                     "SELECT id, sha256, format, visibility, page_count, word_count, pending, added_at, "
                     "analysis, vocabulary, changed_at "
                     "FROM review WHERE visibility = ? ORDER BY id",
                     name_of(visibility));
        while (row.step()) {
            reviews.push_back(review_at(row));
            places[reviews.back().id] = reviews.size() - 1;
        }
        sql::Use field(catalogue_,
                       "SELECT review, name, origin, value, confidence, page, quote FROM field "
                       "ORDER BY review, name, origin");
        while (field.step())
            if (const auto place = places.find(field.review(0)); place != places.end())
                reviews[place->second].fields.push_back(field_at(field, 1));
        return reviews;
    });
}

Review Reviews::load(ReviewId id)
{
    return sql::guarded("reading a review with its text", [&] {
        const auto known = find(id);
        if (!known)
            throw Error("the catalogue has no review " + std::to_string(number_of(id)));
        Review review;
        review.format = known->format;
        review.visibility = known->visibility;
        review.fields = known->fields;
        review.word_count = known->word_count;
        for (int number = 1; number <= known->page_count; ++number)
            if (auto read = page(id, number))
                review.pages.push_back(std::move(*read));
        review.passages = passages(id);
        review.notices = notices(id);
        Records records(catalogue_);
        review.sections = records.sections(id);
        review.points = records.points(id);
        review.children = records.children(id);
        review.tags = Tags(catalogue_).of(id);
        return review;
    });
}

std::optional<ReviewPage> Reviews::page(ReviewId id, int number)
{
    return sql::guarded("reading a page", [&]() -> std::optional<ReviewPage> {
        sql::Use row(catalogue_, "SELECT text, ocr_confidence FROM page WHERE review = ? AND number = ?", id,
                     number);
        if (!row.step())
            return std::nullopt;
        ReviewPage page;
        page.number = number;
        page.text = row.text(0);
        if (!row.is_null(1))
            page.ocr_confidence = static_cast<float>(row.real(1));
        add_blocks(catalogue_, id, page);
        return page;
    });
}

std::vector<Passage> Reviews::passages(ReviewId id)
{
    return sql::guarded("reading the passages of a review", [&] {
        std::vector<Passage> found;
        sql::Use row(catalogue_,
                     "SELECT page, kind, begin, \"end\" FROM passage WHERE review = ? ORDER BY number", id);
        while (row.step())
            found.push_back(passage_at(row, 0));
        return found;
    });
}

std::vector<std::pair<std::size_t, Passage>> Reviews::passages_on(ReviewId id, int page)
{
    return sql::guarded("reading the passages of a page", [&] {
        std::vector<std::pair<std::size_t, Passage>> found;
        sql::Use row(catalogue_,
                     "SELECT number, page, kind, begin, \"end\" FROM passage WHERE review = ? AND page = ? "
                     "ORDER BY number",
                     id, page);
        while (row.step())
            found.emplace_back(row.size(0), passage_at(row, 1));
        return found;
    });
}

std::optional<PassageText> Reviews::passage(ReviewId id, std::size_t number)
{
    return sql::guarded("reading a passage", [&]() -> std::optional<PassageText> {
        // Offsets are bytes, and SQLite counts bytes only in a blob.
        sql::Use row(catalogue_,
                     "SELECT p.page, p.kind, p.begin, p.\"end\", "
                     "CAST(substr(CAST(page.text AS BLOB), p.begin + 1, p.\"end\" - p.begin) AS TEXT) "
                     "FROM passage p JOIN page ON page.review = p.review AND page.number = p.page "
                     "WHERE p.review = ? AND p.number = ?",
                     id, number);
        if (!row.step())
            return std::nullopt;
        return PassageText{passage_at(row, 0), row.text(4)};
    });
}

std::size_t Reviews::passage_count(ReviewId id)
{
    return sql::guarded("counting passages", [&] {
        sql::Use row(catalogue_, "SELECT count(*) FROM passage WHERE review = ?", id);
        return row.step() ? row.size(0) : 0;
    });
}

std::vector<int> Reviews::pages_of_passages(ReviewId id)
{
    return sql::guarded("reading where passages stand", [&] {
        std::vector<int> pages;
        sql::Use row(catalogue_, "SELECT page FROM passage WHERE review = ? ORDER BY number", id);
        while (row.step())
            pages.push_back(row.integer(0));
        return pages;
    });
}

std::vector<Notice> Reviews::notices(ReviewId id)
{
    return sql::guarded("reading what was noticed", [&] {
        std::vector<Notice> found;
        sql::Use row(catalogue_, "SELECT kind, page FROM notice WHERE review = ? ORDER BY page, kind", id);
        while (row.step())
            if (const auto kind = notice_kind_named(row.text(0)))
                found.push_back({*kind, row.integer(1)});
        return found;
    });
}

std::vector<ReviewId> Reviews::with_notice(NoticeKind kind, Visibility visibility)
{
    return sql::guarded("looking for what was noticed", [&] {
        std::vector<ReviewId> ids;
        sql::Use row(catalogue_,
                     "SELECT DISTINCT review.id FROM notice JOIN review ON review.id = notice.review "
                     "WHERE kind = ? AND visibility = ? ORDER BY review.id",
                     name_of(kind), name_of(visibility));
        while (row.step())
            ids.push_back(row.review(0));
        return ids;
    });
}

std::size_t Reviews::ocr_page_count(ReviewId id)
{
    return sql::guarded("counting pages", [&] {
        sql::Use row(catalogue_, "SELECT count(*) FROM page WHERE review = ? AND ocr_confidence IS NOT NULL",
                     id);
        return row.step() ? row.size(0) : 0;
    });
}

CollectionCounts Reviews::counts(Visibility visibility)
{
    return sql::guarded("counting", [&] {
        CollectionCounts counts;
        sql::Use row(catalogue_,
                     "WITH shown AS (SELECT * FROM review WHERE visibility = ?) "
                     "SELECT (SELECT count(*) FROM shown), (SELECT total(page_count) FROM shown), "
                     "(SELECT count(*) FROM passage WHERE review IN (SELECT id FROM shown)), "
                     "(SELECT total(word_count) FROM shown), (SELECT total(pending) FROM shown), "
                     "(SELECT count(*) FROM page WHERE ocr_confidence IS NOT NULL "
                     "    AND review IN (SELECT id FROM shown)), "
                     "(SELECT count(DISTINCT review) FROM notice WHERE review IN (SELECT id FROM shown))",
                     name_of(visibility));
        if (!row.step())
            return counts;
        const auto column = [&row](int at) { return row.size(at); };
        return CollectionCounts{column(0), column(1), column(2), column(3), column(4), column(5), column(6)};
    });
}

}  // namespace throughline
