// Does everything agree: SQLite with itself, Xapian with itself, the index with the catalogue, the originals
// with both?
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline {

struct Check {
    std::string what;                 // "the catalogue is sound"
    std::vector<std::string> faults;  // sentences; none: it holds
};

[[nodiscard]] std::vector<Check> check_collection(const std::filesystem::path& data);

}  // namespace throughline
