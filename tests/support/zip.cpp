#include "support/zip.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace throughline::test {

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files)
{
    std::size_t room = 65536;
    for (const auto& [name, contents] : files)
        room += 1024 + name.size() * 2 + contents.size() * 2;
    std::string bytes(room, '\0');
    std::size_t used = 0;
    const std::unique_ptr<archive, decltype(&archive_write_free)> zip(archive_write_new(),
                                                                      &archive_write_free);
    archive_write_set_format_zip(zip.get());
    archive_write_set_bytes_in_last_block(zip.get(), 1);
    if (archive_write_open_memory(zip.get(), bytes.data(), bytes.size(), &used) != ARCHIVE_OK)
        throw std::runtime_error("a ZIP archive cannot be made");
    for (const auto& [name, contents] : files) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  &archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(contents.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_write_header(zip.get(), entry.get());
        archive_write_data(zip.get(), contents.data(), contents.size());
    }
    archive_write_close(zip.get());
    bytes.resize(used);
    return bytes;
}

}  // namespace throughline::test
