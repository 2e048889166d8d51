#include "server/search/suggest.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <tuple>

#include "core/text/clean.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_beginnings = 6;      // words of a name by which it is found
constexpr std::size_t most_compared = 500;      // names that begin so
constexpr std::size_t most_looked_for = 12;     // phrases of one answer that may be asked of the index
constexpr std::size_t most_titles = 3;          // of one answer
constexpr std::size_t shortest_other_name = 4;  // letters of it that are typed before it counts

// Folded words with a blank between; a blank at the end where the last word is complete.
std::string folded_beginning(const std::string& typed)
{
    const std::string line = clean_line(typed);
    std::string folded;
    for (const Word& word : words_of(line))
        folded += (folded.empty() ? "" : " ") + word.folded;
    const bool is_complete = !typed.empty() && typed.back() == ' ' && !folded.empty();
    return is_complete ? folded + ' ' : folded;
}

std::size_t reviews_of(const CollectionState& state, const std::string& facet, const std::string& value)
{
    const auto values = state.facets.find(facet);
    if (values == state.facets.end())
        return 0;
    const auto reviews = values->second.find(value);
    return reviews == values->second.end() ? 0 : reviews->second.cardinality();
}

bool is_plain_name(const std::string& pattern)
{
    return pattern.find_first_of("*|") == std::string::npos && pattern.find("..") == std::string::npos;
}

}  // namespace

SuggestionBook::SuggestionBook(const CollectionState& state, const QueryLexicon& lexicon)
{
    for (const Theme& theme : state.vocabulary->themes.all()) {
        const std::size_t reviews = reviews_of(state, "theme", theme.id);
        if (reviews == 0)
            continue;
        add({{SuggestionKind::Theme, theme.label, theme.id, {}}, reviews, false}, theme.label);
        for (const std::string& synonym : theme.synonyms)
            if (is_plain_name(synonym))
                add({{SuggestionKind::Theme, theme.label, theme.id, synonym}, reviews, true}, synonym);
    }
    for (const QueryLexicon::KnownPhrase& phrase : lexicon.phrases())
        add({{SuggestionKind::Phrase, phrase.text, {}, {}}, 0, false}, phrase.text);
    if (const auto publishers = state.facets.find("publisher"); publishers != state.facets.end())
        for (const auto& [publisher, reviews] : publishers->second)
            add({{SuggestionKind::Partnership, publisher, {}, {}}, reviews.cardinality(), false}, publisher);
    for (const auto& [id, review] : state.reviews)
        if (!review.title.empty())
            add({{SuggestionKind::Review, review.title, std::to_string(number_of(id)), {}}, 1, false},
                review.title);
    std::ranges::sort(beginnings_, [](const Beginning& left, const Beginning& right) {
        return std::tie(left.text, left.entry) < std::tie(right.text, right.entry);
    });
}

void SuggestionBook::add(Entry entry, const std::string& name)
{
    const std::vector<Word> words = words_of(name);
    const auto place = static_cast<std::uint32_t>(entries_.size());
    for (std::size_t first = 0; first < std::min(words.size(), most_beginnings); ++first) {
        std::string text;
        for (std::size_t at = first; at < words.size(); ++at)
            text += (text.empty() ? "" : " ") + words[at].folded;
        beginnings_.push_back({std::move(text), place, first == 0});
    }
    entries_.push_back(std::move(entry));
}

bool SuggestionBook::stands(const std::string& phrase, const std::function<bool(const Query&)>& occurs)
{
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = stands_.find(phrase); known != stands_.end())
            return known->second;
    }
    std::vector<std::string> words;
    for (Word& word : words_of(phrase))
        words.push_back(std::move(word.folded));
    const bool does = !words.empty() && occurs(phrase_query(std::move(words)));
    const std::lock_guard lock(mutex_);
    return stands_.emplace(phrase, does).first->second;
}

std::vector<BoxSuggestion> SuggestionBook::beginning_with(const std::string& typed,
                                                          const std::function<bool(const Query&)>& occurs)
{
    const std::string beginning = folded_beginning(typed.substr(0, longest_box_prefix + 1));
    if (beginning.size() < shortest_box_prefix || typed.size() > longest_box_prefix)
        return {};
    struct Candidate {
        const Entry* entry;
        bool is_first_word;
    };
    std::vector<Candidate> candidates;
    for (auto found = std::ranges::lower_bound(beginnings_, beginning, {}, &Beginning::text);
         found != beginnings_.end() && found->text.starts_with(beginning) &&
         candidates.size() < most_compared;
         ++found)
        if (!entries_[found->entry].is_other_name || beginning.size() >= shortest_other_name)
            candidates.push_back({&entries_[found->entry], found->is_first_word});
    std::ranges::stable_sort(candidates, [](const Candidate& left, const Candidate& right) {
        const auto rank = [](const Candidate& one) {
            return std::tuple(!one.is_first_word, one.entry->suggestion.kind, one.entry->is_other_name);
        };
        return std::pair(rank(left), right.entry->reviews) < std::pair(rank(right), left.entry->reviews);
    });

    std::vector<BoxSuggestion> suggestions;
    std::set<std::string> texts;
    std::size_t titles = 0;
    std::size_t looked_for = 0;
    for (const auto& [entry, is_first_word] : candidates) {
        const BoxSuggestion& one = entry->suggestion;
        if (suggestions.size() == most_box_suggestions || texts.contains(folded_beginning(one.text)))
            continue;
        if (one.kind == SuggestionKind::Review && titles++ >= most_titles)
            continue;
        if (one.kind == SuggestionKind::Phrase &&
            (looked_for++ >= most_looked_for || !stands(one.text, occurs)))
            continue;
        texts.insert(folded_beginning(one.text));
        suggestions.push_back(one);
    }
    return suggestions;
}

}  // namespace throughline
