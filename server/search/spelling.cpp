#include "server/search/spelling.hpp"

#include <algorithm>
#include <bit>

#include "core/text/clean.hpp"
#include "core/text/words.hpp"
#include "server/search/query_leaves.hpp"

namespace throughline {
namespace {

constexpr std::size_t shortest_doubtful = 4;    // letters
constexpr std::size_t shortest_for_two = 6;     // letters from which two may be wrong
constexpr std::size_t shortest_part = 3;        // letters of a word that was written together with another
constexpr std::size_t most_doubtful = 8;        // words of a query that are looked up
constexpr std::size_t surely_one = 10;          // times as common as the rarer of its two parts
constexpr std::size_t most_words_checked = 60;  // of a query

std::uint32_t letters_of(const std::string& word)
{
    std::uint32_t letters = 0;
    for (const char letter : word)
        letters |= 1U << static_cast<unsigned>(letter - 'a');
    return letters;
}

bool is_of_letters(const std::string& word)
{
    return std::ranges::all_of(word, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

struct Nearness {
    std::size_t distance = 0;
    bool begins_otherwise = false;  // hardly anybody errs in the first letter
    std::uint32_t reviews = 0;

    [[nodiscard]] bool is_better_than(const Nearness& other) const
    {
        if (distance != other.distance)
            return distance < other.distance;
        if (begins_otherwise != other.begins_otherwise)
            return !begins_otherwise;
        return reviews > other.reviews;
    }
};

// A query while it is respelt.
class Respelling {
public:
    Respelling(const std::string& typed, const SpellingHelp& help)
        : typed_(typed), help_(help), words_(words_of(typed))
    {
        words_.resize(std::min(words_.size(), most_words_checked));
    }

    std::string text()
    {
        for (std::size_t at = 0; at < words_.size() && doubtful_ < most_doubtful;) {
            const auto one = joined(at);
            const auto other = one ? std::nullopt : meant(words_[at]);
            if (one)
                replace(words_[at].begin, words_[at + 1].end, *one);
            else if (other)
                replace(words_[at].begin, words_[at].end, *other);
            at += one ? 2U : 1U;
        }
        return is_changed_ ? text_ + typed_.substr(copied_) : std::string();
    }

private:
    // A word as such: no name of a field, no value of one, no operator, no beginning.
    [[nodiscard]] bool is_plain(const Word& word) const
    {
        const char before = word.begin == 0 ? ' ' : typed_[word.begin - 1];
        const char after = word.end < typed_.size() ? typed_[word.end] : ' ';
        const std::string_view written = std::string_view(typed_).substr(word.begin, word.end - word.begin);
        return before != ':' && after != ':' && after != '*' && written != "AND" && written != "OR" &&
               written != "NOT" && is_of_letters(word.folded);
    }

    [[nodiscard]] bool is_doubtful(const Word& word) const
    {
        return is_plain(word) && word.folded.size() >= shortest_doubtful &&
               !is_common_word(word_query(word.folded)) && !help_.lexicon.has_word(word.folded) &&
               help_.reviews_with(word.folded) < least_reviews_of_word && !help_.is_in_a_name(word.folded);
    }

    std::optional<std::string> meant(const Word& word)
    {
        if (!is_doubtful(word))
            return std::nullopt;
        ++doubtful_;
        const auto book = help_.words();
        const auto nearest = book->nearest(word.folded);
        if (nearest && spelling_distance(*nearest, word.folded, 1) <= 1)
            return nearest;
        const auto two = book->as_two(word.folded);
        return two ? two : nearest;
    }

    // Two words that are one: "safe guarding".
    [[nodiscard]] std::optional<std::string> joined(std::size_t at) const
    {
        if (at + 1 >= words_.size())
            return std::nullopt;
        const Word& first = words_[at];
        const Word& second = words_[at + 1];
        const bool is_apart = first.end + 1 == second.begin && typed_[first.end] == ' ';
        if (!is_apart || !is_plain(first) || !is_plain(second) || is_common_word(word_query(first.folded)) ||
            is_common_word(word_query(second.folded)) || is_known_phrase(first, second))
            return std::nullopt;
        std::string one = first.folded + second.folded;
        const std::size_t reviews = help_.reviews_with_exactly(one);
        const std::size_t apart =
            std::min(help_.reviews_with_exactly(first.folded), help_.reviews_with_exactly(second.folded));
        const bool is_one = reviews >= least_reviews_of_word && reviews >= surely_one * apart;
        return is_one ? std::optional(std::move(one)) : std::nullopt;
    }

    [[nodiscard]] bool is_known_phrase(const Word& first, const Word& second) const
    {
        return help_.lexicon.longest_at(typed_words({first.folded, second.folded}), 0).words > 1;
    }

    void replace(std::size_t begin, std::size_t end, const std::string& word)
    {
        text_ += typed_.substr(copied_, begin - copied_) + word;
        copied_ = end;
        is_changed_ = true;
    }

    const std::string& typed_;
    const SpellingHelp& help_;
    std::vector<Word> words_;
    std::size_t doubtful_ = 0;
    std::string text_;
    std::size_t copied_ = 0;
    bool is_changed_ = false;
};

}  // namespace

std::size_t spelling_distance(const std::string& one, const std::string& other, std::size_t most)
{
    const std::size_t apart =
        one.size() > other.size() ? one.size() - other.size() : other.size() - one.size();
    if (apart > most)
        return most + 1;
    std::array<std::vector<std::size_t>, 3> rows;  // the row before the last, the last, the present one
    for (std::vector<std::size_t>& row : rows)
        row.resize(other.size() + 1);
    for (std::size_t column = 0; column <= other.size(); ++column)
        rows[1][column] = column;
    for (std::size_t row = 1; row <= one.size(); ++row) {
        rows[2][0] = row;
        std::size_t least = row;
        for (std::size_t column = 1; column <= other.size(); ++column) {
            const bool is_same = one[row - 1] == other[column - 1];
            std::size_t cost = std::min(
                {rows[1][column] + 1, rows[2][column - 1] + 1, rows[1][column - 1] + (is_same ? 0U : 1U)});
            if (row > 1 && column > 1 && one[row - 1] == other[column - 2] &&
                one[row - 2] == other[column - 1])
                cost = std::min(cost, rows[0][column - 2] + 1);
            rows[2][column] = cost;
            least = std::min(least, cost);
        }
        if (least > most)
            return most + 1;
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
    return std::min(rows[1][other.size()], most + 1);
}

WordBook::WordBook(const std::vector<WordCount>& words) : words_(words)
{
    for (const WordCount& word : words)
        if (word.word.size() < longest_written && is_of_letters(word.word))
            by_length_.at(word.word.size()).push_back({word.word, word.reviews, letters_of(word.word)});
}

std::optional<std::string> WordBook::nearest(const std::string& word) const
{
    const std::size_t most = word.size() < shortest_for_two ? 1 : 2;
    if (word.size() < most || !is_of_letters(word))
        return std::nullopt;
    const std::uint32_t letters = letters_of(word);
    const Written* best = nullptr;
    Nearness nearest;
    for (std::size_t length = word.size() - most; length <= word.size() + most && length < longest_written;
         ++length)
        for (const Written& known : by_length_.at(length)) {
            if (static_cast<std::size_t>(std::popcount(known.letters ^ letters)) > 2 * most)
                continue;
            const Nearness near{spelling_distance(known.word, word, most), known.word.front() != word.front(),
                                known.reviews};
            const bool is_near = near.distance <= most && !(near.distance > 1 && near.begins_otherwise);
            if (is_near && (best == nullptr || near.is_better_than(nearest))) {
                best = &known;
                nearest = near;
            }
        }
    return best == nullptr ? std::nullopt : std::optional(best->word);
}

std::optional<std::string> WordBook::as_two(const std::string& word) const
{
    std::optional<std::string> two;
    std::size_t commonest = 0;
    for (std::size_t cut = shortest_part; cut + shortest_part <= word.size(); ++cut) {
        const std::size_t reviews =
            std::min(reviews_with(word.substr(0, cut)), reviews_with(word.substr(cut)));
        if (reviews > commonest) {
            commonest = reviews;
            two = word.substr(0, cut) + ' ' + word.substr(cut);
        }
    }
    return two;
}

std::size_t WordBook::reviews_with(const std::string& word) const
{
    const auto found = std::ranges::lower_bound(words_, word, {}, &WordCount::word);
    return found != words_.end() && found->word == word ? found->reviews : 0;
}

std::string respelt(const std::string& typed, const SpellingHelp& help)
{
    const std::string line = clean_line(typed);
    return Respelling(line, help).text();
}

}  // namespace throughline
