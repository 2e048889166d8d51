#include "core/catalogue/reviews.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>

#include "core/base/error.hpp"
#include "core/catalogue/files.hpp"
#include "core/catalogue/schema.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace {

using namespace throughline;

const std::string now = "2026-01-01T00:00:00Z";

Review small_review()
{
    Review review;
    review.format = Format::Pdf;
    review.fields = {{"title", "Child K", Origin::Extracted, 0.9, 1, "Child K"}};
    review.pages = {{1,
                     "Child K\n\nSi\u00E2n was not seen.",
                     {{BlockKind::Heading, 1, 0, 7}, {BlockKind::Paragraph, 0, 9, 28}},
                     {}},
                    {2, "The end.", {{BlockKind::Paragraph, 0, 0, 8}}, 87.5F}};
    review.passages = {{1, PassageKind::Narrative, 0, 28}, {2, PassageKind::Reference, 0, 8}};
    review.notices = {{NoticeKind::TextUnderRedaction, 2}};
    review.sections = {{SectionKind::Front, 1, "Child K", 1, 0}, {SectionKind::Findings, 2, "1. End", 2, 0}};
    review.children = {{"Child K", "7-month-old", "under-1", "female", 1, "Child K"},
                       {"Tom", "", "", "", {}, {}}};
    Point finding{
        PointKind::Finding, "4.2", "Si\u00E2n was not seen.", 1, 9, 28, 0, {}, Scope::Local, {}, "", false};
    Point ask{PointKind::Recommendation, "R1",           "The end.", 2,   0, 8, 1, {"police", "health"},
              Scope::SingleAgency,       std::size_t{0}, "see",      true};
    review.points = {finding, ask};
    review.tags = {{"child-not-seen",
                    Salience::Central,
                    TagState::Suggested,
                    0.75,
                    "said of practice in one passage",
                    {},
                    {{0, 9, 28, Polarity::Problem, "child-not-seen/phrase@1", "says so", 0.5, true},
                     {1, 0, 3, Polarity::Neutral, "child-not-seen/phrase@1", "in a list", 0.1, false}}},
                   {"practice", Salience::Present, TagState::Suggested, 0.5, "", {"child-not-seen"}, {}}};
    review.word_count = 8;
    return review;
}

struct Opened {
    test::ScratchFolder folder;
    Catalogue catalogue{folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite};
    Reviews reviews{catalogue};
};

}  // namespace

TEST_CASE("what is put into the catalogue comes out equal")
{
    Opened opened;
    const ReviewId id = opened.reviews.add("aa", small_review(), now);
    CHECK(opened.reviews.load(id) == small_review());
    CHECK(opened.reviews.with_hash("aa") == id);
    CHECK(opened.reviews.pending() == std::vector{id});
    CHECK(opened.reviews.passage(id, 0)->text == "Child K\n\nSi\u00E2n was not seen.");
    CHECK_FALSE(opened.reviews.passage(id, 2).has_value());
    CHECK(opened.reviews.counts(Visibility::Public).pages_by_ocr == 1);
    CHECK(opened.reviews.counts(Visibility::Restricted).reviews == 0);
}

TEST_CASE("a replaced review keeps its number, and what the manifest says of it")
{
    Opened opened;
    const ReviewId id = opened.reviews.add("aa", small_review(), now);
    CHECK(
        opened.reviews.set_fields(id, Origin::Manifest, {{"type", "scr", Origin::Manifest, 1, {}, {}}}, now));
    CHECK_FALSE(
        opened.reviews.set_fields(id, Origin::Manifest, {{"type", "scr", Origin::Manifest, 1, {}, {}}}, now));
    Review changed = small_review();
    changed.pages.pop_back();
    changed.passages.pop_back();
    opened.reviews.replace(id, "bb", changed, {}, now);
    const auto known = opened.reviews.find(id);
    REQUIRE(known);
    CHECK(known->sha256 == "bb");
    CHECK(known->page_count == 1);
    CHECK(field_of(known->fields, "type")->value == "scr");
}

TEST_CASE("what was found anew takes the place of what was found before")
{
    Opened opened;
    const ReviewId id = opened.reviews.add("aa", small_review(), now);
    Review changed = small_review();
    changed.points.pop_back();
    changed.sections.clear();
    changed.children.front().sex = "male";
    changed.tags.front().evidence.pop_back();
    changed.tags.pop_back();
    opened.reviews.replace(id, "bb", changed, {}, now);
    CHECK(opened.reviews.load(id) == changed);
    opened.reviews.remove(id);
    CHECK(opened.catalogue.integrity_faults().empty());
}

TEST_CASE("it is noted by what a review was read and tagged, and which are behind")
{
    Opened opened;
    const ReviewId id = opened.reviews.add("aa", small_review(), now);
    CHECK(opened.reviews.find(id)->analysed_by == AnalysedBy{});
    opened.reviews.note_analysis(id, {3, "old"});
    CHECK(opened.reviews.read_before(3).empty());
    CHECK(opened.reviews.read_before(4) == std::vector{id});
    CHECK(opened.reviews.tagged_without("old") == 0);
    CHECK(opened.reviews.tagged_without("new") == 1);
    opened.reviews.note_vocabulary(id, "new");
    CHECK(opened.reviews.find(id)->analysed_by == AnalysedBy{3, "new"});
}

TEST_CASE("a review that is tagged again waits for the index only if the index knows its themes otherwise")
{
    Opened opened;
    const ReviewId id = opened.reviews.add("aa", small_review(), now);
    const auto waits = [&](const std::vector<Tag>& tags) {
        opened.reviews.clear_pending({id});
        opened.reviews.retag(id, tags, "new", now);
        CHECK(opened.reviews.load(id).tags == tags);
        return !opened.reviews.pending().empty();
    };
    std::vector<Tag> tags = small_review().tags;
    REQUIRE(is_tagged(tags.front()));
    tags.front().why = "for another reason";
    tags.front().score = 0.25;
    CHECK_FALSE(waits(tags));
    tags.front().salience =
        tags.front().salience == Salience::Central ? Salience::Present : Salience::Central;
    CHECK(waits(tags));
    tags.front().evidence.clear();
    CHECK(waits(tags));
    tags.erase(tags.begin());
    CHECK(waits(tags));
    CHECK_FALSE(waits(tags));
    CHECK(opened.reviews.find(id)->analysed_by.vocabulary == "new");
}

TEST_CASE("a removed review's number is never used again")
{
    Opened opened;
    const ReviewId first = opened.reviews.add("aa", small_review(), now);
    opened.reviews.remove(first);
    CHECK(opened.reviews.removals() == std::vector{first});
    CHECK(opened.reviews.add("bb", small_review(), now) != first);
    CHECK(opened.catalogue.integrity_faults().empty());
}

TEST_CASE("records that contradict each other are found")
{
    Opened opened;
    const auto [spoil, expected] = GENERATE(table<std::function<void(Review&)>, std::string>({
        {[](Review&) {}, ""},
        {[](Review& review) { review.tags[0].evidence[0].passage = 7; }, "evidence"},
        {[](Review& review) { review.tags[0].evidence[1].end = 99; }, "evidence"},
        {[](Review& review) { review.tags[1].narrower = {"drift"}; }, "follow from themes"},
        {[](Review& review) { review.points[1].section = 2; }, "points"},
        {[](Review& review) { review.points[1].follows = 1; }, "points"},
        {[](Review& review) { review.points[0].end = 99; }, "points"},
        {[](Review& review) { review.sections[0].page = 3; }, "sections"},
        {[](Review& review) { review.passages[0].end = 99; }, "passages"},
    }));
    Review review = small_review();
    spoil(review);
    opened.reviews.add("aa", review, now);
    const std::vector<std::string> found = opened.catalogue.contradictions();
    CHECK(found.size() == (expected.empty() ? 0 : 1));
    if (!expected.empty() && found.size() == 1)
        CHECK_THAT(found.front(), Catch::ContainsSubstring(expected));
}

TEST_CASE("a catalogue of the first version opens with all that it held")
{
    const test::ScratchFolder folder;
    {
        SQLite::Database old((folder / "catalogue.sqlite").string(),
                             SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(std::string(migrations.front()));
        old.exec(
            "INSERT INTO review (sha256, format, visibility, page_count, word_count, added_at, changed_at) "
            "VALUES ('aa', 'pdf', 'public', 1, 2, '2025', '2025')");
        old.exec("INSERT INTO page VALUES (1, 1, 'The end.', NULL)");
        old.exec("PRAGMA user_version = 1");
    }
    CHECK_THROWS_WITH(Catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadOnly),
                      Catch::ContainsSubstring("bring it up to date"));
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    Reviews reviews(catalogue);
    const Review review = reviews.load(ReviewId{1});
    CHECK(review.pages.front().text == "The end.");
    CHECK(review.tags.empty());
    CHECK(reviews.read_before(1) == std::vector{ReviewId{1}});
    CHECK(catalogue.integrity_faults().empty());
}

TEST_CASE("a catalogue without questions keeps its points and whom they ask when it learns of them")
{
    const test::ScratchFolder folder;
    {
        SQLite::Database old((folder / "catalogue.sqlite").string(),
                             SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec("PRAGMA foreign_keys = ON");
        old.exec(std::string(migrations[0]));
        old.exec(std::string(migrations[1]));
        old.exec(
            "INSERT INTO review (sha256, format, visibility, page_count, word_count, added_at, changed_at) "
            "VALUES ('aa', 'pdf', 'public', 1, 2, '2025', '2025')");
        old.exec(
            "INSERT INTO point VALUES (1, 0, 'recommendation', '1', 'Ask.', 1, 0, 4, NULL, 'local', NULL, "
            "'ask', 0)");
        old.exec("INSERT INTO addressee VALUES (1, 0, 0, 'police')");
        old.exec("PRAGMA user_version = 2");
    }
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    const Review review = Reviews(catalogue).load(ReviewId{1});
    REQUIRE(review.points.size() == 1);
    CHECK(review.points.front().text == "Ask.");
    CHECK(review.points.front().addressees == std::vector<std::string>{"police"});
    CHECK(catalogue.integrity_faults().empty());
}

TEST_CASE("a catalogue whose lists were compared as tables keeps its tags, and still refuses other values")
{
    const test::ScratchFolder folder;
    const std::string file = (folder / "catalogue.sqlite").string();
    {
        SQLite::Database old(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec("PRAGMA foreign_keys = ON");
        for (std::size_t step = 0; step < 3; ++step)
            old.exec(std::string(migrations.at(step)));
        old.exec(
            "INSERT INTO review (sha256, format, visibility, page_count, word_count, added_at, changed_at) "
            "VALUES ('aa', 'pdf', 'public', 1, 2, '2025', '2025')");
        old.exec("INSERT INTO tag VALUES (1, 'ladder', 'present', 'confirmed', 0.5, 'why')");
        old.exec("INSERT INTO tag_narrower VALUES (1, 'ladder', 0, 'rope-ladder')");
        old.exec("INSERT INTO evidence VALUES (1, 'ladder', 0, 0, 0, 4, 'problem', 'a/b@1', 'why', 0.5, 1)");
        old.exec("PRAGMA user_version = 3");
    }
    {
        Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
        const std::vector<Tag> tags = Reviews(catalogue).load(ReviewId{1}).tags;
        REQUIRE(tags.size() == 1);
        CHECK(tags.front().state == TagState::Confirmed);
        CHECK(tags.front().narrower == std::vector<std::string>{"rope-ladder"});
        REQUIRE(tags.front().evidence.size() == 1);
        CHECK(tags.front().evidence.front().polarity == Polarity::Problem);
        CHECK(catalogue.integrity_faults().empty());
    }
    SQLite::Database now(file, SQLite::OPEN_READWRITE);
    for (const char* wrong : {"UPDATE tag SET salience = 'great'", "UPDATE tag SET state = 'new'",
                              "UPDATE evidence SET polarity = ''"})
        CHECK_THROWS_WITH(now.exec(wrong), Catch::ContainsSubstring("CHECK constraint failed"));
}

TEST_CASE("the values of a review are the same from its rows as from the whole of it")
{
    Opened opened;
    Review review = small_review();
    review.points[1].is_quoted = GENERATE(true, false);
    review.tags[0].state = GENERATE(TagState::Suggested, TagState::Rejected, TagState::Stale);
    review.tags[1].salience = GENERATE(Salience::Present, Salience::Mentioned);
    const ReviewId id = opened.reviews.add("aa", review, now);
    CHECK(opened.reviews.values(id) == values_of(review));
}

TEST_CASE("a transaction that fails leaves nothing behind")
{
    Opened opened;
    CHECK_THROWS_AS(opened.catalogue.in_transaction([&] {
        opened.reviews.add("aa", small_review(), now);
        throw Error("the power went");
    }),
                    Error);
    CHECK(opened.reviews.all().empty());
}

TEST_CASE("a file is a source of a review, or a failure, never both")
{
    Opened opened;
    SourceFiles files(opened.catalogue);
    const ReviewId id = opened.reviews.add("aa", small_review(), now);
    files.put({"/a.pdf", id, {10, 20}, now});
    files.put({"/b.pdf", id, {10, 21}, now});
    CHECK(files.of(id).size() == 2);
    files.put_failure(
        {"/a.pdf", {11, 22}, "1", Visibility::Public, {FailureReason::Damaged, "cut short"}, now});
    CHECK_FALSE(files.find("/a.pdf").has_value());
    REQUIRE(files.find_failure("/a.pdf").has_value());
    CHECK(files.find_failure("/a.pdf")->failure.reason == FailureReason::Damaged);
    files.put({"/a.pdf", id, {11, 23}, now});
    CHECK(files.failures().empty());
}

TEST_CASE("a catalogue of a newer program is refused with a sentence")
{
    const test::ScratchFolder folder;
    const auto file = folder / "catalogue.sqlite";
    {
        Catalogue catalogue(file, Catalogue::Mode::ReadWrite);
    }
    std::string bytes = test::contents_of(file);
    bytes[63] = 99;  // user_version: bytes 60 to 63 of the header (SQLite file format 1.3)
    test::write_file(file, bytes);
    CHECK_THROWS_WITH(Catalogue(file, Catalogue::Mode::ReadOnly),
                      Catch::ContainsSubstring("use the newer program"));
}

TEST_CASE("where nothing was ever indexed, the reader is told what to do")
{
    const test::ScratchFolder folder;
    CHECK_THROWS_WITH(Catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadOnly),
                      Catch::ContainsSubstring("throughline-indexer"));
}

TEST_CASE("a file that is no catalogue is refused")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "catalogue.sqlite", std::string(5000, 'x'));
    CHECK_THROWS_AS(Catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadOnly), Error);
}
