// How old the child is that a question speaks of: "baby", "under 1", "aged 15", "six-week-old".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline {

// Values of age_band, each once, in the order in which the question comes to them.
[[nodiscard]] std::vector<std::string_view> age_bands_in(const std::string& text);

}  // namespace throughline
