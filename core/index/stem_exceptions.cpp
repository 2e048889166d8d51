#include "core/index/stem_exceptions.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace throughline {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Sorted. A stem begins with the first three letters of its words; one of three letters with the first
// (server/search/marks.cpp relies on it).
constexpr std::array stems{
    Pair{"authorities", "authority"},
    Pair{"authority", "authority"},  // not author
    Pair{"business", "business"},    // not busy
    Pair{"businesses", "business"},
    Pair{"careful", "careful"},  // not care
    Pair{"carefully", "careful"},
    Pair{"center", "centr"},
    Pair{"centers", "centr"},
    Pair{"children", "child"},
    Pair{"childrens", "child"},
    Pair{"emergencies", "emergency"},
    Pair{"emergency", "emergency"},   // not emerging
    Pair{"experience", "experienc"},  // not experiment
    Pair{"experienced", "experienc"},
    Pair{"experiences", "experienc"},
    Pair{"experiencing", "experienc"},
    Pair{"lateral", "lateral"},  // not later
    Pair{"laterally", "lateral"},
    Pair{"men", "man"},
    Pair{"mens", "man"},
    Pair{"practise", "practic"},
    Pair{"practised", "practic"},
    Pair{"practises", "practic"},
    Pair{"practising", "practic"},
    Pair{"programme", "program"},
    Pair{"programmes", "program"},
    Pair{"relative", "relative"},  // a person, not what is related
    Pair{"relatives", "relative"},
    Pair{"universities", "university"},
    Pair{"university", "university"},  // not universal
    Pair{"witness", "witness"},        // not wit
    Pair{"witnessed", "witness"},
    Pair{"witnesses", "witness"},
    Pair{"witnessing", "witness"},
    Pair{"women", "woman"},
    Pair{"womens", "woman"},
};
static_assert(std::ranges::is_sorted(stems));

constexpr std::array beginnings{
    Pair{"behavior", "behaviour"}, Pair{"color", "colour"}, Pair{"counselor", "counsellor"},
    Pair{"favor", "favour"},       Pair{"honor", "honour"}, Pair{"judgement", "judgment"},
    Pair{"neighbor", "neighbour"},
};

constexpr std::array<std::string_view, 8> endings_with_z{"ize",  "ized",  "izes",    "izing",
                                                         "izer", "izers", "ization", "izations"};
constexpr std::array<std::string_view, 5> endings_with_yz{"yze", "yzed", "yzes", "yzing", "yzer"};

template <std::size_t count>
bool ends_with_any(std::string_view word, const std::array<std::string_view, count>& endings,
                   std::size_t least_before)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return word.size() >= ending.size() + least_before && word.ends_with(ending);
    });
}

}  // namespace

std::optional<std::string_view> exceptional_stem(std::string_view folded_word)
{
    const auto found = std::ranges::lower_bound(stems, folded_word, {}, &Pair::first);
    return found != stems.end() && found->first == folded_word ? std::optional(found->second) : std::nullopt;
}

std::string british(std::string_view folded_word)
{
    std::string word(folded_word);
    if (const std::size_t z = word.rfind('z'); z != std::string::npos && z > 0) {
        constexpr std::size_t shortest_root = 4;  // not size, prize, seize
        if (ends_with_any(word, endings_with_z, shortest_root) || ends_with_any(word, endings_with_yz, 3))
            word[z] = 's';
        return word;
    }
    for (const auto& [other, ours] : beginnings)
        if (word.starts_with(other) && !word.starts_with(ours))
            return word.replace(0, other.size(), ours);
    return word;
}

}  // namespace throughline
