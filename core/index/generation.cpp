#include "core/index/generation.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/system.hpp"

namespace throughline {
namespace {

std::filesystem::path generation_file(const std::filesystem::path& data)
{
    return data / "index" / "GENERATION";
}

void write_generation(const std::filesystem::path& data)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::filesystem::path file = generation_file(data);
    const std::filesystem::path aside = file.string() + ".new";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream word(aside);
    word << std::chrono::duration_cast<std::chrono::microseconds>(now).count() << '\n';
    word.close();
    if (!word)
        throw Error("writing " + aside.string() + ": see to the disk, its room and who may write there");
    std::filesystem::rename(aside, file);
}

}  // namespace

std::filesystem::path index_pair(const std::filesystem::path& data, Visibility visibility)
{
    return data / "index" / name_of(visibility);
}

std::string current_generation(const std::filesystem::path& data)
{
    // Asked before every answer, so without a stream.
    std::array<char, 64> line{};
    const int file = open(generation_file(data).c_str(), O_RDONLY | O_CLOEXEC);
    const ssize_t count = file < 0 ? -1 : read(file, line.data(), line.size());
    if (file >= 0)
        close(file);
    const std::string_view whole(line.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return std::string(whole.substr(0, whole.find('\n')));
}

void ensure_generation(const std::filesystem::path& data)
{
    if (current_generation(data).empty())
        write_generation(data);
}

void put_in_place(const std::filesystem::path& data, const std::filesystem::path& built,
                  Visibility visibility)
{
    const std::filesystem::path live = index_pair(data, visibility);
    std::filesystem::create_directories(live);
    if (renameat2(AT_FDCWD, built.c_str(), AT_FDCWD, live.c_str(), RENAME_EXCHANGE) != 0)
        throw Error("putting the rebuilt index in place at " + live.string() + ": " + system_message(errno) +
                    "; the old one is still in use");
    write_generation(data);
    std::filesystem::remove_all(built);
}

}  // namespace throughline
