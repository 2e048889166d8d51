#include "core/catalogue/reviews.hpp"
#include "core/catalogue/sql.hpp"

namespace throughline {
namespace {

std::int64_t signed_of(std::size_t value)
{
    return static_cast<std::int64_t>(value);
}

std::int64_t row_of(ReviewId id)
{
    return number_of(id);
}

std::optional<std::int64_t> widened(std::optional<int> value)
{
    return value ? std::optional<std::int64_t>(*value) : std::nullopt;
}

void insert_field(Catalogue& catalogue, ReviewId id, const Field& field)
{
    sql::run(catalogue, "INSERT INTO field VALUES (?, ?, ?, ?, ?, ?, ?)", row_of(id), field.name,
             name_of(field.origin), field.value, field.confidence, widened(field.page), field.quote);
}

void insert_page(Catalogue& catalogue, ReviewId id, const ReviewPage& page)
{
    const std::optional<double> confidence =
        page.ocr_confidence ? std::optional<double>(*page.ocr_confidence) : std::nullopt;
    sql::run(catalogue, "INSERT INTO page VALUES (?, ?, ?, ?)", row_of(id), std::int64_t{page.number},
             page.text, confidence);
    std::int64_t position = 0;
    for (const PageBlock& block : page.blocks)
        sql::run(catalogue, "INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?)", row_of(id),
                 std::int64_t{page.number}, position++, name_of(block.kind), std::int64_t{block.level},
                 signed_of(block.begin), signed_of(block.end));
}

void insert_parts(Catalogue& catalogue, ReviewId id, const Review& review)
{
    for (const Field& field : review.fields)
        insert_field(catalogue, id, field);
    for (const ReviewPage& page : review.pages)
        insert_page(catalogue, id, page);
    std::int64_t number = 0;
    for (const Passage& passage : review.passages)
        sql::run(catalogue, "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)", row_of(id), number++,
                 std::int64_t{passage.page}, name_of(passage.kind), signed_of(passage.begin),
                 signed_of(passage.end));
    for (const Notice& notice : review.notices)
        sql::run(catalogue, "INSERT OR IGNORE INTO notice VALUES (?, ?, ?)", row_of(id), name_of(notice.kind),
                 std::int64_t{notice.page});
}

}  // namespace

ReviewId Reviews::add(const std::string& sha256, const Review& review, const std::string& now)
{
    return sql::guarded("adding a review", [&] {
        sql::run(
            catalogue_,
            "INSERT INTO review (sha256, format, visibility, page_count, word_count, added_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            sha256, name_of(review.format), name_of(review.visibility), signed_of(review.pages.size()),
            signed_of(review.word_count), now, now);
        const ReviewId id{static_cast<std::uint32_t>(catalogue_.connection().database.getLastInsertRowid())};
        insert_parts(catalogue_, id, review);
        return id;
    });
}

void Reviews::replace(ReviewId id, const std::string& sha256, const Review& review, const std::string& now)
{
    sql::guarded("replacing a review", [&] {
        sql::run(catalogue_,
                 "UPDATE review SET sha256 = ?, format = ?, visibility = ?, page_count = ?, word_count = ?, "
                 "pending = 1, changed_at = ? WHERE id = ?",
                 sha256, name_of(review.format), name_of(review.visibility), signed_of(review.pages.size()),
                 signed_of(review.word_count), now, row_of(id));
        sql::run(catalogue_, "DELETE FROM field WHERE review = ? AND origin = 'extracted'", row_of(id));
        sql::run(catalogue_, "DELETE FROM block WHERE review = ?", row_of(id));
        sql::run(catalogue_, "DELETE FROM passage WHERE review = ?", row_of(id));
        sql::run(catalogue_, "DELETE FROM page WHERE review = ?", row_of(id));
        sql::run(catalogue_, "DELETE FROM notice WHERE review = ?", row_of(id));
        insert_parts(catalogue_, id, review);
    });
}

void Reviews::set_visibility(ReviewId id, Visibility visibility, const std::string& now)
{
    sql::guarded("changing who may see a review", [&] {
        sql::run(catalogue_, "UPDATE review SET visibility = ?, pending = 1, changed_at = ? WHERE id = ?",
                 name_of(visibility), now, row_of(id));
    });
}

bool Reviews::set_fields(ReviewId id, Origin origin, const std::vector<Field>& fields, const std::string& now)
{
    return sql::guarded("writing the fields of a review", [&] {
        const auto review = find(id);
        std::vector<Field> present;
        for (const Field& field : review ? review->fields : std::vector<Field>{})
            if (field.origin == origin)
                present.push_back(field);
        const auto stands_in = [](const std::vector<Field>& list, const Field& wanted) {
            for (const Field& field : list)
                if (field == wanted)
                    return true;
            return false;
        };
        bool is_same = present.size() == fields.size();
        for (const Field& field : fields)
            is_same = is_same && stands_in(present, field);
        if (is_same)
            return false;
        sql::run(catalogue_, "DELETE FROM field WHERE review = ? AND origin = ?", row_of(id),
                 name_of(origin));
        for (const Field& field : fields)
            insert_field(catalogue_, id, field);
        sql::run(catalogue_, "UPDATE review SET pending = 1, changed_at = ? WHERE id = ?", now, row_of(id));
        return true;
    });
}

void Reviews::remove(ReviewId id)
{
    sql::guarded("removing a review", [&] {
        sql::run(catalogue_, "DELETE FROM review WHERE id = ?", row_of(id));
        sql::run(catalogue_, "INSERT OR IGNORE INTO removal VALUES (?)", row_of(id));
    });
}

void Reviews::clear_pending(const std::vector<ReviewId>& ids)
{
    sql::guarded("marking reviews as indexed", [&] {
        for (const ReviewId id : ids)
            sql::run(catalogue_, "UPDATE review SET pending = 0 WHERE id = ?", row_of(id));
    });
}

void Reviews::clear_removals(const std::vector<ReviewId>& ids)
{
    sql::guarded("marking removals as done", [&] {
        for (const ReviewId id : ids)
            sql::run(catalogue_, "DELETE FROM removal WHERE review = ?", row_of(id));
    });
}

}  // namespace throughline
