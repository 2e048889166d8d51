#include "indexer/structure/lexicon.hpp"

#include <array>
#include <string>

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

bool fits(const LexiconRow& row, std::string_view folded)
{
    if (row.where == LexiconPlace::Whole)
        return folded == row.phrase;
    for (std::size_t at = folded.find(row.phrase); at != std::string_view::npos;
         at = folded.find(row.phrase, at + 1)) {
        const std::size_t end = at + row.phrase.size();
        const bool is_word =
            (at == 0 || folded[at - 1] == ' ') && (end == folded.size() || folded[end] == ' ');
        if (is_word && (row.where == LexiconPlace::Any || at == 0))
            return true;
    }
    return false;
}

std::optional<SectionKind> kind_of_words(std::string_view folded)
{
    for (const LexiconRow& row : lexicon_rows())
        if (fits(row, folded))
            return row.kind;
    return std::nullopt;
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
    for (const LexiconRow& row : lexicon_rows())
        if (folded == row.phrase && folded.size() > 5)
            return row.where != LexiconPlace::Begin;
    for (const std::string_view whole : whole_headings)
        if (folded == whole)
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
