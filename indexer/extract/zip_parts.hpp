// The files inside a ZIP archive (which DOCX and ODT are), unpacked in memory and within limits.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

using ZipParts = std::map<std::string, std::string>;

// As far as the archive can be read. Throws UnreadableFile(TooLarge) where there are more than any document
// has.
[[nodiscard]] std::vector<std::string> names_in_zip(std::string_view bytes);

// The first part of each wanted name; names have forward slashes. Throws UnreadableFile: TooLarge, Encrypted
// or Damaged.
[[nodiscard]] ZipParts parts_of_zip(std::string_view bytes,
                                    const std::function<bool(const std::string&)>& is_wanted);

}  // namespace throughline
