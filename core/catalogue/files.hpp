// The files that were offered: where each review was found, and which files could not be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/review/failure.hpp"
#include "core/review/review.hpp"

namespace throughline {

// How a file looked when it was last read. Equal: it has not changed.
struct FileState {
    std::uint64_t size = 0;
    std::int64_t modified = 0;  // nanoseconds since 1970

    bool operator==(const FileState&) const = default;
};

struct SourceFile {
    std::string path;
    ReviewId review{};
    FileState state;
    std::string added_at;
};

struct FailedSource {
    std::string path;
    FileState state;
    std::string extractor;                       // version and options of the analysis that failed
    Visibility visibility = Visibility::Public;  // as it was offered
    Failure failure;
    std::string failed_at;
};

// The file's name without folders, fit to be shown: the system allows any bytes in it, also those that are no
// UTF-8.
[[nodiscard]] std::string shown_file_name(const std::string& path);

class SourceFiles {
public:
    explicit SourceFiles(Catalogue& catalogue) : catalogue_(catalogue) {}

    // The changes below stand within Catalogue::in_transaction. Either forgets what was known of the path
    // before.
    void put(const SourceFile& source);
    void put_failure(const FailedSource& failed);
    void forget(const std::string& path);

    [[nodiscard]] std::optional<SourceFile> find(const std::string& path);
    [[nodiscard]] std::optional<FailedSource> find_failure(const std::string& path);
    [[nodiscard]] std::vector<SourceFile> of(ReviewId review);  // by path
    [[nodiscard]] std::vector<SourceFile> all();                // by path
    [[nodiscard]] std::vector<FailedSource> failures();         // by path

private:
    Catalogue& catalogue_;
};

}  // namespace throughline
