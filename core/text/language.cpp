#include "core/text/language.hpp"

#include <algorithm>

#include "core/text/words.hpp"

namespace throughline {
namespace {

// The commonest words of running text in each language that the other does not have.
constexpr std::string_view english[] = {"and",  "be", "been", "by",   "for",   "had", "in",
                                        "is",   "it", "not",  "of",   "that",  "the", "their",
                                        "this", "to", "was",  "were", "which", "with"};
constexpr std::string_view welsh[] = {"ac",    "ar",   "bod",  "cael", "ei",  "eu",   "ddim",
                                      "gan",   "gyda", "mae",  "nad",  "neu", "oedd", "oes",
                                      "roedd", "sydd", "wedi", "y",    "yn",  "yr"};

template <std::size_t count>
bool contains(const std::string_view (&words)[count], const std::string& word)
{
    return std::ranges::binary_search(words, std::string_view(word));
}

// Of either list: longer words, which are most, need not be looked up.
constexpr std::size_t longest_common = 5;
static_assert(std::ranges::all_of(english, [](auto word) { return word.size() <= longest_common; }));
static_assert(std::ranges::all_of(welsh, [](auto word) { return word.size() <= longest_common; }));

constexpr std::size_t enough_words = 20'000;
constexpr std::size_t fewest_words = 20;
constexpr double least_share = 0.08;  // running English or Welsh has about 0.25

}  // namespace

std::string language_of(std::string_view text)
{
    static_assert(std::ranges::is_sorted(english));
    std::size_t words = 0;
    std::size_t in_english = 0;
    std::size_t in_welsh = 0;
    WordReader reader(text);
    for (WordSpan span; words < enough_words && reader.next(span); ++words) {
        if (span.is_plain && span.end - span.begin > longest_common)
            continue;
        const std::string word = folded(text, span);
        if (contains(english, word))
            ++in_english;
        else if (std::ranges::find(welsh, std::string_view(word)) != std::end(welsh))
            ++in_welsh;
    }
    const std::size_t most = std::max(in_english, in_welsh);
    if (words < fewest_words || static_cast<double>(most) < least_share * static_cast<double>(words))
        return {};
    return in_english >= in_welsh ? "en" : "cy";
}

}  // namespace throughline
