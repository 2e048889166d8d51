#include "server/search/expand.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/text/words.hpp"
#include "server/search/query_leaves.hpp"

namespace throughline {

// A phrase or word as it was typed.
struct Expander::Span {
    std::string text;
    std::string key;                  // its words, folded
    std::vector<std::string> chunks;  // of which it is made
};

// What is looked for beside it.
struct Expander::Chosen {
    std::vector<std::string> forms;
    std::vector<std::string> expanded;
    std::vector<std::string> taken;  // of what was offered
    std::vector<std::string> offered;
    std::vector<std::string> themes;  // what is tagged with them is asked for as well
    std::vector<std::string> agencies;
};

namespace {

std::vector<std::string> folded_of(const std::string& text)
{
    std::vector<std::string> folded;
    for (Word& word : words_of(text))
        folded.push_back(std::move(word.folded));
    return folded;
}

std::string joined_key(const std::vector<TypedWord>& words)
{
    std::string key;
    for (const TypedWord& word : words)
        key += (key.empty() ? "" : " ") + word.key;
    return key;
}

// From its first word to its last: "(DV)," -> "DV".
std::string without_signs(const std::string& text)
{
    const std::vector<Word> words = words_of(text);
    return words.empty() ? text : text.substr(words.front().begin, words.back().end - words.front().begin);
}

// "DNA", "ACEs", "ViSOR"; not "Send".
bool is_in_capitals(const std::string& text)
{
    const auto count = [&](int (*is)(int)) {
        return std::ranges::count_if(text,
                                     [is](char byte) { return is(static_cast<unsigned char>(byte)) != 0; });
    };
    const auto upper = count([](int byte) { return std::isupper(byte); });
    return upper >= 2 && upper > count([](int byte) { return std::islower(byte); });
}

// What has the words that were typed among its own is found by them already.
bool is_found_already(const std::string& equivalent, const std::string& key)
{
    return (' ' + joined_key(typed_words({equivalent})) + ' ').find(' ' + key + ' ') != std::string::npos;
}

void add_once(std::vector<std::string>& texts, const std::string& text)
{
    if (std::ranges::find(texts, text) == texts.end())
        texts.push_back(text);
}

// "s47", "s.47", "section 47".
std::vector<Query> paragraph_queries(const std::string& key)
{
    const std::string number = key.substr(1);
    return {word_query(key), phrase_query({"s", number}), phrase_query({"section", number})};
}

std::vector<Query> queries_of(const std::string& text)
{
    const std::vector<TypedWord> words = typed_words({text});
    if (words.size() == 1 && is_paragraph(words.front().key))
        return paragraph_queries(words.front().key);
    std::vector<std::string> folded = folded_of(text);
    return folded.empty() ? std::vector<Query>{} : std::vector{phrase_query(std::move(folded))};
}

void append(std::vector<Query>& all, std::vector<Query> more)
{
    for (Query& query : more)
        all.push_back(std::move(query));
}

// What stands before a hyphen, or did before it was left out: "co sleeping", "non accidental".
bool is_before_hyphen(const std::string& word)
{
    static constexpr std::array<std::string_view, 9> prefixes{"anti", "co",  "inter", "intra", "multi",
                                                              "non",  "pre", "self",  "semi"};
    return std::ranges::binary_search(prefixes, std::string_view(word));
}

// "not" and "no" are no common words, but by themselves they find everything.
bool says_something(const Query& part)
{
    return !is_common_word(part) &&
           !(part.kind == Query::Kind::Word && (part.words.front() == "not" || part.words.front() == "no"));
}

}  // namespace

Expander::Expander(const QueryLexicon* lexicon, const ExpansionWishes& wishes, MatchMode match,
                   const std::vector<std::string>& chunks)
    : lexicon_(lexicon), match_(match), with_addressees_(wishes.with_addressees)
{
    for (const std::string& text : wishes.exact)
        exact_.insert(joined_key(typed_words({text})));
    for (const std::string& text : wishes.also)
        also_.insert(joined_key(typed_words({text})));
    if (lexicon_ == nullptr)
        return;
    const std::vector<TypedWord> words = typed_words(chunks);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const QueryLexicon::Found found = lexicon_->longest_at(words, at);
        if (found.phrase == nullptr)
            continue;
        const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
        const std::string key = joined_key({begin, begin + static_cast<std::ptrdiff_t>(found.words)});
        for (const std::string& theme : found.phrase->themes)
            context_[theme].insert(key);
        for (const Sense& sense : found.phrase->senses)
            for (const std::string& theme : sense.themes)
                context_[theme].insert(key);
        at += found.words - 1;
    }
}

bool Expander::is_plain(const std::string& chunk)
{
    if (chunk.find('*') != std::string::npos || is_year_range(chunk))
        return false;
    const std::vector<TypedWord> words = typed_words({chunk});
    if (words.size() <= 1)
        return !words.empty();
    const std::vector<Word> written = words_of(chunk);
    return std::all_of(written.begin() + 1, written.end(), [](const Word& word) { return word.is_joined; });
}

bool Expander::has_context(const Sense& sense, const std::string& key) const
{
    return std::ranges::any_of(sense.themes, [&](const std::string& theme) {
        const auto others = context_.find(theme);
        return others != context_.end() && others->second.size() > others->second.count(key);
    });
}

void Expander::choose(const Sense& sense, const Span& span, Chosen& chosen) const
{
    if (sense.in_capitals && !is_in_capitals(span.text))
        return;
    const bool is_offer = sense.use == Sense::Use::Offer ||
                          (sense.use == Sense::Use::InContext && !has_context(sense, span.key));
    for (const std::string& equivalent : sense.equivalents) {
        if (is_found_already(equivalent, span.key))
            continue;
        if (sense.use == Sense::Use::Form)
            add_once(chosen.forms, equivalent);
        else if (!is_offer)
            add_once(chosen.expanded, equivalent);
        else if (also_.contains(joined_key(typed_words({equivalent}))))
            add_once(chosen.taken, equivalent);
        else
            add_once(chosen.offered, equivalent);
    }
}

Expander::Chosen Expander::chosen(const LexiconPhrase& phrase, const Span& span) const
{
    Chosen chosen;
    // A chip says the words without the signs around them.
    if (exact_.contains(span.key) || exact_.contains(joined_key(typed_words({without_signs(span.text)}))))
        return chosen;
    // What may mean something else is offered, and not taken for a theme either.
    const bool is_doubtful = std::ranges::any_of(phrase.senses, [&](const Sense& sense) {
        return sense.use == Sense::Use::Offer || (sense.in_capitals && !is_in_capitals(span.text)) ||
               (sense.use == Sense::Use::InContext && !has_context(sense, span.key));
    });
    if (!is_doubtful)
        chosen.themes = phrase.themes;
    if (with_addressees_)
        chosen.agencies = phrase.agencies;
    for (const Sense& sense : phrase.senses)
        choose(sense, span, chosen);
    // What stands for the word in one spelling stands for it in every other.
    for (std::size_t form = 0, forms = chosen.forms.size(); form < forms; ++form)
        if (const LexiconPhrase* other = lexicon_->find(chosen.forms[form]))
            for (const Sense& sense : other->senses)
                choose(sense, span, chosen);
    const auto is_in = [](const std::vector<std::string>& texts, const std::string& text) {
        return std::ranges::find(texts, text) != texts.end();
    };
    std::erase_if(chosen.expanded, [&](const std::string& text) { return is_in(chosen.forms, text); });
    std::erase_if(chosen.offered, [&](const std::string& text) { return is_in(chosen.expanded, text); });
    return chosen;
}

void Expander::note(const Span& span, const Chosen& chosen)
{
    const std::string from = without_signs(span.text);
    const auto is_known = [&](const auto& known) { return known.from == from; };
    if (std::ranges::any_of(expansions_, is_known) || std::ranges::any_of(offers_, is_known))
        return;
    std::vector<std::string> to = chosen.expanded;
    for (const std::string& theme : chosen.themes)
        to.push_back("what is tagged " + lexicon_->label_of(theme));
    for (const std::string& agency : chosen.agencies)
        to.push_back("what is addressed to " + lexicon_->label_of(agency));
    if (!to.empty())
        expansions_.push_back({from, std::move(to), false});
    if (!chosen.taken.empty())
        expansions_.push_back({from, chosen.taken, true});
    if (!chosen.offered.empty())
        offers_.push_back({from, chosen.offered});
}

Query Expander::phrase_part(const LexiconPhrase& phrase, const Span& span, std::vector<std::string>& notes)
{
    Chosen found = chosen(phrase, span);
    for (std::vector<std::string>* list :
         {&found.forms, &found.expanded, &found.taken, &found.themes, &found.agencies}) {
        list->resize(std::min({list->size(), most_equivalents_of_phrase, most_equivalents - added_}));
        added_ += list->size();
    }
    note(span, found);

    std::vector<Query> loose;
    for (const std::string& chunk : span.chunks)
        if (auto part = chunk_query(chunk, {}, notes))
            loose.push_back(std::move(*part));
    std::vector<Query> same;
    if (span.chunks.size() == 1 && !is_paragraph(span.key) && !loose.empty())
        append(same, loose.front().kind == Query::Kind::Any ? loose.front().parts : loose);
    else
        append(same, queries_of(span.text));
    for (const auto* list : {&found.forms, &found.expanded, &found.taken})
        for (const std::string& text : *list)
            append(same, queries_of(text));
    for (const std::string& theme : found.themes)
        same.push_back(about_query("theme", theme));
    for (const std::string& agency : found.agencies)
        same.push_back(about_query("agency", agency));
    std::vector<Query> parts{synonym_of(std::move(same))};

    // The words by themselves find more, after the phrase; where they say nothing, the phrase alone is meant.
    std::erase_if(loose, [](const Query& part) { return !says_something(part); });
    const bool is_one_word =
        is_paragraph(span.key) ||
        (span.chunks.size() == 2 && is_before_hyphen(span.key.substr(0, span.key.find(' '))));
    if (span.chunks.size() > 1 && loose.size() > 1 && !is_one_word) {
        if (match_ == MatchMode::All)
            parts.push_back(all_of(std::move(loose)));
        else
            append(parts, std::move(loose));
    }
    return any_of(std::move(parts));
}

std::vector<Query> Expander::parts_of(const std::vector<std::string>& chunks, std::vector<std::string>& notes)
{
    const std::vector<TypedWord> words = typed_words(chunks);
    std::vector<Query> parts;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t first = words[at].chunk;
        QueryLexicon::Found found;
        if (lexicon_ != nullptr)
            found = lexicon_->longest_at(words, at, with_addressees_);
        const bool is_hyphenated = found.phrase == nullptr && at + 1 < words.size() &&
                                   words[at + 1].chunk == first + 1 && is_before_hyphen(words[at].key);
        if (found.phrase == nullptr)
            found.words = is_hyphenated ? 2 : 1;
        std::size_t last = words[at + found.words - 1].last_chunk;
        Span span;
        for (std::size_t chunk = first; chunk <= last; ++chunk) {
            span.text += (span.text.empty() ? "" : " ") + chunks[chunk];
            span.chunks.push_back(chunks[chunk]);
        }
        span.key = joined_key(typed_words(span.chunks));
        if (found.phrase != nullptr)
            parts.push_back(phrase_part(*found.phrase, span, notes));
        else if (is_paragraph(span.key))
            parts.push_back(synonym_of(paragraph_queries(span.key)));
        else if (auto part = chunk_query(is_hyphenated ? span.chunks[0] + '-' + span.chunks[1] : span.text,
                                         {}, notes))
            parts.push_back(std::move(*part));
        while (at < words.size() && words[at].chunk <= last)
            ++at;
    }
    return parts;
}

}  // namespace throughline
