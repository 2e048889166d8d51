// ZIP archives made by tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace throughline::test {

// Names and contents, in this order.
[[nodiscard]] std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace throughline::test
