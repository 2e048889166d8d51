#include "server/search/meaning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include "core/text/words.hpp"

namespace throughline {
namespace {

// Of the square of a known word. Chosen with same_from; most unknown words are names, which matter little.
constexpr double weight_of_unknown = 0.3;

}  // namespace

Meaning meaning_of(const WordingModel& model, std::string_view text)
{
    std::set<std::string> words;
    for (Word& word : words_of(text))
        words.insert(std::move(word.folded));
    Meaning meaning(model.dimensions(), 0);
    std::size_t known = 0;
    for (const std::string& word : words) {
        const auto vector = model.vector_of(word);
        if (!vector.empty())
            ++known;
        for (std::size_t at = 0; at < vector.size(); ++at)
            meaning[at] += static_cast<float>(vector[at]);
    }
    const double square = std::inner_product(meaning.begin(), meaning.end(), meaning.begin(), 0.0);
    if (known * 2 < words.size() || square == 0)
        return {};
    // An unknown word points where no other does: "ladders" are not "kennels" because both are checked.
    const double unknown =
        static_cast<double>(words.size() - known) * weight_of_unknown * model.mean_square();
    for (float& number : meaning)
        number /= static_cast<float>(std::sqrt(square + unknown));
    return meaning;
}

double meaning_likeness(const Meaning& one, const Meaning& other)
{
    if (one.size() != other.size())
        return 0;
    // Four sums: one alone must wait for each of its numbers.
    std::array<float, 4> sums{};
    for (std::size_t at = 0; at < one.size(); ++at)
        sums[at % 4] += one[at] * other[at];
    return std::clamp<double>(sums[0] + sums[1] + sums[2] + sums[3], 0, 1);
}

}  // namespace throughline
