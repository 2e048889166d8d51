// Words as the index knows them. Writer, query, snippets and page marks all read words here, so that what was
// indexed, what is asked and what is marked cannot differ.
//
//   "The child's co-sleeping, £1,200 (s.47) at a B&B"
//    the  child  co  sleeping  1200  s  47  at  a  b&b          (sleeping is joined to co)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

struct Word {
    std::string folded;     // lower case, without accents, apostrophes and possessive 's; never empty
    std::size_t begin = 0;  // bytes of the text, [begin, end), as written
    std::size_t end = 0;
    bool is_joined = false;  // only a hyphen stands between it and the word before

    bool operator==(const Word&) const = default;
};

// Where a word stands, not yet folded: enough to count words, and to pass over those that cannot matter.
struct WordSpan {
    std::uint32_t begin = 0;  // bytes of the text, [begin, end), as written
    std::uint32_t end = 0;
    bool is_joined = false;
    bool is_plain = false;  // only letters and digits of ASCII: folded, it is itself in lower case
};

// Reads a text word by word. The text must be valid UTF-8, shorter than 4 GiB, and
// outlive the reader.
class WordReader {
public:
    explicit WordReader(std::string_view text) : text_(text) {}

    // False: there are no more words. Reuses the strings of `word`.
    [[nodiscard]] bool next(Word& word);
    [[nodiscard]] bool next(WordSpan& span);

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t last_end_ = 0;
};

[[nodiscard]] std::vector<WordSpan> word_spans_of(std::string_view text);

// The word as Word::folded has it. `span` is of the text.
[[nodiscard]] std::string folded(std::string_view text, const WordSpan& span);

[[nodiscard]] std::vector<Word> words_of(std::string_view text);
[[nodiscard]] std::size_t count_words(std::string_view text);

// Only letters: such a word is stemmed, and joined to another across a hyphen.
[[nodiscard]] bool is_alphabetic(std::string_view folded);

// Words longer than this many bytes are cut, in the index and in queries alike.
inline constexpr std::size_t longest_word = 64;

}  // namespace throughline
