// Settings as they were written, before anybody has asked whether they make sense; and those of a TOML file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace throughline {

// Empty: not stated.
struct RawSettings {
    std::string data;
    std::string listen;
    std::optional<long> threads;
    std::optional<long> searches;
    std::optional<long> heavy_searches;
    std::optional<long> heavy_from;    // thousands of postings
    std::optional<long> refused_from;  // thousands of postings
    std::string templates;
    std::string assets;
    std::string vocabulary;
    std::string worker;
    std::string contact;
    std::string public_url;
    std::vector<std::string> names;
    std::optional<bool> allow_remote;
};

// Relative paths are meant from the file's own folder. Throws Error naming file and line for what is no TOML,
// a name that is no setting, or a value of the wrong kind.
[[nodiscard]] RawSettings settings_in_file(const std::filesystem::path& file);

}  // namespace throughline
