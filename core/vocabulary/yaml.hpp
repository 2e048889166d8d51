// The one way a vocabulary file is read: every mistake becomes an Error with file and line.
#pragma once

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

// Throws Error: no such file, larger than 16 MiB, or not YAML.
[[nodiscard]] YAML::Node read_yaml(const std::filesystem::path& file);

// The rows of the file's list `name`: names with values, each of them, so that they can be asked for by name.
// Throws Error if there is no such list, or another kind of row in it.
[[nodiscard]] std::vector<YAML::Node> rows_of(const YAML::Node& root, const std::string& name,
                                              const std::filesystem::path& file);

// The text below `name`. Throws Error if it is missing or no text.
[[nodiscard]] std::string text_of(const YAML::Node& row, const std::string& name,
                                  const std::filesystem::path& file);

// The same; empty where there is nothing of that name.
[[nodiscard]] std::string optional_text_of(const YAML::Node& row, const std::string& name,
                                           const std::filesystem::path& file);

// The texts of the list below `name`; none where there is no list of that name.
[[nodiscard]] std::vector<std::string> texts_of(const YAML::Node& row, const std::string& name,
                                                const std::filesystem::path& file);

// The texts of a list.
[[nodiscard]] std::vector<std::string> texts_in(const YAML::Node& list, const std::filesystem::path& file);

// Whether `name` is true; false where it is not there. Throws Error if it is neither true nor false.
[[nodiscard]] bool is_true(const YAML::Node& row, const std::string& name, const std::filesystem::path& file);

// The year below `name`; nothing where it is not there. Throws Error if it is no year.
[[nodiscard]] std::optional<int> year_of(const YAML::Node& row, const std::string& name,
                                         const std::filesystem::path& file);

// Throws Error that names the key if the row has one that is none of `known`: a misspelt key would be read
// over. `what` is what the row is: "the theme 'neglect'".
void expect_known_keys(const YAML::Node& row, std::initializer_list<std::string_view> known,
                       const std::string& what, const std::filesystem::path& file);

// Throws Error: file, the line where `row` begins, and what to mend.
[[noreturn]] void reject(const YAML::Node& row, const std::string& what, const std::filesystem::path& file);

}  // namespace throughline
