// Themes as a librarian names them: by id or by label, however they write it.
#pragma once

#include <string>

#include "core/vocabulary/themes.hpp"

namespace throughline {

// Throws Error that names the closest themes if there is no such theme.
[[nodiscard]] const Theme& theme_named(const Themes& themes, const std::string& name);

}  // namespace throughline
