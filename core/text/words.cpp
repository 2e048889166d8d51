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

struct Reading {
    std::string_view text;
    std::size_t at = 0;
    bool has_beyond_ascii = false;
    std::size_t possessive = std::string::npos;  // length of `folded` before a final 's
};

// Takes the letters and digits of ASCII that stand together: almost all of a text.
void take_run(Reading& reading, std::string& folded)
{
    for (; reading.at < reading.text.size(); ++reading.at) {
        const char byte = reading.text[reading.at];
        const Letter letter = letters[static_cast<unsigned char>(byte)];
        if (letter == Letter::Word)
            folded += static_cast<char>(byte | 0x20);
        else if (letter == Letter::Digit)
            folded += byte;
        else
            return;
    }
}

// Takes what stands at `reading.at` into the word if it belongs there; false ends the word.
bool take(Reading& reading, std::string& folded)
{
    const char byte = reading.text[reading.at];
    switch (letter_at(reading.text, reading.at)) {
        case Letter::Word:
        case Letter::Digit:
            take_run(reading, folded);
            return true;
        case Letter::Beyond: {
            const bool is_apostrophe = is_curly_apostrophe(reading.text, reading.at);
            std::size_t next = reading.at;
            const char32_t code_point = next_code_point(reading.text, next);
            if (is_apostrophe && !folded.empty() && letter_at(reading.text, next) == Letter::Word) {
                reading.possessive = folded.size();
                reading.at = next;
                return true;
            }
            if (!is_word_beyond_ascii(code_point))
                return false;
            folded.append(reading.text, reading.at, next - reading.at);
            reading.has_beyond_ascii = true;
            reading.at = next;
            return true;
        }
        case Letter::Infix: {
            if (folded.empty() || reading.at == 0)
                return false;
            const Letter before = letter_at(reading.text, reading.at - 1);
            if (!joins(byte, before, letter_at(reading.text, reading.at + 1)))
                return false;
            if (byte == '\'')
                reading.possessive = folded.size();
            else if (byte != ',')
                folded += byte;
            ++reading.at;
            return true;
        }
        case Letter::None:
            break;
    }
    return false;
}

}  // namespace

bool WordReader::next(Word& word)
{
    while (at_ < text_.size()) {
        if (letter_at(text_, at_) == Letter::None) {
            ++at_;
            continue;
        }
        Reading reading{text_, at_};
        word.folded.clear();
        while (reading.at < text_.size() && take(reading, word.folded)) {
        }
        if (word.folded.empty()) {
            if (letter_at(text_, at_) == Letter::Beyond)
                static_cast<void>(next_code_point(text_, at_));
            else
                ++at_;
            continue;
        }
        word.begin = at_;
        word.end = reading.at;
        word.is_joined = last_end_ > 0 && at_ == last_end_ + 1 && text_[last_end_] == '-';
        at_ = last_end_ = reading.at;
        if (reading.possessive + 1 == word.folded.size() && word.folded.back() == 's' &&
            reading.possessive > 0)
            word.folded.pop_back();
        if (reading.has_beyond_ascii)
            word.folded = folded_beyond_ascii(word.folded);
        if (word.folded.size() > longest_word)
            word.folded = cut_to(word.folded, longest_word);
        return true;
    }
    return false;
}

std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    words.reserve(text.size() / 5);  // English words are longer, with what stands between them
    WordReader reader(text);
    for (Word word; reader.next(word);)
        words.push_back(std::move(word));
    return words;
}

std::size_t count_words(std::string_view text)
{
    std::size_t count = 0;
    WordReader reader(text);
    for (Word word; reader.next(word);)
        ++count;
    return count;
}

bool is_alphabetic(std::string_view folded)
{
    return std::ranges::none_of(
        folded, [](char byte) { return (byte >= '0' && byte <= '9') || byte == '&' || byte == '.'; });
}

}  // namespace throughline
