#include "indexer/points/asks.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/text/utf8.hpp"

namespace throughline {
namespace {

constexpr std::string_view orders[] = {
    "accept",      "achieve",   "act",        "add",         "address",    "adopt",     "agree",
    "align",       "amend",     "apply",      "appoint",     "arrange",    "ask",       "assess",
    "assure",      "attach",    "audit",      "begin",       "bring",      "build",     "cascade",
    "carry",       "cease",     "challenge",  "change",      "check",      "circulate", "clarify",
    "code",        "collect",   "commission", "communicate", "complete",   "conduct",   "confirm",
    "consider",    "consult",   "continue",   "convene",     "create",     "define",    "deliver",
    "demonstrate", "design",    "develop",    "disseminate", "distribute", "draw",      "embed",
    "enable",      "encourage", "end",        "engage",      "enhance",    "ensure",    "establish",
    "evaluate",    "examine",   "expand",     "explore",     "extend",     "finalise",  "find",
    "follow",      "formalise", "fund",       "gain",        "give",       "hold",      "identify",
    "implement",   "improve",   "include",    "increase",    "inform",     "influence", "integrate",
    "introduce",   "invite",    "issue",      "lead",        "link",       "liaise",    "maintain",
    "make",        "map",       "measure",    "monitor",     "obtain",     "offer",     "organise",
    "oversee",     "pilot",     "plan",       "prepare",     "prioritise", "produce",   "promote",
    "propose",     "provide",   "publicise",  "publish",     "put",        "raise",     "reaffirm",
    "recognise",   "record",    "redesign",   "reduce",      "refresh",    "reinforce", "reissue",
    "relaunch",    "remind",    "remove",     "replace",     "report",     "request",   "require",
    "resolve",     "restore",   "revise",     "revisit",     "review",     "roll",      "satisfy",
    "scope",       "secure",    "seek",       "send",        "set",        "share",     "simplify",
    "start",       "stop",      "strengthen", "support",     "survey",     "take",      "target",
    "test",        "track",     "train",      "transfer",    "undertake",  "update",    "use",
    "utilise",     "value",     "work",       "write"};

constexpr std::string_view between[] = {
    "not",          "also",          "each",         "all",         "both",  "jointly",    "together",
    "now",          "urgently",      "therefore",    "immediately", "then",  "first",      "formally",
    "actively",     "further",       "fully",        "always",      "never", "regularly",  "routinely",
    "clearly",      "collectively",  "individually", "promptly",    "be",    "explicitly", "carefully",
    "specifically", "independently", "annually",     "either",      "only",  "as",         "soon"};

constexpr std::string_view outcomes[] = {"Expected outcome",
                                         "Expected outcomes",
                                         "Expected improvement",
                                         "Expected improvements",
                                         "Intended outcome",
                                         "Intended outcomes",
                                         "Desired outcome",
                                         "Desired outcomes",
                                         "Intended impact",
                                         "Expected impact",
                                         "Outcome",
                                         "Outcomes",
                                         "Rationale",
                                         "Progress",
                                         "Response",
                                         "Lead",
                                         "Lead agency",
                                         "Lead officer",
                                         "Owner",
                                         "Timescale",
                                         "Timescales",
                                         "By when",
                                         "Due",
                                         "Status",
                                         "How we shall know",
                                         "How will we know",
                                         "Success measure",
                                         "Success measures",
                                         "Measure of success",
                                         "Evidence",
                                         "Impact",
                                         "Action taken"};

template <std::size_t count>
bool is_one_of(std::string_view word, const std::string_view (&list)[count])
{
    return std::ranges::find(list, word) != std::end(list);
}

bool stands(const std::vector<Word>& words, std::size_t at, std::initializer_list<std::string_view> wanted)
{
    for (const std::string_view word : wanted) {
        if (at >= words.size() || words[at].folded != word)
            return false;
        ++at;
    }
    return true;
}

bool is_asked(std::string_view word)
{
    return word == "asked" || word == "requested" || word == "required" || word == "invited" ||
           word == "recommended" || word == "expected" || word == "advised" || word == "urged" ||
           word == "encouraged";
}

// "is asked to", "are required to"
std::size_t after_passive(const std::vector<Word>& words, std::size_t at)
{
    const bool is_passive = words[at].folded == "is" || words[at].folded == "are" || words[at].folded == "be";
    if (!is_passive || at + 2 >= words.size() || !is_asked(words[at + 1].folded) ||
        words[at + 2].folded != "to")
        return at;
    return at + 3;
}

std::string verb_at(const std::vector<Word>& words, std::size_t at)
{
    while (at < words.size() && is_one_of(words[at].folded, between))
        ++at;
    return at < words.size() && is_alphabetic(words[at].folded) ? words[at].folded : std::string();
}

std::vector<Word> first_words(std::string_view text)
{
    constexpr std::size_t most_bytes = 1500;
    return words_of(cut_to(text, most_bytes));
}

// "That the Board ensure": the first verb of the list within a few words.
std::string verb_after_that(const std::vector<Word>& words)
{
    constexpr std::size_t far = 14;
    for (std::size_t at = 1; at < std::min(words.size(), far); ++at)
        for (const std::string_view order : orders) {
            const std::string& word = words[at].folded;
            if (word == order ||
                (word.size() == order.size() + 1 && word.back() == 's' && word.starts_with(order)))
                return std::string(order);
        }
    return {};
}

}  // namespace

std::size_t after_modal(const std::vector<Word>& words, std::size_t at)
{
    const std::string& word = words[at].folded;
    if (word == "should" || word == "must" || word == "shall" || word == "will")
        return at + 1;
    if ((word == "needs" || word == "need" || word == "ought") && stands(words, at + 1, {"to"}))
        return at + 2;
    return after_passive(words, at);
}

bool begins_with_order(std::string_view text)
{
    WordReader reader(text);
    Word word;
    return reader.next(word) && is_one_of(word.folded, orders);
}

bool is_ask(std::string_view text)
{
    const std::vector<Word> words = first_words(text);
    if (words.empty())
        return false;
    if (is_one_of(words[0].folded, orders))
        return true;
    if (words[0].folded == "to" && words.size() > 1)
        return is_one_of(words[1].folded, orders) || verb_at(words, 1).size() > 2;
    if (words[0].folded == "that" && !verb_after_that(words).empty())
        return true;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].folded != "will" && after_modal(words, at) != at)
            return true;
        if (words[at].folded == "to" && at > 0 && at < 12 && at + 1 < words.size() &&
            is_one_of(words[at + 1].folded, orders))
            return true;  // "LSCB to undertake an audit", "asks the Home Office to review"
    }
    return false;
}

std::string verb_of_ask(std::string_view text)
{
    const std::vector<Word> words = first_words(text);
    if (words.empty())
        return {};
    if (is_one_of(words[0].folded, orders))
        return words[0].folded;
    if (words[0].folded == "to")
        return verb_at(words, 1);
    if (words[0].folded == "that")
        return verb_after_that(words);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::size_t after = after_modal(words, at);
        if (after != at)
            return after < words.size() && words[at].folded != "be" && after_passive(words, after) != after
                       ? verb_at(words, after_passive(words, after))
                       : verb_at(words, after);
        if (words[at].folded == "to" && at + 1 < words.size() && is_one_of(words[at + 1].folded, orders))
            return words[at + 1].folded;
    }
    return {};
}

std::string_view without_outcome(std::string_view text)
{
    for (std::size_t stop = text.find(": "); stop != std::string_view::npos; stop = text.find(": ", stop + 1))
        for (const std::string_view outcome : outcomes) {
            if (stop < outcome.size() || text.substr(stop - outcome.size(), outcome.size()) != outcome)
                continue;
            const std::size_t begin = stop - outcome.size();
            if (begin > 1 && text[begin - 1] == ' ' &&
                std::string_view(".;:?!\"'").find(text[begin - 2]) != std::string_view::npos)
                return text.substr(0, begin - 1);
        }
    return text;
}

}  // namespace throughline
