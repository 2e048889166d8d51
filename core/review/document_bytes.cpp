#include "core/review/document_bytes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/bytes.hpp"
#include "core/review/failure.hpp"
#include "core/text/utf8.hpp"

namespace throughline {
namespace {

constexpr std::string_view signature = "TLDOC\x02";

// Pages, blocks, lines, pieces of furniture and notices of one document taken together. A report of 500 pages
// has 50,000; an empty one of each takes 10 times as much memory as bytes, which is why there is a limit.
constexpr std::uint32_t most_parts = 1'000'000;

constexpr std::uint32_t highest_page_number = 1'000'000;
constexpr int highest_level = 100;

// The fewest bytes that a part takes.
constexpr std::size_t bytes_of_line = 4 + 4 * 4 + 4 + 1;
constexpr std::size_t bytes_of_block = 1 + 1 + 4 + 5 + 4 + 4 + 1;
constexpr std::size_t bytes_of_page = 4 + 4 + 4 + 4 + 4 + 1;
constexpr std::size_t bytes_of_notice = 1 + 4;

class Writer {
public:
    std::string written(const Document& document)
    {
        for (const char byte : signature)
            out_.byte(static_cast<std::uint8_t>(byte));
        kind(document.format);
        write(document.hints);
        write_each(document.pages);
        write_each(document.notices);
        return out_.taken();
    }

private:
    template <typename Kind>
    void kind(Kind value)
    {
        out_.byte(static_cast<std::uint8_t>(value));
    }

    void real(float value) { out_.real(std::isfinite(value) ? value : 0); }

    template <typename Part>
    void write_each(const std::vector<Part>& parts)
    {
        if (parts.size() > most_parts - parts_)
            throw UnreadableFile(FailureReason::TooLarge, "it has more than a million lines");
        parts_ += static_cast<std::uint32_t>(parts.size());
        out_.number(static_cast<std::uint32_t>(parts.size()));
        for (const Part& part : parts)
            write(part);
    }

    void write(const std::string& text) { out_.text(text); }

    void write(const Hints& hints)
    {
        for (const std::string* hint : {&hints.title, &hints.author, &hints.subject, &hints.producer,
                                        &hints.created, &hints.modified, &hints.language})
            out_.text(*hint);
    }

    void write(const Line& line)
    {
        out_.text(line.text);
        for (const float number :
             {line.box.left, line.box.top, line.box.right, line.box.bottom, line.font_size})
            real(number);
        kind(line.is_bold);
    }

    void write(const Block& block)
    {
        kind(block.kind);
        kind(std::clamp(block.level, 0, highest_level));
        out_.text(block.marker);
        out_.text(block.text);
        write_each(block.lines);
        real(block.font_size);
        kind(block.is_bold);
    }

    void write(const Page& page)
    {
        out_.number(static_cast<std::uint32_t>(page.number));
        real(page.width);
        real(page.height);
        write_each(page.blocks);
        write_each(page.furniture);
        kind(page.ocr_confidence.has_value());
        if (page.ocr_confidence)
            real(*page.ocr_confidence);
    }

    void write(const Notice& notice)
    {
        kind(notice.kind);
        out_.number(static_cast<std::uint32_t>(notice.page));
    }

    BytesOut out_;
    std::uint32_t parts_ = 0;
};

void expect(bool is_so, const char* otherwise)
{
    if (!is_so)
        throw Error(otherwise);
}

bool is_control(char32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

bool is_text(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= ' ' && text[at] <= '~') {  // almost all of it
            ++at;
            continue;
        }
        const std::size_t start = at;
        const char32_t code_point = next_code_point(text, at);
        if (code_point == U'\uFFFD' && text.substr(start, at - start) != "\uFFFD")
            return false;
        if (is_control(code_point) && code_point != '\n' && code_point != '\t')
            return false;
    }
    return true;
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : in_{bytes} {}

    Document document()
    {
        for (const char byte : signature)
            expect(in_.byte() == static_cast<std::uint8_t>(byte), "not a document of this version");
        Document document;
        document.format = kind(Format::Markdown);
        read(document.hints);
        read_each(document.pages, bytes_of_page);
        read_each(document.notices, bytes_of_notice);
        expect(in_.is_at_end(), "bytes are left over");
        expect(!document.pages.empty(), "a document without pages");
        return document;
    }

private:
    template <typename Kind>
    Kind kind(Kind last)
    {
        const std::uint8_t value = in_.byte();
        expect(value <= static_cast<std::uint8_t>(last), "an unknown kind");
        return static_cast<Kind>(value);
    }

    bool yes_or_no() { return kind(true); }

    float real()
    {
        const float value = in_.real();
        expect(std::isfinite(value), "a number that is not finite");
        return value;
    }

    template <typename Part>
    void read_each(std::vector<Part>& parts, std::size_t smallest)
    {
        const std::uint32_t size = in_.count(smallest);
        expect(size <= most_parts - parts_, "too many parts");
        parts_ += size;
        parts.resize(size);
        for (Part& part : parts)
            read(part);
    }

    void read(std::string& text)
    {
        const std::string_view found = in_.text();
        expect(is_text(found), "broken text");
        text = found;
    }

    void read(Hints& hints)
    {
        for (std::string* hint : {&hints.title, &hints.author, &hints.subject, &hints.producer,
                                  &hints.created, &hints.modified, &hints.language})
            read(*hint);
    }

    void read(Line& line)
    {
        read(line.text);
        for (float* number :
             {&line.box.left, &line.box.top, &line.box.right, &line.box.bottom, &line.font_size})
            *number = real();
        line.is_bold = yes_or_no();
    }

    void read(Block& block)
    {
        block.kind = kind(BlockKind::Footnote);
        block.level = kind(highest_level);
        read(block.marker);
        read(block.text);
        expect(!block.text.empty(), "a block without text");
        read_each(block.lines, bytes_of_line);
        block.font_size = real();
        block.is_bold = yes_or_no();
    }

    void read(Page& page)
    {
        const std::uint32_t number = in_.number();
        expect(number > last_page_ && number <= highest_page_number, "page numbers that do not rise");
        last_page_ = number;
        page.number = static_cast<int>(number);
        page.width = real();
        page.height = real();
        read_each(page.blocks, bytes_of_block);
        read_each(page.furniture, sizeof(std::uint32_t));
        if (yes_or_no())
            page.ocr_confidence = real();
    }

    void read(Notice& notice)
    {
        notice.kind = kind(NoticeKind::FileDamaged);
        const std::uint32_t page = in_.number();
        expect(page <= highest_page_number, "a notice on a page that cannot be");
        notice.page = static_cast<int>(page);
    }

    BytesIn in_;
    std::uint32_t parts_ = 0;
    std::uint32_t last_page_ = 0;
};

}  // namespace

std::string bytes_of(const Document& document)
{
    return Writer{}.written(document);
}

Document document_from(std::string_view bytes)
{
    try {
        return Reader{bytes}.document();
    } catch (const Error& error) {
        throw UnreadableFile(FailureReason::Damaged,
                             std::string("its reader gave a broken answer: ") + error.what());
    }
}

}  // namespace throughline
