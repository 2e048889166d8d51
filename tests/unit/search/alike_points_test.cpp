#include "server/search/alike_points.hpp"

#include "core/vocabulary/wording_model.hpp"
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

std::shared_ptr<const WordingModel> wording()
{
    static const auto model =
        std::make_shared<const WordingModel>(load_wording_model(SOURCE_DIR "/vocabulary/wording-model.tsv"));
    return model;
}

AlikePoints of(const std::vector<ShelvedPoint>& points)
{
    return AlikePoints::of(points, wording());
}

constexpr const char* fathers = "Midwives should write down the name of every father at booking.";
constexpr const char* fathers_again = "At booking the father's name should be written down by midwives.";
constexpr const char* mould = "Housing officers should act on damp and mould within seven days.";

}  // namespace

TEST_CASE("recommendations of different reviews that ask for the same are a group")
{
    const auto alike = of({shelved(1, fathers), shelved(2, mould), shelved(3, fathers_again),
                           shelved(4, "Schools should ask who cares for a pupil.")});
    CHECK(alike.groups == Groups{{0, 2}});
}

TEST_CASE("the same words in three reviews are a group, in one review alone they are none")
{
    CHECK(of({shelved(1, mould), shelved(2, mould), shelved(3, mould), shelved(3, fathers)}).groups ==
          Groups{{0, 1, 2}});
    CHECK(of({shelved(1, mould), shelved(1, mould), shelved(2, fathers)}).groups.empty());
}

TEST_CASE("a finding is in no group with a recommendation, but with a learning point")
{
    const auto groups = of({shelved(1, fathers), shelved(2, fathers, PointKind::Finding),
                            shelved(3, fathers, PointKind::Learning), shelved(4, mould)})
                            .groups;
    CHECK(groups == Groups{{1, 2}});
}

TEST_CASE("a text from outside is weighed as those of the reviews are")
{
    const auto alike = of({shelved(1, fathers), shelved(2, mould)});
    CHECK(likeness(alike.weighed(fathers), alike.texts[0]) == Approx(1));
    CHECK(likeness(alike.weighed(fathers), alike.texts[1]) < 0.2);
    CHECK(alike.weighed("The board should seek assurance.").weights.empty());
}

TEST_CASE("who says the same in quite other words is alike, and who only shares words with it less so")
{
    constexpr const char* asked =
        "A child who was not brought to hospital is not to be discharged by letter.";
    const auto alike =
        of({shelved(1, "Hospitals should stop closing cases after missed appointments without a phone call."),
            shelved(2, "Hospitals should check that a child who waits in a corridor has been fed."),
            shelved(3, mould), shelved(4, fathers)});
    const SaidText draft = alike.weighed(asked);
    CHECK(likeness(draft, alike.texts[0]) > likeness(draft, alike.texts[1]));
    CHECK(likeness(draft, alike.texts[0]) > 0.3);
}

TEST_CASE("where no wordings were learned, and in another language, words alone decide")
{
    const std::vector<ShelvedPoint> points{shelved(1, fathers), shelved(2, mould), shelved(3, fathers)};
    const auto plain = AlikePoints::of(points, std::make_shared<const WordingModel>());
    CHECK(plain.texts[0].meaning.empty());
    CHECK(plain.groups == Groups{{0, 2}});
    const auto welsh = of({shelved(1, "Dylai'r bwrdd iechyd gofnodi enw pob tad."),
                           shelved(2, "Dylai ysgolion ofyn pwy sy'n gofalu am ddisgybl gartref.")});
    CHECK(welsh.texts[0].meaning.empty());
    CHECK(welsh.groups.empty());
}
