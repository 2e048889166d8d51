#include "server/patterns/reviews_by_number.hpp"

#include "support/catch.hpp"
#include "support/ten_reviews.hpp"

using namespace throughline;

namespace {

MatchingReviews made_of(const std::vector<std::pair<const char*, const char*>>& dates_and_publishers)
{
    auto state = std::make_shared<CollectionState>();
    std::uint32_t number = 0;
    for (const auto& [date, publisher] : dates_and_publishers) {
        ReviewSummary summary;
        summary.id = ReviewId{number += 2};  // others are not public
        summary.publication_date = date;
        summary.publisher = publisher;
        state->reviews.emplace(summary.id, summary);
    }
    MatchingReviews found;
    found.state = state;
    return found;
}

}  // namespace

TEST_CASE("of each review by its number it is known whether it is among those asked for")
{
    Filters filters;
    filters.values["theme"] = {"neglect"};
    const MatchingReviews found = test::ten_reviews(filters);
    const ReviewsByNumber reviews(found);
    for (std::uint32_t number = 1; number <= 10; ++number) {
        CAPTURE(number);
        CHECK(reviews.is_among(ReviewId{number}) == found.reviews.contains(number));
    }
}

TEST_CASE("dates by number stand in their order, the same date is the same number, and none is 0")
{
    const MatchingReviews found =
        made_of({{"2019-05", ""}, {"", ""}, {"2019", ""}, {"2021", ""}, {"2019", ""}});
    const ReviewsByNumber reviews(found);
    CHECK(reviews.date(ReviewId{4}) == 0);
    CHECK(reviews.date(ReviewId{6}) == 1);
    CHECK(reviews.date(ReviewId{10}) == 1);
    CHECK(reviews.date(ReviewId{2}) == 2);
    CHECK(reviews.date(ReviewId{8}) == 3);
    CHECK(reviews.year_of_date(0).empty());
    CHECK(reviews.year_of_date(reviews.date(ReviewId{2})) == "2019");
}

TEST_CASE("a publisher has one number in all its reviews, and who is not stated has 0")
{
    const MatchingReviews found = made_of({{"", "Northvale"}, {"", ""}, {"", "Larkham"}, {"", "Northvale"}});
    const ReviewsByNumber reviews(found);
    CHECK(reviews.publishers() == 2);
    CHECK(reviews.publisher(ReviewId{4}) == 0);
    CHECK(reviews.publisher(ReviewId{2}) == reviews.publisher(ReviewId{8}));
    CHECK(reviews.publisher(ReviewId{2}) != reviews.publisher(ReviewId{6}));
    CHECK(ReviewsByNumber(made_of({})).publishers() == 0);
}
