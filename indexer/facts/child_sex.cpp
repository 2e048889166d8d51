#include "indexer/facts/child_sex.hpp"

#include <algorithm>

#include "indexer/facts/ages.hpp"
#include "indexer/facts/any_of.hpp"
#include "indexer/facts/sex_signs.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

constexpr std::size_t opening_for_sex = 60;  // statements
constexpr std::size_t noun_reach = 8;        // words between a name and "girl"
constexpr std::size_t pronoun_reach = 20;    // words between a name and "she"

struct SexTally {
    int female = 0;
    int male = 0;
    int other = 0;
    int group_female = 0;  // said of no name: counts only where nothing else does
    int group_male = 0;
    bool is_only = false;

    [[nodiscard]] std::string value() const
    {
        if (other >= 6)
            return "other-or-transgender";
        if (female == 0 && male == 0 && (group_female > 0) != (group_male > 0))
            return group_female > 0 ? "female" : "male";
        if (is_plain(female, male))
            return "female";
        return is_plain(male, female) ? "male" : "";
    }

    // One word is enough where nothing speaks against it and there is no other child that it could mean.
    [[nodiscard]] bool is_plain(int here, int there) const
    {
        return there == 0 ? here >= (is_only ? 1 : 2) : here > 2 * there;
    }
};

class SexSearch {
public:
    SexSearch(const FactStatements& statements, std::size_t subjects,
              const std::vector<std::vector<Mention>>& mentions)
        : statements_(statements), mentions_(mentions), tallies_(subjects)
    {
        if (subjects == 1)
            tallies_.front().is_only = true;
    }

    std::vector<std::string> run() &&
    {
        for (std::size_t place = 0; place < statements_.all.size(); ++place)
            read(place);
        std::vector<std::string> sexes;
        for (const SexTally& tally : tallies_)
            sexes.push_back(tally.value());
        // "A brother and sister": who is not the one is the other.
        if (has_one_each_ && sexes.size() == 2 && sexes[0].empty() != sexes[1].empty()) {
            std::string& unknown = sexes[sexes[0].empty() ? 0 : 1];
            const std::string& known = sexes[sexes[0].empty() ? 1 : 0];
            unknown = known == "female" ? "male" : known == "male" ? "female" : "";
        }
        return sexes;
    }

private:
    void read(std::size_t place)
    {
        const FactStatement& statement = statements_.all[place];
        const std::vector<Mention>& mentions = mentions_[place];
        for (std::size_t at = 0; at < mentions.size(); ++at) {
            const std::size_t end =
                at + 1 < mentions.size() ? mentions[at + 1].first : statement.words.size();
            SexTally& tally = tallies_[mentions[at].subject];
            count_noun_before(statement, mentions, mentions[at], tally);
            // "A two-year-old girl": a child without a name is spoken of by such a word.
            tally.female += is_female(statement.word(mentions[at].end - 1)) ? 5 : 0;
            tally.male += is_male(statement.word(mentions[at].end - 1)) ? 5 : 0;
            for (int weight = 0; weight < 2; ++weight)
                count_pronoun(pronoun_of_who_told(statement, mentions[at]), tally);
            // "The father hurt Baby L, and nobody asked about him": the pronoun may be his.
            count_after(statement, mentions[at], end, tally);
        }
        if (const std::string_view word = sex_in_row(statement, mentions); !word.empty())
            count_word(word, tallies_[mentions.front().subject]);
        if (tallies_.size() == 1 && mentions.empty())
            count_word(labelled_sex(statement), tallies_.front());
        has_one_each_ = has_one_each_ || (place < opening_for_sex && tells_of_one_each(statement));
        count_kin_of_another(place);
        count_plural_before(statement, mentions);
        count_plural_after(statement, mentions);
        const bool is_only = tallies_.size() == 1;
        const bool follows_mention = place > 0 && !mentions_[place - 1].empty();
        if (mentions.empty() && is_only && place > 0) {
            const Pronoun pronoun = first_pronoun(statement);
            if (speaks_of_the_only_child_before(place) && pronoun != others_before(place))
                count_pronoun(pronoun, tallies_.front());
        }
        // "Leo was eight. He ...": of the one person whom the sentence before speaks of.
        if (!(mentions.empty() && is_only) && follows_mention &&
            speaks_of_one(place - 1, pronoun_of(statement.word(0))))
            for (int weight = 0; weight < 2; ++weight)
                count_pronoun(pronoun_of(statement.word(0)), tallies_[mentions_[place - 1].front().subject]);
        // "Leo is eight. He ...": who the sentence before says what he is.
        if (follows_mention && is_introduced(place - 1))
            for (int weight = 0; weight < 4; ++weight)
                count_pronoun(pronoun_of(statement.word(0)), tallies_[mentions_[place - 1].front().subject]);
        if (mentions.empty() && (place < statements_.front_end || is_only))
            count_group(statement, place);
    }

    static void count_word(std::string_view word, SexTally& tally)
    {
        tally.female += is_female(word) ? 6 : 0;
        tally.male += is_male(word) ? 6 : 0;
    }

    // "Leo died in May. No cause was found. [He ...]"
    [[nodiscard]] bool speaks_of_the_only_child_before(std::size_t place) const
    {
        constexpr std::size_t reach = 3;  // statements
        for (std::size_t back = 1; back <= std::min(reach, place); ++back) {
            if (!mentions_[place - back].empty())
                return true;
            const FactStatement& between = statements_.all[place - back];
            if (speaks_of_another(between, 0, between.words.size()))
                return false;
        }
        return false;
    }

    // "Leo's mother was asked. [She ...]": not Leo.
    [[nodiscard]] Pronoun others_before(std::size_t place) const
    {
        const FactStatement& before = statements_.all[place - 1];
        return pronoun_of_others(before, 0, before.words.size());
    }

    // Before any word that another person could be meant by: "On the Monday, when she was ill".
    static Pronoun first_pronoun(const FactStatement& statement)
    {
        for (std::size_t at = 0; at < std::min(statement.words.size(), pronoun_reach); ++at) {
            const Pronoun pronoun = pronoun_of(statement.word(at));
            if (pronoun == Pronoun::She || pronoun == Pronoun::He)
                return pronoun;
            // "Parents were out and [he] was alone": several are no "he".
            const bool is_another = is_another_person(statement.word(at)) &&
                                    pronoun_of_others(statement, at, at + 1) != Pronoun::None;
            if (is_another || (at > 0 && statement.is_capital(at) && !is_of_a_date(statement, at)))
                break;
        }
        return Pronoun::None;
    }

    // "Child J was six. Child K, [her] brother, was four": she is Child J.
    void count_kin_of_another(std::size_t place)
    {
        const std::vector<Mention>& mentions = mentions_[place];
        const FactStatement& statement = statements_.all[place];
        for (std::size_t at = 0; at < mentions.size(); ++at) {
            const Mention& mention = mentions[at];
            const bool is_first = at == 0;
            if (!is_kin_of_name(statement, mention.end) ||
                (is_first && (place == 0 || mentions_[place - 1].empty())))
                continue;
            const std::size_t other =
                is_first ? mentions_[place - 1].back().subject : mentions[at - 1].subject;
            const Pronoun pronoun = pronoun_of(statement.word(mention.end));
            if (other != mention.subject && !speaks_of_another(statement, 0, mention.first))
                for (int weight = 0; weight < 3; ++weight)
                    count_pronoun(pronoun, tallies_[other]);
        }
    }

    // "[Leo is eight.]", "[Leo was born early.]"
    [[nodiscard]] bool is_introduced(std::size_t place) const
    {
        const std::vector<Mention>& mentions = mentions_[place];
        const FactStatement& statement = statements_.all[place];
        return mentions.size() == 1 && mentions.front().first == 0 &&
               is_any(statement.word(mentions.front().end),
                      {"is", "was", "has", "had", "likes", "loves", "lived", "died"}) &&
               !speaks_of_another(statement, 0, statement.words.size());
    }

    // Of one person, or of others whom this pronoun cannot mean.
    [[nodiscard]] bool speaks_of_one(std::size_t place, Pronoun pronoun) const
    {
        const std::vector<Mention>& mentions = mentions_[place];
        const FactStatement& statement = statements_.all[place];
        return std::ranges::all_of(
                   mentions,
                   [&mentions](const Mention& other) { return other.subject == mentions.front().subject; }) &&
               !can_mean(pronoun, pronoun_of_others(statement, 0, statement.words.size()));
    }

    // Whether "she" may be one of others who are called so.
    static bool can_mean(Pronoun pronoun, Pronoun others)
    {
        return others == Pronoun::They ||
               (others != Pronoun::None && (others == pronoun || pronoun == Pronoun::They));
    }

    // "Child 1 and Child 3 are girls": the noun is said of all in the list.
    void count_plural_after(const FactStatement& statement, const std::vector<Mention>& mentions)
    {
        if (mentions.size() < 2 || !is_any(statement.word(mentions.back().end), {"are", "were"}))
            return;
        std::size_t at = mentions.back().end + 1;
        while (is_any(statement.word(at), {"both", "all", "twin", "half", "identical", "young"}))
            ++at;
        const std::string_view noun = statement.word(at);
        if (!is_any(noun, {"brothers", "sisters", "boys", "girls", "male", "female"}))
            return;
        std::size_t end = mentions.front().first;
        for (const Mention& mention : mentions) {
            if (mention.first > end + (statement.word(end) == "and" ? 1 : 0))
                return;
            tallies_[mention.subject].female += is_female(noun) ? 5 : 0;
            tallies_[mention.subject].male += is_male(noun) ? 5 : 0;
            end = mention.end;
        }
    }

    // "her brother, Child R": and "daughter Poppy".
    static void count_noun_before(const FactStatement& statement, const std::vector<Mention>& mentions,
                                  const Mention& mention, SexTally& tally)
    {
        if (mention.first == 0)
            return;
        std::size_t noun = mention.first;
        // "a boy called Kit", "a girl, who is known here as Leah"
        while (noun > 0 && mention.first - noun < noun_reach &&
               is_any(statement.word(noun - 1), {"called", "named", "known", "as", "we", "who", "is", "call",
                                                 "here", "to", "referred", "be", "will", "whom"}))
            --noun;
        // "a boy [of 13], whom we call Leo"
        if (noun > 2 && statement.word(noun - 2) == "of" && age_at(statement, noun - 1))
            noun -= 2;
        const std::string_view before = noun == 0 ? std::string_view() : statement.word(noun - 1);
        const std::string_view gap = statement.gap_before(noun);
        // "a girl, Child K", but not "Child J is a girl, Child K": "female" and "male" are said of who stands
        // before.
        const bool is_of_another = gap == ", " && std::ranges::any_of(mentions, [noun](const Mention& other) {
                                       return other.end < noun && noun - other.end <= noun_reach;
                                   });
        const bool is_of_two = gap == ", " && tells_of_one_each(statement);
        if ((gap != " " && gap != ", ") || is_of_another || is_of_two || is_any(before, {"female", "male"}))
            return;
        tally.female += is_female(before) ? 5 : 0;
        tally.male += is_male(before) ? 5 : 0;
    }

    // "Two brothers, Child A and Child B": the noun is said of all in the list.
    void count_plural_before(const FactStatement& statement, const std::vector<Mention>& mentions)
    {
        if (mentions.size() < 2 || mentions.front().first == 0)
            return;
        const std::string_view before = statement.word(mentions.front().first - 1);
        if (!is_any(before, {"brothers", "sisters", "boys", "girls", "sons", "daughters"}))
            return;
        std::size_t end = mentions.front().first;
        for (const Mention& mention : mentions) {
            if (mention.first > end + words_between_names(statement, end))
                return;
            tallies_[mention.subject].female += is_female(before) || before == "daughters" ? 5 : 0;
            tallies_[mention.subject].male += is_male(before) || before == "sons" ? 5 : 0;
            end = mention.end;
        }
    }

    static bool is_verb_of_state(std::string_view word)
    {
        return is_any(word,
                      {"was", "is", "had", "has", "lived", "lives", "came", "likes", "died", "told", "said"});
    }

    // "Born [in Ashdale]"
    static bool is_a_place(const FactStatement& statement, std::size_t at)
    {
        return at > 0 && is_any(statement.word(at - 1), {"in", "to", "from", "at", "near"});
    }

    static void count_after(const FactStatement& statement, const Mention& mention, std::size_t end,
                            SexTally& tally)
    {
        const std::size_t begin = mention.end;
        const std::size_t begin_of_name = mention.first;
        Pronoun others = pronoun_of_others(statement, 0, mention.first);
        const bool is_row = statement.block == BlockKind::TableRow;
        for (std::size_t at = begin; at < std::min(end, begin + pronoun_reach); ++at) {
            const std::string_view word = statement.word(at);
            const bool is_near = at < begin + noun_reach;
            const bool is_kin = at < begin + 5 && is_any(word, {"daughter", "son", "brother", "sister"}) &&
                                (is_row || is_kin_of_name(statement, begin));
            const bool is_child = is_kin || is_any(word, {"girl", "boy", "female", "male"}) ||
                                  (is_any(word, {"man", "woman"}) && statement.word(at - 1) == "young");
            if (is_any(word, {"transgender", "trans"}) ||
                (word == "binary" && statement.word(at - 1) == "non")) {
                tally.other += 6;
                return;
            }
            if (is_child && is_near && (is_row || is_kin || is_described(statement, begin, at))) {
                tally.female += is_female(word) ? 5 : 0;
                tally.male += is_male(word) ? 5 : 0;
                return;
            }
            if (const Pronoun pronoun = pronoun_of(word); pronoun == Pronoun::She || pronoun == Pronoun::He) {
                const bool is_of_kin = at == begin && is_kin_of_name(statement, begin);
                if (is_of_kin)
                    continue;
                // "Leo's mother died when he was eleven.": she is no "he".
                if (!can_mean(pronoun, others))
                    count_pronoun(pronoun, tally);
                // "[Leo was 15 when he] was hurt": who begins the sentence is who it is about.
                if (begin_of_name == 0 && others == Pronoun::None && begin < end &&
                    is_verb_of_state(statement.word(begin)))
                    count_pronoun(pronoun, tally);
                return;
            }
            if (const Pronoun here = pronoun_of_others(statement, at, at + 1); here != Pronoun::None) {
                others = others == Pronoun::None || others == here ? here : Pronoun::They;
                if (others == Pronoun::They)
                    return;
            } else if (!is_row && statement.is_capital(at) && !is_of_a_date(statement, at) &&
                       !is_a_place(statement, at)) {
                return;
            }
        }
    }

    static bool is_of_a_date(const FactStatement& statement, std::size_t at)
    {
        return std::ranges::any_of(
            statement.dates, [at](const StatedDate& date) { return date.first <= at && at < date.end; });
    }

    // "Child K, a girl", "Child C is a girl who": the noun is said of the name.
    static bool is_described(const FactStatement& statement, std::size_t begin, std::size_t noun)
    {
        for (std::size_t at = begin; at < noun; ++at)
            if (is_any(statement.word(at), {"a", "is", "was", "aged", "old"}))
                return true;
        const bool is_bracketed = statement.gap_before(begin) == " (" && noun - begin <= 3;  // "(11, male)"
        return noun == begin || is_bracketed;
    }

    static void count_pronoun(Pronoun pronoun, SexTally& tally)
    {
        tally.female += pronoun == Pronoun::She ? 1 : 0;
        tally.male += pronoun == Pronoun::He ? 1 : 0;
    }

    // "Twin sisters educated at home" on the title page speaks of all; "a boy of fifteen" early in the text
    // of the only child.
    void count_group(const FactStatement& statement, std::size_t place)
    {
        const bool is_early = place < statements_.front_end && !statement.text.ends_with('.');
        const bool is_plain = tallies_.size() == 1 && place < opening_for_sex && !names_a_child(statement) &&
                              !speaks_of_another(statement, 0, statement.words.size());
        for (std::size_t at = 0; at < statement.words.size() && (is_early || is_plain); ++at) {
            const std::string_view word = statement.word(at);
            if (!is_early && (at == 0 || statement.word(at - 1) != "old") &&
                (statement.word(at + 1) != "of" && statement.word(at + 1) != "aged"))
                continue;
            if (word == "sisters" || word == "brothers" || is_any(word, {"girl", "girls", "boy", "boys"}))
                for (SexTally& tally : tallies_) {
                    int& female = is_early ? tally.female : tally.group_female;
                    int& male = is_early ? tally.male : tally.group_male;
                    female += is_female(word) ? 3 : 0;
                    male += is_male(word) ? 3 : 0;
                }
        }
    }

    const FactStatements& statements_;
    const std::vector<std::vector<Mention>>& mentions_;
    std::vector<SexTally> tallies_;
    bool has_one_each_ = false;
};

}  // namespace

std::vector<std::string> sexes_of(const FactStatements& statements, const std::vector<FactSubject>& subjects,
                                  const std::vector<std::vector<Mention>>& mentions)
{
    std::vector<std::string> sexes = SexSearch(statements, subjects.size(), mentions).run();
    for (std::size_t at = 0; at < subjects.size(); ++at)
        if (subjects[at].key.size() > 1 && is_any(subjects[at].key.front(), {"girl", "boy"}))
            sexes[at] = subjects[at].key.front() == "girl" ? "female" : "male";  // "Girl B"
    return sexes;
}

}  // namespace throughline
