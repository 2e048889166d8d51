#include "core/catalogue/tags.hpp"

#include "core/catalogue/reviews.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

namespace {

using namespace throughline;

Tag found(std::string theme, Salience salience = Salience::Present)
{
    return {std::move(theme), salience, TagState::Suggested, 0.5, "found", {}, {Evidence{}}};
}

Tag said(std::string theme, TagState state)
{
    return {std::move(theme), Salience::Central, state, 0.9, "before", {}, {Evidence{}, Evidence{}}};
}

}  // namespace

TEST_CASE("what a person said of a theme outlives tagging again")
{
    struct Row {
        TagState before;
        TagState after;
    };
    const auto row =
        GENERATE(Row{TagState::Suggested, TagState::Suggested}, Row{TagState::Confirmed, TagState::Confirmed},
                 Row{TagState::Rejected, TagState::Rejected}, Row{TagState::Stale, TagState::Confirmed});
    const auto tags = under_what_was_said({found("neglect")}, {said("neglect", row.before)});
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().state == row.after);
    CHECK(tags.front().why == "found");
    CHECK(tags.front().salience == Salience::Present);
}

TEST_CASE("a theme that is no longer found is gone, unless a person spoke of it")
{
    CHECK(under_what_was_said({}, {said("neglect", TagState::Suggested)}).empty());
    struct Row {
        TagState before;
        TagState after;
    };
    const auto row =
        GENERATE(Row{TagState::Confirmed, TagState::Stale}, Row{TagState::Stale, TagState::Stale},
                 Row{TagState::Rejected, TagState::Rejected});
    const auto tags = under_what_was_said({}, {said("neglect", row.before)});
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().state == row.after);
    CHECK(tags.front().evidence.empty());
}

TEST_CASE("a confirmed theme of which a passing word is left is stale, and still a tag")
{
    const auto tags =
        under_what_was_said({found("neglect", Salience::Mentioned)}, {said("neglect", TagState::Confirmed)});
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().state == TagState::Stale);
    CHECK(is_tagged(tags.front()));
    CHECK(tags.front().evidence.size() == 1);
}

TEST_CASE("tagging again twice is tagging again once")
{
    const std::vector<Tag> before{said("a", TagState::Confirmed), said("b", TagState::Rejected),
                                  said("c", TagState::Stale), said("d", TagState::Suggested)};
    const std::vector<Tag> now{found("c", Salience::Mentioned), found("b"), found("e")};
    const auto once = under_what_was_said(now, before);
    CHECK(under_what_was_said(now, once) == once);
}

TEST_CASE("a person's word outlives a changed file")
{
    const test::ScratchFolder folder;
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    Reviews reviews(catalogue);
    Tags tags(catalogue);
    Review review;
    review.pages = {{1, "Neglect.", {}, {}}};
    review.passages = {{1, PassageKind::Finding, 0, 8}};
    review.tags = {found("drift"), found("neglect")};
    const std::string now = "2026-01-01T00:00:00Z";
    const ReviewId id = reviews.add("aa", review, now);
    CHECK(tags.set_state(id, "neglect", TagState::Rejected));
    CHECK(tags.set_state(id, "drift", TagState::Confirmed));
    CHECK_FALSE(tags.set_state(id, "no-such-theme", TagState::Confirmed));
    review.tags = {found("neglect")};
    reviews.replace(id, "bb", review, now);
    const auto kept = tags.of(id);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].state == TagState::Stale);
    CHECK(kept[1].state == TagState::Rejected);
    CHECK(kept[1].evidence.size() == 1);
}
