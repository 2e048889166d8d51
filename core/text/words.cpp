#include "core/text/words.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/utf8.hpp"

namespace throughline {
namespace {

enum class Letter : unsigned char {
    None,
    Word,
    Digit,
    Infix,
    Beyond
};  // Beyond: the first byte of a longer character

constexpr std::array<Letter, 256> letters = [] {
    std::array<Letter, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (is_letter)
            table[byte] = Letter::Word;
        else if (byte >= '0' && byte <= '9')
            table[byte] = Letter::Digit;
        else if (byte == '\'' || byte == '&' || byte == '.' || byte == ',')
            table[byte] = Letter::Infix;
        else if (byte >= 0x80)
            table[byte] = Letter::Beyond;
    }
    return table;
}();

Letter letter_at(std::string_view text, std::size_t at)
{
    return at < text.size() ? letters[static_cast<unsigned char>(text[at])] : Letter::None;
}

// The typographic apostrophe is three bytes; cleaned text has none, but what a person types has.
bool is_curly_apostrophe(std::string_view text, std::size_t at)
{
    return text.substr(at, 3) == "\u2019";
}

bool is_word_beyond_ascii(char32_t code_point)
{
    const auto value = static_cast<UChar32>(code_point);
    return u_isalnum(value) != 0 || (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
}

// Lower case and without accents: NFKC case folding (Unicode 3.13), then decomposed and its marks dropped.
std::string folded_beyond_ascii(const std::string& word)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0)
        return word;
    icu::UnicodeString text =
        decompose->normalize(casefold->normalize(icu::UnicodeString::fromUTF8(word), status), status);
    icu::UnicodeString kept;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        if ((U_GET_GC_MASK(text.char32At(at)) & U_GC_M_MASK) == 0)
            kept.append(text.char32At(at));
    std::string folded;
    kept.toUTF8String(folded);
    return U_FAILURE(status) != 0 || folded.empty() ? word : folded;
}

// What stands between two parts of one word: "don't", "B&B", "3.85", "1,200".
bool joins(char infix, Letter before, Letter after)
{
    const auto is_letter = [](Letter letter) { return letter == Letter::Word || letter == Letter::Beyond; };
    if (infix == '\'' || infix == '&')
        return is_letter(before) && is_letter(after);
    return before == Letter::Digit && after == Letter::Digit;
}

constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = letters[byte] == Letter::Word || letters[byte] == Letter::Digit;
    return table;
}();

// Where the letters and digits of ASCII that begin at `at` end. Through pointers: this loop reads every text
// that is indexed, searched or shown.
std::size_t end_of_plain(std::string_view text, std::size_t at)
{
    const char* place = text.data() + at;
    const char* const end = text.data() + text.size();
    while (place != end && plain_bytes[static_cast<unsigned char>(*place)])
        ++place;
    return static_cast<std::size_t>(place - text.data());
}

// Where one word ends, read on from where it begins.
struct Reading {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t at = 0;
    bool is_plain = true;
};

// Goes on over what stands at `reading.at` if it belongs to the word; false ends the word.
bool take(Reading& reading)
{
    const std::string_view text = reading.text;
    const bool is_first = reading.at == reading.begin;
    switch (letter_at(text, reading.at)) {
        case Letter::Word:
        case Letter::Digit:
            reading.at = end_of_plain(text, reading.at);
            return true;
        case Letter::Beyond: {
            std::size_t next = reading.at;
            const char32_t code_point = next_code_point(text, next);
            const bool is_apostrophe =
                !is_first && is_curly_apostrophe(text, reading.at) && letter_at(text, next) == Letter::Word;
            if (!is_apostrophe && !is_word_beyond_ascii(code_point))
                return false;
            reading.is_plain = false;
            reading.at = next;
            return true;
        }
        case Letter::Infix:
            if (is_first ||
                !joins(text[reading.at], letter_at(text, reading.at - 1), letter_at(text, reading.at + 1)))
                return false;
            reading.is_plain = false;
            ++reading.at;
            return true;
        case Letter::None:
            break;
    }
    return false;
}

// A run of letters and digits of ASCII in lower case: almost all of a text.
void append_lower(std::string& folded, std::string_view written)
{
    const std::size_t before = folded.size();
    folded.append(written);
    for (std::size_t at = before; at < folded.size(); ++at)
        folded[at] |= 0x20;  // a digit has this bit already
}

// A word with more in it than letters and digits of ASCII.
void fold_mixed(std::string& folded, std::string_view written)
{
    bool has_beyond_ascii = false;
    std::size_t possessive = std::string::npos;  // length of `folded` before a final 's
    for (std::size_t at = 0; at < written.size();) {
        const Letter letter = letter_at(written, at);
        std::size_t next = at + 1;
        if (letter == Letter::Beyond)
            static_cast<void>(next_code_point(written, next = at));
        if (letter == Letter::Word || letter == Letter::Digit) {
            append_lower(folded, written.substr(at, 1));
        } else if (written[at] == '\'' || is_curly_apostrophe(written, at)) {
            possessive = folded.size();
        } else if (written[at] != ',') {
            folded.append(written, at, next - at);
            has_beyond_ascii = has_beyond_ascii || letter == Letter::Beyond;
        }
        at = next;
    }
    if (possessive > 0 && possessive + 1 == folded.size() && folded.back() == 's')
        folded.pop_back();
    if (has_beyond_ascii)
        folded = folded_beyond_ascii(folded);
}

void fold(std::string& folded, std::string_view text, const WordSpan& span)
{
    folded.clear();
    const std::string_view written = text.substr(span.begin, span.end - span.begin);
    if (span.is_plain)
        append_lower(folded, written);
    else
        fold_mixed(folded, written);
    if (folded.size() > longest_word)
        folded = cut_to(folded, longest_word);
}

}  // namespace

bool WordReader::next(WordSpan& span)
{
    while (at_ < text_.size()) {
        if (letters[static_cast<unsigned char>(text_[at_])] == Letter::None) {
            ++at_;
            continue;
        }
        Reading reading{text_, at_, end_of_plain(text_, at_)};
        while (letter_at(text_, reading.at) != Letter::None && take(reading)) {
        }
        if (reading.at == at_) {
            if (letter_at(text_, at_) == Letter::Beyond)
                static_cast<void>(next_code_point(text_, at_));
            else
                ++at_;
            continue;
        }
        const bool is_joined = last_end_ > 0 && at_ == last_end_ + 1 && text_[last_end_] == '-';
        span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(reading.at), is_joined,
                reading.is_plain};
        at_ = last_end_ = reading.at;
        return true;
    }
    return false;
}

bool WordReader::next(Word& word)
{
    WordSpan span;
    if (!next(span))
        return false;
    fold(word.folded, text_, span);
    word.begin = span.begin;
    word.end = span.end;
    word.is_joined = span.is_joined;
    return true;
}

std::string folded(std::string_view text, const WordSpan& span)
{
    std::string word;
    fold(word, text, span);
    return word;
}

namespace {

template <typename Read>
std::vector<Read> all_of(std::string_view text)
{
    std::vector<Read> words;
    words.reserve(text.size() / 5);  // English words are longer, with what stands between them
    WordReader reader(text);
    for (Read word; reader.next(word);)
        words.push_back(std::move(word));
    return words;
}

}  // namespace

std::vector<Word> words_of(std::string_view text)
{
    return all_of<Word>(text);
}

std::vector<WordSpan> word_spans_of(std::string_view text)
{
    return all_of<WordSpan>(text);
}

std::size_t count_words(std::string_view text)
{
    std::size_t count = 0;
    WordReader reader(text);
    for (WordSpan span; reader.next(span);)
        ++count;
    return count;
}

bool is_alphabetic(std::string_view folded)
{
    return std::ranges::none_of(
        folded, [](char byte) { return (byte >= '0' && byte <= '9') || byte == '&' || byte == '.'; });
}

}  // namespace throughline
