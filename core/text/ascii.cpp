#include "core/text/ascii.hpp"

namespace throughline {

std::string ascii_lower(std::string_view text)
{
    std::string lower(text);
    for (char& byte : lower)
        byte = ascii_lower(byte);
    return lower;
}

std::string_view trimmed(std::string_view text, std::string_view blanks)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

}  // namespace throughline
