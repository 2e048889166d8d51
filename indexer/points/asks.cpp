#include "indexer/points/asks.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/text/utf8.hpp"
#include "indexer/points/word_lists.hpp"

namespace throughline {
namespace {

constexpr std::string_view orders[] = {
    "accept",      "achieve",     "act",        "add",         "address",     "adopt",      "advise",
    "agree",       "alert",       "align",      "allocate",    "allow",       "always",     "amend",
    "analyse",     "apply",       "appoint",    "appraise",    "arrange",     "ask",        "assess",
    "assign",      "assure",      "attach",     "attend",      "audit",       "avoid",      "begin",
    "bring",       "build",       "buy",        "call",        "capture",     "carry",      "cascade",
    "cease",       "celebrate",   "challenge",  "change",      "check",       "circulate",  "clarify",
    "close",       "code",        "collect",    "commission",  "communicate", "compare",    "compile",
    "complete",    "conduct",     "confirm",    "consider",    "consolidate", "consult",    "contact",
    "continue",    "contribute",  "convene",    "coordinate",  "count",       "create",     "debate",
    "decide",      "define",      "deliver",    "demonstrate", "describe",    "design",     "develop",
    "display",     "disseminate", "distribute", "draft",       "draw",        "educate",    "embed",
    "emphasise",   "empower",     "enable",     "encourage",   "end",         "enforce",    "engage",
    "enhance",     "ensure",      "equip",      "escalate",    "establish",   "evaluate",   "examine",
    "expand",      "expect",      "explain",    "explore",     "extend",      "facilitate", "finalise",
    "find",        "fix",         "focus",      "follow",      "formalise",   "fund",       "gain",
    "gather",      "generate",    "give",       "grow",        "guide",       "handle",     "hear",
    "help",        "hold",        "host",       "identify",    "implement",   "improve",    "include",
    "incorporate", "increase",    "influence",  "inform",      "initiate",    "inspect",    "integrate",
    "intervene",   "introduce",   "invest",     "investigate", "invite",      "issue",      "join",
    "keep",        "knock",       "know",       "lead",        "learn",       "let",        "liaise",
    "limit",       "link",        "listen",     "locate",      "log",         "look",       "maintain",
    "make",        "manage",      "mandate",    "map",         "measure",     "meet",       "minimise",
    "monitor",     "move",        "name",       "negotiate",   "never",       "note",       "notify",
    "obtain",      "offer",       "open",       "operate",     "organise",    "outline",    "oversee",
    "participate", "pause",       "pay",        "perform",     "persist",     "phone",      "pilot",
    "plan",        "practise",    "prepare",    "present",     "press",       "prevent",    "print",
    "prioritise",  "proceed",     "produce",    "promise",     "promote",     "propose",    "protect",
    "prove",       "provide",     "publicise",  "publish",     "pursue",      "push",       "put",
    "quantify",    "raise",       "reach",      "read",        "reaffirm",    "reassess",   "reassure",
    "rebuild",     "recall",      "receive",    "recognise",   "recommend",   "reconcile",  "reconsider",
    "record",      "recruit",     "redesign",   "redraft",     "reduce",      "refer",      "refresh",
    "rehearse",    "reinforce",   "reissue",    "relate",      "relaunch",    "release",    "rely",
    "remind",      "remove",      "rename",     "repeat",      "replace",     "report",     "represent",
    "request",     "require",     "reset",      "resolve",     "respect",     "respond",    "restore",
    "retain",      "rethink",     "return",     "reverse",     "review",      "revise",     "revisit",
    "revive",      "reward",      "rewrite",    "ring",        "roll",        "safeguard",  "satisfy",
    "save",        "schedule",    "scope",      "scrutinise",  "search",      "secure",     "see",
    "seek",        "select",      "send",       "serve",       "set",         "settle",     "share",
    "show",        "signpost",    "simplify",   "sit",         "solve",       "sort",       "speak",
    "specify",     "spend",       "spot",       "standardise", "start",       "stay",       "stop",
    "streamline",  "strengthen",  "submit",     "suggest",     "supervise",   "supply",     "support",
    "survey",      "suspend",     "sustain",    "swap",        "sweep",       "take",       "talk",
    "target",      "teach",       "tell",       "test",        "think",       "track",      "train",
    "transfer",    "transform",   "translate",  "travel",      "treat",       "turn",       "understand",
    "undertake",   "update",      "uphold",     "upload",      "use",         "utilise",    "value",
    "vary",        "verify",      "visit",      "wait",        "wake",        "watch",      "weave",
    "weigh",       "welcome",     "widen",      "withdraw",    "work",        "write"};

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

// They stand in the order of the alphabet.
bool is_order(std::string_view word)
{
    return std::ranges::binary_search(orders, word);
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
    for (std::size_t at = 1; at < std::min(words.size(), far); ++at) {
        const std::string& before = words[at - 1].folded;
        if (before == "the" || before == "a" || before == "each" || before == "all")
            continue;  // "that the review panel ensure"
        std::string_view word = words[at].folded;
        if (is_order(word))
            return std::string(word);
        if (word.ends_with('s') && is_order(word.substr(0, word.size() - 1)))
            return std::string(word.substr(0, word.size() - 1));
    }
    return {};
}

}  // namespace

bool recommends_that(const std::vector<Word>& words)
{
    constexpr std::string_view verbs[] = {"recommend", "recommends", "recommended", "propose",  "proposes",
                                          "proposed",  "suggest",    "suggests",    "suggested"};
    constexpr std::string_view subjects[] = {"we",        "i",     "review", "reviews",    "reviewer",
                                             "reviewers", "panel", "author", "authors",    "report",
                                             "team",      "it",    "board",  "partnership"};
    constexpr std::size_t far = 9;   // words before the verb
    constexpr std::size_t near = 4;  // words from the subject to the verb
    for (std::size_t at = 1; at < std::min(words.size(), far); ++at) {
        if (!is_one_of(words[at].folded, verbs) || !stands(words, at + 1, {"that"}))
            continue;
        for (std::size_t before = at < near ? 0 : at - near; before < at; ++before)
            if (is_one_of(words[before].folded, subjects))
                return true;
    }
    return false;
}

std::size_t after_modal(const std::vector<Word>& words, std::size_t at)
{
    const std::string& word = words[at].folded;
    if (word == "should" || word == "must" || word == "shall" || word == "will")
        return at + 1;
    if ((word == "needs" || word == "need" || word == "ought" || word == "has" || word == "have") &&
        stands(words, at + 1, {"to"}))
        return at + 2;
    if ((word == "may" || word == "might") &&
        (stands(words, at + 1, {"wish", "to"}) || stands(words, at + 1, {"want", "to"})))
        return at + 3;
    if ((word == "is" || word == "are") && stands(words, at + 1, {"to"}) && at + 2 < words.size() &&
        is_order(words[at + 2].folded))
        return at + 2;
    return after_passive(words, at);
}

bool begins_with_order(std::string_view text)
{
    WordReader reader(text);
    Word word;
    return reader.next(word) && is_order(word.folded);
}

bool is_ask(std::string_view text)
{
    const std::vector<Word> words = first_words(text);
    if (words.empty())
        return false;
    if (is_order(words[0].folded))
        return true;
    if (words[0].folded == "to" && words.size() > 1)
        return is_order(words[1].folded) || verb_at(words, 1).size() > 2;
    if (words[0].folded == "that" && !verb_after_that(words).empty())
        return true;
    if (recommends_that(words))
        return true;  // "We propose that no family be handed a letter"
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].folded != "will" && after_modal(words, at) != at)
            return true;
        if (words[at].folded == "to" && at > 0 && at < 12 && at + 1 < words.size() &&
            is_order(words[at + 1].folded))
            return true;  // "LSCB to undertake an audit", "asks the Home Office to review"
    }
    return false;
}

std::string verb_of_ask(std::string_view text)
{
    const std::vector<Word> words = first_words(text);
    if (words.empty())
        return {};
    if (is_order(words[0].folded))
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
        if (words[at].folded == "to" && at + 1 < words.size() && is_order(words[at + 1].folded))
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
