// The real indexer at work on a data folder, and what the collection then holds.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace throughline::test {

struct Indexed {
    int exit_code = 0;
    nlohmann::json summary;  // of --json; null if there was none
    std::string errors;
};

// `throughline-indexer --data DATA index --json ARGUMENTS...`
[[nodiscard]] Indexed index(const std::filesystem::path& data, const std::vector<std::string>& arguments);

// Any other command; its exit code.
[[nodiscard]] int run_indexer(const std::filesystem::path& data, const std::vector<std::string>& arguments);

// All that the catalogue says, but for times: numbers of reviews, hashes, fields, text, passages, sources,
// failures.
[[nodiscard]] std::string contents_of_collection(const std::filesystem::path& data);

// Files of the corpus that need no OCR, by name.
[[nodiscard]] std::vector<std::string> quick_corpus();

}  // namespace throughline::test
