// Recommendations, findings and learning points: each whole, with where it stands and to whom it is
// addressed.
#include <algorithm>
#include <functional>

#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr const char* kind_filter = "kind";

// The same list, narrowed to one value of a facet.
std::string address_narrowed(SearchRequest request, const std::string& facet, const std::string& value)
{
    request.page = 1;
    request.per_page = SearchRequest{}.per_page;
    request.filters.values[facet] = {value};
    return address_of(request);
}

ValueList links_of(const std::vector<Named>& named, const std::string& name,
                   const std::function<std::string(const Named&)>& address)
{
    ValueList links;
    for (const Named& one : named) {
        Values values;
        values[name] = Values(one.label);
        values[name + "_address"] = Values(address(one));
        links.push_back(std::move(values));
    }
    return links;
}

// Of the kind that is listed.
std::string alike_address(const FoundPoint& found, const SearchRequest& request)
{
    SearchRequest alike;
    alike.in = ResultKind::Recommendations;
    alike.like = PlaceInReview{found.review.id, static_cast<std::uint32_t>(*found.passage)};
    if (const auto kinds = request.filters.values.find(kind_filter); kinds != request.filters.values.end())
        alike.filters.values.insert(*kinds);
    return address_of(alike);
}

Values point_view(const FoundPoint& found, const SearchRequest& request, const AskedFrom& asked)
{
    const Point& point = found.point;
    Values values;
    put_summary(values, found.review);
    values["number"] = Values(name_of_point(point));
    values["text_html"] = Values(found.text_html);
    values["point_page"] = Values(std::to_string(point.page));
    values["review_address"] = Values(address_of(found.review.id, ""));
    values["point_address"] = Values(address_of(PagePlace{.review = found.review.id,
                                                          .page = point.page,
                                                          .query = request.text,
                                                          .with_picture = false,
                                                          .passage = found.passage}));
    const PagePlace place{.review = found.review.id,
                          .page = point.page,
                          .query = {},
                          .with_picture = false,
                          .passage = found.passage};
    values["paper_address"] = Values(asked.site + address_of(place));
    if (found.passage) {
        values["cite_address"] = Values(address_to_cite(place));
        values["alike_address"] = Values(alike_address(found, request));
    }
    values["has_addressees"] = Values(!found.addressees.empty());
    values["addressees"] = Values(links_of(found.addressees, "addressee", [&](const Named& agency) {
        return address_narrowed(request, "agency", agency.id);
    }));
    if (point.scope != Scope::Local)
        values["scope_text"] = Values(std::string(label_of(point.scope)));
    values["has_themes"] = Values(!found.themes.empty());
    values["themes"] = Values(
        links_of(found.themes, "theme", [](const Named& theme) { return address_of_theme(theme.id); }));
    return values;
}

// "recommendations" -> "Recommendations"
std::string at_beginning(std::string words)
{
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

// What the list is of, in words for one and for several.
std::pair<const char*, const char*> nouns_of(const SearchRequest& request)
{
    const auto chosen = request.filters.values.find(kind_filter);
    const std::size_t count = chosen == request.filters.values.end() ? 0 : chosen->second.size();
    if (count > 1)
        return {"finding, recommendation or question", "findings, recommendations and questions"};
    if (count == 1 && chosen->second.front() == name_of(PointKind::Finding))
        return {"finding", "findings"};
    if (count == 1 && chosen->second.front() == name_of(PointKind::Learning))
        return {"learning point", "learning points"};
    if (count == 1 && chosen->second.front() == name_of(PointKind::Question))
        return {"question", "questions"};
    return {"recommendation", "recommendations"};
}

// The kinds as links side by side, each with its number.
ValueList kinds_of(const SearchResults& found)
{
    ValueList kinds;
    for (const Facet& facet : found.facets)
        if (facet.name == kind_filter)
            for (const FacetValue& value : facet.values) {
                SearchRequest request = found.request;
                request.page = 1;
                request.filters.values[kind_filter] = {value.value};
                if (value.value == name_of(PointKind::Recommendation))
                    request.filters.values.erase(kind_filter);  // as it is where nothing is said
                Values values;
                values["kind_label"] = Values(value.label);
                values["kind_count"] = Values(in_digits(value.count));
                values["kind_address"] = Values(address_of(request));
                values["is_chosen_kind"] = Values(value.is_selected);
                kinds.push_back(std::move(values));
            }
    return kinds;
}

ValueList hidden_kinds(const SearchRequest& request)
{
    ValueList kinds;
    if (const auto chosen = request.filters.values.find(kind_filter); chosen != request.filters.values.end())
        for (const std::string& kind : chosen->second)
            kinds.push_back(Values("kind_name", kind));
    return kinds;
}

// "to Police": whom the list is for, where it was narrowed to one agency.
void put_agency(Values& values, const SearchResults& found)
{
    const auto chosen = found.request.filters.values.find("agency");
    if (chosen == found.request.filters.values.end() || chosen->second.size() != 1)
        return;
    for (const Facet& facet : found.facets)
        if (facet.name == "agency")
            for (const FacetValue& value : facet.values)
                if (value.value == chosen->second.front())
                    values["one_agency"] = Values(value.label.empty() ? value.value : value.label);
}

void put_other_forms(Values& values, SearchRequest request)
{
    request.page = 1;
    request.per_page = SearchRequest{}.per_page;
    values["print_address"] = Values(address_at("/recommendations/print", request));
    values["list_address"] = Values(address_of(request));
}

}  // namespace

Values points_view(const SearchResults& found, bool is_to_print, const AskedFrom& asked)
{
    Values values;
    SearchResults without_kinds = found;  // which stand above the list, not among the filters
    std::erase_if(without_kinds.facets, [](const Facet& facet) { return facet.name == kind_filter; });
    put_totals(values, found);
    put_choices(values, found.request);
    put_facets(values, without_kinds);
    put_pagination(values, found);
    put_agency(values, found);
    put_files(values, "/recommendations", found.request, asked);
    put_other_forms(values, found.request);
    const auto [one, several] = nouns_of(found.request);
    values["noun"] = Values(found.total == 1 ? one : several);
    values["nouns"] = Values(several);
    values["nouns_in_title"] = Values(
        found.request.text.empty() && !found.request.like ? at_beginning(several) : std::string(several));
    values["counted"] = Values(several);
    values["counted_once"] = Values(one);
    values["noun_of_one"] = Values(one);
    values["is_to_print"] = Values(is_to_print);
    values["is_cut"] = Values(is_to_print && found.points.size() < found.total);
    values["shown_total"] = Values(in_digits(found.points.size()));
    values["kinds"] = Values(kinds_of(found));
    values["hidden_kinds"] = Values(hidden_kinds(found.request));
    ValueList points;
    for (const FoundPoint& point : found.points)
        points.push_back(point_view(point, found.request, asked));
    values["points"] = Values(std::move(points));
    values["has_results"] = Values(!found.points.empty());
    return values;
}

}  // namespace throughline
