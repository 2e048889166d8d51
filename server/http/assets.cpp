#include "server/http/assets.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

#include "core/base/error.hpp"
#include "server/http/compression.hpp"

namespace throughline {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> content_types{{
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
}};

std::optional<std::string_view> content_type_of(const fs::path& file)
{
    for (const auto& [extension, type] : content_types)
        if (file.extension() == extension)
            return type;
    return std::nullopt;
}

std::string bytes_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || file.bad())
        throw Error("cannot read " + path.string() + ": check its permissions");
    return bytes;
}

// Names relative to the folder, sorted, so that a fingerprint does not depend on the order of a directory.
std::vector<fs::path> files_below(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code failure;
    for (fs::recursive_directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure))
        if (entry->is_regular_file())
            files.push_back(entry->path().lexically_relative(folder));
    if (failure)
        throw Error("cannot read the folder " + folder.string() + ": " + failure.message());
    std::ranges::sort(files);
    return files;
}

std::string name_with_hash(const fs::path& file, std::string_view hash)
{
    fs::path name = file.parent_path() / file.stem();
    name += "-" + std::string(hash) + file.extension().string();
    return name.generic_string();
}

constexpr std::size_t hash_digits = 8;

std::string_view hash_of(const Assets::Asset& asset)
{
    return std::string_view(asset.etag).substr(1, hash_digits);
}

}  // namespace

Assets::Assets(const fs::path& folder)
{
    std::string all;
    for (const fs::path& file : files_below(folder)) {
        const auto type = content_type_of(file);
        if (!type)
            continue;
        Asset asset{std::string(*type), bytes_of(folder / file), {}, {}};
        asset.etag = '"' + fingerprint_of(asset.bytes) + '"';
        if (is_compressible(*type))
            asset.gzipped = gzipped(asset.bytes, Effort::Best);
        if (asset.gzipped.size() >= asset.bytes.size())
            asset.gzipped.clear();
        const std::string name = file.generic_string();
        all += name + asset.etag;
        file_by_hashed_.emplace(name_with_hash(file, hash_of(asset)), name);
        by_file_.emplace(name, std::move(asset));
    }
    fingerprint_ = fingerprint_of(all);
}

std::string Assets::address_of(const std::string& file) const
{
    const auto found = by_file_.find(file);
    return found == by_file_.end() ? std::string{}
                                   : "/assets/" + name_with_hash(file, hash_of(found->second));
}

const Assets::Asset* Assets::find(const std::string& name) const
{
    const auto hashed = file_by_hashed_.find(name);
    const auto found = by_file_.find(hashed == file_by_hashed_.end() ? name : hashed->second);
    return found == by_file_.end() ? nullptr : &found->second;
}

bool Assets::is_named_by_content(const Asset& asset, std::string_view name)
{
    return name.find("-" + std::string(hash_of(asset)) + ".") != std::string_view::npos;
}

std::string fingerprint_of(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    std::string digits(16, '0');
    for (std::size_t at = digits.size(); at-- > 0; hash >>= 4U)
        digits[at] = "0123456789abcdef"[hash & 0xfU];
    return digits;
}

std::string fingerprint_of_folder(const fs::path& folder)
{
    std::string all;
    for (const fs::path& file : files_below(folder))
        all += file.generic_string() + ' ' + fingerprint_of(bytes_of(folder / file)) + '\n';
    return fingerprint_of(all);
}

}  // namespace throughline
