#include "indexer/analyse/passages.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "core/text/words.hpp"
#include "support/catch.hpp"
#include "support/review_text.hpp"

namespace {

using namespace throughline;

// Lines of every kind of block.
Review any_review_of_passages()
{
    std::string lines;
    for (int left = *rc::gen::inRange(0, 25); left > 0; --left)
        lines +=
            *rc::gen::element<std::string>(
                "## Recommendations", "### Recommendation 3", " * count the calls;",
                "1. Schools should write.", "Nobody asked. The nurse had asked before. Nobody wrote it down.",
                "| 4 | Housing | Ask first. |", "----", "We recommend that they meet. They had met before.") +
            "\n";
    return test::review_of_lines(lines);
}

// Places that may be nonsense: of any bytes of any page, in reading order.
std::vector<Point> any_points(const Review& review)
{
    std::vector<Point> points;
    for (const ReviewPage& page : review.pages)
        for (std::size_t at = 0; at < page.text.size();) {
            Point point;
            point.page = page.number;
            point.begin = at + *rc::gen::inRange<std::size_t>(0, 40);
            point.end = point.begin + *rc::gen::inRange<std::size_t>(0, 60);
            point.is_quoted = *rc::gen::inRange(0, 5) == 0;
            at = point.end + 1;
            points.push_back(point);
        }
    return points;
}

}  // namespace

TEST_CASE("passages hold every word once, and none holds words of two points")
{
    CHECK(rc::check([] {
        Review review = any_review_of_passages();
        review.points = any_points(review);
        const std::vector<Passage> passages = passages_of(review, 1000);
        for (const ReviewPage& page : review.pages) {
            std::string covered;
            std::size_t last = 0;
            for (const Passage& passage : passages) {
                if (passage.page != page.number)
                    continue;
                RC_ASSERT(passage.begin >= last);
                RC_ASSERT(passage.begin < passage.end);
                RC_ASSERT(passage.end <= page.text.size());
                RC_ASSERT(count_words(page.text.substr(last, passage.begin - last)) == 0U);
                last = passage.end;
                int points = 0;
                for (const Point& point : review.points) {
                    const std::size_t begin = std::max(point.begin, passage.begin);
                    const std::size_t end = std::min(point.end, passage.end);
                    if (point.page == page.number && !point.is_quoted && point.end <= page.text.size() &&
                        begin < end && count_words(page.text.substr(begin, end - begin)) > 0)
                        ++points;
                }
                RC_ASSERT(points <= 1);
            }
            RC_ASSERT(count_words(page.text.substr(last)) == 0U);
        }
    }));
}
