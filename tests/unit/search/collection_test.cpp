#include "server/search/collection.hpp"

#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/index/schema.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace {

using namespace throughline;

const std::string now = "2026-01-01T00:00:00Z";

Theme theme(std::string id, std::string label, std::string broader)
{
    Theme made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.facet = "harm";
    made.broader = std::move(broader);
    return made;
}

// abuse > physical-abuse > nai, and neglect by itself
std::shared_ptr<const Vocabulary> small_vocabulary()
{
    Vocabulary vocabulary;
    vocabulary.themes = Themes(
        {{"harm", "Harm", ""}},
        {theme("abuse", "Abuse", ""), theme("physical-abuse", "Physical abuse", "abuse"),
         theme("nai", "Injury that was no accident", "physical-abuse"), theme("neglect", "Neglect", "")});
    return std::make_shared<const Vocabulary>(std::move(vocabulary));
}

Tag tagged(std::string theme, Salience salience, double score)
{
    Evidence evidence;
    evidence.passage = 3;
    return {std::move(theme), salience, TagState::Suggested, score, "", {}, {evidence}};
}

std::shared_ptr<const CollectionState> state_with(const std::vector<Tag>& tags)
{
    const test::ScratchFolder folder;
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    Review review;
    review.tags = tags;
    review.fields = {{"outcome", "death", Origin::Extracted, 1, {}, {}}};
    catalogue.in_transaction([&] { static_cast<void>(Reviews(catalogue).add("aa", review, now)); });
    return load_collection(catalogue, small_vocabulary());
}

std::vector<std::string> labels_of(const std::vector<ReviewTheme>& themes)
{
    std::vector<std::string> labels;
    for (const ReviewTheme& theme : themes)
        labels.push_back(theme.theme.label);
    return labels;
}

}  // namespace

TEST_CASE("a review is found by the broader themes of its themes, and by no theme that it only mentions")
{
    const auto state =
        state_with({tagged("nai", Salience::Present, 0.5), tagged("neglect", Salience::Mentioned, 0.9)});
    const auto& themes = state->facets.at("theme");
    CHECK(themes.contains("nai"));
    CHECK(themes.contains("physical-abuse"));
    CHECK(themes.contains("abuse"));
    CHECK_FALSE(themes.contains("neglect"));
    CHECK(state->facets.at("outcome").at("death").cardinality() == 1);
}

TEST_CASE(
    "central themes of a review come first, then the strongest; one that is no longer known keeps its id")
{
    const auto state =
        state_with({tagged("gone", Salience::Present, 0.9), tagged("nai", Salience::Present, 0.2),
                    tagged("neglect", Salience::Central, 0.1)});
    CHECK(labels_of(themes_of(*state, ReviewId{1})->all) ==
          std::vector<std::string>{"Neglect", "gone", "Injury that was no accident"});
    CHECK(themes_of(*state, ReviewId{2})->all.empty());
}

TEST_CASE("a passage has the themes that it is evidence of")
{
    const auto state = state_with({tagged("nai", Salience::Present, 0.5)});
    CHECK(labels_of(themes_of_passage(*state, passage_document(ReviewId{1}, 3))) ==
          std::vector<std::string>{"Injury that was no accident"});
    CHECK(themes_of_passage(*state, passage_document(ReviewId{1}, 2)).empty());
}

TEST_CASE("the name of a file is shown as text, whatever bytes it is made of")
{
    const test::ScratchFolder folder;
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    catalogue.in_transaction([&] {
        const ReviewId id = Reviews(catalogue).add("aa", Review(), now);
        SourceFiles(catalogue).put({"/reports/Child \xff\n\x1b[31mK.pdf", id, {}, now});
    });
    const auto state = load_collection(catalogue, small_vocabulary());
    CHECK(state->reviews.at(ReviewId{1}).file == "Child \uFFFD [31mK.pdf");
}
