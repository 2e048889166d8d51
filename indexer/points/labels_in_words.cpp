// Labels that say in words what follows: "Recommendation 3 for the police:".
#include <algorithm>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/points/label_parts.hpp"

namespace throughline {
namespace {

constexpr std::string_view before_nouns[] = {
    "key",       "main",        "national",   "local",       "single",         "agency",   "multi",
    "practice",  "overarching", "additional", "priority",    "strategic",      "system",   "systems",
    "emerging",  "overall",     "joint",      "partnership", "important",      "learning", "further",
    "specific",  "thematic",    "final",      "regional",    "organisational", "our",      "proposed",
    "suggested", "recommended", "required",   "agreed",      "improvement",    "wider",    "general",
    "board",     "health",      "police",     "education",   "service"};

enum class NounUse {
    Alone,       // "Finding:", "Finding 2"
    Numbered,    // "Observation 2", never without a number
    AfterOther,  // "learning point", "key message"
    OfActions,   // "Action 1": only where actions are expected, or where it asks
    OfAsks,      // "Strategy for improvement:": the like, and without a number as well
};

struct Noun {
    std::string_view word;
    PointKind kind;
    NounUse use;
};

constexpr Noun nouns[] = {{"recommendation", PointKind::Recommendation, NounUse::Alone},
                          {"rec", PointKind::Recommendation, NounUse::Alone},
                          {"action", PointKind::Recommendation, NounUse::OfActions},
                          {"consideration", PointKind::Recommendation, NounUse::OfActions},
                          {"ask", PointKind::Recommendation, NounUse::OfActions},
                          {"change", PointKind::Recommendation, NounUse::OfActions},
                          {"challenge", PointKind::Recommendation, NounUse::OfActions},
                          {"suggestion", PointKind::Recommendation, NounUse::OfActions},
                          {"priority", PointKind::Recommendation, NounUse::OfActions},
                          {"step", PointKind::Recommendation, NounUse::OfActions},
                          {"strategy", PointKind::Recommendation, NounUse::OfAsks},
                          {"area", PointKind::Recommendation, NounUse::OfAsks},
                          {"commitment", PointKind::Recommendation, NounUse::OfActions},
                          {"proposal", PointKind::Recommendation, NounUse::OfActions},
                          {"request", PointKind::Recommendation, NounUse::OfActions},
                          {"improvement", PointKind::Recommendation, NounUse::OfActions},
                          {"finding", PointKind::Finding, NounUse::Alone},
                          {"observation", PointKind::Finding, NounUse::Numbered},
                          {"conclusion", PointKind::Finding, NounUse::Numbered},
                          {"insight", PointKind::Learning, NounUse::Numbered},
                          {"lesson", PointKind::Learning, NounUse::Alone},
                          {"learning", PointKind::Learning, NounUse::Alone},
                          {"point", PointKind::Learning, NounUse::AfterOther},
                          {"theme", PointKind::Learning, NounUse::AfterOther},
                          {"message", PointKind::Learning, NounUse::AfterOther},
                          {"opportunity", PointKind::Learning, NounUse::AfterOther}};

const Noun* noun_of(std::string_view word)
{
    const auto* found = std::ranges::find(nouns, word, &Noun::word);
    return found == std::end(nouns) ? nullptr : found;
}

bool is_year(std::string_view text)
{
    return text.size() == 4 && std::ranges::all_of(text, is_digit) &&
           (text.starts_with("19") || text.starts_with("20"));
}

// "(national)", "(2012)" after a number.
std::size_t bracket_end(std::string_view text, std::size_t at, PointLabel& label)
{
    constexpr std::size_t longest_bracket = 40;
    const std::size_t from = after_blanks(text, at);
    if (from >= text.size() || text[from] != '(')
        return at;
    const std::size_t close = text.substr(from, longest_bracket).find(')');
    if (close == std::string_view::npos)
        return at;
    label.is_dated = is_year(text.substr(from + 1, close - 1));
    return from + close + 1;
}

// "for improvement" behind "area" and "strategy": the place behind it; `at` itself if it does not stand
// there.
std::size_t after_purpose(std::string_view text, std::size_t at)
{
    for (const std::string_view purpose :
         {"for improvement", "for Improvement", "for development", "for Development", "for action",
          "for Action", "for consideration", "for Consideration", "for change", "for Change"})
        if (text.substr(after_blanks(text, at)).starts_with(purpose))
            return after_blanks(text, at) + purpose.size();
    return at;
}

// "for the hospital trust", "to the Board" up to the number or the mark that ends it.
struct AddressedPart {
    std::size_t end = 0;  // behind it; 0: there is none
    std::string words;
};

AddressedPart addressed_at(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 120;
    const std::size_t begin = after_blanks(text, at);
    const std::string_view rest = text.substr(begin, longest);
    if (!rest.starts_with("for ") && !rest.starts_with("to "))
        return {};
    std::size_t end = std::min(rest.find_first_of(":.?\n"), rest.find(" \u2013 "));
    end = std::min(end, rest.find(" - "));
    if (end == std::string_view::npos) {
        if (text.size() - begin >= longest)
            return {};
        end = rest.size();
    }
    // "for the partnership A", "for schools 2"
    std::string_view words = rest.substr(0, end);
    const std::size_t last = words.rfind(' ');
    const bool has_number = last != std::string_view::npos && last > 4 &&
                            number_end(words, last + 1) == words.size() && !is_lower(words[last + 1]);
    if (has_number)
        words = words.substr(0, last);
    return {begin + words.size(), std::string(words)};
}

struct NounFound {
    const Noun* noun = nullptr;
    std::size_t end = 0;  // behind it
};

// "Learning point 3": the next word is the one that counts.
bool is_before_point(WordReader reader)
{
    Word next;
    if (!reader.next(next))
        return false;
    const Noun* noun = noun_of(next.folded);
    return noun != nullptr && noun->use == NounUse::AfterOther;
}

// The noun that the text begins with, behind up to three words that may stand before it.
NounFound first_noun(std::string_view text)
{
    constexpr int most_words = 4;
    WordReader reader(cut_to(text, 120));
    Word word;
    std::string before;
    for (int read = 0; read < most_words && reader.next(word); ++read) {
        const Noun* noun = noun_of(word.folded);
        if (noun != nullptr && noun->word == "learning" && is_before_point(reader))
            noun = nullptr;
        const bool is_alone = before.empty() || (before != "learning" && word.folded == "theme");
        if (noun != nullptr)
            return noun->use == NounUse::AfterOther && is_alone ? NounFound{} : NounFound{noun, word.end};
        if (std::ranges::find(before_nouns, word.folded) == std::end(before_nouns))
            return {};
        before = word.folded;
    }
    return {};
}

// "Area" and "strategy" label a point only in "area for improvement", "strategy 2".
bool is_called_so(std::string_view text, const NounFound& found, std::size_t noun_end)
{
    if (found.noun->use != NounUse::OfAsks || noun_end != found.end)
        return true;
    const std::size_t at = after_blanks(text, found.end);
    return found.noun->word == "strategy" && number_end(text, at) > at;
}

// Where a number stands, if there is one: behind "Rec.", "No.", "#".
std::size_t place_of_number(std::string_view text, std::size_t words_end, const Noun& noun)
{
    std::size_t at = after_blanks(text, words_end);
    if (noun.word == "rec" && text.substr(at).starts_with('.'))
        at = after_blanks(text, at + 1);
    for (const std::string_view mark :
         {"No. ", "No.", "No ", "no. ", "no.", "Nr ", "no ", "Number ", "number ", "#"})
        if (text.substr(at).starts_with(mark))
            return after_blanks(text, at + mark.size());
    return at;
}

std::optional<PointLabel> without_number(std::string_view text, PointLabel label, const Noun& noun,
                                         const AddressedPart& addressed, std::size_t words_end)
{
    if (noun.use == NounUse::Numbered || (noun.use == NounUse::OfActions && addressed.end == 0))
        return std::nullopt;
    const std::optional<std::size_t> goes_on = after_separator(text, words_end);
    const bool is_heading_of_many = noun.word == "learning";
    if (!goes_on && (words_end != text.size() || is_heading_of_many))
        return std::nullopt;
    label.end = goes_on.value_or(text.size());
    return label;
}

// `end`: behind the number.
std::optional<PointLabel> with_number(std::string_view text, PointLabel label, std::size_t end)
{
    const std::size_t after = bracket_end(text, end, label);
    label.number = text.substr(0, after);
    if (label.addressed.empty()) {  // "Recommendation 2 for the police:"
        const AddressedPart addressed = addressed_at(text, after);
        if (addressed.end > 0 && (addressed.end == text.size() || text[addressed.end] == ':')) {
            label.addressed = addressed.words;
            label.end = after_separator(text, addressed.end).value_or(text.size());
            return label;
        }
    }
    const std::optional<std::size_t> goes_on = after_separator(text, after);
    label.end = goes_on.value_or(after_blanks(text, after));
    const bool is_apart = goes_on || label.end == text.size() || is_upper(text[label.end]);
    return is_apart ? std::optional(label) : std::nullopt;
}

}  // namespace

std::optional<PointLabel> label_in_words(std::string_view text)
{
    if (text.empty() || !is_upper(text.front()))
        return std::nullopt;
    const NounFound found = first_noun(text);
    if (found.noun == nullptr)
        return std::nullopt;
    const Noun& noun = *found.noun;
    const std::size_t noun_end = after_purpose(text, found.end);
    if (!is_called_so(text, found, noun_end))
        return std::nullopt;
    AddressedPart addressed;
    if (noun.kind == PointKind::Recommendation)
        addressed = addressed_at(text, noun_end);
    PointLabel label{.style = LabelStyle::Words, .kind = noun.kind, .number = {}, .end = 0};
    label.is_action = noun.use == NounUse::OfActions || noun.use == NounUse::OfAsks;
    label.addressed = addressed.words;
    const std::size_t words_end = std::max(noun_end, addressed.end);
    const std::size_t at = place_of_number(text, words_end, noun);
    const std::size_t end = number_end(text, at);
    return end == at ? without_number(text, label, noun, addressed, words_end)
                     : with_number(text, label, end);
}

}  // namespace throughline
