#include <map>
#include <set>

#include "core/catalogue/records.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/catalogue/sql.hpp"
#include "core/catalogue/tags.hpp"

namespace throughline {
namespace {

void insert_field(Catalogue& catalogue, ReviewId id, const Field& field)
{
    sql::run(catalogue, "INSERT INTO field VALUES (?, ?, ?, ?, ?, ?, ?)", id, field.name,
             name_of(field.origin), field.value, field.confidence, field.page, field.quote);
}

void insert_page(Catalogue& catalogue, ReviewId id, const ReviewPage& page)
{
    const std::optional<double> confidence =
        page.ocr_confidence ? std::optional<double>(*page.ocr_confidence) : std::nullopt;
    sql::run(catalogue, "INSERT INTO page VALUES (?, ?, ?, ?)", id, page.number, page.text, confidence);
    std::int64_t position = 0;
    for (const PageBlock& block : page.blocks)
        sql::run(catalogue, "INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?)", id, page.number, position++,
                 name_of(block.kind), block.level, block.begin, block.end);
}

void insert_parts(Catalogue& catalogue, ReviewId id, const Review& review)
{
    for (const Field& field : review.fields)
        insert_field(catalogue, id, field);
    for (const ReviewPage& page : review.pages)
        insert_page(catalogue, id, page);
    std::int64_t number = 0;
    for (const Passage& passage : review.passages)
        sql::run(catalogue, "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)", id, number++, passage.page,
                 name_of(passage.kind), passage.begin, passage.end);
    for (const Notice& notice : review.notices)
        sql::run(catalogue, "INSERT OR IGNORE INTO notice VALUES (?, ?, ?)", id, name_of(notice.kind),
                 notice.page);
    Records(catalogue).add(id, review);
}

// What the index knows of a theme that is said.
struct ThemeSaid {
    Salience salience = Salience::Present;
    std::set<std::size_t> passages;

    bool operator==(const ThemeSaid&) const = default;
};

std::map<std::string, ThemeSaid> themes_said(const std::vector<Tag>& tags)
{
    std::map<std::string, ThemeSaid> themes;
    for (const Tag& tag : tags) {
        if (!is_tagged(tag))
            continue;
        ThemeSaid& said = themes[tag.theme];
        said.salience = tag.salience;
        for (const Evidence& one : tag.evidence)
            if (one.is_counted)
                said.passages.insert(one.passage);
    }
    return themes;
}

}  // namespace

ReviewId Reviews::add(const std::string& sha256, const Review& review, const std::string& now)
{
    return sql::guarded("adding a review", [&] {
        sql::run(
            catalogue_,
            "INSERT INTO review (sha256, format, visibility, page_count, word_count, added_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            sha256, name_of(review.format), name_of(review.visibility), review.pages.size(),
            review.word_count, now, now);
        const ReviewId id{static_cast<std::uint32_t>(catalogue_.connection().database.getLastInsertRowid())};
        insert_parts(catalogue_, id, review);
        Tags(catalogue_).put(id, review.tags);
        return id;
    });
}

void Reviews::replace(ReviewId id, const std::string& sha256, const Review& review,
                      const BroaderThemes& broader, const std::string& now)
{
    sql::guarded("replacing a review", [&] {
        sql::run(catalogue_,
                 "UPDATE review SET sha256 = ?, format = ?, visibility = ?, page_count = ?, word_count = ?, "
                 "pending = 1, changed_at = ? WHERE id = ?",
                 sha256, name_of(review.format), name_of(review.visibility), review.pages.size(),
                 review.word_count, now, id);
        sql::run(catalogue_, "DELETE FROM field WHERE review = ? AND origin = 'extracted'", id);
        sql::run(catalogue_, "DELETE FROM block WHERE review = ?", id);
        sql::run(catalogue_, "DELETE FROM passage WHERE review = ?", id);
        sql::run(catalogue_, "DELETE FROM page WHERE review = ?", id);
        sql::run(catalogue_, "DELETE FROM notice WHERE review = ?", id);
        Records(catalogue_).remove(id);
        insert_parts(catalogue_, id, review);
        Tags tags(catalogue_);
        tags.put(id, under_what_was_said(review.tags, tags.of(id), broader));
    });
}

void Reviews::set_visibility(ReviewId id, Visibility visibility, const std::string& now)
{
    sql::guarded("changing who may see a review", [&] {
        sql::run(catalogue_, "UPDATE review SET visibility = ?, pending = 1, changed_at = ? WHERE id = ?",
                 name_of(visibility), now, id);
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
        sql::run(catalogue_, "DELETE FROM field WHERE review = ? AND origin = ?", id, name_of(origin));
        for (const Field& field : fields)
            insert_field(catalogue_, id, field);
        sql::run(catalogue_, "UPDATE review SET pending = 1, changed_at = ? WHERE id = ?", now, id);
        return true;
    });
}

void Reviews::remove(ReviewId id)
{
    sql::guarded("removing a review", [&] {
        sql::run(catalogue_, "DELETE FROM review WHERE id = ?", id);
        sql::run(catalogue_, "INSERT OR IGNORE INTO removal VALUES (?)", id);
    });
}

void Reviews::note_analysis(ReviewId id, const AnalysedBy& analysed_by)
{
    sql::guarded("noting by what a review was read", [&] {
        sql::run(catalogue_, "UPDATE review SET analysis = ?, vocabulary = ? WHERE id = ?",
                 analysed_by.analysis, analysed_by.vocabulary, id);
    });
}

void Reviews::note_vocabulary(ReviewId id, const std::string& vocabulary)
{
    sql::guarded("noting by what a review was tagged", [&] {
        sql::run(catalogue_, "UPDATE review SET vocabulary = ? WHERE id = ?", vocabulary, id);
    });
}

void Reviews::retag(ReviewId id, const std::vector<Tag>& tags, const std::string& vocabulary,
                    const std::string& now)
{
    sql::guarded("tagging a review again", [&] {
        Tags kept(catalogue_);
        const bool is_another = themes_said(kept.of(id)) != themes_said(tags);
        kept.put(id, tags);
        note_vocabulary(id, vocabulary);
        if (is_another)
            sql::run(catalogue_, "UPDATE review SET pending = 1, changed_at = ? WHERE id = ?", now, id);
    });
}

void Reviews::clear_pending(const std::vector<ReviewId>& ids)
{
    sql::guarded("marking reviews as indexed", [&] {
        for (const ReviewId id : ids)
            sql::run(catalogue_, "UPDATE review SET pending = 0 WHERE id = ?", id);
    });
}

void Reviews::clear_removals(const std::vector<ReviewId>& ids)
{
    sql::guarded("marking removals as done", [&] {
        for (const ReviewId id : ids)
            sql::run(catalogue_, "DELETE FROM removal WHERE review = ?", id);
    });
}

}  // namespace throughline
