#include "server/search/alike_points.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;
using Groups = std::vector<std::vector<std::uint32_t>>;

ShelvedPoint shelved(std::uint32_t review, const char* text, PointKind kind = PointKind::Recommendation)
{
    Point point;
    point.kind = kind;
    point.text = text;
    return {ReviewId{review}, point, {}, {}};
}

constexpr const char* fathers = "Midwives should write down the name of every father at booking.";
constexpr const char* fathers_again = "At booking the father's name should be written down by midwives.";
constexpr const char* mould = "Housing officers should act on damp and mould within seven days.";

}  // namespace

TEST_CASE("recommendations of different reviews that ask for the same are a group")
{
    const auto alike = AlikePoints::of({shelved(1, fathers), shelved(2, mould), shelved(3, fathers_again),
                                        shelved(4, "Schools should ask who cares for a pupil.")});
    CHECK(alike.groups == Groups{{0, 2}});
}

TEST_CASE("the same words in three reviews are a group, in one review alone they are none")
{
    CHECK(AlikePoints::of({shelved(1, mould), shelved(2, mould), shelved(3, mould), shelved(3, fathers)})
              .groups == Groups{{0, 1, 2}});
    CHECK(AlikePoints::of({shelved(1, mould), shelved(1, mould), shelved(2, fathers)}).groups.empty());
}

TEST_CASE("a finding is in no group with a recommendation, but with a learning point")
{
    const auto groups = AlikePoints::of({shelved(1, fathers), shelved(2, fathers, PointKind::Finding),
                                         shelved(3, fathers, PointKind::Learning), shelved(4, mould)})
                            .groups;
    CHECK(groups == Groups{{1, 2}});
}

TEST_CASE("a text from outside is weighed as those of the reviews are")
{
    const auto alike = AlikePoints::of({shelved(1, fathers), shelved(2, mould)});
    CHECK(likeness(alike.weighed(fathers), alike.texts[0]) == Approx(1));
    CHECK(likeness(alike.weighed(fathers), alike.texts[1]) == 0);
    CHECK(alike.weighed("The board should seek assurance.").weights.empty());
}
