#include "indexer/points/labels.hpp"

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"
#include "indexer/points/label_parts.hpp"

namespace throughline {
namespace {

std::optional<PointLabel> label_in_code(std::string_view text)
{
    std::size_t letters = 0;
    while (letters < text.size() && letters < 5 && is_upper(text[letters]))
        ++letters;
    std::size_t end = letters;
    const bool is_parted = end < text.size() && (text[end] == ' ' || text[end] == '-' || text[end] == '/');
    if (is_parted && (text[end] != ' ' || letters == 1 || text.substr(0, letters) == "LP"))
        ++end;
    const std::size_t digits = end;
    while (end < text.size() && is_digit(text[end]) && end < digits + 2)
        ++end;
    if (letters == 0 || end == digits)
        return std::nullopt;
    while (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))
        end += 2;
    if (end < text.size() && is_lower(text[end]))
        ++end;
    const std::optional<std::size_t> goes_on = after_separator(text, end);
    const std::size_t begin = goes_on.value_or(after_blanks(text, end));
    if (!goes_on && begin != text.size() && (begin == end || !is_upper(text[begin])))
        return std::nullopt;
    const std::string_view code = text.substr(0, letters);
    PointLabel label{
        .style = LabelStyle::Code, .kind = {}, .number = std::string(text.substr(0, end)), .end = begin};
    if (code == "R" || code == "REC")
        label.kind = PointKind::Recommendation;
    else if (code == "F" || code == "KF")
        label.kind = PointKind::Finding;
    else if (code == "L" || code == "LP" || code == "KL")
        label.kind = PointKind::Learning;
    return label;
}

std::optional<PointLabel> label_as_number(std::string_view text)
{
    const bool is_bracketed = text.starts_with("(") || text.starts_with("[");
    const std::size_t begin = is_bracketed ? 1 : 0;
    std::size_t end = begin;
    if (begin < text.size() && (is_digit(text[begin]) || is_lower(text[begin]) || is_upper(text[begin])))
        end = number_end(text, begin);
    if (end == begin && begin < text.size() && is_lower(text[begin]))
        end = begin + 1;  // "a)"
    if (end == begin || end > begin + 8)
        return std::nullopt;
    const std::string_view number = text.substr(begin, end - begin);
    const bool is_letter = !is_digit(number.front());
    if (is_letter && number.size() > 1 && !is_roman(number))
        return std::nullopt;
    const bool is_deep = number.find('.') != std::string_view::npos;
    if (end < text.size() &&
        (text[end] == ')' || text[end] == ']' || ((text[end] == '.' || text[end] == ':') && !is_bracketed)))
        ++end;
    else if (is_bracketed || !is_deep)
        return std::nullopt;
    if (end < text.size() && text[end] != ' ' && text[end] != '\t')
        return std::nullopt;
    return PointLabel{.style = LabelStyle::Number,
                      .kind = {},
                      .number = std::string(text.substr(0, end)),
                      .end = after_blanks(text, end)};
}

bool is_bullet(char32_t sign)
{
    const bool is_plain = sign == '-' || sign == '*' || sign == 'o' || sign == U'\u00b7' || sign == U'\u00a7';
    const bool is_dash = sign >= U'\u2010' && sign <= U'\u2015';
    const bool is_dot = sign >= U'\u2020' && sign <= U'\u2027';
    const bool is_sign = sign >= U'\u2190' && sign <= U'\u2bff';     // arrows, squares, ticks
    const bool is_private = sign >= U'\ue000' && sign <= U'\uf8ff';  // of a font of signs
    return is_plain || is_dash || is_dot || is_sign || is_private || sign == U'\u2043' || sign == U'\u2212';
}

std::optional<PointLabel> label_as_bullet(std::string_view text)
{
    std::size_t end = 0;
    if (!is_bullet(next_code_point(text, end)) || end >= text.size() || text[end] != ' ')
        return std::nullopt;
    return PointLabel{.style = LabelStyle::Bullet, .kind = {}, .number = {}, .end = after_blanks(text, end)};
}

}  // namespace

std::optional<PointLabel> label_of(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    if (std::optional<PointLabel> label = label_in_words(text))
        return label;
    if (std::optional<PointLabel> label = label_in_code(text))
        return label;
    if (std::optional<PointLabel> label = label_as_number(text)) {
        // "2.1.2 Recommendation 1 - ..."
        std::optional<PointLabel> inner = label_in_words(text.substr(label->end));
        if (!inner || !inner->kind || inner->end + label->end == text.size())
            return label;
        inner->end += label->end;
        if (inner->number.empty())
            inner->number = label->number;
        return inner;
    }
    return label_as_bullet(text);
}

}  // namespace throughline
