// Points that running text counts: "The first thing is ...", "(1) ...; (2) ...".
#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/words.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

constexpr std::string_view ordinals[] = {"first", "second",  "third",  "fourth", "fifth",
                                         "sixth", "seventh", "eighth", "ninth",  "tenth"};

// "The third thing is about parents": the place of the sentence, and which it is.
struct CountedSentence {
    std::size_t stretch = 0;
    std::size_t begin = 0;
    std::size_t number = 0;
    PointKind kind = PointKind::Finding;
};

std::optional<CountedSentence> counted_sentence(std::string_view sentence)
{
    WordReader reader(sentence.substr(0, sentence.find(' ', std::min<std::size_t>(sentence.size(), 60))));
    Word word;
    if (!reader.next(word) || (word.folded != "the" && word.folded != "our" && word.folded != "a") ||
        !reader.next(word))
        return std::nullopt;
    const auto* ordinal = std::ranges::find(ordinals, word.folded);
    if (word.folded == "final" || word.folded == "last")
        ordinal = std::end(ordinals);
    else if (ordinal == std::end(ordinals))
        return std::nullopt;
    for (int ahead = 0; ahead < 2 && reader.next(word); ++ahead) {
        const bool is_finding = word.folded == "thing" || word.folded == "finding" ||
                                word.folded == "conclusion" || word.folded == "point" ||
                                word.folded == "matter";
        const bool is_learning =
            word.folded == "lesson" || word.folded == "learning" || word.folded == "message";
        if (is_finding || is_learning)
            return CountedSentence{.stretch = 0,
                                   .begin = 0,
                                   .number = static_cast<std::size_t>(ordinal - std::begin(ordinals)),
                                   .kind = is_learning ? PointKind::Learning : PointKind::Finding};
    }
    return std::nullopt;
}

// Paragraphs that count what was found. The first may begin behind a heading that is run in.
std::vector<CountedSentence> counted_in(const std::vector<Stretch>& stretches)
{
    std::vector<CountedSentence> counted;
    for (std::size_t at = 0; at < stretches.size(); ++at) {
        if (stretches[at].kind != BlockKind::Paragraph || stretches[at].is_heading ||
            stretches[at].room == PointRoom::Aside)
            continue;
        const std::string_view text = stretches[at].text;
        std::size_t begin = 0;
        int sentences = 0;
        for (const std::size_t end : sentence_ends(text)) {
            while (begin < end && text[begin] == ' ')
                ++begin;
            if (std::optional<CountedSentence> found = counted_sentence(text.substr(begin, end - begin))) {
                found->stretch = at;
                found->begin = begin;
                counted.push_back(*found);
                break;
            }
            begin = end;
            if (++sentences == 2)
                break;
        }
    }
    return counted;
}

// "(1)", "(a)", "(i)" in their order; "First,", "Second,".
struct Enumerated {
    std::size_t begin = 0;  // behind the sign
    std::size_t sign = 0;   // where the sign begins
    std::string number;
};

// The signs of one paragraph that count on from the first; nothing: fewer than three.
std::vector<Enumerated> enumerated_in(std::string_view text)
{
    constexpr std::size_t fewest = 3;
    constexpr std::string_view romans[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};
    for (const int style : {0, 1, 2}) {
        std::vector<Enumerated> signs;
        for (std::size_t at = 0; signs.size() < std::size(romans);) {
            const std::size_t place = signs.size();
            const std::string number = style == 0   ? std::to_string(place + 1)
                                       : style == 1 ? std::string(1, static_cast<char>('a' + place))
                                                    : std::string(romans[place]);
            const std::string sign = "(" + number + ") ";
            at = text.find(sign, at);
            if (at == std::string_view::npos)
                break;
            signs.push_back({at + sign.size(), at, "(" + number + ")"});
            at += sign.size();
        }
        if (signs.size() >= fewest)
            return signs;
    }
    return {};
}

std::optional<PointKind> kind_of_enumeration(const Stretch& stretch, std::string_view lead)
{
    const std::string folded = folded_words(lead);
    if (stretch.room == PointRoom::Recommendations || folded.find(" recommend") != std::string::npos)
        return PointKind::Recommendation;
    if (stretch.room == PointRoom::Findings || holds(folded, "findings") || holds(folded, "review found"))
        return PointKind::Finding;
    if (stretch.room == PointRoom::Learning || holds(folded, "lessons") || holds(folded, "learning points"))
        return PointKind::Learning;
    return std::nullopt;
}

std::string_view without_joint(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == ';' || text.back() == ','))
        text.remove_suffix(1);
    if (text.ends_with("; and") || text.ends_with(", and"))
        return without_joint(text.substr(0, text.size() - 4));
    return text;
}

}  // namespace

void find_counted(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts)
{
    constexpr std::size_t fewest = 3;
    const std::vector<CountedSentence> counted = counted_in(stretches);
    for (std::size_t at = 0; at < counted.size();) {
        std::size_t end = at;
        while (
            end < counted.size() &&
            (counted[end].number == end - at || (end > at && counted[end].number == std::size(ordinals))) &&
            (end == at || counted[end].stretch <= counted[end - 1].stretch + 4))
            ++end;
        if (end - at >= fewest)
            for (std::size_t one = at; one < end; ++one)
                drafts.push_back(
                    draft_of(stretches[counted[one].stretch], counted[one].kind, {}, counted[one].begin));
        at = std::max(end, at + 1);
    }
}

void find_enumerated(const std::vector<Stretch>& stretches, bool wants_asks, std::vector<PointDraft>& drafts)
{
    for (const Stretch& stretch : stretches) {
        if (stretch.kind != BlockKind::Paragraph || stretch.is_heading || stretch.room == PointRoom::Aside ||
            stretch.room == PointRoom::Earlier || stretch.room == PointRoom::Questions)
            continue;
        const std::string_view text = stretch.text;
        const std::vector<Enumerated> signs = enumerated_in(text);
        if (signs.empty())
            continue;
        const std::optional<PointKind> kind =
            kind_of_enumeration(stretch, text.substr(0, signs.front().sign));
        if (!kind || (*kind == PointKind::Recommendation) != wants_asks)
            continue;
        for (std::size_t at = 0; at < signs.size(); ++at) {
            const std::size_t end = at + 1 < signs.size() ? signs[at + 1].sign : text.size();
            PointDraft draft = draft_of(stretch, *kind, signs[at].number, signs[at].begin);
            draft.point.text = without_joint(text.substr(signs[at].begin, end - signs[at].begin));
            draft.point.end = std::min(stretch.end, draft.point.begin + draft.point.text.size());
            if (!draft.point.text.empty() && draft.point.begin < draft.point.end)
                drafts.push_back(std::move(draft));
        }
    }
}

}  // namespace throughline
