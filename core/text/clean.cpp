#include "core/text/clean.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/error.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

namespace throughline {
namespace {

bool is_plain(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return (value >= 0x20 && value < 0x7F) || value == '\n' || value == '\t';
}

// What stands in documents -> what we keep. Latin ligatures are Unicode's "Alphabetic Presentation Forms";
// the quotes of U+0091 to U+0097 are Windows-1252 bytes that a producer took for Latin-1.
constexpr std::array<std::pair<char32_t, std::string_view>, 44> replacements{{
    {0x0091, "'"},      {0x0092, "'"},      {0x0093, "\""}, {0x0094, "\""},  {0x0095, "\u2022"},
    {0x0096, "\u2013"}, {0x0097, "\u2014"}, {0x00A0, " "},  {0x00AD, ""},    {0x02BC, "'"},
    {0x1680, " "},      {0x200B, ""},       {0x200C, ""},   {0x200D, ""},    {0x200E, ""},
    {0x200F, ""},       {0x2010, "-"},      {0x2011, "-"},  {0x2018, "'"},   {0x2019, "'"},
    {0x201A, "'"},      {0x201B, "'"},      {0x201C, "\""}, {0x201D, "\""},  {0x201E, "\""},
    {0x201F, "\""},     {0x2028, "\n"},     {0x2029, "\n"}, {0x202F, " "},   {0x205F, " "},
    {0x2032, "'"},      {0x2033, "\""},     {0x2060, ""},   {0x2212, "-"},   {0x3000, " "},
    {0xFB00, "ff"},     {0xFB01, "fi"},     {0xFB02, "fl"}, {0xFB03, "ffi"}, {0xFB04, "ffl"},
    {0xFB05, "st"},     {0xFB06, "st"},     {0xFEFF, ""},   {0xFF07, "'"},
}};

void append_cleaned(std::string& cleaned, char32_t code_point)
{
    const auto found =
        std::ranges::lower_bound(replacements, code_point, {}, [](const auto& row) { return row.first; });
    if (found != replacements.end() && found->first == code_point) {
        cleaned += found->second;
        return;
    }
    if (code_point == '\r' || code_point == 0x0B || code_point == 0x0C || code_point == 0x85)
        cleaned += '\n';
    else if (code_point >= 0x2000 && code_point <= 0x200A)
        cleaned += ' ';
    else if (code_point == '\n' || code_point == '\t')
        cleaned += static_cast<char>(code_point);
    else if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0))
        return;
    else if ((code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069))
        return;  // directions of writing: invisible, and a way to make text read otherwise than it is
    else if ((code_point >= 0xE000 && code_point <= 0xF8FF) || code_point >= 0xF0000)
        cleaned += code_point == 0xF0B7 ? "\u2022"
                                        : " ";  // private use: symbol fonts; their bullet is the common one
    else if ((code_point & 0xFFFE) == 0xFFFE)
        append_code_point(cleaned, 0xFFFD);
    else
        append_code_point(cleaned, code_point);
}

std::string composed(const std::string& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0)
        throw Error(std::string("loading ICU's normalisation data: ") + u_errorName(status));
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return U_FAILURE(status) != 0 ? text : normal;
}

}  // namespace

std::string clean(std::string_view text)
{
    if (std::ranges::all_of(text, is_plain))
        return std::string(text);
    std::string cleaned;
    cleaned.reserve(text.size());
    bool is_ascii = true;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at, 2) == "\r\n")
            ++at;
        append_cleaned(cleaned, next_code_point(text, at));
    }
    for (const char byte : cleaned)
        is_ascii = is_ascii && static_cast<unsigned char>(byte) < 0x80;
    return is_ascii ? cleaned : composed(cleaned);
}

std::string clean_line(std::string_view text)
{
    const std::string cleaned = clean(text);
    std::string line;
    line.reserve(cleaned.size());
    for (const char byte : cleaned)
        if (!is_ascii_blank(byte))
            line += byte;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    if (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

}  // namespace throughline
