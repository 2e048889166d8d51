// Every number on the pages about themes is the length of the list that it opens, whatever the collection.
#include <rapidcheck.h>

#include <set>

#include "core/catalogue/catalogue.hpp"
#include "server/search/facets.hpp"
#include "server/search/shelves.hpp"
#include "server/search/theme_counts.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

namespace {

using namespace throughline;

const std::vector<std::vector<std::string>> whom{{}, {"police"}, {"police", "school"}};
const std::vector<std::string> theme_ids{"abuse", "physical-abuse", "nai", "neglect", "recording"};

Review any_tagged_review()
{
    Review review = test::review_with_pages({"One.", "Two.", "Three."},
                                            *rc::gen::element<std::string>("", "2019", "2020-03", "2022"));
    for (const std::string& theme :
         *rc::gen::container<std::set<std::string>>(rc::gen::elementOf(theme_ids))) {
        const auto salience = *rc::gen::element(Salience::Central, Salience::Present, Salience::Mentioned);
        review.tags.push_back(test::tag_of(theme, salience, *rc::gen::inRange<std::size_t>(0, 3), 0, 3));
        review.tags.back().state = *rc::gen::element(TagState::Suggested, TagState::Rejected);
    }
    for (int page = 1; page <= 3; ++page)
        if (*rc::gen::arbitrary<bool>()) {
            review.points.push_back(
                test::point_on(review, page, *rc::gen::element(PointKind::Recommendation, PointKind::Finding),
                               *rc::gen::elementOf(whom)));
            review.points.back().is_quoted = *rc::gen::inRange(0, 4) == 0;
        }
    return review;
}

std::vector<Review> any_reviews()
{
    std::vector<Review> reviews;
    const int count = *rc::gen::inRange(0, 8);
    for (int made = 0; made < count; ++made)
        reviews.push_back(any_tagged_review());
    return reviews;
}

std::shared_ptr<const CollectionState> any_collection()
{
    const test::ScratchFolder folder;
    test::make_catalogue(folder.path(), any_reviews());
    Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadOnly);
    return load_collection(catalogue, test::small_vocabulary());
}

std::size_t length_of_list(const CollectionState& state, const std::string& facet, const std::string& value,
                           const std::string& year = {})
{
    Filters filters;
    if (!facet.empty())
        filters.values[facet] = {value};
    if (!year.empty())
        filters.year_from = filters.year_to = std::stoi(year);
    return allowed_by(filters, state).cardinality();
}

}  // namespace

TEST_CASE("every count of a theme is the length of the list that it opens")
{
    CHECK(rc::check("any collection", [] {
        const auto state = any_collection();
        const ThemeTree tree = theme_tree_of(*state, state->all);
        RC_ASSERT(tree.reviews == length_of_list(*state, {}, {}));
        std::size_t themes = 0;
        for (const ThemeGroup& group : tree.groups)
            for (const ThemeCount& theme : group.themes) {
                ++themes;
                RC_ASSERT(theme.mentioned_in == length_of_list(*state, "theme", theme.id));
                RC_ASSERT(theme.central_in == length_of_list(*state, "theme_central", theme.id));
                RC_ASSERT(theme.mentioned_in - theme.central_in ==
                          length_of_list(*state, "theme_present", theme.id));
                const IdSet& mentioned = set_of(*state, "theme", theme.id);
                std::size_t of_years = undated_of(*state, mentioned).size();
                for (const ThemeYear& year : years_of(*state, state->all, mentioned)) {
                    RC_ASSERT(year.reviews == length_of_list(*state, {}, {}, year.year));
                    RC_ASSERT(year.mentioned_in == length_of_list(*state, "theme", theme.id, year.year));
                    of_years += year.mentioned_in;
                }
                RC_ASSERT(of_years == theme.mentioned_in);
            }
        RC_ASSERT(themes == theme_ids.size());
    }));
}

TEST_CASE("a broader theme is mentioned wherever a narrower one is")
{
    CHECK(rc::check("any collection", [] {
        const auto state = any_collection();
        for (const auto& [narrower, broader] :
             {std::pair("nai", "physical-abuse"), std::pair("physical-abuse", "abuse")}) {
            RC_ASSERT(set_of(*state, "theme", narrower).isSubset(set_of(*state, "theme", broader)));
            RC_ASSERT(
                set_of(*state, "theme_central", narrower).isSubset(set_of(*state, "theme_central", broader)));
        }
    }));
}

TEST_CASE("every count beside the recommendations is the length of the list that it opens")
{
    CHECK(rc::check("any collection, any filter", [] {
        const test::ScratchFolder folder;
        test::make_catalogue(folder.path(), any_reviews());
        Catalogue catalogue(folder / "catalogue.sqlite", Catalogue::Mode::ReadOnly);
        const auto state = load_collection(catalogue, test::small_vocabulary());
        const CollectionState& points = state->shelves->filled(*state, catalogue).points.sets;
        Filters filters;
        if (*rc::gen::arbitrary<bool>())
            filters.values["agency"] = {*rc::gen::element<std::string>("police", "school")};
        if (*rc::gen::arbitrary<bool>())
            filters.values["theme"] = {*rc::gen::elementOf(theme_ids)};
        for (const Facet& facet : facets_of(points.all, filters, points))
            for (const FacetValue& value : facet.values) {
                Filters chosen = filters;
                if (facet.name == "year")
                    chosen.year_from = chosen.year_to = std::stoi(value.value);
                else
                    chosen.values[facet.name] = {value.value};
                RC_ASSERT(allowed_by(chosen, points).cardinality() == value.count);
            }
    }));
}
