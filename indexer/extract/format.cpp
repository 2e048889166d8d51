// What a file is, from its bytes.
#include <algorithm>
#include <array>

#include "core/review/failure.hpp"
#include "core/text/ascii.hpp"
#include "indexer/extract/charset.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/zip_parts.hpp"

namespace throughline {
namespace {

[[noreturn]] void refuse(const std::string& what)
{
    throw UnreadableFile(FailureReason::Unsupported, what);
}

Format format_of_zip(std::string_view bytes)
{
    const std::vector<std::string> names = names_in_zip(bytes);
    if (std::ranges::find(names, "mimetype") != names.end()) {
        const ZipParts parts =
            parts_of_zip(bytes, [](const std::string& name) { return name == "mimetype"; });
        const std::string type = parts.contains("mimetype") ? parts.at("mimetype") : "";
        if (type.starts_with("application/vnd.oasis.opendocument.text"))
            return Format::Odt;
        refuse("is an archive of type " + type.substr(0, 80));
    }
    const bool is_word = std::ranges::any_of(
        names, [](const std::string& name) { return name.starts_with("word/") && name.ends_with(".xml"); });
    if (!is_word)
        refuse("is a ZIP archive without a Word or OpenDocument text in it");
    return Format::Docx;
}

// Word keeps an encrypted DOCX in the container of the old .doc.
[[noreturn]] void refuse_ole(std::string_view bytes)
{
    std::string wanted;
    for (const char letter : std::string_view("EncryptedPackage"))
        wanted.append({letter, '\0'});
    if (bytes.find(wanted) != std::string_view::npos)
        throw UnreadableFile(FailureReason::Encrypted, "is an Office document with a password");
    refuse("is a document of Word 97 to 2003 or another old Office program");
}

struct Signature {
    std::string_view bytes;
    std::string_view what;
};

constexpr std::array signatures{
    Signature{"{\\rtf", "is an RTF document"},
    Signature{"\xFF\xD8\xFF", "is a JPEG picture"},
    Signature{"\x89PNG", "is a PNG picture"},
    Signature{"GIF8", "is a GIF picture"},
    Signature{"\x7F"
              "ELF",
              "is a program"},
    Signature{"#!", "is a program"},
    Signature{"%!PS", "is a PostScript file"},
};

// Noise has control characters everywhere; text has none but white space (and, rarely, one that slipped in).
bool is_text(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, 65536);
    std::size_t controls = 0;
    for (const char byte : sample) {
        const auto value = static_cast<unsigned char>(byte);
        if (value == 0)
            return false;
        if ((value < 0x20 && (value < 0x09 || value > 0x0D) && value != 0x1B) || value == 0x7F)
            ++controls;
    }
    return controls * 200 <= sample.size();
}

// The first element's name, or empty if the text does not begin with a tag. Comments, processing instructions
// and <!DOCTYPE html> before it are passed over; any other document type is its own answer.
std::string first_tag(std::string_view text)
{
    for (;;) {
        const std::size_t at = text.find_first_not_of(" \t\r\n\f");
        if (at == std::string_view::npos || text[at] != '<')
            return {};
        text.remove_prefix(at);
        if (text.starts_with("<!--")) {
            const std::size_t end = text.find("-->", 4);
            text = end == std::string_view::npos ? std::string_view() : text.substr(end + 3);
        } else if (text.starts_with("<?")) {
            const std::size_t end = text.find('>');
            text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        } else if (ascii_lower(text.substr(0, 9)) == "<!doctype") {
            const std::string type = ascii_lower(text.substr(9, 40));
            const std::size_t name = type.find_first_not_of(" \t\r\n");
            return name == std::string::npos ? ""
                                             : type.substr(name, type.find_first_of(" \t\r\n>", name) - name);
        } else {
            const std::size_t end = text.find_first_of(" \t\r\n/>", 1);
            return ascii_lower(text.substr(1, std::min<std::size_t>(end, 40) - 1));
        }
    }
}

bool is_html(std::string_view text)
{
    static constexpr std::array<std::string_view, 44> elements{
        "html",  "head",   "body",   "title",   "meta",       "link",     "script",   "style", "base",
        "h1",    "h2",     "h3",     "h4",      "h5",         "h6",       "p",        "div",   "span",
        "table", "ul",     "ol",     "dl",      "a",          "br",       "hr",       "img",   "b",
        "i",     "em",     "strong", "font",    "center",     "form",     "pre",      "main",  "article",
        "nav",   "header", "footer", "section", "blockquote", "noscript", "frameset", "aside"};
    const std::string tag = first_tag(text);
    if (std::ranges::find(elements, tag) != elements.end())
        return true;
    const std::string start = ascii_lower(text.substr(0, 1024));
    return tag.empty() &&
           (start.find("<!doctype html") != std::string::npos || start.find("<html") != std::string::npos);
}

// By its first two marks and its last: `start` is the beginning of `bytes` in UTF-8.
bool is_json(std::string_view start, std::string_view bytes)
{
    const std::size_t first = start.find_first_not_of(" \t\r\n");
    const std::size_t last = bytes.find_last_not_of(std::string_view(" \t\r\n\0", 5));
    if (first == std::string_view::npos || (start[first] != '{' && start[first] != '['))
        return false;
    const std::size_t next = start.find_first_not_of(" \t\r\n", first + 1);
    const bool is_object = start[first] == '{';
    const std::string_view begins_value = is_object ? "\"}" : "{[\"";
    return next != std::string_view::npos && begins_value.find(start[next]) != std::string_view::npos &&
           bytes[last] == (is_object ? '}' : ']');
}

bool is_mime(std::string_view text)
{
    const std::string start = ascii_lower(text.substr(0, 2048));
    return start.find("mime-version:") != std::string::npos &&
           start.find("content-type: multipart/") != std::string::npos;
}

Format format_of_text(std::string_view bytes, const std::string& name_hint)
{
    const std::string text = utf8_from(bytes.substr(0, 65536));
    const std::string_view view = std::string_view(text).substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    const std::string name = ascii_lower(name_hint);
    const bool says_markdown = name.ends_with(".md") || name.ends_with(".markdown");
    const std::string tag = first_tag(view);
    if (is_html(view) && (!says_markdown || tag == "html"))
        return Format::Html;
    if (says_markdown)
        return Format::Markdown;
    if (!tag.empty() && (view.substr(0, 200).find("<?xml") != std::string_view::npos ||
                         view.substr(0, 4096).find("xmlns") != std::string_view::npos))
        refuse("is XML, but not a web page");
    if (is_mime(view))
        refuse("is a mail or a web archive");
    if (is_json(view, bytes))
        refuse("is JSON");
    return Format::Text;
}

}  // namespace

Format format_of(std::string_view bytes, const std::string& name_hint)
{
    if (bytes.empty())
        throw UnreadableFile(FailureReason::Empty);
    if (bytes.substr(0, 1024 + 4).find("%PDF-") != std::string_view::npos)
        return Format::Pdf;
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return format_of_zip(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        refuse_ole(bytes);
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.bytes))
            refuse(std::string(signature.what));
    if (!marked_encoding(bytes).starts_with("UTF-16") && !is_text(bytes))
        refuse("is not text, and no format that is known here");
    return format_of_text(bytes, name_hint);
}

}  // namespace throughline
