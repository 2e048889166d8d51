#include "server/search/point_shelf.hpp"

#include "core/catalogue/catalogue.hpp"
#include "core/index/schema.hpp"
#include "server/search/shelves.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

namespace {

using namespace throughline;

struct Shelved {
    std::shared_ptr<const CollectionState> state;
    const ShelvedRecords& records;
};

Shelved shelved(const std::vector<Review>& reviews)
{
    const test::ScratchFolder folder;
    test::make_catalogue(folder.path(), reviews);
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadOnly);
    auto state = load_collection(catalogue, test::small_vocabulary());
    const ShelvedRecords& records = state->shelves->filled(*state, catalogue);
    return {std::move(state), records};
}

}  // namespace

TEST_CASE("a recommendation speaks of a theme only where the evidence stands in its own words")
{
    const Review review =
        test::review_with_pages({"Background. The board should train staff. More."}, "2020");
    Point point;
    point.begin = 12;
    point.end = 40;
    struct Row {
        std::size_t begin;
        std::size_t end;
        bool is_within;
    };
    const auto row = GENERATE(values<Row>(
        {{0, 10, false}, {0, 12, false}, {0, 13, true}, {20, 25, true}, {39, 45, true}, {40, 45, false}}));
    CAPTURE(row.begin, row.end);
    const std::vector<Tag> tags{test::tag_of("nai", Salience::Present, 0, row.begin, row.end)};
    const auto themes = themes_within(point, tags, review.passages, test::small_vocabulary()->themes);
    CHECK(themes == (row.is_within ? std::vector<std::string>{"abuse", "nai", "physical-abuse"}
                                   : std::vector<std::string>{}));
}

TEST_CASE(
    "evidence that does not count, and a theme that a person rejected, are no theme of a recommendation")
{
    const Review review = test::review_with_pages({"The board should train staff."}, "2020");
    const Point point = test::point_on(review, 1, PointKind::Recommendation, {});
    Tag tag = test::tag_of("neglect", Salience::Central, 0, 4, 9);
    const auto themes = [&] {
        return themes_within(point, {tag}, review.passages, test::small_vocabulary()->themes).size();
    };
    CHECK(themes() == 1);
    tag.evidence.front().is_counted = false;
    CHECK(themes() == 0);
    tag.evidence.front().is_counted = true;
    tag.state = TagState::Rejected;
    CHECK(themes() == 0);
    tag.state = TagState::Suggested;
    tag.salience = Salience::Mentioned;
    CHECK(themes() == 0);
}

TEST_CASE("what a review quotes of an earlier one is on no shelf")
{
    Review review = test::review_with_pages({"Train staff.", "Ask fathers."}, "2020");
    review.points = {test::point_on(review, 1, PointKind::Recommendation, {"police"}),
                     test::point_on(review, 2, PointKind::Recommendation, {"police"})};
    review.points.front().is_quoted = true;
    const Shelved made = shelved({review});
    REQUIRE(made.records.points.points.size() == 1);
    CHECK(made.records.points.points.front().point.text == "Ask fathers.");
    CHECK(made.records.points.sets.facets.at("agency").at("police").cardinality() == 1);
    CHECK(made.records.points.points.front().passages ==
          std::vector<std::uint32_t>{passage_document(ReviewId{1}, 1)});
}

TEST_CASE("recommendations of the newest review come first, each review's in its own order")
{
    const auto review = [](const std::string& date) {
        Review made = test::review_with_pages({"One.", "Two."}, date);
        made.points = {test::point_on(made, 1, PointKind::Recommendation, {}),
                       test::point_on(made, 2, PointKind::Finding, {})};
        return made;
    };
    const Shelved made = shelved({review("2019"), review(""), review("2021-04")});
    CHECK(made.records.points.by_date == std::vector<std::uint32_t>{4, 5, 0, 1, 2, 3});
    CHECK(made.records.points.sets.facets.at("kind").at("finding").cardinality() == 3);
    CHECK(made.records.points.sets.facets.at("year").at("2019").cardinality() == 2);
}

TEST_CASE("the strongest passages of different reviews come first, each passage once")
{
    Review one = test::review_with_pages({"First.", "Second."}, "2020");
    one.tags = {test::tag_of("nai", Salience::Present, 0, 0, 5, 0.9)};
    Evidence again = one.tags.front().evidence.front();
    again.begin = 3;
    one.tags.front().evidence.push_back(again);
    again.passage = 1;
    again.strength = 0.8;
    one.tags.front().evidence.push_back(again);
    Review other = test::review_with_pages({"Third."}, "2021");
    other.tags = {test::tag_of("physical-abuse", Salience::Present, 0, 0, 5, 0.1)};
    const Shelved made = shelved({one, other});

    const auto& abuse = made.records.theme_book.strongest.at("abuse");
    REQUIRE(abuse.size() == 3);
    CHECK(abuse[0].review == ReviewId{1});
    CHECK(abuse[0].words.size() == 2);
    CHECK(abuse[1].review == ReviewId{2});
    CHECK(abuse[2].review == ReviewId{1});
    CHECK(abuse[2].passage == 1);
    CHECK(made.records.theme_book.strongest.at("nai").size() == 2);
}
