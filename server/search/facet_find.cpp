#include "server/search/facet_find.hpp"

#include <algorithm>

#include "core/text/words.hpp"

namespace throughline {
namespace {

bool is_one_called(const std::vector<std::string>& names, std::string_view typed)
{
    return std::ranges::any_of(names, [typed](const std::string& name) { return is_called(name, typed); });
}

bool is_theme_called(const std::string& id, std::string_view typed, const Vocabulary& vocabulary)
{
    const Theme* theme = vocabulary.themes.find(id);
    return theme != nullptr && is_one_called(theme->synonyms, typed);
}

bool is_agency_called(const std::string& id, std::string_view typed, const Vocabulary& vocabulary)
{
    const auto agency = std::ranges::find(vocabulary.agencies, id, &Agency::id);
    return agency != vocabulary.agencies.end() && is_one_called(agency->names, typed);
}

// A publisher has the names of the areas that it answers for.
bool is_publisher_called(const std::string& publisher, std::string_view typed, const Vocabulary& vocabulary)
{
    return std::ranges::any_of(vocabulary.areas, [&](const Area& area) {
        const bool is_of_area = is_called(publisher, area.name) ||
                                std::ranges::find(area.publishers, publisher) != area.publishers.end();
        return is_of_area && (is_called(area.name, typed) || is_one_called(area.names, typed) ||
                              is_one_called(area.publishers, typed));
    });
}

}  // namespace

bool is_called(std::string_view name, std::string_view typed)
{
    const std::vector<Word> words = words_of(name);
    return std::ranges::all_of(words_of(typed), [&words](const Word& wanted) {
        return std::ranges::any_of(
            words, [&wanted](const Word& word) { return word.folded.starts_with(wanted.folded); });
    });
}

void mark_found(std::vector<Facet>& facets, std::string_view typed, const Vocabulary& vocabulary)
{
    for (Facet& facet : facets)
        for (FacetValue& value : facet.values) {
            if (facet.name.starts_with("theme"))
                value.is_found = is_theme_called(value.value, typed, vocabulary);
            else if (facet.name == "agency")
                value.is_found = is_agency_called(value.value, typed, vocabulary);
            else if (facet.name == "publisher")
                value.is_found = is_publisher_called(value.value, typed, vocabulary);
        }
}

}  // namespace throughline
