#include "indexer/extract/pdf_hints.hpp"

#include <pugixml.hpp>

#include <cctype>
#include <cstring>
#include <string_view>

#include "core/text/clean.hpp"

namespace throughline {
namespace {

// The next `count` digits of `text` as a number up to `most`, taken off its front; -1 if it does not begin
// so.
int taken_number(std::string_view& text, std::size_t count, int most)
{
    if (text.size() < count)
        return -1;
    int value = 0;
    for (const char byte : text.substr(0, count)) {
        if (std::isdigit(static_cast<unsigned char>(byte)) == 0)
            return -1;
        value = value * 10 + (byte - '0');
    }
    if (value > most)
        return -1;
    text.remove_prefix(count);
    return value;
}

std::string two_digits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

// "+02'00'", "Z" -> "+02:00", "Z"
std::string time_zone(std::string_view text)
{
    if (text.starts_with('Z'))
        return "Z";
    if (!text.starts_with('+') && !text.starts_with('-'))
        return {};
    const char sign = text.front();
    text.remove_prefix(1);
    const int hours = taken_number(text, 2, 23);
    if (hours < 0)
        return {};
    if (text.starts_with('\''))
        text.remove_prefix(1);
    const int minutes = taken_number(text, 2, 59);
    return sign + two_digits(hours) + ":" + two_digits(minutes < 0 ? 0 : minutes);
}

// The text of the first element of this name, or of its first list item.
std::string text_of(const pugi::xml_document& packet, const char* name)
{
    const pugi::xml_node node = packet.find_node(
        [&](const pugi::xml_node& candidate) { return std::strcmp(candidate.name(), name) == 0; });
    const pugi::xml_node item = node.find_node(
        [](const pugi::xml_node& candidate) { return std::strcmp(candidate.name(), "rdf:li") == 0; });
    return (item ? item : node).text().as_string();
}

}  // namespace

std::string iso_date(const std::string& pdf_date)
{
    std::string_view rest = pdf_date;
    if (rest.starts_with("D:"))
        rest.remove_prefix(2);
    const int year = taken_number(rest, 4, 9999);
    if (year < 1000)
        return pdf_date;
    std::string date = std::to_string(year);
    const int month = taken_number(rest, 2, 12);
    if (month < 1)
        return rest.starts_with('-') ? pdf_date : date;  // ISO 8601 already
    date += "-" + two_digits(month);
    const int day = taken_number(rest, 2, 31);
    if (day < 1)
        return date;
    date += "-" + two_digits(day);
    const int hours = taken_number(rest, 2, 23);
    const int minutes = hours < 0 ? -1 : taken_number(rest, 2, 59);
    if (minutes < 0)
        return date;
    const int seconds = taken_number(rest, 2, 60);
    date += "T" + two_digits(hours) + ":" + two_digits(minutes) + ":" + two_digits(seconds < 0 ? 0 : seconds);
    return date + time_zone(rest);
}

Hints tidied_hints(const Hints& hints, const std::string& xmp)
{
    pugi::xml_document packet;
    if (!xmp.empty())
        packet.load_buffer(xmp.data(), xmp.size());
    const auto chosen = [&](const std::string& information, const char* element) {
        const std::string text = clean_line(information);
        return text.empty() && !xmp.empty() ? clean_line(text_of(packet, element)) : text;
    };
    Hints tidy;
    tidy.title = chosen(hints.title, "dc:title");
    tidy.author = chosen(hints.author, "dc:creator");
    tidy.subject = chosen(hints.subject, "dc:description");
    tidy.producer = chosen(hints.producer, "pdf:Producer");
    tidy.created = iso_date(chosen(hints.created, "xmp:CreateDate"));
    tidy.modified = iso_date(chosen(hints.modified, "xmp:ModifyDate"));
    tidy.language = chosen(hints.language, "dc:language");
    return tidy;
}

}  // namespace throughline
