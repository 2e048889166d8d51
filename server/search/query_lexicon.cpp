#include "server/search/query_lexicon.hpp"

#include <algorithm>
#include <cctype>

#include "core/text/words.hpp"
#include "server/search/query_ages.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_words_of_phrase = 8;
constexpr std::size_t most_digits_of_paragraph = 3;

// "47", "117", "20a".
bool is_paragraph_number(const std::string& word)
{
    const auto digits = static_cast<std::size_t>(
        std::ranges::find_if_not(word, [](char byte) { return byte >= '0' && byte <= '9'; }) - word.begin());
    const bool has_letter =
        digits + 1 == word.size() && std::islower(static_cast<unsigned char>(word.back())) != 0;
    return digits >= 1 && digits <= most_digits_of_paragraph && (digits == word.size() || has_letter);
}

bool is_word_for_paragraph(const std::string& word)
{
    return word == "s" || word == "sec" || word == "section";
}

// The sign for "section" is no word to the index.
std::string with_sign_as_word(const std::string& chunk)
{
    constexpr std::string_view sign = "\u00a7";
    const std::size_t at = chunk.find(sign);
    return at == std::string::npos
               ? chunk
               : std::string(chunk).replace(at, sign.size(), at + sign.size() < chunk.size() ? "s " : "s");
}

std::vector<TypedWord> with_paragraphs(std::vector<TypedWord> words)
{
    std::vector<TypedWord> joined;
    for (std::size_t at = 0; at < words.size(); ++at) {
        joined.push_back(std::move(words[at]));
        const bool is_two = at + 1 < words.size() && is_word_for_paragraph(joined.back().key) &&
                            is_paragraph_number(words[at + 1].key);
        if (!is_two)
            continue;
        ++at;
        joined.back().key = 's' + words[at].key;
        joined.back().last_chunk = words[at].last_chunk;
    }
    return joined;
}

std::string phrase_key_of(const std::string& text)
{
    std::string key;
    for (const TypedWord& word : typed_words({text}))
        key += (key.empty() ? "" : " ") + word.key;
    return key;
}

// Patterns of the tagger that are no plain phrase: "hid*", "men|man", "men .. hidden".
bool is_plain_phrase(const std::string& pattern)
{
    return pattern.find_first_of("*|") == std::string::npos && pattern.find("..") == std::string::npos;
}

std::vector<std::string> texts_of(const std::vector<Equivalent>& equivalents)
{
    std::vector<std::string> texts;
    for (const Equivalent& equivalent : equivalents)
        texts.push_back(equivalent.text);
    return texts;
}

Sense::Use use_of(const ThesaurusEntry& entry)
{
    if (entry.kind == kind_of_forms)
        return Sense::Use::Form;
    switch (entry.direction) {
        case ThesaurusEntry::Direction::Both:
            return entry.is_ambiguous ? Sense::Use::Offer : Sense::Use::Expand;
        case ThesaurusEntry::Direction::InContext:
            return Sense::Use::InContext;
        case ThesaurusEntry::Direction::Suggest:
            return Sense::Use::Offer;
        case ThesaurusEntry::Direction::Expand:
        case ThesaurusEntry::Direction::None:
            break;
    }
    return Sense::Use::Expand;
}

bool is_acronym(const std::string& text)
{
    return text.size() >= 2 &&
           std::ranges::all_of(text, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}

// The other number of its last word: "looked after child", "serious case reviews", "ACEs". Empty: it has
// none.
std::string in_other_number(const std::string& text)
{
    const std::string key = phrase_key_of(text);
    if (is_acronym(text) && !key.ends_with('s'))
        return key + 's';
    if (key.find(' ') == std::string::npos || key.ends_with("ss") ||
        !is_alphabetic(key.substr(key.size() - 1)))
        return {};
    return key.ends_with('s') ? key.substr(0, key.size() - 1) : key + 's';
}

}  // namespace

bool is_paragraph(const std::string& key)
{
    return key.size() > 1 && key.front() == 's' && is_paragraph_number(key.substr(1));
}

std::vector<TypedWord> typed_words(const std::vector<std::string>& chunks)
{
    std::vector<TypedWord> words;
    for (std::size_t chunk = 0; chunk < chunks.size(); ++chunk)
        for (Word& word : words_of(with_sign_as_word(chunks[chunk])))
            words.push_back({std::move(word.folded), chunk, chunk});
    return with_paragraphs(std::move(words));
}

QueryLexicon::QueryLexicon(const Vocabulary& vocabulary) : themes_(vocabulary.theme_model)
{
    for (const ThesaurusEntry& entry : vocabulary.thesaurus)
        if (entry.direction != ThesaurusEntry::Direction::None)
            add_entry(entry);
    for (const Theme& theme : vocabulary.themes.all())
        add_theme(theme);
    for (const Agency& agency : vocabulary.agencies)
        add_agency(agency);
}

std::vector<Leaning> QueryLexicon::leanings_of(const std::string& text) const
{
    std::vector<Leaning> leanings = themes_.themes_of(text);
    for (const std::string_view band : age_bands_in(text))
        leanings.push_back({"age_band", std::string(band), 1});
    return leanings;
}

void QueryLexicon::add_entry(const ThesaurusEntry& entry)
{
    add_sense(entry.term, {use_of(entry), entry.in_capitals, texts_of(entry.equivalents), entry.themes});
    add_known(entry.term, entry.themes.empty() ? std::string() : entry.themes.front());
    // The other way round; never to an acronym that is also an ordinary word.
    const bool is_word = entry.in_capitals && entry.is_ambiguous;
    if (entry.direction != ThesaurusEntry::Direction::Both || is_word)
        return;
    const Sense::Use back = entry.kind == kind_of_forms ? Sense::Use::Form : Sense::Use::Expand;
    for (const Equivalent& equivalent : entry.equivalents) {
        add_known(equivalent.text, entry.themes.empty() ? std::string() : entry.themes.front());
        if (!equivalent.is_one_way)
            add_sense(equivalent.text, {back, false, {entry.term}, entry.themes});
    }
}

void QueryLexicon::add_theme(const Theme& theme)
{
    labels_.emplace(theme.id, theme.label);
    const auto name = [&](const std::string& text) {
        std::vector<std::string>& themes = phrase(text).themes;
        if (std::ranges::find(themes, theme.id) == themes.end())
            themes.push_back(theme.id);
    };
    name(theme.label);
    add_known(theme.label, theme.id);
    for (const std::string& synonym : theme.synonyms)
        if (is_plain_phrase(synonym)) {
            name(synonym);
            add_known(synonym, theme.id);
        }
}

void QueryLexicon::add_agency(const Agency& agency)
{
    labels_.emplace(agency.id, agency.label);
    const auto add = [&](const std::string& name) {
        for (const std::string& text : {name, in_other_number(name)})
            if (!text.empty() &&
                std::ranges::find(phrase(text).agencies, agency.id) == phrase(text).agencies.end())
                phrase(text).agencies.push_back(agency.id);
    };
    add(agency.label);
    for (const std::string& name : agency.names)
        add(name);
}

const std::string& QueryLexicon::label_of(const std::string& id) const
{
    const auto known = labels_.find(id);
    return known == labels_.end() ? id : known->second;
}

void QueryLexicon::add_sense(const std::string& text, Sense sense)
{
    if (const std::string other = in_other_number(text); !other.empty())
        phrase(other).senses.push_back(sense);
    phrase(text).senses.push_back(std::move(sense));
}

LexiconPhrase& QueryLexicon::phrase(const std::string& text)
{
    const std::vector<TypedWord> words = typed_words({text});
    std::size_t& longest = longest_[words.empty() ? std::string() : words.front().key];
    longest = std::max(longest, std::min(words.size(), most_words_of_phrase));
    for (const TypedWord& word : words)
        words_.insert(word.key);
    return phrases_[phrase_key_of(text)];
}

void QueryLexicon::add_known(const std::string& text, const std::string& theme)
{
    if (std::ranges::find(known_, text, &KnownPhrase::text) == known_.end())
        known_.push_back({text, theme});
}

QueryLexicon::Found QueryLexicon::longest_at(const std::vector<TypedWord>& words, std::size_t at,
                                             bool with_agencies) const
{
    const auto longest = longest_.find(words[at].key);
    if (longest == longest_.end())
        return {};
    std::string key;
    Found found;
    for (std::size_t length = 1; length <= longest->second && at + length <= words.size(); ++length) {
        const TypedWord& last = words[at + length - 1];
        key += (key.empty() ? "" : " ") + last.key;
        const bool ends_chunk = at + length == words.size() || words[at + length].chunk != last.last_chunk;
        if (const auto known = phrases_.find(key);
            ends_chunk && known != phrases_.end() && (with_agencies || !known->second.is_of_agencies_alone()))
            found = {&known->second, length};
    }
    return found;
}

const LexiconPhrase* QueryLexicon::find(const std::string& text) const
{
    const auto known = phrases_.find(phrase_key_of(text));
    return known == phrases_.end() || known->second.is_of_agencies_alone() ? nullptr : &known->second;
}

bool QueryLexicon::has_word(const std::string& folded) const
{
    return words_.contains(folded);
}

}  // namespace throughline
