#include "server/search/marks.hpp"

#include <algorithm>

#include "core/text/html.hpp"

namespace throughline {

Marker::Marker(const Query& query, Stemmer& stemmer) : stemmer_(stemmer)
{
    const Query wanted = wanted_words(query);
    if (wanted.kind == Query::Kind::Nothing)
        return;
    wanted_ = wanted.kind == Query::Kind::Any ? wanted.parts : std::vector<Query>{wanted};
    for (Query& part : wanted_) {
        if (part.kind == Query::Kind::Word)
            part.words.front() = std::string(stemmer_.stem_of(part.words.front()));
        first_bytes_.set(static_cast<unsigned char>(part.words.front().front()));
    }
}

namespace {

bool is_phrase_at(const std::vector<Word>& words, std::size_t at, const std::vector<std::string>& phrase)
{
    if (at + phrase.size() > words.size())
        return false;
    for (std::size_t offset = 0; offset < phrase.size(); ++offset)
        if (words[at + offset].folded != phrase[offset])
            return false;
    return true;
}

// How many words from `at` on the wanted part covers; 0: it does not stand here. `stem` is that of the word
// at `at`; `compound` of the hyphenated words that begin there, `compound_length` many.
std::size_t covered(const Query& wanted, const std::vector<Word>& words, std::size_t at,
                    const std::string& stem, const std::string& compound, std::size_t compound_length)
{
    switch (wanted.kind) {
        case Query::Kind::Word:
            if (stem == wanted.words.front())
                return 1;
            return compound_length > 1 && compound == wanted.words.front() ? compound_length : 0;
        case Query::Kind::Prefix:
            return words[at].folded.starts_with(wanted.words.front()) ? 1 : 0;
        case Query::Kind::Phrase:
            return is_phrase_at(words, at, wanted.words) ? wanted.words.size() : 0;
        default:
            return 0;
    }
}

}  // namespace

std::vector<Mark> Marker::marks_in(std::string_view text) const
{
    return wanted_.empty() ? std::vector<Mark>{} : marks_among(words_of(text));
}

std::vector<Mark> Marker::marks_among(const std::vector<Word>& words) const
{
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < words.size();) {
        if (!first_bytes_.test(static_cast<unsigned char>(words[at].folded.front()))) {
            ++at;
            continue;
        }
        std::size_t compound_length = 1;
        std::string compound;
        if (at + 1 < words.size() && words[at + 1].is_joined && !words[at].is_joined) {
            compound = words[at].folded;
            while (at + compound_length < words.size() && words[at + compound_length].is_joined)
                compound += words[at + compound_length++].folded;
            compound = std::string(stemmer_.stem_of(compound));
        }
        const std::string stem = stemmer_.stem_of(words[at].folded);
        std::size_t longest = 0;
        std::size_t which = 0;
        for (std::size_t wanted = 0; wanted < wanted_.size(); ++wanted) {
            const std::size_t length = covered(wanted_[wanted], words, at, stem, compound, compound_length);
            if (length > longest) {
                longest = length;
                which = wanted;
            }
        }
        if (longest > 0)
            marks.push_back({words[at].begin, words[at + longest - 1].end, which});
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
