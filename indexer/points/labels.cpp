#include "indexer/points/labels.hpp"

#include <algorithm>
#include <cctype>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

bool is_roman(std::string_view text)
{
    return !text.empty() && text.size() <= 5 &&
           (text.find_first_not_of("ivx") == std::string_view::npos ||
            text.find_first_not_of("IVX") == std::string_view::npos);
}

constexpr std::string_view number_words[] = {"one",    "two",    "three",    "four",     "five",
                                             "six",    "seven",  "eight",    "nine",     "ten",
                                             "eleven", "twelve", "thirteen", "fourteen", "fifteen"};
constexpr std::string_view before_nouns[] = {
    "key",       "main",        "national",   "local",       "single",         "agency",    "multi",
    "practice",  "overarching", "additional", "priority",    "strategic",      "system",    "systems",
    "emerging",  "overall",     "joint",      "partnership", "important",      "learning",  "further",
    "specific",  "thematic",    "final",      "regional",    "organisational", "our",       "proposed",
    "suggested", "recommended", "required",   "agreed",      "improvement",    "strategic", "wider",
    "general",   "board",       "health",     "police",      "education",      "service"};

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

std::size_t after_blanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n'))
        ++at;
    return at;
}

// The end of ":", ".", ")", "-", "–" or "—" with blanks around; nothing if there is none.
std::optional<std::size_t> after_separator(std::string_view text, std::size_t at)
{
    const std::size_t from = after_blanks(text, at);
    for (const std::string_view mark : {":", ".", ")", "|", "\u2013", "\u2014", "-"})
        if (text.substr(from).starts_with(mark) && (mark != "-" || from > at)) {
            const std::size_t end = from + mark.size();
            if (end == text.size() || text[end] == ' ' || text[end] == '\t' || mark == ":")
                return after_blanks(text, end);
        }
    return std::nullopt;
}

// The end of a number at `at`: "4", "4.2", "4a", "A", "iv", "One"; `at` itself if there is none.
std::size_t bare_number_end(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    // "A1", "B.2"
    if (end + 1 < text.size() && is_upper(text[end]) &&
        (is_digit(text[end + 1]) ||
         (text[end + 1] == '.' && end + 2 < text.size() && is_digit(text[end + 2]))))
        end += text[end + 1] == '.' ? std::size_t{2} : std::size_t{1};
    if (end < text.size() && is_digit(text[end])) {
        while (end < text.size() && (is_digit(text[end]) ||
                                     (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
        if (end < text.size() && is_lower(text[end]))
            ++end;
        return end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0 ? at : end;
    }
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0)
        ++end;
    const std::string_view word = text.substr(at, end - at);
    if ((word.size() == 1 && is_upper(word.front())) || is_roman(word))
        return end;
    const std::vector<Word> folded = words_of(word);
    return folded.size() == 1 &&
                   std::ranges::find(number_words, folded.front().folded) != std::end(number_words)
               ? end
               : at;
}

// "(a)", "(iii)" too. A bracket within a bracket is no number: who writes the report decides how many there
// are.
std::size_t number_end(std::string_view text, std::size_t at)
{
    if (at >= text.size() || text[at] != '(')
        return bare_number_end(text, at);
    const bool is_letter = at + 2 < text.size() && is_lower(text[at + 1]) && text[at + 2] == ')';
    const std::size_t end = is_letter ? at + 2 : bare_number_end(text, at + 1);
    return end > at + 1 && end < text.size() && text[end] == ')' ? end + 1 : at;
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

std::optional<PointLabel> label_in_words(std::string_view text)
{
    constexpr int most_words = 4;
    if (text.empty() || !is_upper(text.front()))
        return std::nullopt;
    WordReader reader(cut_to(text, 120));
    const Noun* noun = nullptr;
    Word word;
    std::string before;
    int read = 0;
    for (; noun == nullptr && read < most_words && reader.next(word); ++read) {
        noun = noun_of(word.folded);
        if (noun != nullptr && noun->word == "learning") {  // "Learning point 3"
            WordReader ahead = reader;
            Word next;
            if (ahead.next(next) && noun_of(next.folded) != nullptr &&
                noun_of(next.folded)->use == NounUse::AfterOther)
                noun = nullptr;
        }
        const bool is_alone = before.empty() || (before != "learning" && word.folded == "theme");
        if (noun != nullptr && noun->use == NounUse::AfterOther && is_alone)
            return std::nullopt;
        if (noun == nullptr && std::ranges::find(before_nouns, word.folded) == std::end(before_nouns))
            return std::nullopt;
        before = word.folded;
    }
    if (noun == nullptr)
        return std::nullopt;
    PointLabel label{.style = LabelStyle::Words, .kind = noun->kind, .number = {}, .end = 0};
    label.is_action = noun->use == NounUse::OfActions || noun->use == NounUse::OfAsks;
    const std::size_t noun_end = after_purpose(text, word.end);
    const bool is_numbered_strategy =
        noun->word == "strategy" &&
        number_end(text, after_blanks(text, word.end)) > after_blanks(text, word.end);
    if (noun->use == NounUse::OfAsks && noun_end == word.end && !is_numbered_strategy)
        return std::nullopt;
    AddressedPart addressed;
    if (noun->kind == PointKind::Recommendation)
        addressed = addressed_at(text, noun_end);
    label.addressed = addressed.words;
    const std::size_t words_end = std::max(noun_end, addressed.end);
    std::size_t at = after_blanks(text, words_end);
    if (noun->word == "rec" && text.substr(at).starts_with('.'))
        at = after_blanks(text, at + 1);
    for (const std::string_view mark :
         {"No. ", "No.", "No ", "no. ", "no.", "Nr ", "no ", "Number ", "number ", "#"})
        if (text.substr(at).starts_with(mark)) {
            at = after_blanks(text, at + mark.size());
            break;
        }
    const std::size_t end = number_end(text, at);
    if (end == at) {  // without a number
        if (noun->use == NounUse::Numbered || (noun->use == NounUse::OfActions && addressed.end == 0))
            return std::nullopt;
        const std::optional<std::size_t> goes_on = after_separator(text, words_end);
        if (!goes_on && words_end != text.size())
            return std::nullopt;
        if (!goes_on && noun->word == "learning")
            return std::nullopt;  // the heading of many
        label.end = goes_on.value_or(text.size());
        return label;
    }
    const std::size_t after = bracket_end(text, end, label);
    label.number = text.substr(0, after);
    if (label.addressed.empty()) {  // "Recommendation 2 for the police:"
        addressed = addressed_at(text, after);
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

std::optional<PointLabel> label_in_code(std::string_view text)
{
    std::size_t letters = 0;
    while (letters < text.size() && letters < 5 && is_upper(text[letters]))
        ++letters;
    std::size_t end = letters;
    const bool is_parted = end < text.size() && (text[end] == ' ' || text[end] == '-' || text[end] == '/');
    if (is_parted && (text[end] != ' ' || letters == 1 || text.substr(0, letters) == "LP"))
        ++end;
    const std::size_t digits = end;
    while (end < text.size() && is_digit(text[end]) && end < digits + 2)
        ++end;
    if (letters == 0 || end == digits)
        return std::nullopt;
    while (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))
        end += 2;
    if (end < text.size() && is_lower(text[end]))
        ++end;
    const std::optional<std::size_t> goes_on = after_separator(text, end);
    const std::size_t begin = goes_on.value_or(after_blanks(text, end));
    if (!goes_on && begin != text.size() && (begin == end || !is_upper(text[begin])))
        return std::nullopt;
    const std::string_view code = text.substr(0, letters);
    PointLabel label{
        .style = LabelStyle::Code, .kind = {}, .number = std::string(text.substr(0, end)), .end = begin};
    if (code == "R" || code == "REC")
        label.kind = PointKind::Recommendation;
    else if (code == "F" || code == "KF")
        label.kind = PointKind::Finding;
    else if (code == "L" || code == "LP" || code == "KL")
        label.kind = PointKind::Learning;
    return label;
}

std::optional<PointLabel> label_as_number(std::string_view text)
{
    const bool is_bracketed = text.starts_with("(") || text.starts_with("[");
    const std::size_t begin = is_bracketed ? 1 : 0;
    std::size_t end = begin;
    if (begin < text.size() && (is_digit(text[begin]) || is_lower(text[begin]) || is_upper(text[begin])))
        end = number_end(text, begin);
    if (end == begin && begin < text.size() && is_lower(text[begin]))
        end = begin + 1;  // "a)"
    if (end == begin || end > begin + 8)
        return std::nullopt;
    const std::string_view number = text.substr(begin, end - begin);
    const bool is_letter = !is_digit(number.front());
    if (is_letter && number.size() > 1 && !is_roman(number))
        return std::nullopt;
    const bool is_deep = number.find('.') != std::string_view::npos;
    if (end < text.size() &&
        (text[end] == ')' || text[end] == ']' || ((text[end] == '.' || text[end] == ':') && !is_bracketed)))
        ++end;
    else if (is_bracketed || !is_deep)
        return std::nullopt;
    if (end < text.size() && text[end] != ' ' && text[end] != '\t')
        return std::nullopt;
    return PointLabel{.style = LabelStyle::Number,
                      .kind = {},
                      .number = std::string(text.substr(0, end)),
                      .end = after_blanks(text, end)};
}

bool is_bullet(char32_t sign)
{
    const bool is_plain = sign == '-' || sign == '*' || sign == 'o' || sign == U'\u00b7' || sign == U'\u00a7';
    const bool is_dash = sign >= U'\u2010' && sign <= U'\u2015';
    const bool is_dot = sign >= U'\u2020' && sign <= U'\u2027';
    const bool is_sign = sign >= U'\u2190' && sign <= U'\u2bff';     // arrows, squares, ticks
    const bool is_private = sign >= U'\ue000' && sign <= U'\uf8ff';  // of a font of signs
    return is_plain || is_dash || is_dot || is_sign || is_private || sign == U'\u2043' || sign == U'\u2212';
}

std::optional<PointLabel> label_as_bullet(std::string_view text)
{
    std::size_t end = 0;
    if (!is_bullet(next_code_point(text, end)) || end >= text.size() || text[end] != ' ')
        return std::nullopt;
    return PointLabel{.style = LabelStyle::Bullet, .kind = {}, .number = {}, .end = after_blanks(text, end)};
}

}  // namespace

std::optional<PointLabel> label_of(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    if (std::optional<PointLabel> label = label_in_words(text))
        return label;
    if (std::optional<PointLabel> label = label_in_code(text))
        return label;
    if (std::optional<PointLabel> label = label_as_number(text)) {
        // "2.1.2 Recommendation 1 - ..."
        std::optional<PointLabel> inner = label_in_words(text.substr(label->end));
        if (!inner || !inner->kind || inner->end + label->end == text.size())
            return label;
        inner->end += label->end;
        if (inner->number.empty())
            inner->number = label->number;
        return inner;
    }
    return label_as_bullet(text);
}

}  // namespace throughline
