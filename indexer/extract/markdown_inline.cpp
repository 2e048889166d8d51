#include "indexer/extract/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

namespace throughline {
namespace {

bool is_word(char byte)
{
    return is_ascii_digit(byte) || is_ascii_letter(byte) || static_cast<signed char>(byte) < 0;
}

bool is_punctuation(char byte)
{
    return byte > ' ' && byte < 0x7F && !is_word(byte);
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::string result() &&
    {
        while (at_ < text_.size())
            step();
        return std::move(plain_);
    }

private:
    [[nodiscard]] char next(std::size_t ahead = 1) const
    {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    // Marks are paired within a paragraph, so not far apart: looking no further keeps a text of opening marks
    // cheap.
    [[nodiscard]] std::size_t find_near(std::string_view wanted, std::size_t from) const
    {
        constexpr std::size_t near = 800;
        const std::size_t found = text_.substr(from, near).find(wanted);
        return found == std::string_view::npos ? found : from + found;
    }

    void step()
    {
        switch (text_[at_]) {
            case '\\':
                if (is_punctuation(next()))
                    ++at_;
                return keep();
            case '`':
            case '~':
                return mark(text_[at_] == '~' ? 2 : 1);
            case '*':
                return next() == ' ' && at_ > 0 && text_[at_ - 1] == ' ' ? keep() : mark(1);
            case '_':
                return at_ > 0 && is_word(text_[at_ - 1]) && is_word(next()) ? keep() : mark(1);
            case '!':
                return next() == '[' && skip_image() ? void() : keep();
            case '[':
                return footnote_reference() || skip_bracket() ? void() : keep();
            case ']':
                return end_of_link() ? void() : keep();
            case '<':
                return tag() ? void() : keep();
            case '&':
                return entity() ? void() : keep();
            default:
                return keep();
        }
    }

    void keep() { plain_ += text_[at_++]; }

    // A run of the mark's character; shorter than `least`, it is an ordinary character.
    void mark(std::size_t least)
    {
        const std::size_t end = std::min(text_.find_first_not_of(text_[at_], at_), text_.size());
        if (end - at_ < least)
            plain_ += text_.substr(at_, end - at_);
        at_ = end;
    }

    // ![alt](address)
    bool skip_image()
    {
        const std::size_t close = find_near("]", at_);
        if (close == std::string_view::npos || close + 1 >= text_.size() || text_[close + 1] != '(')
            return false;
        const std::size_t end = find_near(")", close);
        if (end == std::string_view::npos)
            return false;
        at_ = end + 1;
        return true;
    }

    bool footnote_reference()
    {
        const std::size_t close = next() == '^' ? find_near("]", at_) : std::string_view::npos;
        if (close == std::string_view::npos)
            return false;
        at_ = close + 1;
        return true;
    }

    // The '[' of a link goes, that of "[sic]" stays.
    bool skip_bracket()
    {
        const std::size_t window = std::min<std::size_t>(text_.size(), at_ + 500);
        int depth = 0;
        for (std::size_t close = at_; close < window; ++close) {
            depth += text_[close] == '[' ? 1 : text_[close] == ']' ? -1 : 0;
            if (depth > 0)
                continue;
            const char after = close + 1 < text_.size() ? text_[close + 1] : '\0';
            if (after != '(' && after != '[' && after != '{')
                return false;
            ++links_;
            ++at_;
            return true;
        }
        return false;
    }

    // "](address)", "][label]" or "]{.class}" after the text of a link.
    bool end_of_link()
    {
        if (links_ == 0 || (next() != '(' && next() != '[' && next() != '{'))
            return false;
        const char open = next();
        const char close = open == '(' ? ')' : open == '[' ? ']' : '}';
        int depth = 0;
        for (std::size_t end = at_ + 1; end < std::min<std::size_t>(text_.size(), at_ + 2000); ++end) {
            depth += text_[end] == open ? 1 : text_[end] == close ? -1 : 0;
            if (depth == 0) {
                --links_;
                at_ = end + 1;
                return true;
            }
        }
        return false;
    }

    // <b>, </b>, <!-- … -->, <https://…>: only the address is text.
    bool tag()
    {
        if (text_.substr(at_).starts_with("<!--")) {
            const std::size_t end = text_.find("-->", at_);
            at_ = end == std::string_view::npos ? text_.size() : end + 3;
            return true;
        }
        const bool begins = next() == '/' || (is_word(next()) && static_cast<signed char>(next()) > '9');
        const std::size_t end = begins ? find_near(">", at_) : std::string_view::npos;
        if (end == std::string_view::npos ||
            text_.substr(at_ + 1, end - at_ - 1).find('<') != std::string_view::npos)
            return false;
        const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
        if (inside.find(' ') == std::string_view::npos &&
            inside.find_first_of(":@") != std::string_view::npos)
            plain_ += inside;
        else if (inside.starts_with("br"))
            plain_ += ' ';
        at_ = end + 1;
        return true;
    }

    bool entity()
    {
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> known{
            {{"amp", "&"},
             {"lt", "<"},
             {"gt", ">"},
             {"quot", "\""},
             {"apos", "'"},
             {"nbsp", " "},
             {"ndash", "\u2013"},
             {"mdash", "\u2014"},
             {"hellip", "\u2026"},
             {"pound", "\u00A3"}}};
        const std::size_t end = find_near(";", at_);
        if (end == std::string_view::npos || end - at_ > 10)
            return false;
        const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
        for (const auto& [entity_name, meaning] : known)
            if (name == entity_name) {
                plain_ += meaning;
                at_ = end + 1;
                return true;
            }
        return name.starts_with('#') && numeric_entity(name.substr(1), end);
    }

    bool numeric_entity(std::string_view digits, std::size_t end)
    {
        const bool is_hexadecimal = digits.starts_with('x') || digits.starts_with('X');
        digits.remove_prefix(is_hexadecimal ? 1 : 0);
        unsigned code = 0;
        const auto [stop, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hexadecimal ? 16 : 10);
        const bool is_scalar = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (error != std::errc() || stop != digits.data() + digits.size() || !is_scalar)
            return false;
        append_code_point(plain_, code);
        at_ = end + 1;
        return true;
    }

    std::string_view text_;
    std::string plain_;
    std::size_t at_ = 0;
    int links_ = 0;  // opened and not yet ended
};

}  // namespace

std::string plain_markdown(std::string_view text)
{
    return Reader(text).result();
}

}  // namespace throughline
