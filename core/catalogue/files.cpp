#include "core/catalogue/files.hpp"

#include "core/base/files.hpp"
#include "core/catalogue/sql.hpp"
#include "core/text/clean.hpp"

namespace throughline {
namespace {

std::int64_t signed_size(const FileState& state)
{
    return static_cast<std::int64_t>(state.size);
}

FileState state_at(const sql::Use& row, int first)
{
    return {static_cast<std::uint64_t>(row.number(first)), row.number(first + 1)};
}

SourceFile source_at(const sql::Use& row)
{
    return {row.text(0), ReviewId{static_cast<std::uint32_t>(row.number(1))}, state_at(row, 2), row.text(4)};
}

FailedSource failed_at(const sql::Use& row)
{
    FailedSource failed{row.text(0), state_at(row, 1), row.text(3), {}, {}, row.text(7)};
    failed.visibility = visibility_named(row.text(4)).value_or(Visibility::Restricted);
    failed.failure = {failure_reason(row.text(5)).value_or(FailureReason::Damaged), row.text(6)};
    return failed;
}

}  // namespace

std::string shown_file_name(const std::string& path)
{
    return clean_line(file_name_of(path));
}

void SourceFiles::put(const SourceFile& source)
{
    sql::guarded("noting where a review was found", [&] {
        sql::run(catalogue_, "DELETE FROM failure WHERE path = ?", source.path);
        sql::run(catalogue_,
                 "INSERT INTO source VALUES (?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET "
                 "review = excluded.review, size = excluded.size, modified = excluded.modified",
                 source.path, std::int64_t{number_of(source.review)}, signed_size(source.state),
                 source.state.modified, source.added_at);
    });
}

void SourceFiles::put_failure(const FailedSource& failed)
{
    sql::guarded("noting a file that was not read", [&] {
        sql::run(catalogue_, "DELETE FROM source WHERE path = ?", failed.path);
        sql::run(catalogue_, "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?, ?, ?, ?, ?)", failed.path,
                 signed_size(failed.state), failed.state.modified, failed.extractor,
                 name_of(failed.visibility), name_of(failed.failure.reason), failed.failure.detail,
                 failed.failed_at);
    });
}

void SourceFiles::forget(const std::string& path)
{
    sql::guarded("forgetting a file", [&] {
        sql::run(catalogue_, "DELETE FROM source WHERE path = ?", path);
        sql::run(catalogue_, "DELETE FROM failure WHERE path = ?", path);
    });
}

std::optional<SourceFile> SourceFiles::find(const std::string& path)
{
    return sql::guarded("looking for a file", [&]() -> std::optional<SourceFile> {
        sql::Use row(catalogue_, "SELECT path, review, size, modified, added_at FROM source WHERE path = ?",
                     path);
        return row.step() ? std::optional(source_at(row)) : std::nullopt;
    });
}

std::optional<FailedSource> SourceFiles::find_failure(const std::string& path)
{
    return sql::guarded("looking for a failed file", [&]() -> std::optional<FailedSource> {
        sql::Use row(catalogue_,
                     "SELECT path, size, modified, extractor, visibility, reason, detail, failed_at FROM "
                     "failure WHERE path = ?",
                     path);
        return row.step() ? std::optional(failed_at(row)) : std::nullopt;
    });
}

std::vector<SourceFile> SourceFiles::of(ReviewId review)
{
    return sql::guarded("listing the files of a review", [&] {
        std::vector<SourceFile> found;
        sql::Use row(
            catalogue_,
            "SELECT path, review, size, modified, added_at FROM source WHERE review = ? ORDER BY path",
            std::int64_t{number_of(review)});
        while (row.step())
            found.push_back(source_at(row));
        return found;
    });
}

std::vector<SourceFile> SourceFiles::all()
{
    return sql::guarded("listing files", [&] {
        std::vector<SourceFile> found;
        sql::Use row(catalogue_, "SELECT path, review, size, modified, added_at FROM source ORDER BY path");
        while (row.step())
            found.push_back(source_at(row));
        return found;
    });
}

std::vector<FailedSource> SourceFiles::failures()
{
    return sql::guarded("listing failed files", [&] {
        std::vector<FailedSource> found;
        sql::Use row(catalogue_,
                     "SELECT path, size, modified, extractor, visibility, reason, detail, failed_at FROM "
                     "failure ORDER BY path");
        while (row.step())
            found.push_back(failed_at(row));
        return found;
    });
}

}  // namespace throughline
