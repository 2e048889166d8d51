#include "server/search/alike.hpp"

#include <algorithm>
#include <set>

#include "server/search/not_held.hpp"
#include "server/search/reading_room.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

namespace {

const std::string ask = "Agencies should ask who else lives in the home and write down what they are told.";

// Six reviews: 1, 3 and 5 about burns, 2, 4 and 6 about missed school; all have one sentence in common.
struct SixReviews {
    SixReviews()
    {
        for (int number = 1; number <= 6; ++number) {
            const bool is_odd = number % 2 == 1;
            Review review = test::review_with_pages(
                {is_odd ? "The scald was explained by a kettle and the burn unit accepted it."
                        : "The pupil missed lessons and the attendance officer closed the case.",
                 "Review number" + std::to_string(number) + " speaks of Northvale.", ask},
                "201" + std::to_string(number));
            review.points.push_back(test::point_on(review, 3, PointKind::Recommendation, {"police"}));
            reviews.push_back(std::move(review));
        }
        test::make_collection(folder.path(), reviews);
    }

    [[nodiscard]] SearchResults found(const SearchRequest& request)
    {
        ReadingRoom room(std::make_shared<Collection>(folder.path(), SOURCE_DIR "/vocabulary"));
        return room.search(request);
    }

    test::ScratchFolder folder;
    std::vector<Review> reviews;
};

SearchRequest like(std::uint32_t review, std::optional<std::uint32_t> passage, ResultKind in)
{
    SearchRequest request;
    request.like = PlaceInReview{ReviewId{review}, passage};
    request.in = in;
    request.per_page = 100;
    return request;
}

}  // namespace

TEST_CASE("reviews with the same telling words are nearest, and a review is not like itself")
{
    SixReviews six;
    const SearchResults found = six.found(like(1, {}, ResultKind::Reviews));
    REQUIRE(found.reviews.size() == found.total);
    REQUIRE(found.total >= 2);
    CHECK(std::set{found.reviews[0].review.id, found.reviews[1].review.id} ==
          std::set{ReviewId{3}, ReviewId{5}});
    for (const FoundReview& review : found.reviews)
        CHECK(review.review.id != ReviewId{1});
    REQUIRE(found.like);
    CHECK(found.like->nearest == found.total);
    CHECK(std::ranges::find(found.like->words, "kettle") != found.like->words.end());
    CHECK(found.reviews[0].passages.at(0).snippet_html.find("<mark>kettle</mark>") != std::string::npos);
}

TEST_CASE("a passage is compared by its own words, and only itself is left out")
{
    SixReviews six;
    const SearchResults found = six.found(like(2, 0, ResultKind::Passages));
    REQUIRE(found.passages.size() == found.total);
    REQUIRE(found.total >= 2);
    CHECK(found.passages[0].excerpt.number == 0);
    CHECK(found.passages[0].excerpt.snippet_html.find("<mark>attendance</mark>") != std::string::npos);
    for (const FoundPassage& passage : found.passages)
        CHECK_FALSE((passage.review.id == ReviewId{2} && passage.excerpt.number == 0));
}

TEST_CASE("recommendations like one are recommendations, without it")
{
    SixReviews six;
    const SearchResults found = six.found(like(2, 2, ResultKind::Recommendations));
    CHECK(found.total == 5);
    CHECK(found.like->nearest == 5);
    for (const FoundPoint& point : found.points)
        CHECK(point.review.id != ReviewId{2});
}

TEST_CASE("filters and words narrow what is most like something, and every count is the length of its list")
{
    SixReviews six;
    const auto in = GENERATE(ResultKind::Reviews, ResultKind::Passages, ResultKind::Recommendations);
    SearchRequest request = like(1, in == ResultKind::Reviews ? std::nullopt : std::optional(2U), in);
    const SearchResults all = six.found(request);
    CHECK(all.total > 0);
    for (const Facet& facet : all.facets)
        if (facet.name == "year")
            for (const FacetValue& value : facet.values) {
                SearchRequest narrowed = request;
                narrowed.filters.year_from = narrowed.filters.year_to = std::stoi(value.value);
                const SearchResults found = six.found(narrowed);
                CHECK((in == ResultKind::Recommendations ? found.total : found.total_reviews) == value.count);
                CHECK(found.like->nearest == all.like->nearest);
            }
    request.text = "nowhere";
    CHECK(six.found(request).total == 0);
    request.text = "agencies";
    CHECK(six.found(request).total <= all.total);
}

TEST_CASE("what is not held is said to be so")
{
    SixReviews six;
    CHECK_THROWS_AS(six.found(like(99, {}, ResultKind::Reviews)), NotHeld);
    CHECK_THROWS_AS(six.found(like(1, 77, ResultKind::Passages)), NotHeld);
    CHECK_THROWS_AS(six.found(like(1, 999'999'999, ResultKind::Passages)), NotHeld);
    CHECK_THROWS_AS(six.found(like(999'999'999, {}, ResultKind::Recommendations)), NotHeld);
}

TEST_CASE("of near-identical passages a list shows the first, and says how many stand behind it")
{
    SixReviews six;
    SearchRequest request;
    request.text = "agencies";
    request.in = ResultKind::Passages;
    const auto sort = GENERATE(SortOrder::Relevance, SortOrder::Newest);
    request.sort = sort;
    const SearchResults folded = six.found(request);
    CHECK(folded.total == 6);
    CHECK(folded.total_reviews == 6);
    CHECK(folded.folded == 5);
    REQUIRE(folded.passages.size() == 1);
    CHECK(folded.passages[0].similar == 5);

    SearchRequest others = request;
    others.same = PlaceInReview{folded.passages[0].review.id, 2U};
    const SearchResults same = six.found(others);
    CHECK(same.total == 5);
    CHECK(same.passages.size() == 5);
    others.filters.year_from = 2014;
    CHECK(six.found(others).total <= 3);

    request.is_folded = false;
    CHECK(six.found(request).passages.size() == 6);
}

TEST_CASE("the pages of a folded list hold each group once")
{
    SixReviews six;
    SearchRequest request;
    request.in = ResultKind::Passages;
    request.text = GENERATE(as<std::string>{}, "", "the OR northvale OR agencies");
    request.per_page = 2;
    std::set<std::pair<ReviewId, std::size_t>> shown;
    std::size_t counted = 0;
    SearchResults page = six.found(request);
    const std::size_t entries = page.total - page.folded;
    for (; !page.passages.empty(); ++request.page, page = six.found(request))
        for (const FoundPassage& passage : page.passages) {
            CHECK(shown.emplace(passage.review.id, passage.excerpt.number).second);
            counted += 1 + passage.similar;
        }
    CHECK(shown.size() == entries);
    CHECK(counted == six.found(request).total);
}
