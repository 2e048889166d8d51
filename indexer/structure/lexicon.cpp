#include "indexer/structure/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/structure/lexicon_rows.hpp"

namespace throughline {
namespace {

using enum SectionKind;

// Headings that reports print word for word, of which the rows above know only a part.
constexpr std::string_view whole_headings[] = {
    "analysis and findings",
    "findings and recommendations",
    "conclusions and recommendations",
    "conclusion and recommendations",
    "analysis of practice",
    "family and background",
    "introduction and background",
    "background and context",
    "learning points",
    "lessons learned",
    "lessons learnt",
    "key learning",
    "key learning points",
    "key themes",
    "what we recommend",
    "our recommendations",
    "recommendations for the board",
    "recommendations for the partnership",
    "single agency recommendations",
    "multi agency recommendations",
    "national recommendations",
    "local recommendations",
    "case study highly effective practice",
    "case study area for improvement",
    "case study areas for improvement",
    "practice study highly effective practice",
    "practice study area for improvement",
    "practice study areas for improvement",
    "leadership and management",
    "what needs to improve in this area of social work practice",
    "good practice identified",
    "what was done well",
    "what worked well",
    "child s story",
    "family background",
    "the review process",
    "parallel processes",
    "review methodology",
};

struct LexiconPhrase {
    std::string_view words;
    SectionKind kind{};
    LexiconPlace where{};
    std::size_t row = 0;
};

// The phrases by their first word, so that a heading is compared with few of them.
using Phrases = std::unordered_map<std::string_view, std::vector<LexiconPhrase>>;

Phrases read_phrases()
{
    Phrases phrases;
    std::size_t place = 0;
    for (const LexiconRow& row : lexicon_rows()) {
        std::string_view rest = row.phrases;
        while (!rest.empty()) {
            const std::string_view words = rest.substr(0, rest.find('|'));
            rest.remove_prefix(std::min(words.size() + 1, rest.size()));
            phrases[words.substr(0, words.find(' '))].push_back({words, row.kind, row.where, place});
        }
        ++place;
    }
    return phrases;
}

const Phrases& all_phrases()
{
    static const Phrases phrases = read_phrases();
    return phrases;
}

bool fits(const LexiconPhrase& phrase, std::string_view folded, std::size_t at)
{
    if (!folded.substr(at).starts_with(phrase.words))
        return false;
    const std::size_t end = at + phrase.words.size();
    const bool is_whole = end == folded.size();
    if (!is_whole && folded[end] != ' ')
        return false;
    return phrase.where == LexiconPlace::Any ||
           (at == 0 && (is_whole || phrase.where == LexiconPlace::Begin));
}

std::optional<SectionKind> kind_of_words(std::string_view folded)
{
    const LexiconPhrase* best = nullptr;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (const auto found = all_phrases().find(folded.substr(at, end - at)); found != all_phrases().end())
            for (const LexiconPhrase& phrase : found->second)
                if ((best == nullptr || phrase.row < best->row) && fits(phrase, folded, at))
                    best = &phrase;
        at = end + 1;
    }
    return best == nullptr ? std::nullopt : std::optional(best->kind);
}

bool is_appendix(const HeadingNumber& number)
{
    return number.label == "appendix" || number.label.starts_with("annex") || number.label == "atodiad";
}

bool is_division(const HeadingNumber& number)
{
    constexpr std::array divisions{"chapter", "part", "section", "pennod", "rhan", "period", "stage"};
    for (const std::string_view division : divisions)
        if (number.label == division)
            return true;
    return number.label.empty();
}

}  // namespace

std::optional<SectionKind> kind_named_by(std::string_view heading, const HeadingNumber& number)
{
    // "Finding 3: the chronology was late" is a finding, whatever else its words name.
    if (!is_division(number) && !is_appendix(number))
        return kind_of_words(number.label);
    const std::string folded = folded_heading(heading.substr(number.length));
    if (const std::optional<SectionKind> kind = kind_of_words(folded))
        return kind;
    return is_appendix(number) ? std::optional(Appendix) : std::nullopt;
}

bool is_known_heading(std::string_view heading, const HeadingNumber& number)
{
    const std::string folded = folded_heading(heading.substr(number.length));
    const auto found = all_phrases().find(std::string_view(folded).substr(0, folded.find(' ')));
    const bool is_phrase = found != all_phrases().end() && folded.size() > 5 &&
                           std::ranges::any_of(found->second, [&](const LexiconPhrase& phrase) {
                               return phrase.words == folded && phrase.where != LexiconPlace::Begin;
                           });
    return is_phrase || std::ranges::find(whole_headings, folded) != std::end(whole_headings);
}

bool begins_as_known_heading(std::string_view heading)
{
    constexpr std::string_view openings[] = {
        "the experiences and progress of", "the experience and progress of", "the impact of leaders on",
        "what needs to improve in",        "the graded judgement about",     "the graded judgement for",
        "the graded judgment about",       "the graded judgment for",
    };
    const std::string folded = folded_heading(heading);
    for (const std::string_view opening : openings)
        if (folded.starts_with(opening))
            return true;
    return false;
}

SectionKind kind_below(SectionKind parent, std::optional<SectionKind> own)
{
    if (!own)
        return parent;
    switch (parent) {
        case Contents:
        case Glossary:
        case References:
            return parent;
        case Analysis:
        case Findings:
        case Learning:
        case Recommendations:
        case ActionPlan:
            switch (*own) {
                case Front:
                case Introduction:
                case Terms:
                case Method:
                case Family:
                case Narrative:
                case Statute:
                    return parent;
                default:
                    break;
            }
            // What is learned or done well in an analysis is said as such; an appraisal of recommendations
            // is not.
            return parent != Analysis && *own == Analysis ? parent : *own;
        default:
            return *own;
    }
}

}  // namespace throughline
