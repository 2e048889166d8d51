// Made-up values of the pages about themes and recommendations. All reviews are fictional.
#pragma once

#include "server/search/search.hpp"
#include "server/search/theme_reading.hpp"

namespace throughline::test {

[[nodiscard]] SearchResults example_points();          // ten of 48 recommendations to one agency
[[nodiscard]] SearchResults example_hostile_points();  // markup in every field that comes from outside
[[nodiscard]] ThemeTree example_themes();
[[nodiscard]] ThemeReading example_theme();
[[nodiscard]] ThemeReading example_silent_theme();  // of which no review speaks

}  // namespace throughline::test
