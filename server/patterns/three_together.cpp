#include "server/patterns/three_together.hpp"

#include <algorithm>
#include <tuple>

#include "server/patterns/bit_rows.hpp"
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

// Places in a list of themes.
struct Three {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t c = 0;
    std::size_t together = 0;
    double expected = 0;

    [[nodiscard]] double lift() const { return static_cast<double>(together) / expected; }
};

class Threes {
public:
    Threes(const ThreeTogether& result, const MatchingReviews& found, const std::vector<ThemeSet>& sets)
        : result_(result),
          sets_(sets),
          branches_(found.state->vocabulary->themes, themes_of(sets)),
          rows_(found.reviews, sets)
    {
    }

    [[nodiscard]] std::vector<Three> found() const
    {
        const std::size_t least = std::max<std::size_t>(result_.choice.at_least, 1);
        std::vector<Three> threes;
        BitRows::Row both;
        for (std::size_t a = 0; a < sets_.size(); ++a)
            for (std::size_t b = a + 1; b < sets_.size(); ++b) {
                if (branches_.are_one(a, b))
                    continue;
                if (rows_.put_common(a, b, both) < least)
                    continue;
                for (std::size_t c = b + 1; c < sets_.size(); ++c) {
                    if (branches_.are_one(a, c) || branches_.are_one(b, c) || !has_all_asked_for({a, b, c}))
                        continue;
                    const std::size_t together = rows_.in_common(both, c);
                    if (together >= least)
                        threes.push_back({a, b, c, together, expected(a, b, c)});
                }
            }
        return threes;
    }

private:
    static std::vector<const Theme*> themes_of(const std::vector<ThemeSet>& sets)
    {
        std::vector<const Theme*> themes;
        for (const ThemeSet& set : sets)
            themes.push_back(set.theme);
        return themes;
    }

    [[nodiscard]] double expected(std::size_t a, std::size_t b, std::size_t c) const
    {
        const auto total = static_cast<double>(result_.counted.n_reviews);
        return static_cast<double>(sets_[a].count) * static_cast<double>(sets_[b].count) / total *
               static_cast<double>(sets_[c].count) / total;
    }

    [[nodiscard]] bool has_all_asked_for(std::initializer_list<std::size_t> three) const
    {
        return std::ranges::all_of(result_.choice.with, [&](const std::string& id) {
            return std::ranges::any_of(three,
                                       [&](std::size_t place) { return sets_[place].theme->id == id; });
        });
    }

    const ThreeTogether& result_;
    const std::vector<ThemeSet>& sets_;
    Branches branches_;
    BitRows rows_;
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
    const std::vector<ThemeSet> sets = commonest(found, result);
    std::vector<Three> threes = Threes(result, found, sets).found();
    result.found = threes.size();
    std::ranges::sort(threes, [](const Three& left, const Three& right) {
        return std::tuple(-left.lift(), right.together, left.a, left.b, left.c) <
               std::tuple(-right.lift(), left.together, right.a, right.b, right.c);
    });
    threes.resize(std::min(threes.size(), choice.most));
    for (const Three& three : threes) {
        ThreeThemes told{named(*sets[three.a].theme),
                         named(*sets[three.b].theme),
                         named(*sets[three.c].theme),
                         three.together,
                         three.expected,
                         three.lift(),
                         {}};
        told.url = list_of_three(found.request, facet_of(choice.themes), told);
        result.sets.push_back(std::move(told));
    }
    return result;
}

}  // namespace throughline
