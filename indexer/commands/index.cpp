// Takes in files and folders, or says what would be taken in, and what came of it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/progress_line.hpp"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

std::string sentence(const Failure& failure)
{
    const std::string advice(advice_on(failure.reason));
    return failure.detail.empty() ? advice : advice + " (" + failure.detail + ")";
}

Json json_of(const std::vector<BadRow>& rows)
{
    Json json = Json::array();
    for (const BadRow& row : rows)
        json.push_back({{"line", row.line},
                        {"problem", row.problem},
                        {"used", row.is_used},
                        {"also_lines", row.also_lines}});
    return json;
}

Json json_of(const std::vector<KnownFile>& files)
{
    Json json = Json::array();
    for (const KnownFile& file : files)
        json.push_back({{"path", file.path}, {"review", std::to_string(file.review)}});
    return json;
}

Json json_of(const IndexReport& report, bool is_dry_run)
{
    Json failed = Json::array();
    for (const FailedFileReport& file : report.failed)
        failed.push_back({{"path", file.path},
                          {"reason", name_of(file.failure.reason)},
                          {"detail", file.failure.detail.empty() ? Json() : Json(file.failure.detail)}});
    return {{"seen", report.seen},
            {"new", report.added},
            {"changed", report.changed},
            {"unchanged", report.unchanged},
            {"duplicate", report.duplicate},
            {"duplicates", json_of(report.duplicates)},
            {"read_again", report.read_again},
            {"failed", failed},
            {"damaged", json_of(report.damaged)},
            {"passed_over", report.passed_over},
            {"pages", report.pages},
            {"passages", report.passages},
            {"retag_due", report.retag_due},
            {"bad_rows", json_of(report.bad_rows)},
            {"stopped", report.was_stopped},
            {"dry_run", is_dry_run},
            {"seconds", report.seconds}};
}

void print(const BadRow& row)
{
    constexpr std::size_t most_lines = 5;
    std::cout << "Metadata, line " << row.line << (row.is_used ? ": " : ", not used: ") << row.problem;
    for (std::size_t at = 0; at < std::min(row.also_lines.size(), most_lines); ++at)
        std::cout << (at == 0 ? "; also in line " : ", ") << row.also_lines[at];
    if (row.also_lines.size() > most_lines)
        std::cout << " and " << row.also_lines.size() - most_lines << " more";
    std::cout << ".\n";
}

void print(const IndexReport& report, bool is_dry_run)
{
    char seconds[32] = "";
    std::snprintf(seconds, sizeof seconds, "%.1f", report.seconds);
    std::cout << (is_dry_run ? "Would be indexed (nothing was changed):\n" : "")  //
              << "seen       " << report.seen << "\nnew        " << report.added << "\nchanged    "
              << report.changed << "\nunchanged  " << report.unchanged << "\nduplicate  " << report.duplicate
              << "\nfailed     " << report.failed.size() << "\npages      " << report.pages << "\npassages   "
              << report.passages << "\nseconds    " << seconds << '\n';
    if (report.passed_over > 0)
        std::cout << "Passed over: " << report.passed_over
                  << " (hidden files, pictures, lists and the like).\n";
    if (report.read_again > 0)
        std::cout << "Read again: " << report.read_again << " known review"
                  << (report.read_again == 1 ? "" : "s") << ".\n";
    if (report.retag_due > 0)
        std::cout << "The vocabulary has changed since " << report.retag_due
                  << (report.retag_due == 1 ? " review was" : " reviews were")
                  << " tagged: 'retag' tags again ('retag --dry-run' says what would change).\n";
    for (const BadRow& row : report.bad_rows)
        print(row);
    for (const KnownFile& file : report.duplicates)
        std::cout << "Held already: " << file.path << " is the same file as that of review " << file.review
                  << ", and was added to it.\n";
    for (const KnownFile& file : report.damaged)
        std::cout << "Not wholly read: " << file.path << " (review " << file.review
                  << "): " << damaged_in_words << ".\n";
    for (const FailedFileReport& file : report.failed)
        std::cout << "Failed: " << file.path << " [" << name_of(file.failure.reason) << "] "
                  << sentence(file.failure) << ".\n";
    if (report.was_stopped)
        std::cout << "Stopped. What was read is in; run the same command again to go on.\n";
}

IndexReport report_of(const std::filesystem::path& data, const IndexCommand& command,
                      const std::atomic<bool>& stop)
{
    if (command.is_dry_run) {
        std::optional<Catalogue> catalogue;
        if (std::filesystem::exists(catalogue_file(data)))
            catalogue.emplace(catalogue_file(data), Catalogue::Mode::ReadOnly);
        return index_dry_run(catalogue ? &*catalogue : nullptr, command.options);
    }
    DataFolder folder(data);
    ProgressLine line("Reading");
    return index_folder(folder, command.options, stop,
                        [&line](const Progress& progress) { line.show(progress); });
}

}  // namespace

int run_index(const std::filesystem::path& data, const IndexCommand& command, const std::atomic<bool>& stop)
{
    const IndexReport report = report_of(data, command, stop);
    if (command.as_json)
        std::cout << json_of(report, command.is_dry_run).dump(2, ' ', false, Json::error_handler_t::replace)
                  << '\n';
    else
        print(report, command.is_dry_run);
    const bool is_whole = report.failed.empty() && !report.was_stopped;
    const bool is_nothing = report.seen == report.failed.size() && !report.failed.empty();
    return is_whole ? all_is_well : is_nothing ? nothing_done : some_failed;
}

}  // namespace throughline
