#include "server/search/likeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>
#include <string>

#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t words_in_a_run = 4;
// Less likeness than this is not looked at again for its runs.
constexpr double worth_a_second_look = 0.25;
// Of the weight of a text: with less beside the shared runs, the two are nearly identical.
constexpr double much_beside = 0.3;
// How much of the answer is that of what stands beside the runs.
constexpr double part_of_the_rest = 0.8;
// Of the likeness, where the meaning of both is known; the words have the other part. Chosen with same_from.
constexpr double part_of_meaning = 0.59;

constexpr std::string_view common_words =
    "a about above after again all also am an and any are as at be because been before being below between "
    "both "
    "but by can could did do does doing done down during each either every few for from further get give "
    "given "
    "had has have having he her here hers him his how i if in into is it its itself just let lest like may "
    "me "
    "might more most must my no nor not now of off on once one only or other our ours out over own per same "
    "shall she should so some still such than that the their theirs them then there these they this those "
    "through to too under until unto up upon us very was we were what when where whether which while who "
    "whom "
    "whose why will with within without would yes yet you your";

// With which recommendations are put, whatever they ask for; and the months of their deadlines.
constexpr std::string_view formula_words =
    "recommend recommendation recommends propose proposes ensure ensures ensured assure assurance assured "
    "satisfy satisfied seek seeks partnership board lscb agency agencies service services review reviews "
    "make "
    "sure require requires ask asks consider lead year month january february march april june july august "
    "september october november december";

std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 33U;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33U;
    return value;
}

std::set<std::uint64_t> numbers_of(std::string_view words)
{
    std::set<std::uint64_t> numbers;
    for (const Word& word : words_of(words))
        numbers.insert(number_of_word(word.folded));
    return numbers;
}

std::set<std::uint64_t> stems_of(std::string_view words, Stemmer& stemmer)
{
    std::set<std::uint64_t> numbers;
    for (const Word& word : words_of(words))
        numbers.insert(number_of_word(stemmer.stem_of(word.folded)));
    return numbers;
}

std::vector<std::uint64_t> runs_of(const std::vector<SaidText::Word>& words)
{
    std::vector<std::uint64_t> runs;
    for (std::size_t at = 0; at + words_in_a_run <= words.size(); ++at) {
        std::uint64_t run = 0;
        for (std::size_t next = at; next < at + words_in_a_run; ++next)
            run = mixed(run * 31 + words[next].word);
        runs.push_back(run);
    }
    return runs;
}

// A stem that comes more often weighs more, but not by as much.
std::vector<SaidText::Weight> weights_of(const std::vector<SaidText::Word>& words)
{
    std::vector<SaidText::Weight> weights;
    weights.reserve(words.size());
    for (const SaidText::Word& word : words)
        if (word.stem != 0)
            weights.push_back({word.stem, word.rarity});
    std::ranges::sort(weights, {}, &SaidText::Weight::stem);
    auto kept = weights.begin();
    for (auto first = weights.begin(); first != weights.end();) {
        const auto next = std::find_if(
            first, weights.end(), [&](const SaidText::Weight& other) { return other.stem != first->stem; });
        *kept = *first;
        if (next - first > 1)
            kept->weight *= 1 + std::log(static_cast<double>(next - first));
        ++kept;
        first = next;
    }
    weights.erase(kept, weights.end());
    return weights;
}

double square_of(const std::vector<SaidText::Weight>& weights)
{
    double sum = 0;
    for (const SaidText::Weight& one : weights)
        sum += one.weight * one.weight;
    return sum;
}

double product_of(const std::vector<SaidText::Weight>& one, const std::vector<SaidText::Weight>& other)
{
    double sum = 0;
    auto b = other.begin();
    for (const SaidText::Weight& a : one) {
        while (b != other.end() && b->stem < a.stem)
            ++b;
        if (b == other.end())
            break;
        if (b->stem == a.stem)
            sum += a.weight * b->weight;
    }
    return sum;
}

double cosine(double product, double one, double other)
{
    return one > 0 && other > 0 ? product / (one * other) : 0;
}

// The weights of what stands in none of these runs.
std::vector<SaidText::Weight> weights_beside(const SaidText& text, const std::vector<std::uint64_t>& shared)
{
    std::vector<bool> is_shared(text.words.size(), false);
    for (std::size_t at = 0; at < text.runs.size(); ++at)
        if (std::ranges::binary_search(shared, text.runs[at]))
            std::fill_n(is_shared.begin() + static_cast<std::ptrdiff_t>(at), words_in_a_run, true);
    std::vector<SaidText::Word> beside;
    for (std::size_t at = 0; at < text.words.size(); ++at)
        if (!is_shared[at])
            beside.push_back(text.words[at]);
    return weights_of(beside);
}

double cosine_of_words(const SaidText& one, const SaidText& other)
{
    return cosine(product_of(one.weights, other.weights), one.length, other.length);
}

double likeness_of_words(const SaidText& one, const SaidText& other)
{
    const double whole = cosine_of_words(one, other);
    if (whole < worth_a_second_look)
        return whole;
    std::vector<std::uint64_t> shared;
    std::ranges::set_intersection(one.sorted_runs, other.sorted_runs, std::back_inserter(shared));
    if (shared.empty())
        return whole;
    const auto beside_one = weights_beside(one, shared);
    const auto beside_other = weights_beside(other, shared);
    const double square_one = square_of(beside_one);
    const double square_other = square_of(beside_other);
    if (square_one < much_beside * one.length * one.length ||
        square_other < much_beside * other.length * other.length)
        return whole;
    const double rest =
        cosine(product_of(beside_one, beside_other), std::sqrt(square_one), std::sqrt(square_other));
    return (1 - part_of_the_rest) * whole + part_of_the_rest * std::min(rest, whole);
}

double with_meaning(const SaidText& one, const SaidText& other, double of_words)
{
    if (one.meaning.empty() || other.meaning.empty())
        return of_words;
    return part_of_meaning * meaning_likeness(one.meaning, other.meaning) + (1 - part_of_meaning) * of_words;
}

}  // namespace

std::uint64_t number_of_word(std::string_view folded)
{
    std::uint64_t number = 0xcbf29ce484222325ULL;  // FNV-1a
    for (const char character : folded)
        number = (number ^ static_cast<unsigned char>(character)) * 0x100000001b3ULL;
    return std::max<std::uint64_t>(number, 1);
}

SaidText StemRarity::read(std::string_view text, Stemmer& stemmer) const
{
    static const std::set<std::uint64_t> common = numbers_of(common_words);
    static const std::set<std::uint64_t> formula = [&] { return stems_of(formula_words, stemmer); }();
    SaidText read;
    for (const Word& word : words_of(text)) {
        SaidText::Word one{number_of_word(word.folded), 0, 0};
        if (!common.contains(one.word)) {
            const std::uint64_t stem = number_of_word(stemmer.stem_of(word.folded));
            one.stem = formula.contains(stem) ? 0 : stem;
        }
        read.words.push_back(one);
    }
    read.runs = read.sorted_runs = runs_of(read.words);
    std::ranges::sort(read.sorted_runs);
    return read;
}

void StemRarity::count(const SaidText& text)
{
    std::set<std::uint64_t> stems;
    for (const SaidText::Word& word : text.words)
        if (word.stem != 0)
            stems.insert(word.stem);
    for (const std::uint64_t stem : stems)
        ++texts_with_[stem];
    ++texts_;
}

double StemRarity::rarity_of(std::uint64_t stem) const
{
    const auto known = texts_with_.find(stem);
    const double with = known == texts_with_.end() ? 0 : known->second;
    return std::max(std::log((texts_ + 1.0) / (with + 0.5)), 0.0);
}

void StemRarity::weigh(SaidText& text) const
{
    for (SaidText::Word& word : text.words)
        if (word.stem != 0)
            word.rarity = rarity_of(word.stem);
    text.weights = weights_of(text.words);
    text.length = std::sqrt(square_of(text.weights));
}

double likeness_at_most(const SaidText& one, const SaidText& other)
{
    return with_meaning(one, other, cosine_of_words(one, other));
}

double likeness(const SaidText& one, const SaidText& other)
{
    return with_meaning(one, other, likeness_of_words(one, other));
}

}  // namespace throughline
