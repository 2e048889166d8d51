#include <rapidcheck.h>

#include <algorithm>

#include "indexer/themes/company.hpp"
#include "support/catch.hpp"
#include "support/themes.hpp"

namespace {

using namespace throughline;

constexpr std::size_t theme_count = 4;

Themes numbered_themes()
{
    std::vector<Theme> themes;
    for (std::size_t number = 0; number < theme_count; ++number)
        themes.push_back(test::theme("theme-" + std::to_string(number), "Theme " + std::to_string(number)));
    return test::vocabulary_of(themes).themes;
}

double any_share()
{
    return *rc::gen::inRange(-100, 101) / 100.0;
}

ThemeModel any_model(const Themes& themes)
{
    ThemeModel model;
    model.alone = {{"strongest", 1}};
    for (std::size_t theme = 0; theme < theme_count; ++theme)
        for (std::size_t other = theme + 1; other < theme_count; ++other)
            model.together[themes.all()[theme].id][themes.all()[other].id] = any_share();
    return model;
}

}  // namespace

TEST_CASE("a theme surer by itself moves the others the way they go with it, and never itself")
{
    const Themes themes = numbered_themes();
    CHECK(rc::check("any model, any review", [&] {
        const ThemeModel model = any_model(themes);
        const Company company(model, themes);
        std::vector<SignNumbers> before(theme_count);
        for (SignNumbers& numbers : before)
            numbers[place_of_sign("strongest")] = 4 * any_share();
        const std::size_t moved = *rc::gen::inRange<std::size_t>(0, theme_count);
        std::vector<SignNumbers> after = before;
        after[moved][place_of_sign("strongest")] += 1;
        company.weigh(before);
        company.weigh(after);
        for (std::size_t theme = 0; theme < theme_count; ++theme) {
            const double change =
                after[theme][place_of_sign("company")] - before[theme][place_of_sign("company")];
            const std::string& first = themes.all()[std::min(theme, moved)].id;
            const double together =
                theme == moved ? 0 : model.together.at(first).at(themes.all()[std::max(theme, moved)].id);
            if (together == 0)
                RC_ASSERT(change == 0);
            else
                RC_ASSERT((change > 0) == (together > 0));
        }
    }));
}
