#include "core/base/bytes.hpp"

#include <bit>
#include <limits>

#include "core/base/error.hpp"

namespace throughline {
namespace {

template <typename Number>
void append_number(std::string& bytes, Number value)
{
    char little_endian[sizeof(Number)];
    for (char& byte : little_endian) {
        byte = static_cast<char>(value & 0xFFU);
        value >>= 8U;
    }
    bytes.append(little_endian, sizeof(Number));
}

template <typename Number>
Number number_in(std::string_view bytes)
{
    Number value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        value |= static_cast<Number>(static_cast<unsigned char>(bytes[i])) << (8U * i);
    return value;
}

}  // namespace

void BytesOut::number(std::uint32_t value)
{
    append_number(bytes_, value);
}

void BytesOut::big_number(std::uint64_t value)
{
    append_number(bytes_, value);
}

void BytesOut::real(float value)
{
    number(std::bit_cast<std::uint32_t>(value));
}

void BytesOut::text(std::string_view value)
{
    if (value.size() > std::numeric_limits<std::uint32_t>::max())
        throw Error("writing a string as bytes: it is longer than 4 GiB");
    number(static_cast<std::uint32_t>(value.size()));
    bytes_ += value;
}

std::string_view BytesIn::next(std::size_t size)
{
    if (size > rest_.size())
        throw Error("reading bytes: they end too early");
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
}

std::uint8_t BytesIn::byte()
{
    return static_cast<std::uint8_t>(next(1).front());
}

std::uint32_t BytesIn::number()
{
    return number_in<std::uint32_t>(next(sizeof(std::uint32_t)));
}

std::uint64_t BytesIn::big_number()
{
    return number_in<std::uint64_t>(next(sizeof(std::uint64_t)));
}

float BytesIn::real()
{
    return std::bit_cast<float>(number());
}

std::string_view BytesIn::text()
{
    return next(number());
}

std::uint32_t BytesIn::count(std::size_t smallest)
{
    const std::uint32_t items = number();
    if (items > rest_.size() / smallest)
        throw Error("reading bytes: they hold fewer items than they say");
    return items;
}

}  // namespace throughline
