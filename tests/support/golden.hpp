// Golden files: is the text still exactly this?
#pragma once

#include <string>

namespace throughline::test {

// Compares with tests/golden/expected/NAME. With UPDATE_GOLDEN=1 in the environment, writes it instead and
// fails, so that nobody rewrites one without reading the difference.
void check_golden(const std::string& name, const std::string& actual);

}  // namespace throughline::test
