#include "indexer/points/rooms.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

using Phrases = std::span<const std::string_view>;

constexpr std::string_view asides[] = {
    "contents",     "glossary",           "abbreviations",          "acronyms",        "references",
    "bibliography", "terms of reference", "publications consulted", "further reading", "key lines of enquiry",
    "words used",   "words we use"};
constexpr std::string_view strengths[] = {
    "good practice",     "practice that helped", "worked well", "done well", "did well",
    "strengths",         "what helped",          "commends",    "commended", "effective practice",
    "positive practice", "strong practice"};
constexpr std::string_view earlier_words[] = {"earlier", "previous", "former", "past", "predecessor"};
constexpr std::string_view earlier_things[] = {"review",          "reviews",        "reports",  "report",
                                               "recommendations", "recommendation", "learning", "findings"};
constexpr std::string_view afterwards[] = {"progress", "response", "responses", "implementation",
                                           "monitoring"};
constexpr std::string_view changes[] = {"changed", "since", "changes made", "done already"};
constexpr std::string_view questions[] = {"questions", "questions to use", "reflective questions",
                                          "points for reflection", "discussion points"};
constexpr std::string_view recommendations[] = {"we are asking",
                                                "what needs to be done",
                                                "what needs to be different",
                                                "what we want to see",
                                                "what agencies should do",
                                                "what agencies must do",
                                                "what partners should do",
                                                "what partners must do",
                                                "our asks",
                                                "way forward",
                                                "what we need to do",
                                                "what do we need to do",
                                                "what should be done",
                                                "what must be done",
                                                "what should we do",
                                                "making it better",
                                                "what has to change",
                                                "what has to happen",
                                                "recommendation",
                                                "recommendations",
                                                "recommend",
                                                "recommends",
                                                "recommended",
                                                "what should happen",
                                                "what needs to happen",
                                                "what must happen",
                                                "what should change",
                                                "what needs to change",
                                                "what must change",
                                                "what we are asking",
                                                "what we ask",
                                                "considerations for",
                                                "improving systems and practice",
                                                "improvements to systems and practice",
                                                "proposals",
                                                "what we propose",
                                                "we propose",
                                                "what we suggest",
                                                "suggestions",
                                                "suggested improvements",
                                                "challenges for",
                                                "challenges to",
                                                "what we would like to see",
                                                "what we want",
                                                "what should be different",
                                                "what must be different",
                                                "what would make a difference",
                                                "improvements needed",
                                                "improvements required",
                                                "areas for consideration",
                                                "strategies for improvement",
                                                "calls to action"};
// What was agreed, or is asked in passing: counted only where nothing else is asked.
constexpr std::string_view actions[] = {"will do",           "we are doing",
                                        "are we doing",      "being done",
                                        "we are making",     "commitments",
                                        "things to do",      "actions we are taking",
                                        "what to do",        "what you should do",
                                        "asked to do",       "have agreed to do",
                                        "do differently",    "you can do",
                                        "practice points",   "what will happen",
                                        "what happens next", "what happens now",
                                        "what now",          "what we are going to do",
                                        "what will change",  "agreed actions",
                                        "actions agreed",    "actions for",
                                        "next steps",        "priorities for action",
                                        "action points",     "improvement actions",
                                        "action plan",       "action plans"};
constexpr std::string_view findings[] = {"review says",
                                         "panel concluded",
                                         "we concluded",
                                         "what the panel saw",
                                         "issues identified",
                                         "main issues",
                                         "what we saw",
                                         "finding",
                                         "findings",
                                         "we found",
                                         "review found",
                                         "panel found",
                                         "did we find",
                                         "review find",
                                         "panel find",
                                         "areas for improvement",
                                         "area for improvement",
                                         "needs to improve",
                                         "need to improve",
                                         "areas for priority action",
                                         "area for priority action",
                                         "priority action",
                                         "areas for development"};
constexpr std::string_view no_learning[] = {
    "learning together",        "learning disability",   "learning disabilities",
    "learning difficulty",      "learning difficulties", "learning review",
    "learning summary",         "learning briefing",     "learning page",
    "learning and improvement", "learning report",       "learning from case reviews"};
constexpr std::string_view learning[] = {"learn",
                                         "got in the way",
                                         "stood in the way",
                                         "insights",
                                         "review tells us",
                                         "this tells us",
                                         "does this tell us",
                                         "what went wrong",
                                         "could have been better",
                                         "could have gone better",
                                         "could be better",
                                         "could we do better",
                                         "key points",
                                         "headlines",
                                         "take away",
                                         "takeaways",
                                         "what was missed",
                                         "missed opportunities",
                                         "teaches us",
                                         "does this mean",
                                         "what this means",
                                         "key themes",
                                         "learning",
                                         "lesson",
                                         "lessons",
                                         "learned",
                                         "learnt",
                                         "key messages",
                                         "messages for",
                                         "learning for",
                                         "key message",
                                         "implications for practice",
                                         "what can we learn"};

bool holds_any(std::string_view folded, Phrases phrases)
{
    return std::ranges::any_of(phrases, [folded](std::string_view phrase) { return holds(folded, phrase); });
}

bool is_actions(std::string_view folded)
{
    return folded == " actions " || folded == " action " || holds_any(folded, actions);
}

}  // namespace

std::string folded_words(std::string_view text)
{
    std::string folded = " ";
    WordReader reader(text);
    for (Word word; reader.next(word);)
        folded += word.folded + " ";
    return folded;
}

bool holds(std::string_view folded, std::string_view words)
{
    for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1))
        if (at > 0 && folded[at - 1] == ' ' && at + words.size() < folded.size() &&
            folded[at + words.size()] == ' ')
            return true;
    return false;
}

bool holds_one_of(std::string_view folded, std::initializer_list<std::string_view> wanted)
{
    return std::ranges::any_of(wanted, [folded](std::string_view words) { return holds(folded, words); });
}

std::optional<PointRoom> room_of_heading(std::string_view heading)
{
    const std::string folded = folded_words(cut_to(heading, 200));
    const bool is_of_recommendations = holds_any(folded, recommendations);
    if ((holds_any(folded, asides) || folded == " terms ") && !is_of_recommendations)
        return PointRoom::Aside;
    if ((holds_any(folded, earlier_words) && holds_any(folded, earlier_things)) ||
        holds(folded, "been here before"))
        return PointRoom::Earlier;
    if (holds_any(folded, afterwards) || (holds_any(folded, changes) && !holds_any(folded, learning)))
        return PointRoom::Elsewhere;
    // "Key line of enquiry 1: assessment" is a part of the analysis; the list of them is not.
    if (folded.starts_with(" key line of enquiry "))
        return PointRoom::Elsewhere;
    if (holds_any(folded, questions))
        return PointRoom::Questions;
    if (is_actions(folded) && !is_of_recommendations)
        return PointRoom::Actions;
    if (is_of_recommendations)
        return PointRoom::Recommendations;
    if (holds_any(folded, strengths))
        return PointRoom::Strengths;
    if (holds(folded, "not find") || holds(folded, "not found"))
        return PointRoom::Elsewhere;
    if (holds_any(folded, findings))
        return PointRoom::Findings;
    if (holds_any(folded, learning) && !holds_any(folded, no_learning))
        return PointRoom::Learning;
    return std::nullopt;
}

std::optional<PointRoom> room_of(SectionKind kind)
{
    switch (kind) {
        case SectionKind::Contents:
        case SectionKind::Terms:
        case SectionKind::Glossary:
        case SectionKind::References:
        case SectionKind::Statute:
            return PointRoom::Aside;
        case SectionKind::Findings:
            return PointRoom::Findings;
        case SectionKind::Learning:
            return PointRoom::Learning;
        case SectionKind::Recommendations:
            return PointRoom::Recommendations;
        case SectionKind::ActionPlan:
            return PointRoom::Actions;
        case SectionKind::Other:
            return std::nullopt;
        default:
            return PointRoom::Elsewhere;
    }
}

}  // namespace throughline
