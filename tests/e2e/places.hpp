// Where the programs and the fictional reviews lie that these tests run.
#pragma once

#include <filesystem>

namespace throughline::test {

inline const std::filesystem::path build = BUILD_DIR;
inline const std::filesystem::path corpus = std::filesystem::path(SOURCE_DIR) / "corpus";

}  // namespace throughline::test
