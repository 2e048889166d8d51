#include "indexer/extract/charset.hpp"

#include <unicode/bytestream.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "core/review/failure.hpp"
#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // ICU's macros
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace throughline {
namespace {

constexpr std::size_t most_text_bytes = std::size_t{64} << 20;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

std::optional<std::string> converted(std::string_view bytes, const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status) != 0)
        return std::nullopt;
    // UTF-16 makes no more units than the source has bytes.
    icu::UnicodeString text;
    char16_t* const units = text.getBuffer(static_cast<int32_t>(bytes.size()) + 1);
    if (units == nullptr)
        return std::nullopt;
    const int32_t length = ucnv_toUChars(converter.get(), units, static_cast<int32_t>(bytes.size()) + 1,
                                         bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    text.releaseBuffer(U_FAILURE(status) != 0 ? 0 : length);
    if (U_FAILURE(status) != 0)
        return std::nullopt;
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::string detected(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, 65536);
    const auto high =
        std::ranges::count_if(sample, [](char byte) { return static_cast<signed char>(byte) < 0; });
    // A few curly quotes and pound signs in English: detection would only guess.
    if (static_cast<std::size_t>(high) * 20 < sample.size())
        return "windows-1252";
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
    const char* const name = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
    return U_FAILURE(status) != 0 || name == nullptr ? "windows-1252" : name;
}

// As browsers do: whoever says Latin-1 or ASCII means Windows-1252.
std::string as_browsers_read(std::string_view declared)
{
    std::string name;
    for (const char byte : declared.substr(0, 40))
        name += ascii_lower(byte);
    const bool is_latin = name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii";
    return is_latin ? "windows-1252" : name;
}

bool is_unicode(std::string_view name)
{
    return name.starts_with("utf") || name.starts_with("ucs") || name.starts_with("unicode");
}

// UTF-16 of Western text without a mark: every other byte is zero.
std::string_view encoding_by_zeros(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096) / 2 * 2);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t at = 0; at < sample.size(); ++at)
        if (sample[at] == '\0')
            ++zeros[at % 2];
    const std::size_t units = sample.size() / 2;
    if (units < 4)
        return {};
    if (zeros[1] * 10 >= units * 7 && zeros[0] * 50 <= units)
        return "UTF-16LE";
    return zeros[0] * 10 >= units * 7 && zeros[1] * 50 <= units ? "UTF-16BE" : "";
}

}  // namespace

std::string_view marked_encoding(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return "UTF-8";
    if (bytes.starts_with("\xFF\xFE"))
        return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"))
        return "UTF-16BE";
    return encoding_by_zeros(bytes);
}

std::string utf8_from(std::string_view bytes, std::string_view declared)
{
    if (bytes.size() > most_text_bytes)
        throw UnreadableFile(FailureReason::TooLarge, "holds more than 64 MiB of text");
    const std::string_view marked = marked_encoding(bytes);
    if (marked.starts_with("UTF-16"))
        if (const auto text = converted(bytes, std::string(marked)))
            return *text;
    if (marked == "UTF-8" || is_valid_utf8(bytes))
        return std::string(bytes);
    const std::string name = as_browsers_read(declared);
    if (!name.empty() && !is_unicode(name))
        if (const auto text = converted(bytes, name))
            return *text;
    if (const auto text = converted(bytes, detected(bytes)))
        return *text;
    return converted(bytes, "windows-1252").value_or(std::string());
}

}  // namespace throughline

#pragma GCC diagnostic pop
