#include "indexer/points/addressees.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"
#include "indexer/points/asks.hpp"
#include "indexer/points/rooms.hpp"
#include "indexer/points/word_lists.hpp"

namespace throughline {
namespace {

// Words that may stand between agencies that are asked together, or between one and its "should".
// clang-format off
constexpr std::string_view glue[] = {
    "and", "or", "with", "the", "its", "their", "all", "both", "two", "three", "four", "local", "relevant",
    "together", "along", "alongside", "each", "every", "other", "partner", "statutory", "as", "well",
    "key", "lead", "leads", "service", "services", "team", "teams", "staff", "managers", "manager",
    "senior", "department", "departments", "agencies", "agency", "provider", "providers", "trust",
    "trusts", "nhs", "foundation", "practitioners", "professionals", "leaders", "colleagues", "partners",
    "representatives", "commissioners", "officers", "workers", "safeguarding", "of", "for", "child",
    "children", "adult", "named", "area", "areas", "who", "chair", "owners", "head", "heads", "therefore",
    "also", "now", "in", "across", "within", "region", "county", "city", "executive", "member", "members",
    "organisations", "bodies", "settings", "independent", "national", "regional", "community",
    "specialist", "forum", "network", "networks", "group", "unit", "units", "hub", "leadership",
    "directors", "commanders", "district", "division", "practices", "clinics", "wards", "governors",
    "designated", "officer", "nurse", "nurses", "doctors", "frontline", "front", "line",
    "concerned", "involved", "responsible"};
// clang-format on

constexpr std::string_view clause_starts[] = {"which",    "whom",  "when",   "if",     "where",   "because",
                                              "so",       "until", "before", "after",  "while",   "whether",
                                              "whenever", "since", "once",   "unless", "although"};

// A name after one of these is a place, not the one who is asked: "a child in hospital should".
constexpr std::string_view places_before[] = {"in",    "at",   "to", "from",   "by",
                                              "about", "into", "on", "between"};
constexpr std::string_view people[] = {"staff",     "practitioners", "professionals", "leaders",
                                       "managers",  "workers",       "clinicians",    "leads",
                                       "providers", "doctors",       "nurses"};
constexpr std::string_view some_of_many[] = {"every", "each", "any", "a", "an", "no", "another"};

constexpr std::string_view turns[] = {"ask",     "asks",      "asking",   "request",  "requests",
                                      "require", "requires",  "invite",   "instruct", "direct",
                                      "urge",    "encourage", "challenge"};

bool speaks_of_education(std::string_view text)
{
    constexpr std::string_view words[] = {"education", "educated", "educational",  "nurseries", "nursery",
                                          "schools",   "school",   "childminders", "pupils",    "licensing"};
    const std::vector<Word> read = words_of(text);
    for (std::size_t at = 0; at < read.size(); ++at) {
        const bool is_of_a_plan = at + 1 < read.size() && read[at + 1].folded == "health";
        if (is_one_of(read[at].folded, words) && !is_of_a_plan)
            return true;
    }
    return false;
}

class AskReader {
public:
    // `whole`: all that is asked, of which `text` is a sentence.
    AskReader(std::string_view text, const AgencyNames& names, std::string_view whole)
        : text_(text), words_(words_of(text)), mentions_(names.mentions_in(words_, text)), whole_(whole)
    {
    }

    [[nodiscard]] AgencySet asked()
    {
        if (mentions_.empty())
            return {};
        read_beginning();
        std::optional<std::size_t> modal_before;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (const std::size_t after = after_modal(words_, at); after != at) {
                if (!is_passed_on(at))
                    read_subject(at, modal_before);
                modal_before = at;
            }
            read_turn(at);
        }
        return std::move(asked_);
    }

private:
    [[nodiscard]] bool is(std::size_t at, std::string_view wanted) const
    {
        return at < words_.size() && words_[at].folded == wanted;
    }

    // What stands between two words as it is printed.
    [[nodiscard]] std::string_view gap_before(std::size_t at) const
    {
        return at == 0 ? std::string_view()
                       : text_.substr(words_[at - 1].end, words_[at].begin - words_[at - 1].end);
    }

    [[nodiscard]] bool is_name_of_place(std::size_t at) const
    {
        return std::isupper(static_cast<unsigned char>(text_[words_[at].begin])) != 0;
    }

    [[nodiscard]] bool is_glue(std::size_t at) const
    {
        return is_one_of(words_[at].folded, glue) || is_name_of_place(at);
    }

    // "and should publish": the one who is asked stands before the first "should".
    [[nodiscard]] bool is_passed_on(std::size_t modal) const
    {
        if (modal == 0)
            return true;
        const std::string& before = words_[modal - 1].folded;
        return before == "and" || before == "but" || before == "or" || before == "then" || before == "also" ||
               before == "it" || before == "they" || before == "who" || before == "which" || before == "this";
    }

    // Where the words that a "should" belongs to begin; nothing: it stands in a condition, "if schools
    // should".
    [[nodiscard]] std::optional<std::size_t> clause_start(std::size_t modal,
                                                          std::optional<std::size_t> modal_before) const
    {
        constexpr std::size_t far = 40;
        const std::size_t least = std::max(modal > far ? modal - far : 0, modal_before.value_or(0));
        std::optional<std::size_t> comma;
        for (std::size_t at = modal; at > least; --at) {
            const std::string_view gap = gap_before(at);
            if (gap.find_first_of(".;:?!") != std::string_view::npos || is(at - 1, "that"))
                return at;
            if (is_one_of(words_[at - 1].folded, clause_starts))
                return comma;  // "Where a child moves, schools should"
            if (!comma && gap.find(',') != std::string_view::npos && at < modal)
                comma = at;
        }
        return modal_before && least == *modal_before ? comma.value_or(modal) : least;
    }

    void read_subject(std::size_t modal, std::optional<std::size_t> modal_before)
    {
        const std::optional<std::size_t> start = clause_start(modal, modal_before);
        if (!start)
            return modal_before ? void() : read_described(modal);
        for (const AgencyMention& mention : mentions_) {
            if (mention.end > modal)
                break;
            if (mention.first >= *start && is_subject(mention, modal))
                add(mention);
        }
    }

    // "Police officers who attend a home where a baby lives should": who begins the sentence and is
    // described.
    void read_described(std::size_t modal)
    {
        std::size_t at = 0;
        while (at < modal && is_one_of(words_[at].folded, some_of_many) && words_[at].folded != "no")
            ++at;
        for (; at < modal; ++at) {
            const auto mention = std::ranges::find(mentions_, at, &AgencyMention::first);
            if (mention != mentions_.end()) {
                const std::string_view next =
                    mention->end < words_.size() ? std::string_view(words_[mention->end].folded) : "";
                if (next == "who" || next == "which" || next == "that" || next == "when" || next == "where")
                    add(*mention);
                return;
            }
            if (!is_glue(at))
                return;
        }
    }

    // "NHS Glen Torran maternity services": these are asked.
    [[nodiscard]] bool names_whose(const AgencyMention& mention) const
    {
        if (!is(mention.first, "nhs") || mention.end != mention.first + 1)
            return false;
        std::size_t at = mention.end;
        while (at < words_.size() && at < mention.end + 3 && is_name_of_place(at))
            ++at;
        return at > mention.end &&
               std::ranges::any_of(mentions_, [at](const AgencyMention& other) { return other.first == at; });
    }

    [[nodiscard]] bool is_subject(const AgencyMention& mention, std::size_t modal) const
    {
        if (names_whose(mention))
            return false;
        if (is_of_another(mention) || is_behind_preposition(mention))
            return false;
        if (mention.first > 0 &&
            (words_[mention.first - 1].folded == "a" || words_[mention.first - 1].folded == "an"))
            return false;
        std::size_t at = mention.end;
        for (; at < modal; ++at) {
            const bool is_named = std::ranges::any_of(
                mentions_, [at](const AgencyMention& other) { return at >= other.first && at < other.end; });
            if (gap_before(at).find(',') != std::string_view::npos)
                return true;
            if (words_[at].folded == "and" || words_[at].folded == "or" || words_[at].folded == "with" ||
                words_[at].folded == "of" || words_[at].folded == "for" || words_[at].folded == "in")
                return true;
            if (!is_glue(at) && !is_named)
                return false;
        }
        return true;
    }

    // "Saltby Council's housing service": the service is asked.
    [[nodiscard]] bool is_of_another(const AgencyMention& mention) const
    {
        const Word& last = words_[mention.end - 1];
        const std::string_view written = text_.substr(last.begin, last.end - last.begin);
        if (!written.ends_with("'s") && !written.ends_with("\u2019s"))
            return false;
        return std::ranges::any_of(mentions_, [&mention](const AgencyMention& other) {
            return other.first >= mention.end && other.first <= mention.end + 2;
        });
    }

    [[nodiscard]] bool is_behind_preposition(const AgencyMention& mention) const
    {
        std::size_t at = mention.first;
        const auto is_apart = [this](std::size_t word) {
            return gap_before(word).find(',') != std::string_view::npos;
        };
        while (at > 0 && !is_apart(at) &&
               (words_[at - 1].folded == "the" || is_name_of_place(at - 1) ||
                is_one_of(words_[at - 1].folded, some_of_many)))
            --at;
        if (at == 0 || is_apart(at) || !is_one_of(words_[at - 1].folded, places_before))
            return false;
        return at < 2 || !is_one_of(words_[at - 2].folded, people);
    }

    // "ask the police to", "require the council to", "agree with schools": asked in turn.
    void read_turn(std::size_t at)
    {
        if (is_one_of(words_[at].folded, turns))
            read_objects(at + 1);
        else if (is(at, "agree") && is(at + 1, "with"))
            read_objects(at + 2);
        else if (is(at, "assurance") && (is(at + 1, "from") || is(at + 1, "by")))
            read_objects(at + 2);
        else if (is(at, "assurances") && is(at + 1, "from"))
            read_objects(at + 2);
        else if (is(at, "write") && is(at + 1, "to"))
            read_objects(at + 2);
        else if (is(at, "that") && at > 0 && (is(at - 1, "ensure") || is(at - 1, "sure")))
            read_ensured(at + 1);
        else if (is(at, "that") && at > 0 &&
                 (is(at - 1, "recommends") || is(at - 1, "recommend") || is(at - 1, "recommended") ||
                  is(at - 1, "propose") || is(at - 1, "proposes")))
            read_objects(at + 1);
    }

    void read_objects(std::size_t at)
    {
        while (at < words_.size()) {
            if (at > 0 && gap_before(at).find_first_of(".;:?!") != std::string_view::npos)
                return;
            const auto mention = std::ranges::find(mentions_, at, &AgencyMention::first);
            if (mention != mentions_.end()) {
                add(*mention);
                at = mention->end;
                continue;
            }
            if (is_one_of(words_[at].folded, some_of_many) || !is_glue(at) || is(at, "who"))
                return;
            ++at;
        }
    }

    // "ensure that GP practices ask": they are to act; "that the police are told": they are not.
    void read_ensured(std::size_t at)
    {
        const std::size_t name_at = is(at, "the") ? at + 1 : at;
        const auto mention = std::ranges::find(mentions_, name_at, &AgencyMention::first);
        if (mention == mentions_.end() || mention->end >= words_.size())
            return;
        const std::string_view verb = words_[mention->end].folded;
        constexpr std::string_view states[] = {"is",  "are",  "has", "have", "had",  "can", "know", "knows",
                                               "was", "were", "may", "do",   "does", "in",  "of",   "for"};
        if (begins_with_order(text_.substr(words_[mention->end].begin)) && !is_one_of(verb, states))
            add(*mention);
    }

    // "[It is recommended that] the Board fund a worker": what is asked in the words of an order, behind the
    // name of who is asked.
    [[nodiscard]] bool is_bare_order(std::size_t at, std::size_t from) const
    {
        constexpr std::string_view others[] = {"contact", "plan",   "work", "support",
                                               "use",     "report", "need", "lead"};
        if (at <= from || at + 1 >= words_.size() || gap_before(at) != " " || is_name_of_place(at))
            return false;
        const std::string& verb = words_[at].folded;
        const bool is_plain = is_one_of(words_[at + 1].folded, some_of_many) || is(at + 1, "the");
        return begins_with_order(text_.substr(words_[at].begin)) && (is_plain || !is_one_of(verb, others));
    }

    // "That the Board ensure", "For the police to", "Police to review"
    void read_beginning()
    {
        std::size_t at = 0;
        if (words_.empty())
            return;
        if (is(0, "that"))
            return read_objects(1);
        if (begins_with_order(text_))
            return;  // "Work with schools to": whoever is told so
        if (is(0, "for"))
            at = 1;
        const std::size_t from = at;
        const auto is_behind_colon = [&](std::size_t word) {
            return word > from && word < words_.size() &&
                   gap_before(word).find(':') != std::string_view::npos;
        };
        while (at < words_.size() && at < from + 25 && !is(at, "to") && !is_behind_colon(at)) {
            const auto mention = std::ranges::find(mentions_, at, &AgencyMention::first);
            if (mention == mentions_.end() && (!is_glue(at) || is_bare_order(at, from)))
                break;
            at = mention == mentions_.end() ? at + 1 : mention->end;
        }
        if ((is(at, "to") && at > from) || is_behind_colon(at) || is_bare_order(at, from))
            for (const AgencyMention& mention : mentions_)
                if (mention.end <= at && !is_of_another(mention))
                    add(mention);
    }

    // A council has schools and nurseries as well as social care: "the council" says not which of them is
    // asked.
    void add(const AgencyMention& mention)
    {
        const std::string& first = words_[mention.first].folded;
        const std::string& last = words_[mention.end - 1].folded;
        const bool is_council =
            (last == "council" || last == "councils") && first != "placing" && first != "host";
        if (!is_council || !speaks_of_education(whole_))
            asked_.insert(mention.agency);
    }

    std::string_view text_;
    std::vector<Word> words_;
    std::vector<AgencyMention> mentions_;
    std::string_view whole_;
    AgencySet asked_;
};

}  // namespace

AgencySet addressees_in(std::string_view text, const AgencyNames& names)
{
    constexpr std::size_t longest_sentence = 4000;  // bytes; a longer one is no sentence
    AgencySet found;
    std::size_t begin = 0;
    for (const std::size_t end : sentence_ends(text)) {
        const std::string_view sentence = cut_to(text.substr(begin, end - begin), longest_sentence);
        found.merge(AskReader(sentence, names, text).asked());
        begin = end;
    }
    return found;
}

AgencySet agencies_of_cell(std::string_view text, const AgencyNames& names)
{
    AgencySet found;
    for (const AgencyMention& mention : names.mentions_in(words_of(text), text))
        found.insert(mention.agency);
    return found;
}

AgencySet agencies_of_heading(std::string_view text, const AgencyNames& names)
{
    constexpr std::size_t longest = 160;
    if (text.size() > longest)
        return {};
    const std::vector<Word> words = words_of(text);
    const std::vector<AgencyMention> mentions = names.mentions_in(words, text);
    if (mentions.empty())
        return {};
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool is_named = std::ranges::any_of(
            mentions, [at](const AgencyMention& mention) { return at >= mention.first && at < mention.end; });
        const bool is_capital = std::isupper(static_cast<unsigned char>(text[words[at].begin])) != 0;
        if (!is_named && !is_capital && !is_one_of(words[at].folded, glue) && words[at].folded != "to" &&
            !std::isdigit(static_cast<unsigned char>(text[words[at].begin])))
            return {};
    }
    return agencies_of_cell(text, names);
}

}  // namespace throughline
