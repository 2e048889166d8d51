#include "indexer/themes/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace throughline {
namespace {

constexpr std::size_t longest_form = 8;
constexpr std::size_t enough_spelt_out = 3;  // in one sentence: it is the whole list
constexpr std::size_t enough_rows =
    4;  // one after the other, by the alphabet; one fewer where any is spelt out
constexpr std::array<std::string_view, 12> skipped{"a",  "and", "for",    "in",  "is", "means",
                                                   "of", "or",  "stands", "the", "to", "with"};

char lower(char byte)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
}

std::string_view written(std::string_view text, const Token& token)
{
    return text.substr(token.begin, token.end - token.begin);
}

bool is_short_form(std::string_view word)
{
    const auto is_capital = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
    const auto is_sign = [](char byte) { return byte >= '0' && byte <= '9'; };
    return word.size() >= 2 && word.size() <= longest_form && std::ranges::count_if(word, is_capital) >= 2 &&
           std::ranges::all_of(word, [&](char byte) { return is_capital(byte) || is_sign(byte); });
}

// "CSE child sexual exploitation", "YJS: youth justice service", "CSE (child sexual exploitation)".
bool is_spelt_out(std::string_view text, const std::vector<Token>& tokens, std::size_t at)
{
    const std::string_view form = written(text, tokens[at]);
    std::size_t letter = 0;
    for (std::size_t next = at + 1; next < tokens.size() && letter < form.size(); ++next) {
        const std::string_view word = written(text, tokens[next]);
        if (!word.empty() && lower(word.front()) == lower(form[letter]))
            ++letter;
        else if (std::ranges::find(skipped, word) == skipped.end())
            return false;
    }
    return letter == form.size();
}

// In brackets it may be spelt out in prose: "CSE (child sexual exploitation) was seen."
bool has_bracket_after(std::string_view text, const std::vector<Token>& tokens, std::size_t at)
{
    const std::size_t end = at + 1 < tokens.size() ? tokens[at + 1].begin : tokens[at].end;
    return text.substr(tokens[at].end, end - tokens[at].end).find('(') != std::string_view::npos;
}

bool is_shouted(std::string_view text, const std::vector<Token>& tokens)
{
    return std::ranges::all_of(tokens, [&](const Token& token) {
        return std::ranges::none_of(written(text, token),
                                    [](char byte) { return byte >= 'a' && byte <= 'z'; });
    });
}

}  // namespace

ShortForm short_form_in(std::string_view text, const std::vector<Token>& tokens)
{
    ShortForm form;
    if (is_shouted(text, tokens))
        return form;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!is_short_form(written(text, tokens[at])))
            continue;
        const bool spelt_out = is_spelt_out(text, tokens, at);
        form.spelt_out += spelt_out ? 1U : 0U;
        if (at > 0)
            continue;
        form.letters = written(text, tokens[at]);
        form.is_first_spelt_out = spelt_out && !has_bracket_after(text, tokens, at);
    }
    return form;
}

void set_abbreviations_aside(std::vector<Statement>& all, const std::vector<ShortForm>& forms)
{
    const auto set_aside = [&all](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at)
            all[at].kind = PassageKind::Glossary;
    };
    for (std::size_t begin = 0; begin < all.size(); ++begin) {
        if (forms[begin].is_first_spelt_out || forms[begin].spelt_out >= enough_spelt_out)
            set_aside(begin, begin + 1);
        if (forms[begin].letters.empty())
            continue;
        // A row may be of two sentences.
        std::size_t rows = 1;
        std::size_t last = begin;
        bool any_spelt_out = forms[begin].is_first_spelt_out;
        for (std::size_t at = begin + 1; at < all.size() && at <= last + 2; ++at) {
            if (forms[at].letters.empty())
                continue;
            if (forms[at].letters <= forms[last].letters)
                break;
            last = at;
            rows += 1;
            any_spelt_out = any_spelt_out || forms[at].is_first_spelt_out;
        }
        if (rows >= enough_rows || (rows + 1 >= enough_rows && any_spelt_out))
            set_aside(begin, last + 1);
    }
}

}  // namespace throughline
