// The commands of throughline-indexer: what a librarian types, and what is printed.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/tag.hpp"
#include "indexer/pipeline/index_folder.hpp"

namespace throughline {

// Exit codes of all commands.
inline constexpr int all_is_well = 0;
inline constexpr int nothing_done = 1;
inline constexpr int some_failed = 2;

// What to do about a file that was mended while it was read.
inline constexpr std::string_view damaged_in_words =
    "the file is damaged: what could be read is in, and words or whole pages may be missing; fetch it again "
    "from whoever published it";

struct IndexCommand {
    IndexOptions options;
    bool is_dry_run = false;
    bool as_json = false;
};

struct ExportGoldCommand {
    std::vector<std::string> reviews;  // numbers or file names; none: all
    bool extracted_only = false;
};

struct RetagCommand {
    std::filesystem::path vocabulary;
    unsigned jobs = 1;
    bool is_dry_run = false;
    bool as_json = false;
};

struct ExplainCommand {
    std::string review;
    std::string theme;
    std::filesystem::path vocabulary;
};

struct JudgeCommand {
    std::string review;
    std::string theme;
    TagState word = TagState::Confirmed;  // suggested: what was said before is taken back
    std::filesystem::path vocabulary;
};

struct StatusCommand {
    std::filesystem::path vocabulary;
    bool as_json = false;
};

[[nodiscard]] int run_index(const std::filesystem::path& data, const IndexCommand& command,
                            const std::atomic<bool>& stop);
[[nodiscard]] int run_status(const std::filesystem::path& data, const StatusCommand& command);
[[nodiscard]] int run_rebuild(const std::filesystem::path& data, const std::atomic<bool>& stop);
[[nodiscard]] int run_retag(const std::filesystem::path& data, const RetagCommand& command,
                            const std::atomic<bool>& stop);
[[nodiscard]] int run_explain(const std::filesystem::path& data, const ExplainCommand& command);
[[nodiscard]] int run_judge(const std::filesystem::path& data, const JudgeCommand& command);
[[nodiscard]] int run_check(const std::filesystem::path& data);
[[nodiscard]] int run_export_gold(const std::filesystem::path& data, const ExportGoldCommand& command);

}  // namespace throughline
