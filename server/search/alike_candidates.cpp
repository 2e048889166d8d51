#include "server/search/alike_candidates.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace throughline {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Of each text the heaviest words are looked up, and of each word only so many texts: a word of more is too
// common to bring two together.
constexpr std::size_t most_words_looked_up = 16;
constexpr std::size_t most_texts_of_a_word = 512;
// By their heaviest words alone two texts must come to this much of the likeness of their words, or to less
// if they mean nearly the same.
constexpr double much_by_rare_words = 0.15;
constexpr double little_by_rare_words = 0.05;
constexpr double nearly_same_meaning = 0.65;

// MinHash (Broder 1997) over runs of three words: pairs with half of their runs in common meet in one of the
// bands nine times out of ten.
constexpr std::size_t bands = 8;
constexpr std::size_t rows = 2;
constexpr std::size_t words_in_a_shingle = 3;
constexpr std::size_t most_compared_in_a_bucket = 8;

std::uint64_t stirred(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

std::vector<SaidText::Weight> heaviest(const SaidText& text)
{
    std::vector<SaidText::Weight> weights = text.weights;
    std::ranges::sort(weights, [](const SaidText::Weight& one, const SaidText::Weight& other) {
        return std::pair(-one.weight, one.stem) < std::pair(-other.weight, other.stem);
    });
    weights.resize(std::min(weights.size(), most_words_looked_up));
    return weights;
}

void add_by_rare_words(const std::vector<const SaidText*>& texts, Pairs& pairs)
{
    struct Holder {
        std::uint32_t text = 0;
        double weight = 0;
    };
    std::unordered_map<std::uint64_t, std::vector<Holder>> texts_of_word;
    for (std::uint32_t place = 0; place < texts.size(); ++place)
        for (const SaidText::Weight& one : heaviest(*texts[place]))
            texts_of_word[one.stem].push_back({place, one.weight});
    std::vector<double> products(texts.size(), 0);
    for (std::uint32_t place = 0; place < texts.size(); ++place) {
        std::vector<std::uint32_t> met;
        for (const SaidText::Weight& one : heaviest(*texts[place])) {
            const auto& holders = texts_of_word[one.stem];
            if (holders.size() > most_texts_of_a_word)
                continue;
            for (const Holder& holder : holders) {
                if (holder.text >= place)
                    break;
                if (products[holder.text] == 0)
                    met.push_back(holder.text);
                products[holder.text] += one.weight * holder.weight;
            }
        }
        for (const std::uint32_t other : met) {
            const double shared = products[other] / (texts[place]->length * texts[other]->length);
            if (shared >= much_by_rare_words ||
                (shared >= little_by_rare_words &&
                 meaning_likeness(texts[place]->meaning, texts[other]->meaning) >= nearly_same_meaning))
                pairs.emplace_back(other, place);
            products[other] = 0;
        }
    }
}

using Sketch = std::array<std::uint64_t, bands * rows>;

Sketch sketch_of(const SaidText& text)
{
    Sketch sketch;
    sketch.fill(std::numeric_limits<std::uint64_t>::max());
    for (std::size_t at = 0; at + words_in_a_shingle <= text.words.size(); ++at) {
        std::uint64_t shingle = 0;
        for (std::size_t next = at; next < at + words_in_a_shingle; ++next)
            shingle = stirred(shingle ^ text.words[next].word);
        for (std::size_t hash = 0; hash < sketch.size(); ++hash)
            sketch[hash] = std::min(sketch[hash], stirred(shingle + hash * 0x632be59bd9b4e019ULL));
    }
    return sketch;
}

void add_by_wording(const std::vector<const SaidText*>& texts, Pairs& pairs)
{
    std::vector<Sketch> sketches;
    sketches.reserve(texts.size());
    for (const SaidText* text : texts)
        sketches.push_back(sketch_of(*text));
    for (std::size_t band = 0; band < bands; ++band) {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> buckets;
        for (std::uint32_t place = 0; place < texts.size(); ++place)
            if (texts[place]->words.size() >= words_in_a_shingle) {
                std::uint64_t bucket = 0;
                for (std::size_t row = 0; row < rows; ++row)
                    bucket = stirred(bucket ^ sketches[place][band * rows + row]);
                buckets.emplace_back(bucket, place);
            }
        std::ranges::sort(buckets);
        for (std::size_t at = 0; at < buckets.size(); ++at)
            for (std::size_t next = at + 1; next < buckets.size() && next <= at + most_compared_in_a_bucket &&
                                            buckets[next].first == buckets[at].first;
                 ++next)
                pairs.emplace_back(buckets[at].second, buckets[next].second);
    }
}

}  // namespace

Pairs alike_candidates(const std::vector<const SaidText*>& texts)
{
    Pairs pairs;
    add_by_rare_words(texts, pairs);
    add_by_wording(texts, pairs);
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace throughline
