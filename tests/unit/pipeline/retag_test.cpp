#include "indexer/pipeline/retag.hpp"

#include "support/catch.hpp"

namespace {

using namespace throughline;

constexpr ReviewId review{7};

Tag tag(std::string theme, Salience salience, TagState state = TagState::Suggested)
{
    return {std::move(theme), salience, state, 0.5, "", {}, {}};
}

RetagPlan plan(std::vector<Tag> before, std::vector<Tag> after)
{
    RetagPlan made;
    made.changed.push_back({review, std::move(before), std::move(after)});
    return made;
}

}  // namespace

TEST_CASE("a change is what is said of a review now and was not before, or the other way round")
{
    using enum Salience;
    using Kind = TagChange::Kind;
    const auto [before, after, expected] =
        GENERATE(table<std::vector<Tag>, std::vector<Tag>, std::vector<TagChange>>({
            {{}, {tag("neglect", Central)}, {{Kind::Added, "neglect", review, Central, Central}}},
            {{tag("neglect", Present)}, {}, {{Kind::TakenAway, "neglect", review, Present, Present}}},
            {{tag("neglect", Present)},
             {tag("neglect", Central)},
             {{Kind::Weighed, "neglect", review, Present, Central}}},
            {{tag("neglect", Present)}, {tag("neglect", Present)}, {}},
            {{tag("neglect", Mentioned)}, {}, {}},
            {{tag("neglect", Mentioned)},
             {tag("neglect", Present)},
             {{Kind::Added, "neglect", review, Present, Present}}},
            {{tag("neglect", Central, TagState::Rejected)}, {}, {}},
            {{tag("neglect", Central, TagState::Confirmed)}, {tag("neglect", Central, TagState::Stale)}, {}},
        }));
    CHECK(changes_of(plan(before, after)) == expected);
}

TEST_CASE("changes are told by theme, and within a theme by review")
{
    RetagPlan made;
    made.changed.push_back(
        {ReviewId{2}, {}, {tag("drift", Salience::Present), tag("neglect", Salience::Present)}});
    made.changed.push_back({ReviewId{1}, {tag("neglect", Salience::Present)}, {}});
    std::string told;
    for (const TagChange& change : changes_of(made))
        told += change.theme + std::to_string(number_of(change.review)) + " ";
    CHECK(told == "drift2 neglect1 neglect2 ");
}
