#include "server/search/recognise.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/text/words.hpp"
#include "server/search/query_ages.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_words_of_name = 8;
constexpr std::size_t most_words_read = 60;
constexpr std::size_t shortest_place = 4;  // letters

struct NameOfValue {
    std::string_view text;
    std::string_view facet;
    std::string_view value;
};

// How readers say what the closed lists say. vocabulary/themes.yaml has the values. For ages: query_ages.hpp.
constexpr std::array names_of_values{
    NameOfValue{"died", "outcome", "death"},
    NameOfValue{"death", "outcome", "death"},
    NameOfValue{"deaths", "outcome", "death"},
    NameOfValue{"fatal", "outcome", "death"},
    NameOfValue{"killed", "outcome", "death"},
    NameOfValue{"serious harm", "outcome", "serious-harm"},
    NameOfValue{"seriously harmed", "outcome", "serious-harm"},
    NameOfValue{"serious injury", "outcome", "serious-harm"},
};

// Sorted: what a partnership's name has beside its place.
constexpr std::array<std::string_view, 20> words_of_partnerships{
    "adults", "and", "area",  "board", "borough", "child", "children",    "childrens",    "city", "council",
    "county", "for", "local", "lscb",  "lscp",    "of",    "partnership", "safeguarding", "scp",  "the"};
static_assert(std::ranges::is_sorted(words_of_partnerships));

bool is_in_capitals(std::string_view text)
{
    return std::ranges::any_of(text, [](char byte) { return byte >= 'A' && byte <= 'Z'; }) &&
           std::ranges::count_if(text, [](char byte) { return byte >= 'a' && byte <= 'z'; }) <= 1;
}

bool is_plain_name(const std::string& pattern)
{
    return pattern.find_first_of("*|") == std::string::npos && pattern.find("..") == std::string::npos;
}

std::string name_key_of(const std::vector<Word>& words)
{
    std::string key;
    for (const Word& word : words)
        key += (key.empty() ? "" : " ") + word.folded;
    return key;
}

std::string label_of(const FilterName& name, const Vocabulary& vocabulary)
{
    if (name.facet == "theme")
        return named_theme(vocabulary, name.value).label;
    if (name.facet == "agency")
        return named_agency(vocabulary, name.value).label;
    return name.value;
}

// Narrows the list that was found; nothing where it would not.
std::optional<FilterOffer> offer_within(const FilterName& name, const SearchResults& found)
{
    const auto facet = std::ranges::find(found.facets, name.facet, &Facet::name);
    if (facet == found.facets.end())
        return std::nullopt;
    const auto value = std::ranges::find(facet->values, name.value, &FacetValue::value);
    if (value == facet->values.end() || value->is_selected || value->count == 0 ||
        value->count >= found.total)
        return std::nullopt;
    return FilterOffer{name.facet, name.value, value->label, value->count, false};
}

// All reviews that have it, whatever else was asked.
std::optional<FilterOffer> offer_of_all(const FilterName& name, const CollectionState& state)
{
    const auto values = state.facets.find(name.facet);
    if (values == state.facets.end())
        return std::nullopt;
    const auto reviews = values->second.find(name.value);
    if (reviews == values->second.end())
        return std::nullopt;
    return FilterOffer{name.facet, name.value, label_of(name, *state.vocabulary),
                       reviews->second.cardinality(), true};
}

bool has_reviews(const CollectionState& state, const std::string& facet, const std::string& value)
{
    const auto values = state.facets.find(facet);
    return values != state.facets.end() && values->second.contains(value);
}

}  // namespace

NameBook::NameBook(const CollectionState& state)
{
    for (const Theme& theme : state.vocabulary->themes.all())
        if (has_reviews(state, "theme", theme.id)) {
            add(theme.label, "theme", theme.id);
            for (const std::string& synonym : theme.synonyms)
                if (is_plain_name(synonym))
                    add(synonym, "theme", theme.id);
        }
    for (const Agency& agency : state.vocabulary->agencies)
        if (has_reviews(state, "agency", agency.id)) {
            add(agency.label, "agency", agency.id);
            for (const std::string& name : agency.names)
                add(name, "agency", agency.id);
        }
    for (const NameOfValue& known : names_of_values)
        if (has_reviews(state, std::string(known.facet), std::string(known.value)))
            add(std::string(known.text), std::string(known.facet), std::string(known.value));
    if (const auto publishers = state.facets.find("publisher"); publishers != state.facets.end())
        for (const auto& [publisher, reviews] : publishers->second)
            add_publisher(publisher, *state.vocabulary);
}

void NameBook::add(const std::string& text, const std::string& facet, const std::string& value)
{
    const std::vector<Word> words = words_of(text);
    if (words.empty() || words.size() > most_words_of_name)
        return;
    longest_ = std::max(longest_, words.size());
    std::vector<Known>& known = names_[name_key_of(words)];
    const FilterName name{facet, value};
    if (std::ranges::find(known, name, &Known::name) == known.end())
        known.push_back({name, words.size() == 1 && is_in_capitals(text)});
}

// Under its name, and under its place alone where that is no ordinary word.
void NameBook::add_publisher(const std::string& publisher, const Vocabulary& vocabulary)
{
    add(publisher, "publisher", publisher);
    std::vector<Word> place = words_of(publisher);
    while (!place.empty() &&
           std::ranges::binary_search(words_of_partnerships, std::string_view(place.back().folded)))
        place.pop_back();
    const std::string key = name_key_of(place);
    const bool is_common = std::ranges::any_of(vocabulary.areas, [&](const Area& area) {
        return area.is_common_word && name_key_of(words_of(area.name)) == key;
    });
    if (key.size() >= shortest_place && !is_common)
        add(key, "publisher", publisher);
}

std::vector<FilterName> NameBook::names_in(const std::string& typed) const
{
    std::vector<Word> words = words_of(typed);
    words.resize(std::min(words.size(), most_words_read));
    std::vector<FilterName> names;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t length = std::min(longest_, words.size() - at);
        const std::vector<Known>* known = nullptr;
        for (; length > 0 && known == nullptr; length -= known == nullptr ? 1 : 0) {
            const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
            const auto found = names_.find(name_key_of({begin, begin + static_cast<std::ptrdiff_t>(length)}));
            known = found == names_.end() ? nullptr : &found->second;
        }
        if (known != nullptr) {
            const std::string_view written =
                std::string_view(typed).substr(words[at].begin, words[at + length - 1].end - words[at].begin);
            for (const Known& one : *known)
                if ((!one.in_capitals || is_in_capitals(written)) &&
                    std::ranges::find(names, one.name) == names.end())
                    names.push_back(one.name);
        }
        at += std::max<std::size_t>(length, 1);
    }
    for (const std::string_view band : age_bands_in(typed))
        names.push_back({"age_band", std::string(band)});
    return names;
}

std::vector<FilterOffer> filter_offers(const std::vector<FilterName>& names, const SearchResults& found,
                                       const CollectionState& state)
{
    std::vector<FilterOffer> offers;
    for (const FilterName& name : names) {
        if (offers.size() == most_filter_offers)
            break;
        const auto offer = found.total == 0 ? offer_of_all(name, state) : offer_within(name, found);
        if (offer)
            offers.push_back(*offer);
    }
    return offers;
}

}  // namespace throughline
