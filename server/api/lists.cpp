#include <algorithm>

#include "server/api/json.hpp"
#include "server/api/json_text.hpp"
#include "server/api/values.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

using api::JsonText;

// Those of which a result has no value are there as well, empty, so that a client needs no case for them.
constexpr std::string_view facet_names[] = {"theme",    "type",    "publisher", "agency",
                                            "age_band", "outcome", "year"};

void write(JsonText& json, const FacetValue& value, bool is_in_tree)
{
    json.begin_object();
    json.name("value").text(value.value);
    json.name("label").text_or_null(value.label);
    json.name("count").number(value.count);
    json.name("selected").truth(value.is_selected);
    if (is_in_tree)
        json.name("broader").text_or_null(value.broader);
    json.end_object();
}

void write(JsonText& json, std::string_view name, const std::vector<FacetValue>& values)
{
    json.name(name).begin_array();
    for (const FacetValue& value : values)
        write(json, value, name == "theme");
    json.end_array();
}

void write(JsonText& json, const std::vector<Facet>& facets)
{
    json.begin_object();
    for (const std::string_view name : facet_names) {
        const auto facet = std::ranges::find(facets, name, &Facet::name);
        write(json, name, facet == facets.end() ? std::vector<FacetValue>{} : facet->values);
    }
    for (const Facet& facet : facets)  // and those that only this list has
        if (!facet.values.empty() && std::ranges::find(facet_names, facet.name) == std::end(facet_names))
            write(json, facet.name, facet.values);
    json.end_object();
}

void write(JsonText& json, std::string_view name, const std::vector<std::string>& texts)
{
    json.name(name).begin_array();
    for (const std::string& text : texts)
        json.text(text);
    json.end_array();
}

void write(JsonText& json, const FilterOffer& offer)
{
    json.begin_object();
    json.name("facet").text(offer.facet);
    json.name("value").text(offer.value);
    json.name("label").text_or_null(offer.label);
    json.name("count").number(offer.count);
    json.name("instead").truth(offer.is_instead);
    json.end_object();
}

// What more was to be found like, and by which words.
void write_like(JsonText& json, const SearchResults& found)
{
    json.name("like");
    if (!found.like) {
        json.null();
        return;
    }
    const LikedPlace& like = *found.like;
    json.begin_object();
    json.name("id").text(api::id_of(like.review.id));
    json.name("title").text_or_null(like.review.title);
    json.name("passage");
    if (like.passage)
        json.number(*like.passage);
    else
        json.null();
    json.name("url").text(like.passage ? api::url_of(like.review.id, like.page, *like.passage)
                                       : api::url_of(like.review.id));
    json.name("same").truth(found.request.same.has_value());
    json.name("nearest").number(like.nearest);
    write(json, "words", like.words);
    json.end_object();
}

void write_query(JsonText& json, const SearchResults& found)
{
    json.begin_object();
    json.name("text").text_or_null(found.request.text);
    write_like(json, found);
    json.name("searched_for").text_or_null(found.searched_for);
    json.name("expansions").begin_array();
    for (const Expansion& expansion : found.expansions) {
        json.begin_object().name("from").text(expansion.from);
        write(json, "to", expansion.to);
        json.name("chosen").truth(expansion.is_chosen).end_object();
    }
    json.end_array().name("offers").begin_array();
    for (const MeaningOffer& offer : found.offers) {
        json.begin_object().name("from").text(offer.from);
        write(json, "meanings", offer.meanings);
        json.end_object();
    }
    json.end_array().name("filters").begin_array();
    for (const FilterOffer& offer : found.filter_offers)
        write(json, offer);
    json.end_array().name("suggestion").text_or_null(found.suggestion);
    write(json, "notes", found.notes);
    json.end_object();
}

void write(JsonText& json, const std::vector<ReviewTheme>& themes)
{
    json.begin_array();
    for (const ReviewTheme& one : themes) {
        json.begin_object();
        json.name("id").text(one.theme.id);
        json.name("label").text_or_null(one.theme.label);
        json.name("salience").text(name_of(one.salience));
        json.end_object();
    }
    json.end_array();
}

void write(JsonText& json, const Excerpt& passage)
{
    json.name("page").number(static_cast<std::size_t>(passage.page));
    json.name("kind").text(name_of(passage.kind));
    json.name("html").text(passage.snippet_html);
    json.name("url").text(api::url_of(passage.review, passage.page, passage.number));
}

void write(JsonText& json, const FoundReview& found)
{
    const ReviewSummary& review = found.review;
    json.begin_object();
    json.name("id").text(api::id_of(review.id));
    json.name("file").text_or_null(review.file);
    json.name("title").text_or_null(review.title);
    json.name("publisher").text_or_null(review.publisher);
    json.name("type").text_or_null(review.type);
    json.name("publication_date").text_or_null(review.publication_date);
    json.name("url").text(api::url_of(review.id));
    json.name("score").real(found.score);
    json.name("themes");
    json.json(found.themes->json.text([&found] {
        JsonText themes;
        write(themes, found.themes->all);
        return themes.taken();
    }));
    json.name("passages").begin_array();
    for (const Excerpt& passage : found.passages) {
        json.begin_object();
        write(json, passage);
        json.end_object();
    }
    json.end_array().end_object();
}

// The near-identical passages that stand behind one, and where they are listed.
void write_similar(JsonText& json, const FoundPassage& found, const SearchRequest& request)
{
    json.name("similar").begin_object();
    json.name("count").number(found.similar);
    json.name("url").text_or_null(
        found.similar == 0 ? std::string()
                           : address_of_similar(request, {found.review.id,
                                                          static_cast<std::uint32_t>(found.excerpt.number)}));
    json.end_object();
}

void write(JsonText& json, const FoundPassage& found, const SearchRequest& request)
{
    const ReviewSummary& review = found.review;
    json.begin_object();
    json.name("review").begin_object();
    json.name("id").text(api::id_of(review.id));
    json.name("title").text_or_null(review.title);
    json.name("publisher").text_or_null(review.publisher);
    json.name("publication_date").text_or_null(review.publication_date);
    json.end_object();
    write(json, found.excerpt);
    json.name("themes");
    write(json, found.themes);
    json.name("score").real(found.excerpt.score);
    write_similar(json, found, request);
    json.end_object();
}

}  // namespace

std::string api::list_text(const SearchResults& found, std::string_view results)
{
    JsonText json;
    json.begin_object();
    json.name("total").number(found.total);
    json.name("shown").number(found.total - found.folded);
    json.name("page").number(found.request.page);
    json.name("per_page").number(found.request.per_page);
    json.name("query");
    write_query(json, found);
    json.name("results").json(results);
    json.name("facets");
    write(json, found.facets);
    return json.end_object().taken() + '\n';
}

std::string reviews_json(const SearchResults& found)
{
    JsonText json;
    json.begin_array();
    for (const FoundReview& review : found.reviews)
        write(json, review);
    return api::list_text(found, json.end_array().taken());
}

std::string passages_json(const SearchResults& found)
{
    JsonText json;
    json.begin_array();
    for (const FoundPassage& passage : found.passages)
        write(json, passage, found.request);
    return api::list_text(found, json.end_array().taken());
}

}  // namespace throughline
