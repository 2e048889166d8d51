#include "core/catalogue/overview.hpp"

#include "core/catalogue/reviews.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace {

using namespace throughline;

using Rows = std::vector<std::string>;

Point asking(std::string agency, PointKind kind = PointKind::Recommendation, bool is_quoted = false)
{
    Point point;
    point.kind = kind;
    point.text = "Do it.";
    point.addressees = {std::move(agency)};
    point.is_quoted = is_quoted;
    return point;
}

Tag tagged(std::string theme, Salience salience, TagState state, std::vector<Evidence> evidence)
{
    return {std::move(theme), salience, state, 0.5, "why", {}, std::move(evidence)};
}

Evidence in_passage(std::size_t passage, bool is_counted = true)
{
    Evidence evidence;
    evidence.passage = passage;
    evidence.is_counted = is_counted;
    return evidence;
}

// Something of each kind that must not be seen, beside what must.
Review review_with_all()
{
    Review review;
    review.children = {
        {"A", "3", "1-5", "", {}, {}}, {"B", "4", "1-5", "", {}, {}}, {"C", "", "", "", {}, {}}};
    review.points = {asking("police"), asking("police"), asking("housing", PointKind::Finding),
                     asking("camhs", PointKind::Recommendation, true)};
    review.tags = {
        tagged("neglect", Salience::Central, TagState::Suggested,
               {in_passage(7), in_passage(7), in_passage(2), in_passage(3, false)}),
        tagged("poverty", Salience::Mentioned, TagState::Suggested, {in_passage(4)}),
        tagged("suicide", Salience::Present, TagState::Rejected, {in_passage(5)}),
    };
    return review;
}

struct Filled {
    Filled()
    {
        catalogue.in_transaction([&] {
            Reviews reviews(catalogue);
            Review secret = review_with_all();
            secret.visibility = Visibility::Restricted;
            static_cast<void>(reviews.add("aa", secret, "2026-01-01T00:00:00Z"));
            static_cast<void>(reviews.add("bb", review_with_all(), "2026-01-01T00:00:00Z"));
        });
    }

    test::ScratchFolder folder;
    Catalogue catalogue{folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite};
    Overview overview{catalogue, Visibility::Public};
};

std::string said(ReviewId id, const std::string& text)
{
    return std::to_string(number_of(id)) + " " + text;
}

}  // namespace

TEST_CASE("the overview has every tag of the reviews that may be seen")
{
    Filled filled;
    Rows rows;
    filled.overview.each_tag([&](ReviewId id, const Tag& tag) {
        rows.push_back(said(id, tag.theme + (is_tagged(tag) ? "" : ", no tag")));
    });
    CHECK(rows == Rows{"2 neglect", "2 poverty, no tag", "2 suicide, no tag"});
}

TEST_CASE("the overview has the passages that count as evidence of a tag, each once")
{
    Filled filled;
    Rows rows;
    filled.overview.each_speaking_passage([&](ReviewId id, std::size_t passage, const std::string& theme) {
        rows.push_back(said(id, std::to_string(passage) + " " + theme));
    });
    CHECK(rows == Rows{"2 2 neglect", "2 7 neglect"});
}

TEST_CASE("the overview has whom a review's own recommendations address, and the ages of its children")
{
    Filled filled;
    Rows rows;
    const auto add = [&](ReviewId id, const std::string& value) { rows.push_back(said(id, value)); };
    filled.overview.each_addressee(add);
    filled.overview.each_age_band(add);
    CHECK(rows == Rows{"2 police", "2 1-5"});
}
