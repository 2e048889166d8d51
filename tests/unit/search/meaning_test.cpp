#include "server/search/meaning.hpp"

#include <cmath>

#include "support/catch.hpp"

namespace {

using namespace throughline;

WordingModel three_words()
{
    WordingModel model;
    CHECK(model.add("rung", {100, 0}));
    CHECK(model.add("phoned", {80, 60}));
    CHECK(model.add("damp", {0, -50}));
    return model;
}

}  // namespace

TEST_CASE("the meaning of a text is the direction of its words together, each counted once")
{
    const WordingModel model = three_words();
    const Meaning meaning = meaning_of(model, "Rung, rung, phoned.");
    REQUIRE(meaning.size() == 2);
    CHECK(meaning[0] == Approx(180 / std::hypot(180, 60)));
    CHECK(meaning[1] == Approx(60 / std::hypot(180, 60)));
}

TEST_CASE("texts are as alike as their directions are near, and never less than not at all")
{
    const WordingModel model = three_words();
    CHECK(meaning_likeness(meaning_of(model, "rung"), meaning_of(model, "RUNG")) == Approx(1));
    CHECK(meaning_likeness(meaning_of(model, "rung"), meaning_of(model, "phoned")) == Approx(0.8));
    CHECK(meaning_likeness(meaning_of(model, "phoned"), meaning_of(model, "damp")) == 0);
}

TEST_CASE("what two texts say of things that are not known does not make them the same")
{
    const WordingModel model = three_words();
    const double both_known = meaning_likeness(meaning_of(model, "rung"), meaning_of(model, "rung"));
    const double one_unknown =
        meaning_likeness(meaning_of(model, "rung kennels"), meaning_of(model, "rung ladders"));
    CHECK(both_known == Approx(1));
    CHECK(one_unknown == Approx(10'000 / (10'000 + 0.3 * (10'000 + 10'000 + 2'500) / 3)));
}

TEST_CASE("a text of which most words are not known has no meaning, and is like none")
{
    const WordingModel model = three_words();
    CHECK(meaning_of(model, "ffoniwyd y meddyg rung").empty());
    CHECK(meaning_of(model, "").empty());
    CHECK(meaning_of(WordingModel(), "rung").empty());
    CHECK(meaning_likeness(meaning_of(model, "rung"), {}) == 0);
}
