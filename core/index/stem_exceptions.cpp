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
    Pair{"centre", "center"},
    Pair{"centres", "center"},
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

// Porter's stemmer knows American endings: "hospitalized" is of "hospital", "hospitalised" of nothing else.
constexpr std::array beginnings{
    Pair{"behaviour", "behavior"}, Pair{"colour", "color"},    Pair{"counsellor", "counselor"},
    Pair{"favour", "favor"},       Pair{"honour", "honor"},    Pair{"judgement", "judgment"},
    Pair{"neighbour", "neighbor"}, Pair{"organiz", "organis"},  // the last: not organ
};

constexpr std::array<std::string_view, 8> endings_with_s{"ise",  "ised",  "ises",    "ising",
                                                         "iser", "isers", "isation", "isations"};
constexpr std::array<std::string_view, 5> endings_with_ys{"yse", "ysed", "yses", "ysing", "yser"};

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

std::string american(std::string_view folded_word)
{
    std::string word(folded_word);
    for (const auto& [theirs, kept] : beginnings)
        if (word.starts_with(theirs))
            return word.replace(0, theirs.size(), kept);
    constexpr std::size_t shortest_root = 4;  // not prise, raise, bruise
    if (!word.starts_with("organis") &&
        (ends_with_any(word, endings_with_s, shortest_root) || ends_with_any(word, endings_with_ys, 3)))
        word[word.rfind('s', word.ends_with("s") ? word.size() - 2 : word.size())] = 'z';
    return word;
}

}  // namespace throughline
