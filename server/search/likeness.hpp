// How alike two recommendations or findings are: by the words of what they say, the rare ones weighing most,
// and by what is learned of words that stand for one another (meaning.hpp).
//
// Common words, and those with which any recommendation is put ("the partnership should ensure that"), weigh
// nothing. Whole runs of shared words are no proof either: two recommendations out of one mould may ask for
// different things. Where they share four words in a row, what is left on both sides is compared as well.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/index/stem.hpp"
#include "server/search/meaning.hpp"

namespace throughline {

// From this likeness on, two texts say the same: below it groups take in what only sounds alike. Chosen on
// the groups of corpus/recurring.json (bench/patterns/recurring.py).
inline constexpr double same_from = 0.56;

// A text as likeness sees it. Words and stems are 64-bit hashes.
struct SaidText {
    struct Word {
        std::uint64_t word = 0;
        std::uint64_t stem = 0;  // 0: weighs nothing
        double rarity = 0;       // of the stem
    };
    struct Weight {
        std::uint64_t stem = 0;
        double weight = 0;
    };
    std::vector<Word> words;          // in reading order
    std::vector<Weight> weights;      // by stem
    std::vector<std::uint64_t> runs;  // of four words each, in reading order
    std::vector<std::uint64_t> sorted_runs;
    double length = 0;  // of the vector of weights
    Meaning meaning;
};

// How many of all texts have each stem.
class StemRarity {
public:
    // Takes in one text after the other; then weighs them.
    [[nodiscard]] SaidText read(std::string_view text, Stemmer& stemmer) const;
    void count(const SaidText& text);
    void weigh(SaidText& text) const;

private:
    [[nodiscard]] double rarity_of(std::uint64_t stem) const;

    std::unordered_map<std::uint64_t, std::uint32_t> texts_with_;
    std::uint32_t texts_ = 0;
};

// From 0 (nothing in common) to 1. Both weighed by the same StemRarity. Where the meaning of one is not
// known, the words alone decide.
[[nodiscard]] double likeness(const SaidText& one, const SaidText& other);

// Never less than likeness, and known sooner: their meaning, and all their words, wherever they stand.
[[nodiscard]] double likeness_at_most(const SaidText& one, const SaidText& other);

// The number of a word, as SaidText::Word has it: of one that stands as core/text/words folds it.
[[nodiscard]] std::uint64_t number_of_word(std::string_view folded);

}  // namespace throughline
