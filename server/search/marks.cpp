#include "server/search/marks.hpp"

#include <algorithm>

#include "core/text/html.hpp"

namespace throughline {

// The words of a text, folded only where somebody asks.
struct MarkedWords {
    std::string_view text;
    const std::vector<WordSpan>& spans;

    [[nodiscard]] std::size_t size() const { return spans.size(); }
    [[nodiscard]] std::string folded(std::size_t at) const { return throughline::folded(text, spans[at]); }
};

Marker::Marker(const Query& query, Stemmer& stemmer) : stemmer_(stemmer)
{
    const Query wanted = wanted_words(query);
    if (wanted.kind == Query::Kind::Nothing)
        return;
    wanted_ = wanted.kind == Query::Kind::Any ? wanted.parts : std::vector<Query>{wanted};
    for (Query& part : wanted_) {
        if (part.kind == Query::Kind::Word)
            part.words.front() = std::string(stemmer_.stem_of(part.words.front()));
        note_beginning(part);
    }
}

namespace {

bool is_phrase_at(const MarkedWords& words, std::size_t at, const std::vector<std::string>& phrase)
{
    if (at + phrase.size() > words.size())
        return false;
    for (std::size_t offset = 0; offset < phrase.size(); ++offset)
        if (words.folded(at + offset) != phrase[offset])
            return false;
    return true;
}

// The first two bytes of a word; zero for the second of one that has none.
std::size_t beginning_of(std::string_view word)
{
    const auto byte = [&](std::size_t at) -> std::size_t {
        return at < word.size() ? static_cast<unsigned char>(word[at]) : 0;
    };
    return byte(0) << 8 | byte(1);
}

// Could the word have this stem? Stems of more than three letters begin as their words do; so it is that only
// few words of a text need to be stemmed.
bool may_have_stem(const std::string& word, const std::string& stem)
{
    return stem.size() <= 3 ? word.front() == stem.front()
                            : word.starts_with(std::string_view(stem).substr(0, 3));
}

// The hyphenated words that begin at `at`, as one word, and how many they are; 1: none.
struct Compound {
    std::string word;
    std::size_t length = 1;
};

Compound compound_at(const MarkedWords& words, std::size_t at)
{
    Compound compound{words.folded(at)};
    while (!words.spans[at].is_joined && at + compound.length < words.size() &&
           words.spans[at + compound.length].is_joined)
        compound.word += words.folded(at + compound.length++);
    return compound;
}

}  // namespace

// Short stems and beginnings say no more of the words they stand for than the first letter.
void Marker::note_beginning(const Query& part)
{
    constexpr std::size_t surely_kept = 3;  // see may_have_stem
    const std::string& word = part.words.front();
    beginnings_.set(beginning_of(word) & 0xff00U);  // the "e" of "e-safety", asked for as one word
    const bool is_whole = part.kind == Query::Kind::Phrase;
    if (is_whole || (word.size() > 1 && (part.kind == Query::Kind::Prefix || word.size() > surely_kept))) {
        beginnings_.set(beginning_of(word));
        return;
    }
    for (std::size_t second = 0; second < 256; ++second)
        beginnings_.set((beginning_of(word) & 0xff00U) | second);
}

std::vector<Mark> Marker::marks_in(std::string_view text) const
{
    return wanted_.empty() ? std::vector<Mark>{} : marks_among(text, word_spans_of(text));
}

// How many words from `at` on the wanted part covers; 0: it does not stand here. `word` is the first, folded.
std::size_t Marker::covered(const Query& wanted, const MarkedWords& words, std::size_t at,
                            const std::string& word) const
{
    if (wanted.kind == Query::Kind::Prefix)
        return word.starts_with(wanted.words.front()) ? 1 : 0;
    if (wanted.kind == Query::Kind::Phrase)
        return word == wanted.words.front() && is_phrase_at(words, at, wanted.words) ? wanted.words.size()
                                                                                     : 0;
    const std::string& stem = wanted.words.front();
    const auto has_stem = [&](const std::string& asked) {
        return may_have_stem(asked, stem) && stemmer_.stem_of(asked) == stem;
    };
    if (has_stem(word))
        return 1;
    const bool begins_compound = at + 1 < words.size() && words.spans[at + 1].is_joined;
    if (!begins_compound)
        return 0;
    const Compound compound = compound_at(words, at);
    return compound.length > 1 && has_stem(compound.word) ? compound.length : 0;
}

bool Marker::may_begin(const MarkedWords& words, std::size_t at) const
{
    const WordSpan& span = words.spans[at];
    if (!span.is_plain)
        return beginnings_.test(beginning_of(words.folded(at)));
    // In lower case; a digit has that bit already, and the nothing after a single letter must not get it.
    const auto byte = [&](std::size_t place) {
        return static_cast<unsigned char>(words.text[place]) | 0x20U;
    };
    return beginnings_.test(byte(span.begin) << 8 | (span.end - span.begin > 1 ? byte(span.begin + 1) : 0U));
}

std::vector<Mark> Marker::marks_among(std::string_view text, const std::vector<WordSpan>& spans) const
{
    const MarkedWords words{text, spans};
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < words.size();) {
        if (!may_begin(words, at)) {
            ++at;
            continue;
        }
        const std::string word = words.folded(at);
        std::size_t longest = 0;
        std::size_t which = 0;
        for (std::size_t wanted = 0; wanted < wanted_.size(); ++wanted)
            if (const std::size_t length = covered(wanted_[wanted], words, at, word); length > longest) {
                longest = length;
                which = wanted;
            }
        if (longest > 0)
            marks.push_back({spans[at].begin, spans[at + longest - 1].end, which});
        at += std::max<std::size_t>(longest, 1);
    }
    return marks;
}

std::string marked_html(std::string_view text, const std::vector<Mark>& marks, std::size_t first_hit)
{
    std::string html;
    html.reserve(text.size() + marks.size() * 32);
    std::size_t at = 0;
    std::size_t hit = first_hit;
    for (const Mark& mark : marks) {
        append_escaped(html, text.substr(at, mark.begin - at));
        html += first_hit == 0 ? "<mark>" : "<mark id=\"hit-" + std::to_string(hit++) + "\">";
        append_escaped(html, text.substr(mark.begin, mark.end - mark.begin));
        html += "</mark>";
        at = mark.end;
    }
    append_escaped(html, text.substr(at));
    return html;
}

}  // namespace throughline
