// What is put into the catalogue comes out equal, whatever a review says.
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "core/catalogue/reviews.hpp"
#include "core/catalogue/tags.hpp"
#include "core/text/clean.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

const std::string now = "2026-01-01T00:00:00Z";

int up_to(int most)
{
    return *rc::gen::inRange(0, most + 1);
}

std::size_t any_size()
{
    return *rc::gen::inRange<std::size_t>(0, std::size_t{1} << 40U);
}

bool any_truth()
{
    return *rc::gen::arbitrary<bool>();
}

std::string any_text()
{
    return clean(*rc::gen::arbitrary<std::string>());
}

double any_share()
{
    return static_cast<double>(up_to(1'000'000)) / 1'000'000;
}

template <typename Part, typename Make>
std::vector<Part> some(int most, Make make)
{
    std::vector<Part> parts;
    for (int count = up_to(most); count > 0; --count)
        parts.push_back(make());
    return parts;
}

template <typename Value>
std::optional<Value> perhaps(Value value)
{
    return any_truth() ? std::optional(value) : std::nullopt;
}

Section any_section()
{
    return {static_cast<SectionKind>(up_to(18)), up_to(6), any_text(), up_to(99), any_size()};
}

Point any_point()
{
    return {.kind = static_cast<PointKind>(up_to(2)),
            .number = any_text(),
            .text = any_text(),
            .page = up_to(99),
            .begin = any_size(),
            .end = any_size(),
            .section = perhaps(any_size()),
            .addressees = some<std::string>(3, any_text),
            .scope = static_cast<Scope>(up_to(2)),
            .follows = perhaps(any_size()),
            .verb = any_text(),
            .is_quoted = any_truth()};
}

Child any_child()
{
    return {any_text(), any_text(), any_text(), any_text(), perhaps(up_to(99)), perhaps(any_text())};
}

Evidence any_evidence()
{
    return {any_size(), any_size(), any_size(),  static_cast<Polarity>(up_to(2)),
            any_text(), any_text(), any_share(), any_truth()};
}

// By theme, each once, as the tagger gives them.
std::vector<Tag> any_tags()
{
    std::set<std::string> themes;
    for (int count = up_to(4); count > 0; --count)
        themes.insert("theme-" + std::to_string(up_to(6)));
    const auto any_theme = [] { return "theme-" + std::to_string(up_to(6)); };
    std::vector<Tag> tags;
    for (const std::string& theme : themes)
        tags.push_back({theme, static_cast<Salience>(up_to(2)), static_cast<TagState>(up_to(3)), any_share(),
                        any_text(), some<std::string>(2, any_theme), some<Evidence>(3, any_evidence)});
    return tags;
}

Review any_review()
{
    Review review;
    review.sections = some<Section>(4, any_section);
    review.points = some<Point>(4, any_point);
    review.children = some<Child>(3, any_child);
    review.tags = any_tags();
    review.pages = {{1, any_text(), {}, {}}};
    return review;
}

const BroaderThemes broader{
    {"theme-1", "theme-0"}, {"theme-2", "theme-1"}, {"theme-3", "theme-1"}, {"theme-5", "theme-4"}};

bool is_rejected(const std::vector<Tag>& tags, const std::string& theme)
{
    return std::ranges::any_of(
        tags, [&](const Tag& tag) { return tag.theme == theme && tag.state == TagState::Rejected; });
}

bool is_tagged_with(const std::vector<Tag>& tags, const std::string& theme)
{
    return std::ranges::any_of(tags, [&](const Tag& tag) { return tag.theme == theme && is_tagged(tag); });
}

std::set<std::string> spoken_of(const std::vector<Tag>& tags)
{
    std::set<std::string> themes;
    for (const Tag& tag : tags)
        if (tag.state != TagState::Suggested)
            themes.insert(tag.theme);
    return themes;
}

}  // namespace

TEST_CASE("any review comes out of the catalogue as it went in, and goes without a trace")
{
    const test::ScratchFolder folder;
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    Reviews reviews(catalogue);
    int count = 0;
    CHECK(rc::check([&] {
        const Review review = any_review();
        catalogue.in_transaction([&] {
            const ReviewId id = reviews.add(std::to_string(++count), review, now);
            RC_ASSERT(reviews.load(id) == review);
            Review other = any_review();
            for (Tag& tag : other.tags)
                tag.state = TagState::Suggested;
            reviews.replace(id, std::to_string(count), other, broader, now);
            other.tags = under_what_was_said(other.tags, review.tags, broader);
            RC_ASSERT(reviews.load(id) == other);
            reviews.remove(id);
        });
    }));
    CHECK(catalogue.integrity_faults().empty());
}

TEST_CASE("no tagging takes away a person's word, and the same tagging again changes nothing")
{
    CHECK(rc::check([] {
        const std::vector<Tag> before = any_tags();
        std::vector<Tag> found = any_tags();
        for (Tag& tag : found)
            tag.state = TagState::Suggested;
        const std::vector<Tag> after = under_what_was_said(found, before, broader);
        RC_ASSERT(spoken_of(after) == spoken_of(before));
        RC_ASSERT(under_what_was_said(found, after, broader) == after);
        for (const Tag& tag : before)
            if (tag.state == TagState::Rejected)
                for (const Tag& kept : after)
                    RC_ASSERT((kept.theme != tag.theme || !is_tagged(kept)) &&
                              std::ranges::count(kept.narrower, tag.theme) == 0);
    }));
}

TEST_CASE(
    "with what a person confirms, the broader themes are said; with what one rejects, no narrower ones are")
{
    CHECK(rc::check([] {
        const std::vector<Tag> before = any_tags();
        std::vector<Tag> found = any_tags();
        for (Tag& tag : found)
            tag = {tag.theme, tag.salience, TagState::Suggested, 0.5, "found", {}, tag.evidence};
        const std::vector<Tag> after = under_what_was_said(found, before, broader);
        for (const Tag& tag : after) {
            const auto above = themes_above(tag.theme, broader);
            const bool is_below_rejected =
                std::ranges::any_of(above, [&](const std::string& one) { return is_rejected(after, one); });
            const bool is_confirmed = tag.state == TagState::Confirmed || tag.state == TagState::Stale;
            if (is_tagged(tag) && is_below_rejected)
                RC_ASSERT(is_confirmed);
            if (is_tagged(tag) && is_confirmed && !is_below_rejected)
                for (const std::string& one : above)
                    RC_ASSERT(is_tagged_with(after, one));
        }
    }));
}
