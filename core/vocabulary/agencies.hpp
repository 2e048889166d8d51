// The agencies that a recommendation can be addressed to: a closed list, and the names they go by.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline {

struct Agency {
    std::string id;                  // "safeguarding-partnership"
    std::string label;               // for a person
    std::vector<std::string> names;  // as reports write them; in capitals: matches in capitals only
    // Words that mean the agency only where one is expected: "the Board", "the council", "health".
    std::vector<std::string> short_names;
    std::vector<std::string> endings;  // of local abbreviations in capitals: "SCP" for "NSCP"
};

// Throws Error naming the line and what to mend.
[[nodiscard]] std::vector<Agency> load_agencies(const std::filesystem::path& file);

}  // namespace throughline
