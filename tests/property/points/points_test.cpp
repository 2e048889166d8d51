#include "indexer/points/points.hpp"

#include <rapidcheck.h>

#include <filesystem>
#include <string>

#include "core/text/words.hpp"
#include "indexer/points/labels.hpp"
#include "support/catch.hpp"
#include "support/review_text.hpp"

namespace {

using namespace throughline;

const PointReader& reader()
{
    static const PointReader made(
        load_agencies(std::filesystem::path(SOURCE_DIR) / "vocabulary" / "agencies.yaml"));
    return made;
}

// Lines of every shape, in any order: most reports are tidier.
std::string any_point_line()
{
    return *rc::gen::element<std::string>(
        "# Review of Bo", "## Recommendations", "## What we found", "### Police", "## Action plan",
        "## Contents", "## Learning from an earlier review", "----",
        "Recommendation 2: The police should knock.", "### Recommendation 3",
        "R1. The Board should:", " * count the calls;", "  - by night", " 1. Schools should write",
        " 2. To adopt a plan.", "6.1 That the Board ensure that staff rest.",
        "Finding A. Nobody asked who lived there", "Learning: ask again.", "The first thing is about age.",
        "The second thing is about calls.", "The third thing is about sleep.",
        "We recommend that the police tell the nurse at once, every time.",
        "| No | Agency | Recommendation |", "| 4 | Housing | Ask before a home is let. |",
        "| | | and who lives there |", "and went on overleaf.",
        "It should be done \u2013 \u201csoon\u201d \u2013 by June.");
}

Review any_review_of_points()
{
    std::string lines;
    for (int left = *rc::gen::inRange(0, 30); left > 0; --left)
        lines += any_point_line() + "\n";
    return test::review_of_lines(lines);
}

// The words of a point, in order, among those of its page and of the pages after it.
bool stands_in(const Point& point, const Review& review)
{
    std::string text;
    for (const ReviewPage& page : review.pages)
        if (page.number >= point.page)
            text += page.text + "\n";
    const std::vector<Word> words = words_of(text);
    std::size_t at = 0;
    for (const Word& word : words_of(point.text)) {
        while (at < words.size() && words[at].folded != word.folded)
            ++at;
        if (at++ == words.size())
            return false;
    }
    return true;
}

}  // namespace

TEST_CASE("whatever a report prints, its points stand in it, in reading order, apart from their numbers")
{
    CHECK(rc::check([] {
        const Review review = any_review_of_points();
        const std::vector<Point> points = reader().points_of(review);
        std::pair<int, std::size_t> before{0, 0};
        for (const Point& point : points) {
            const std::string& page = review.pages[static_cast<std::size_t>(point.page) - 1].text;
            RC_ASSERT(!point.text.empty());
            RC_ASSERT(point.begin < point.end);
            RC_ASSERT(point.end <= page.size());
            RC_ASSERT(page.substr(point.begin, 3) == point.text.substr(0, 3));
            RC_ASSERT(stands_in(point, review));
            RC_ASSERT(before <= std::pair(point.page, point.begin));
            RC_ASSERT(point.number.empty() || !point.text.starts_with(point.number));
            if (point.follows)
                RC_ASSERT(points[*point.follows].kind != PointKind::Recommendation);
            before = {point.page, point.begin};
        }
        RC_ASSERT(reader().points_of(review) == points);
    }));
}
