// The rules of the vocabulary over one sentence: which themes its words speak of, and what is against it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/review/tag.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/themes/pattern.hpp"
#include "indexer/themes/statement.hpp"

namespace throughline {

// What was matched: a phrase, words near each other, or a cue that needs company.
enum class HitKind { Phrase, Near, Cue };

// Does it count, and if not, why.
enum class Standing {
    Counted,
    Unclear,      // the theme asks whose problem it is, and the sentence does not say
    Listed,       // one of many in a row: "neglect, domestic abuse, exploitation and racism"
    Title,        // a post, a team or a paper of that name
    OtherPerson,  // of a parent where the theme is of a child, or the other way round
    Asked,        // in a question: "Was domestic abuse considered?"
    Denied,       // "without …"
    RuledOut,     // "there was no evidence of …": the review says that it was not so
    Enumerated,   // one of a long row of themes: a programme of courses, a list of what was looked for
    SetAside,     // below a heading that says so: "What this review is not about"
    Masked,       // part of a longer name that means something else
    Boilerplate,  // law or guidance quoted
    OtherKind,    // in a glossary, a list of contents, or a kind of passage that the theme does not ask
};

struct RuleHit {
    std::size_t theme = 0;  // its place in Themes::all()
    HitKind kind = HitKind::Phrase;
    Standing standing = Standing::Counted;
    std::string words;   // the pattern, as the vocabulary writes it
    std::string detail;  // what is against it, in its words
    std::size_t first = 0;
    std::size_t last = 0;  // tokens, [first, last]
};

// What a sentence says by the rules.
struct StatementReading {
    std::vector<RuleHit> hits;  // by theme; the best first
    bool is_boilerplate = false;
    Polarity polarity = Polarity::Neutral;
};

class ThemeRules {
public:
    // Throws Error if a pattern of the vocabulary cannot be read.
    explicit ThemeRules(const Vocabulary& vocabulary);

    [[nodiscard]] const PatternSet& patterns() const { return patterns_; }
    // The themes, by their place, of which these headings speak.
    [[nodiscard]] std::vector<bool> themes_of_headings(const std::vector<Token>& headings) const;
    // What is said below these headings: nothing, or the polarity of all that stands there.
    [[nodiscard]] Polarity polarity_of_headings(const std::vector<Token>& headings) const;
    // Do these headings say that what stands below is no evidence: "What this review is not about"?
    [[nodiscard]] bool sets_aside(const std::vector<Token>& headings) const;
    // `pseudonyms`: stems of the names by which the review calls its children.
    [[nodiscard]] StatementReading read(const Statement& statement, Polarity of_headings,
                                        const std::vector<std::string>& pseudonyms) const;
    // May a passage of this kind be evidence of the theme?
    [[nodiscard]] bool may_speak_of(std::size_t theme, PassageKind kind) const;

private:
    enum class Role {
        Phrase,
        Near,
        Cue,
        Mask,
        Name,
        Boilerplate,
        Title,
        Denial,
        DenialNear,
        DenialAfter,
        Turn,
        Doubt,
        Work,
        Other,
        Child,
        Parent,
        Adult,
        Problem,
        Strength,
        ProblemHeading,
        StrengthHeading
    };
    static constexpr std::size_t role_count = static_cast<std::size_t>(Role::StrengthHeading) + 1;
    struct Entry {
        Role role = Role::Phrase;
        std::size_t theme = 0;
        std::size_t rule = 0;   // of Near: its place in near_rules_
        std::size_t group = 0;  // of Near: which of the rule's
        std::string words;
    };
    struct KnownNearRule {
        std::size_t place = 0;  // among the rules of its theme
        std::uint64_t all_groups = 0;
    };
    struct Found;                                        // the matches of a sentence, by role
    using NearParts = std::vector<const PatternMatch*>;  // matches of one rule's groups, by place

    void add(const std::vector<std::string>& patterns, Entry entry);
    void add_theme(std::size_t place);
    void add_cues(const Cues& cues);
    void find_near(const std::vector<PatternMatch>& matches, std::vector<RuleHit>& hits) const;
    [[nodiscard]] std::optional<RuleHit> near_hit(NearParts::const_iterator first,
                                                  NearParts::const_iterator end) const;
    void mark_lists(std::vector<RuleHit>& hits) const;
    void judge(RuleHit& hit, const Statement& statement, const Found& found) const;
    // Denied, RuledOut or, where nothing denies it, Counted.
    [[nodiscard]] Standing denial_of(RuleHit& hit, const Statement& statement, const Found& found) const;
    [[nodiscard]] bool is_of_another_case(const RuleHit& hit, const Found& found) const;
    [[nodiscard]] static bool is_in_title(const RuleHit& hit, const Statement& statement, const Found& found);
    [[nodiscard]] Standing whose(const RuleHit& hit, const Found& found) const;

    std::vector<Theme> themes_;
    std::vector<KnownNearRule> near_rules_;  // of all themes
    PatternSet patterns_;
    std::vector<Entry> entries_;
};

}  // namespace throughline
