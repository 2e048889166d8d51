// What a search was taken to mean, and what is offered beside it.
#include <algorithm>

#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t most_in_chip = 3;  // the others stand in what was exactly searched for

std::string in_a_row(const std::vector<std::string>& texts)
{
    const std::size_t shown = texts.size() > most_in_chip + 1 ? most_in_chip : texts.size();
    std::string row;
    for (std::size_t at = 0; at < shown; ++at)
        row += (row.empty() ? "" : ", ") + texts[at];
    if (shown < texts.size())
        row += " and " + std::to_string(texts.size() - shown) + " others";
    return row;
}

bool is_respelling(const Expansion& expansion, const SearchResults& found)
{
    return expansion.from == found.request.text && expansion.to == std::vector{found.suggestion};
}

SearchRequest from_first_page(SearchRequest request)
{
    request.page = 1;
    return request;
}

Values expansion_view(const Expansion& expansion, const SearchRequest& request)
{
    SearchRequest without = from_first_page(request);
    if (expansion.is_chosen)
        std::erase_if(without.also, [&](const std::string& meaning) {
            return std::find(expansion.to.begin(), expansion.to.end(), meaning) != expansion.to.end();
        });
    else
        without.exact.push_back(expansion.from);
    Values values;
    values["expansion_from"] = Values(expansion.from);
    values["expansion_to"] = Values(in_a_row(expansion.to));
    values["expansion_address"] = Values(address_of(without));
    return values;
}

// Back to all the words that stand for it.
Values exact_view(const std::string& word, const SearchRequest& request)
{
    SearchRequest with = from_first_page(request);
    std::erase(with.exact, word);
    Values values;
    values["exact_word"] = Values(word);
    values["exact_address"] = Values(address_of(with));
    return values;
}

Values meanings_view(const MeaningOffer& offer, const SearchRequest& request)
{
    ValueList meanings;
    for (const std::string& meaning : offer.meanings) {
        SearchRequest with = from_first_page(request);
        with.also.push_back(meaning);
        Values values;
        values["is_first_meaning"] = Values(meanings.empty());
        values["meaning"] = Values(meaning);
        values["meaning_address"] = Values(address_of(with));
        meanings.push_back(std::move(values));
    }
    Values values;
    values["offer_from"] = Values(offer.from);
    values["meanings"] = Values(std::move(meanings));
    return values;
}

std::string words_before(const std::string& facet, bool is_of_points)
{
    if (facet == "theme")
        return "tagged ";
    if (facet == "agency")
        return is_of_points ? "addressed to " : "with recommendations to ";
    if (facet == "publisher")
        return "published by ";
    return facet == "age_band" ? "about a child, age: " : "where what happened was: ";
}

Values filter_offer_view(const FilterOffer& offer, const SearchRequest& request)
{
    SearchRequest narrowed = offer.is_instead ? SearchRequest{} : from_first_page(request);
    narrowed.filters.values[offer.facet].push_back(offer.value);
    const bool has_label = !offer.label.empty() && offer.label != offer.value;
    const bool is_of_points = request.in == ResultKind::Recommendations;
    Values values;
    values["filter_address"] = Values(address_of(narrowed));
    values["filter_text"] = Values(std::string(offer.is_instead ? "All reviews "
                                               : is_of_points   ? "Only those "
                                                                : "Only reviews ") +
                                   words_before(offer.facet, is_of_points && !offer.is_instead) +
                                   (has_label ? offer.label : label_of_value(offer.facet, offer.value)));
    values["filter_count"] = Values(in_digits(offer.count));
    return values;
}

template <typename Item, typename View>
ValueList list_of(const std::vector<Item>& items, const SearchRequest& request, View view)
{
    ValueList list;
    for (const Item& item : items)
        list.push_back(view(item, request));
    return list;
}

}  // namespace

std::string text_searched_for(const SearchResults& found)
{
    for (const Expansion& expansion : found.expansions)
        if (is_respelling(expansion, found))
            return found.suggestion;
    return found.request.text;
}

void put_understood(Values& values, const SearchResults& found)
{
    const SearchRequest& request = found.request;
    values["has_expansions"] = Values(!found.expansions.empty() || !request.exact.empty());
    values["has_additions"] = Values(!found.expansions.empty());
    values["expansions"] =
        Values(list_of(found.expansions, request, [&found](const Expansion& expansion, const auto& asked) {
            Values one = expansion_view(expansion, asked);
            one["is_respelling"] = Values(is_respelling(expansion, found));
            return one;
        }));
    values["exacts"] = Values(list_of(request.exact, request, exact_view));
    values["meaning_offers"] = Values(list_of(found.offers, request, meanings_view));
    values["has_filter_offers"] = Values(!found.filter_offers.empty());
    values["filter_offers"] = Values(list_of(found.filter_offers, request, filter_offer_view));
    values["hidden_exacts"] =
        Values(list_of(request.exact, request,
                       [](const std::string& word, const auto&) { return Values("exact_value", word); }));
    values["hidden_alsos"] = Values(list_of(request.also, request, [](const std::string& word, const auto&) {
        return Values("also_value", word);
    }));
    if (!found.suggestion.empty() && text_searched_for(found) != found.suggestion) {
        SearchRequest meant = from_first_page(request);
        meant.text = found.suggestion;
        values["suggestion"] = Values(found.suggestion);
        values["suggestion_address"] = Values(address_of(meant));
    }
}

}  // namespace throughline
