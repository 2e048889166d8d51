// Points that say what they are: "Recommendation 3: ...", "Finding 1", "R1.", "Key learning. ...".
#include <algorithm>

#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

bool is_of_asks(PointRoom room)
{
    return room == PointRoom::Recommendations || room == PointRoom::Actions;
}

// A code says what it is only together with where it stands: paragraphs are numbered "F1." as well.
std::optional<PointKind> kind_of_code(const Stretch& stretch)
{
    const std::optional<PointKind> kind = stretch.label->kind;
    const std::string_view text = after_label(stretch);
    if (is_of_asks(stretch.room) && (kind == PointKind::Recommendation || is_ask(text)))
        return PointKind::Recommendation;
    if (kind == PointKind::Recommendation && is_ask(text))
        return kind;
    if (kind == PointKind::Finding && stretch.room == PointRoom::Findings)
        return kind;
    if (kind == PointKind::Learning &&
        (stretch.room == PointRoom::Learning || stretch.room == PointRoom::Findings) &&
        stretch.label->number.size() > 2)
        return kind;
    return std::nullopt;
}

// Of a stretch without its label; "Area for improvement 1: Was not brought" asks in the paragraph below.
bool asks_here_or_below(const std::vector<Stretch>& stretches, std::size_t at)
{
    constexpr std::size_t longest_title = 12;  // words
    const std::string_view text = after_label(stretches[at]);
    if (is_ask(text))
        return true;
    const bool is_title =
        stretches[at].is_heading || (count_words(text) <= longest_title && !text.ends_with('.'));
    return is_title && at + 1 < stretches.size() && !stretches[at + 1].is_heading &&
           is_ask(after_label(stretches[at + 1]));
}

std::optional<PointKind> kind_of(const std::vector<Stretch>& stretches, std::size_t at)
{
    const Stretch& stretch = stretches[at];
    if (!stretch.label || stretch.room == PointRoom::Aside || stretch.kind == BlockKind::TableRow)
        return std::nullopt;
    if (stretch.label->style == LabelStyle::Code)
        return kind_of_code(stretch);
    if (stretch.label->style != LabelStyle::Words)
        return std::nullopt;
    if (stretch.label->is_action && !is_of_asks(stretch.room) && !asks_here_or_below(stretches, at))
        return std::nullopt;
    return stretch.label->kind;
}

// "no one held responsibility for the family" is a finding, "Information sharing" the name of one.
bool is_statement(std::string_view text)
{
    constexpr std::size_t fewest_words = 6;
    return count_words(text) >= fewest_words;
}

bool ends_body(const std::vector<Stretch>& stretches, std::size_t at)
{
    return stretches[at].is_heading || stretches[at].kind == BlockKind::TableRow ||
           kind_of(stretches, at).has_value();
}

// The paragraph below a heading that is the point: the first that asks, or the first.
std::optional<std::size_t> body_of(const std::vector<Stretch>& stretches, std::size_t heading, PointKind kind)
{
    std::optional<std::size_t> first;
    for (std::size_t at = heading + 1; at < stretches.size() && !ends_body(stretches, at); ++at) {
        if (!first)
            first = at;
        if (kind != PointKind::Recommendation)
            break;
        if (is_ask(after_label(stretches[at])))
            return at;
    }
    return first;
}

// "Recommendation 1: to the Home Office. The Home Office should ..."
std::size_t after_title(std::string_view text)
{
    if (!text.starts_with("to ") && !text.starts_with("for ") && !text.starts_with("To the ") &&
        !text.starts_with("For the "))
        return 0;
    const std::size_t stop = text.find_first_of(".:");
    constexpr std::size_t longest = 120;
    if (stop == std::string_view::npos || stop > longest || stop + 2 >= text.size())
        return 0;
    return stop + 2;
}

bool goes_on(const Stretch& stretch)
{
    if (stretch.is_heading || stretch.kind != BlockKind::Paragraph || stretch.label)
        return false;
    constexpr std::string_view beginnings[] = {"It ",
                                               "They ",
                                               "This ",
                                               "These ",
                                               "Such ",
                                               "In addition",
                                               "Additionally",
                                               "As part of this",
                                               "The training should",
                                               "The audit should"};
    const bool refers_back = std::ranges::any_of(
        beginnings, [&stretch](std::string_view beginning) { return stretch.text.starts_with(beginning); });
    const std::string folded = folded_words(stretch.text);
    return refers_back && (holds(folded, "should") || holds(folded, "must"));
}

std::string printed_number(const Stretch& stretch)
{
    return stretch.label->number;
}

std::size_t add_below(PointDraft& draft, const std::vector<Stretch>& stretches, std::size_t at)
{
    std::size_t next = add_list(draft, stretches, at);
    while (next < stretches.size() && draft.point.kind == PointKind::Recommendation &&
           goes_on(stretches[next])) {
        add_to(draft, stretches[next]);
        next = add_list(draft, stretches, next);
    }
    return next;
}

PointDraft draft_at(const std::vector<Stretch>& stretches, std::size_t at, PointKind kind, std::size_t& next)
{
    const Stretch& stretch = stretches[at];
    const std::string_view rest = after_label(stretch);
    const bool is_asked = kind == PointKind::Recommendation;
    const bool says_it =
        is_asked ? is_ask(rest) || (!stretch.is_heading && count_words(rest) > 14) : is_statement(rest);
    if (!says_it) {
        const std::optional<std::size_t> body = body_of(stretches, at, kind);
        const bool is_below =
            body && (stretch.is_heading || rest.empty() || !is_asked || is_ask(stretches[*body].text));
        if (is_below) {
            const Stretch& below = stretches[*body];
            PointDraft draft =
                draft_of(below, kind, printed_number(stretch), below.text.size() - after_label(below).size());
            draft.title = std::string(rest);
            draft.label_names = stretch.label->addressed;
            if (draft.point.number.empty())
                draft.point.number = number_before(below);
            next = add_below(draft, stretches, *body);
            return draft;
        }
    }
    const std::size_t title = is_asked ? after_title(rest) : 0;
    PointDraft draft = draft_of(stretch, kind, printed_number(stretch), stretch.label->end + title);
    draft.title = rest.substr(0, title);
    draft.label_names = stretch.label->addressed;
    next = stretch.is_heading ? at + 1 : add_below(draft, stretches, at);
    return draft;
}

}  // namespace

void find_labelled(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts)
{
    for (std::size_t at = 0; at < stretches.size();) {
        const std::optional<PointKind> kind = kind_of(stretches, at);
        std::size_t next = at + 1;
        if (kind) {
            PointDraft draft = draft_at(stretches, at, *kind, next);
            draft.point.is_quoted = stretches[at].label->is_dated || stretches[at].room == PointRoom::Earlier;
            if (!draft.point.text.empty())
                drafts.push_back(std::move(draft));
        }
        at = next;
    }
}

}  // namespace throughline
