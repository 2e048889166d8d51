#include "core/catalogue/tags.hpp"

#include <algorithm>

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
    Evidence elsewhere;
    elsewhere.passage = 1;
    return {std::move(theme), Salience::Central, state, 0.9, "before", {}, {Evidence{}, elsewhere}};
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
    const auto tags = under_what_was_said({found("neglect")}, {said("neglect", row.before)}, {});
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().state == row.after);
    CHECK(tags.front().why == "found");
    CHECK(tags.front().salience == Salience::Present);
}

TEST_CASE("a theme that is no longer found is gone, unless a person spoke of it")
{
    CHECK(under_what_was_said({}, {said("neglect", TagState::Suggested)}, {}).empty());
    struct Row {
        TagState before;
        TagState after;
    };
    const auto row =
        GENERATE(Row{TagState::Confirmed, TagState::Stale}, Row{TagState::Stale, TagState::Stale},
                 Row{TagState::Rejected, TagState::Rejected});
    const auto tags = under_what_was_said({}, {said("neglect", row.before)}, {});
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().state == row.after);
    CHECK(tags.front().evidence.empty());
}

TEST_CASE("a confirmed theme of which a passing word is left is stale, and still a tag")
{
    const auto tags = under_what_was_said({found("neglect", Salience::Mentioned)},
                                          {said("neglect", TagState::Confirmed)}, {});
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().state == TagState::Stale);
    CHECK(is_tagged(tags.front()));
    CHECK(tags.front().evidence.size() == 1);
}

TEST_CASE("a confirmed theme of which the same passing words are found stays confirmed, and they count")
{
    Tag passing = found("neglect", Salience::Mentioned);
    passing.evidence = {{1, 4, 9, Polarity::Neutral, "neglect/phrase@1", "is denied", 0.3, false}};
    Tag before = passing;
    before.state = TagState::Confirmed;
    before.salience = Salience::Present;
    before.why = "a person says so";
    const auto tags = under_what_was_said({passing}, {before}, {});
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().state == TagState::Confirmed);
    CHECK(tags.front().why == "a person says so");
    CHECK(is_tagged(tags.front()));
    REQUIRE(tags.front().evidence.size() == 1);
    CHECK(tags.front().evidence.front().is_counted);
    CHECK(is_counted_by_hand(tags.front().evidence.front()));
    CHECK_THAT(tags.front().evidence.front().why, Catch::ContainsSubstring("without that: is denied"));
    CHECK(under_what_was_said({passing}, tags, {}) == tags);
}

TEST_CASE("a broader theme follows from no theme that a person rejected")
{
    const auto speaks = [](const std::string& theme, std::size_t passage) {
        return Evidence{passage, 0, 4, Polarity::Neutral, theme + "/phrase@1", theme + ": why", 0.5, true};
    };
    Tag broad = found("family");
    broad.narrower = {"fathers", "mothers"};
    broad.evidence = {speaks("fathers", 1), speaks("mothers", 2)};
    const std::vector<Tag> now{broad, found("fathers"), found("mothers")};

    const auto one = under_what_was_said(now, {said("fathers", TagState::Rejected)}, {});
    REQUIRE(one.front().theme == "family");
    CHECK(is_tagged(one.front()));
    CHECK(one.front().narrower == std::vector<std::string>{"mothers"});
    CHECK(one.front().evidence == std::vector<Evidence>{speaks("mothers", 2)});
    CHECK(one.front().why == follows_from({"mothers"}));

    const std::vector<Tag> both{said("fathers", TagState::Rejected), said("mothers", TagState::Rejected)};
    CHECK(under_what_was_said(now, both, {}).front().theme == "fathers");

    SECTION("but words of its own are still told")
    {
        broad.evidence.push_back(speaks("family", 3));
        const auto own = under_what_was_said({broad, now[1], now[2]}, both, {});
        CHECK(own.front().theme == "family");
        CHECK(own.front().salience == Salience::Mentioned);
        CHECK(own.front().evidence == std::vector<Evidence>{speaks("family", 3)});
    }
    SECTION("and a person's word stands")
    {
        std::vector<Tag> all = both;
        all.push_back(said("family", TagState::Confirmed));
        const auto kept = under_what_was_said(now, all, {});
        CHECK(kept.front().state == TagState::Stale);
        CHECK(kept.front().narrower.empty());
    }
}

TEST_CASE("with a theme that a person confirms, the broader themes are said")
{
    const BroaderThemes broader{{"county-lines", "cce"}, {"cce", "harm-outside"}};
    Tag passing = found("county-lines", Salience::Mentioned);
    passing.evidence.front().is_counted = false;
    const std::vector<Tag> now{found("cce", Salience::Mentioned), passing};
    const auto all = under_what_was_said(now, {said("county-lines", TagState::Confirmed)}, broader);
    REQUIRE(all.size() == 3);
    for (const Tag& tag : all) {
        CAPTURE(tag.theme);
        CHECK(is_tagged(tag));
        CHECK(tag.narrower == (tag.theme == "county-lines" ? std::vector<std::string>{}
                                                           : std::vector<std::string>{"county-lines"}));
        CHECK(std::ranges::any_of(tag.evidence, &Evidence::is_counted));
    }
    CHECK(all.front().why == follows_from({"county-lines"}));
    CHECK(under_what_was_said(now, all, broader) == all);
    CHECK(under_what_was_said(now, {said("county-lines", TagState::Suggested)}, broader).front().why ==
          "found");

    SECTION("a broader one that a person rejected stays so")
    {
        const std::vector<Tag> both{said("cce", TagState::Rejected),
                                    said("county-lines", TagState::Confirmed)};
        const auto kept = under_what_was_said(now, both, broader);
        REQUIRE(kept.size() == 2);
        CHECK_FALSE(is_tagged(kept.front()));
    }
}

TEST_CASE("below a theme that a person rejected, nothing is said that no person said")
{
    const BroaderThemes broader{{"county-lines", "cce"}, {"cce", "harm-outside"}};
    Tag above = found("harm-outside");
    above.narrower = {"county-lines"};
    above.evidence.front().rule = "county-lines/phrase@1";
    Tag cce = above;
    cce.theme = "cce";
    const std::vector<Tag> now{cce, found("county-lines"), above};
    const auto all = under_what_was_said(now, {said("cce", TagState::Rejected)}, broader);
    REQUIRE(all.size() == 2);
    CHECK(all[0].state == TagState::Rejected);
    CHECK(all[0].why == "found");
    CHECK(all[1].theme == "county-lines");
    CHECK(all[1].salience == Salience::Mentioned);
    CHECK(all[1].why == "a person rejected the broader theme cce");
    CHECK_FALSE(all[1].evidence.front().is_counted);
    CHECK(under_what_was_said(now, all, broader) == all);
}

TEST_CASE("tagging again twice is tagging again once")
{
    const std::vector<Tag> before{said("a", TagState::Confirmed), said("b", TagState::Rejected),
                                  said("c", TagState::Stale), said("d", TagState::Suggested)};
    const std::vector<Tag> now{found("c", Salience::Mentioned), found("b"), found("e")};
    const auto once = under_what_was_said(now, before, {});
    CHECK(under_what_was_said(now, once, {}) == once);
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
    tags.put(id, {said("drift", TagState::Confirmed), said("neglect", TagState::Rejected)});
    review.tags = {found("neglect")};
    reviews.replace(id, "bb", review, {}, now);
    const auto kept = tags.of(id);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].state == TagState::Stale);
    CHECK(kept[1].state == TagState::Rejected);
    CHECK(kept[1].evidence.size() == 1);
}
