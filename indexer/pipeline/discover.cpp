#include "indexer/pipeline/discover.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/base/error.hpp"

namespace throughline {
namespace {

namespace fs = std::filesystem;

// What lies in folders of reports and is no report. Everything else is tried: the type is found from the
// bytes.
constexpr std::string_view never_reports[] = {".bib",  ".css", ".csv",    ".db",   ".gif",  ".ico", ".ini",
                                              ".jpeg", ".jpg", ".js",     ".json", ".log",  ".png", ".py",
                                              ".ris",  ".sh",  ".sqlite", ".svg",  ".toml", ".tsv", ".xls",
                                              ".xlsx", ".xml", ".yaml",   ".yml"};

bool is_passed_over(const fs::path& path)
{
    const std::string name = path.filename().string();
    if (name.starts_with(".") || name.starts_with("~$"))
        return true;
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char byte) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    });
    return std::ranges::find(never_reports, std::string_view(extension)) != std::end(never_reports);
}

// Nothing: it vanished, or it is no regular file.
std::optional<FileState> state_of(const fs::path& path)
{
    struct stat found {};
    if (stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode))
        return std::nullopt;
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    return FileState{static_cast<std::uint64_t>(found.st_size),
                     std::int64_t{found.st_mtim.tv_sec} * nanoseconds + found.st_mtim.tv_nsec};
}

void add(const fs::path& path, Discovered& found)
{
    if (const auto state = state_of(path))
        found.candidates.push_back({path.string(), *state, {}, false});
}

void add_folder(const fs::path& folder, Discovered& found)
{
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto entry = fs::recursive_directory_iterator(folder, options);
         entry != fs::recursive_directory_iterator(); ++entry) {
        const bool is_hidden = entry->path().filename().string().starts_with(".");
        if (entry->is_directory()) {
            if (is_hidden)
                entry.disable_recursion_pending();
        } else if (is_passed_over(entry->path())) {
            ++found.passed_over;
        } else {
            add(entry->path(), found);
        }
    }
}

}  // namespace

Discovered discover(const std::vector<fs::path>& paths)
{
    Discovered found;
    for (const fs::path& path : paths) {
        std::error_code error;
        const fs::path absolute = fs::canonical(path, error);
        if (error)
            throw Error("there is nothing at " + path.string() + ": check the name of the file or folder");
        if (fs::is_directory(absolute))
            add_folder(absolute, found);
        else
            add(absolute, found);
    }
    std::ranges::sort(found.candidates, {}, &Candidate::path);
    const auto repeated =
        std::unique(found.candidates.begin(), found.candidates.end(),
                    [](const Candidate& left, const Candidate& right) { return left.path == right.path; });
    found.candidates.erase(repeated, found.candidates.end());
    return found;
}

}  // namespace throughline
