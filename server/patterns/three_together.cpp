#include "server/patterns/three_together.hpp"

#include <algorithm>
#include <tuple>

#include "server/patterns/narrowed.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

std::vector<ThemeSet> commonest(const MatchingReviews& found, ThreeTogether& result)
{
    const ThreeChoice& choice = result.choice;
    std::vector<ThemeSet> sets = theme_sets(*found.state, found.reviews, choice.themes);
    std::erase_if(sets,
                  [&](const ThemeSet& set) { return set.count < std::max<std::size_t>(choice.at_least, 1); });
    const auto is_wanted = [&](const ThemeSet& set) {
        return std::ranges::find(choice.with, set.theme->id) != choice.with.end();
    };
    std::ranges::stable_sort(sets, [&](const ThemeSet& left, const ThemeSet& right) {
        return std::pair(is_wanted(left), left.count) > std::pair(is_wanted(right), right.count);
    });
    if (sets.size() > most_themes_in_threes) {
        result.themes_left_out = sets.size() - most_themes_in_threes;
        sets.resize(most_themes_in_threes);
    }
    result.themes = sets.size();
    return sets;
}

class Threes {
public:
    Threes(const MatchingReviews& found, ThreeTogether& result)
        : result_(result), themes_(found.state->vocabulary->themes)
    {
    }

    void look_in(const std::vector<ThemeSet>& sets)
    {
        const std::size_t least = std::max<std::size_t>(result_.choice.at_least, 1);
        for (std::size_t a = 0; a < sets.size(); ++a)
            for (std::size_t b = a + 1; b < sets.size(); ++b) {
                if (are_of_one_branch(themes_, *sets[a].theme, *sets[b].theme))
                    continue;
                const IdSet both = sets[a].reviews & sets[b].reviews;
                if (both.cardinality() >= least)
                    for (std::size_t c = b + 1; c < sets.size(); ++c)
                        take(sets[a], sets[b], sets[c], both.and_cardinality(sets[c].reviews), least);
            }
    }

private:
    void take(const ThemeSet& a, const ThemeSet& b, const ThemeSet& c, std::size_t together,
              std::size_t least)
    {
        if (together < least || !has_all_asked_for(a, b, c) ||
            are_of_one_branch(themes_, *a.theme, *c.theme) || are_of_one_branch(themes_, *b.theme, *c.theme))
            return;
        const auto total = static_cast<double>(result_.counted.n_reviews);
        const double expected = static_cast<double>(a.count) * static_cast<double>(b.count) / total *
                                static_cast<double>(c.count) / total;
        result_.sets.push_back({named(*a.theme), named(*b.theme), named(*c.theme), together, expected,
                                static_cast<double>(together) / expected, std::string()});
    }

    [[nodiscard]] bool has_all_asked_for(const ThemeSet& a, const ThemeSet& b, const ThemeSet& c) const
    {
        return std::ranges::all_of(result_.choice.with, [&](const std::string& id) {
            return a.theme->id == id || b.theme->id == id || c.theme->id == id;
        });
    }

    ThreeTogether& result_;
    const Themes& themes_;
};

std::string list_of_three(const SearchRequest& request, const std::string& facet, const ThreeThemes& three)
{
    SearchRequest list = request;
    for (const Named* theme : {&three.a, &three.b, &three.c})
        list = narrowed(std::move(list), facet, theme->id);
    return address_of(list);
}

}  // namespace

ThreeTogether three_together(const MatchingReviews& found, const ThreeChoice& choice)
{
    ThreeTogether result;
    result.counted = counted(found);
    result.choice = choice;
    Threes(found, result).look_in(commonest(found, result));
    result.found = result.sets.size();
    std::ranges::sort(result.sets, [](const ThreeThemes& left, const ThreeThemes& right) {
        return std::tie(right.lift, right.together, left.a.id, left.b.id, left.c.id) <
               std::tie(left.lift, left.together, right.a.id, right.b.id, right.c.id);
    });
    result.sets.resize(std::min(result.sets.size(), choice.most));
    for (ThreeThemes& three : result.sets)
        three.url = list_of_three(found.request, facet_of(choice.themes), three);
    return result;
}

}  // namespace throughline
