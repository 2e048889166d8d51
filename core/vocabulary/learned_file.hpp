// A file of learned numbers, line by line: those of themes and those of wordings.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace throughline {

// Gives each line that is neither empty nor a note to `take`. A file that is not there has no lines. Throws
// Error naming the line that `take` refuses, what is `wanted` of a line and the command that learns the file.
void read_learned(const std::filesystem::path& file, std::string_view wanted, std::string_view command,
                  const std::function<bool(std::string_view)>& take);

}  // namespace throughline
