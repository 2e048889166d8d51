#include "core/vocabulary/theme_stem.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace throughline {
namespace {

constexpr std::size_t shortest_stemmed = 4;

constexpr std::array<std::pair<std::string_view, std::string_view>, 21> irregular{{
    {"children", "child"},
    {"men", "man"},
    {"women", "woman"},
    {"wives", "wife"},
    {"lives", "life"},
    {"knives", "knife"},
    {"babies", "baby"},
    {"selves", "self"},
    {"carries", "carry"},
    {"news", "news"},
    // By the rules these would be "not", "her", "rang" and "centr".
    {"note", "note"},
    {"notes", "note"},
    {"noted", "note"},
    {"noting", "note"},
    {"here", "here"},
    {"range", "range"},
    {"ranges", "range"},
    {"ranged", "range"},
    {"ranging", "range"},
    {"centred", "centred"},
    {"centered", "centred"},
}};

bool is_vowel(char letter)
{
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

bool has_vowel(std::string_view word)
{
    return std::ranges::any_of(word, is_vowel);
}

void drop(std::string& word, std::size_t letters)
{
    word.resize(word.size() - letters);
}

// "agencies" -> "agency", "assesses" -> "assess", "plans" -> "plan"; "crisis", "status" and "access" stay.
void drop_plural(std::string& word)
{
    if (word.ends_with("ies") && word.size() > shortest_stemmed)
        word.replace(word.size() - 3, 3, "y");
    else if (word.ends_with("sses") || word.ends_with("xes") || word.ends_with("ches") ||
             word.ends_with("shes"))
        drop(word, 2);
    else if (word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is"))
        drop(word, 1);
}

// "identified" -> "identify", "stopped" -> "stop", "sharing" -> "shar"; "bring" and "need" stay.
void drop_tense(std::string& word)
{
    if (word.ends_with("ied") && word.size() > shortest_stemmed) {
        word.replace(word.size() - 3, 3, "y");
        return;
    }
    const std::size_t ending = word.ends_with("ing") ? 3 : word.ends_with("ed") ? 2 : 0;
    const std::string_view before = std::string_view(word).substr(0, word.size() - ending);
    if (ending == 0 || before.size() < 3 || !has_vowel(before) || word.ends_with("eed"))
        return;
    drop(word, ending);
    const char last = word.back();
    const bool is_double = word[word.size() - 2] == last && !is_vowel(last);
    if (is_double && last != 'l' && last != 's' && last != 'z')
        drop(word, 1);
}

}  // namespace

std::string theme_stem(std::string_view folded)
{
    const auto known =
        std::ranges::find(irregular, folded, &std::pair<std::string_view, std::string_view>::first);
    if (known != irregular.end())
        return std::string(known->second);
    std::string word(folded);
    const bool is_plain = std::ranges::all_of(word, [](char byte) { return byte >= 'a' && byte <= 'z'; });
    if (!is_plain || word.size() < shortest_stemmed)
        return word;
    drop_plural(word);
    drop_tense(word);
    if (word.size() > shortest_stemmed && word.ends_with("ll"))
        drop(word, 1);
    if (word.size() >= shortest_stemmed && word.ends_with('e') && !word.ends_with("ee"))
        drop(word, 1);
    return word;
}

}  // namespace throughline
