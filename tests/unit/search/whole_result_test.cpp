#include "server/search/whole_result.hpp"

#include "core/catalogue/reviews.hpp"
#include "server/search/reading_room.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

namespace {

// Seven reviews of three passages and a recommendation each.
void make_seven(const test::ScratchFolder& folder)
{
    std::vector<Review> reviews;
    for (int number = 1; number <= 7; ++number) {
        Review review = test::review_with_pages({"Nobody asked about review " + std::to_string(number) + ".",
                                                 "The school told nobody.", "Ask the police to record it."},
                                                "201" + std::to_string(number));
        review.points.push_back(test::point_on(review, 3, PointKind::Recommendation, {"police"}));
        reviews.push_back(std::move(review));
    }
    test::make_collection(folder.path(), reviews);
}

std::shared_ptr<Collection> collection_in(const test::ScratchFolder& folder)
{
    return std::make_shared<Collection>(folder.path(), SOURCE_DIR "/vocabulary");
}

SearchRequest asking(ResultKind kind, const std::string& text)
{
    SearchRequest request;
    request.in = kind;
    request.text = text;
    return request;
}

std::vector<std::string> texts_of(WholeResult& whole, std::size_t most)
{
    std::vector<std::string> texts;
    for (auto rows = whole.next(most); !rows.empty(); rows = whole.next(most)) {
        CHECK(rows.size() <= most);
        for (const TakenRow& row : rows)
            texts.push_back(std::to_string(number_of(row.review.id)) + ":" + std::to_string(row.page) +
                            row.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("a whole result has every row once, in the order of the list")
{
    const test::ScratchFolder folder;
    make_seven(folder);
    ReadingRoom room(collection_in(folder));
    const auto kind = GENERATE(ResultKind::Reviews, ResultKind::Passages, ResultKind::Recommendations);
    const std::string text = GENERATE(as<std::string>{}, "", "nobody", "police", "missing");
    for (const SortOrder sort : {SortOrder::Relevance, SortOrder::Newest, SortOrder::Oldest}) {
        SearchRequest request = asking(kind, text);
        request.sort = sort;
        std::vector<std::uint32_t> listed;
        request.per_page = 100;
        request.is_folded = false;  // a whole result never is
        const SearchResults list = room.search(request);
        for (const FoundReview& found : list.reviews)
            listed.push_back(number_of(found.review.id));
        for (const FoundPassage& found : list.passages)
            listed.push_back(number_of(found.review.id));
        for (const FoundPoint& found : list.points)
            listed.push_back(number_of(found.review.id));
        request.per_page = 2;
        request.page = 3;  // says nothing of the whole
        WholeResult whole = room.whole(request);
        CHECK(whole.found().total == list.total);
        std::vector<std::uint32_t> taken;
        for (auto rows = whole.next(2); !rows.empty(); rows = whole.next(2))
            for (const TakenRow& row : rows)
                taken.push_back(number_of(row.review.id));
        CAPTURE(text, static_cast<int>(kind), static_cast<int>(sort));
        CHECK(taken == listed);
        CHECK(taken.size() == list.total);
    }
}

TEST_CASE("rows of passages and points have their words, page and place")
{
    const test::ScratchFolder folder;
    make_seven(folder);
    ReadingRoom room(collection_in(folder));
    {
        WholeResult passages = room.whole(asking(ResultKind::Passages, "told"));
        const auto rows = passages.next(1);
        REQUIRE(rows.size() == 1);
        CHECK(rows.front().text == "The school told nobody.");
        CHECK(rows.front().page == 2);
        CHECK(rows.front().passage == 1U);
        CHECK(rows.front().kind == "finding");
    }
    WholeResult points = room.whole(asking(ResultKind::Recommendations, ""));
    const auto rows = points.next(10);
    REQUIRE(rows.size() == 7);
    CHECK(rows.front().text == "Ask the police to record it.");
    CHECK(rows.front().page == 3);
    CHECK(rows.front().addressees.front().id == "police");
}

TEST_CASE("what changes while a result is taken changes nothing in it")
{
    const test::ScratchFolder folder;
    make_seven(folder);
    ReadingRoom room(collection_in(folder));
    WholeResult whole = room.whole(asking(ResultKind::Passages, ""));
    const std::string version = whole.version();
    (void)whole.next(3);
    {
        Catalogue catalogue(folder.path() / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
        catalogue.in_transaction([&] { Reviews(catalogue).remove(ReviewId{1}); });
    }
    CHECK(texts_of(whole, 5).size() == 18);
    CHECK(whole.version() == version);
}

TEST_CASE("the reviews that were added last come first, as many as are wanted")
{
    const test::ScratchFolder folder;
    make_seven(folder);
    ReadingRoom room(collection_in(folder));
    const NewReviews added = room.newly_added(asking(ResultKind::Passages, "nobody"), 3);
    CHECK(added.found.total == 7);
    REQUIRE(added.reviews.size() == 3);
    CHECK(number_of(added.reviews.front().id) == 7);
    CHECK(added.reviews.front().added_at == "2026-01-01T00:00:00Z");
}

TEST_CASE("a review and its passages can be cited, and nothing else")
{
    const test::ScratchFolder folder;
    make_seven(folder);
    ReadingRoom room(collection_in(folder));
    CHECK(room.cited(ReviewId{1}, {}).has_value());
    CHECK(room.cited(ReviewId{1}, 2)->page == 3);
    CHECK_FALSE(room.cited(ReviewId{1}, 3));
    CHECK_FALSE(room.cited(ReviewId{1}, 99'999'999));
    CHECK_FALSE(room.cited(ReviewId{8}, {}));
}
