#include "indexer/extract/zip_parts.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/review/failure.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_entries = 20'000;
constexpr std::size_t most_part_bytes = std::size_t{96} << 20;  // of all wanted parts
// XML of long tables shrinks to a fortieth; a bomb to a thousandth. Small parts may shrink as they like.
constexpr std::size_t most_ratio = 150;
constexpr std::size_t least_suspicious = std::size_t{8} << 20;

struct CloseArchive {
    void operator()(archive* zip) const { archive_read_free(zip); }
};
using Archive = std::unique_ptr<archive, CloseArchive>;

Archive opened(std::string_view bytes)
{
    Archive zip(archive_read_new());
    if (zip == nullptr || archive_read_support_format_zip(zip.get()) != ARCHIVE_OK ||
        archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        throw UnreadableFile(FailureReason::Damaged, "its ZIP archive cannot be opened");
    return zip;
}

std::string name_of_entry(archive_entry* entry)
{
    const char* const written = archive_entry_pathname_utf8(entry);
    std::string name = written != nullptr ? written : "";
    std::ranges::replace(name, '\\', '/');
    name.erase(0, name.find_first_not_of('/'));
    return name;
}

std::string contents_of_entry(archive* zip, const std::string& name, std::size_t packed, std::size_t budget)
{
    std::string contents;
    std::array<char, 65536> buffer{};
    for (;;) {
        const la_ssize_t count = archive_read_data(zip, buffer.data(), buffer.size());
        if (count == 0)
            return contents;
        if (count < 0)
            throw UnreadableFile(FailureReason::Damaged, "its part " + name + " cannot be unpacked");
        contents.append(buffer.data(), static_cast<std::size_t>(count));
        if (contents.size() > budget ||
            (contents.size() > least_suspicious && contents.size() / most_ratio > packed))
            throw UnreadableFile(FailureReason::TooLarge, "its part " + name + " unpacks to too much");
    }
}

// The next entry, or null at the end; a broken archive ends where it breaks.
archive_entry* next_entry(archive* zip)
{
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(zip, &entry);
    return status == ARCHIVE_OK || status == ARCHIVE_WARN ? entry : nullptr;
}

[[noreturn]] void refuse_entries()
{
    throw UnreadableFile(FailureReason::TooLarge, "its ZIP archive holds more than 20,000 files");
}

}  // namespace

std::vector<std::string> names_in_zip(std::string_view bytes)
{
    const Archive zip = opened(bytes);
    std::vector<std::string> names;
    while (archive_entry* entry = next_entry(zip.get())) {
        names.push_back(name_of_entry(entry));
        if (names.size() > most_entries)
            refuse_entries();
    }
    return names;
}

ZipParts parts_of_zip(std::string_view bytes, const std::function<bool(const std::string&)>& is_wanted)
{
    const Archive zip = opened(bytes);
    ZipParts parts;
    std::size_t entries = 0;
    std::size_t budget = most_part_bytes;
    while (archive_entry* entry = next_entry(zip.get())) {
        if (++entries > most_entries)
            refuse_entries();
        const std::string name = name_of_entry(entry);
        if (!is_wanted(name) || parts.contains(name))
            continue;
        if (archive_entry_is_data_encrypted(entry) != 0)
            throw UnreadableFile(FailureReason::Encrypted, "its ZIP archive is encrypted");
        std::string contents = contents_of_entry(zip.get(), name, bytes.size(), budget);
        budget -= contents.size();
        parts.emplace(name, std::move(contents));
    }
    return parts;
}

}  // namespace throughline
