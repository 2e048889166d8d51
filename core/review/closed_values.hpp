// The closed lists of the field: which values there are, and what each is called.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

// ("outcome", "death") -> "A child died"; a value that is in no list of that name: as it is.
[[nodiscard]] std::string label_of_value(std::string_view list, std::string_view value);

// In the order in which people read them; none: there is no such list.
[[nodiscard]] std::vector<std::string_view> values_of_list(std::string_view list);

// The value that a person wrote, or the name of which they wrote: "Serious Case Review" is "scr". Nothing: it
// is none of the list.
[[nodiscard]] std::optional<std::string_view> value_meant(std::string_view list, std::string_view text);

}  // namespace throughline
