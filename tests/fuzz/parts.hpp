// Any bytes as the parts of an office document: one after another, separated by a zero.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "indexer/extract/office.hpp"

namespace throughline::fuzz {

[[nodiscard]] inline ZipParts parts_in(std::string_view bytes, std::initializer_list<const char*> names)
{
    ZipParts parts;
    for (const char* name : names) {
        const std::size_t end = bytes.find('\0');
        parts.emplace(name, bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    return parts;
}

}  // namespace throughline::fuzz
