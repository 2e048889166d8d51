// The parameters of a list of recommendations: those of every search, and which kinds of points it holds.
#pragma once

#include "server/http/search_parameters.hpp"

namespace throughline {

// As read_search; `kind` is recommendation, finding, learning or question, and repeatable.
[[nodiscard]] ReadSearch read_points(const Parameters&);

}  // namespace throughline
