#include <algorithm>
#include <cctype>

#include "core/text/utf8.hpp"

#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t most_themes = 5;  // of a result in a list

// The same question, changed in one thing and read from its first page.
template <typename Change>
std::string address_with(const SearchRequest& request, Change change)
{
    SearchRequest changed = request;
    changed.page = 1;
    change(changed);
    return address_of(changed);
}

bool has_filters(const Filters& filters)
{
    return filters.year_from || filters.year_to ||
           std::any_of(filters.values.begin(), filters.values.end(),
                       [](const auto& facet) { return !facet.second.empty(); });
}

// "12 reviews mention …" is true of words; of operators and fields only that the reviews match.
bool is_plain_words(const std::string& text)
{
    return text.find_first_of(":*\"()") == std::string::npos && !text.starts_with('-') &&
           text.find(" -") == std::string::npos && text.find("NOT ") == std::string::npos &&
           text.find(" OR ") == std::string::npos;
}

// What stands in quotes is looked for as one: to look for any of it finds no more than to look for all of it.
bool has_several_parts(const std::string& text)
{
    bool is_quoted = false;
    std::size_t parts = 0;
    bool is_between = true;
    for (const char byte : text) {
        if (byte == '"')
            is_quoted = !is_quoted;
        if (byte == ' ' && !is_quoted) {
            is_between = true;
            continue;
        }
        parts += is_between ? 1 : 0;
        is_between = false;
    }
    return parts > 1;
}

// Capitals make no difference to what was searched for.
bool is_alike(std::string_view one, std::string_view other)
{
    const auto small = [](char byte) { return std::tolower(static_cast<unsigned char>(byte)); };
    return std::ranges::equal(one, other, {}, small, small);
}

constexpr std::size_t longest_query_in_heading = 120;  // bytes

// A pasted text is shown whole in the box; a heading has its beginning.
std::string in_heading(const std::string& query)
{
    if (query.size() <= longest_query_in_heading)
        return query;
    const std::string_view beginning = cut_to(query, longest_query_in_heading);
    return std::string(beginning.substr(0, beginning.rfind(' '))) + " \u2026";
}

Values passage_view(const Excerpt& passage, const std::string& query, const AskedFrom& asked)
{
    Values values;
    values["passage_page"] = Values(std::to_string(passage.page));
    values["passage_kind"] = Values(std::string(label_of(passage.kind)));
    values["passage_address"] = Values(address_of(PagePlace{.review = passage.review,
                                                            .page = passage.page,
                                                            .query = query,
                                                            .with_picture = false,
                                                            .passage = passage.number}));
    const PagePlace place{.review = passage.review,
                          .page = passage.page,
                          .query = {},
                          .with_picture = false,
                          .passage = passage.number};
    values["passage_paper_address"] = Values(asked.site + address_of(place));
    values["cite_address"] = Values(address_to_cite(place));
    values["passage_alike_address"] = Values(
        address_of_alike({passage.review, static_cast<std::uint32_t>(passage.number)}, ResultKind::Passages));
    values["snippet_html"] = Values(passage.snippet_html);
    return values;
}

// The first of a result's themes, those of one salience together.
ValueList themes_view(const std::vector<ReviewTheme>& themes, Salience salience)
{
    ValueList list;
    for (std::size_t place = 0; place < std::min(themes.size(), most_themes); ++place) {
        if (themes[place].salience != salience)
            continue;
        Values one;
        one["is_first_theme"] = Values(list.empty());
        one["theme_address"] = Values("/themes/" + themes[place].theme.id);
        one["theme_label"] = Values(themes[place].theme.label);
        list.push_back(std::move(one));
    }
    return list;
}

void put_result_themes(Values& values, const std::vector<ReviewTheme>& themes)
{
    ValueList central = themes_view(themes, Salience::Central);
    ValueList present = themes_view(themes, Salience::Present);
    values["has_themes"] = Values(!themes.empty());
    values["has_central"] = Values(!central.empty());
    values["central_themes"] = Values(std::move(central));
    values["has_present"] = Values(!present.empty());
    values["present_themes"] = Values(std::move(present));
    if (themes.size() > most_themes)
        values["more_themes"] = Values(in_digits(themes.size() - most_themes));
}

// Both kinds of result look alike to the template: a review and passages of it.
Values result_view(const ReviewSummary& review, const std::vector<Excerpt>& passages,
                   const std::vector<ReviewTheme>& themes, const std::string& query, const AskedFrom& asked)
{
    ValueList list;
    for (const Excerpt& passage : passages)
        list.push_back(passage_view(passage, query, asked));

    Values values;
    put_summary(values, review);
    values["review_address"] = Values(address_of(review.id, query));
    values["paper_address"] = Values(asked.site + address_of(review.id, ""));
    values["alike_address"] = Values(address_of_alike({review.id, {}}, ResultKind::Reviews));
    values["why"] = Values(std::move(list));
    put_result_themes(values, themes);
    return values;
}

Values passage_result_view(const FoundPassage& found, const SearchRequest& request, const AskedFrom& asked)
{
    Values values = result_view(found.review, {found.excerpt}, found.themes, request.text, asked);
    if (found.similar > 0) {
        values["similar_total"] = Values(in_digits(found.similar));
        values["similar_address"] = Values(
            address_of_similar(request, {found.review.id, static_cast<std::uint32_t>(found.excerpt.number)}));
    }
    return values;
}

ValueList results_of(const SearchResults& found, const AskedFrom& asked)
{
    const std::string& query = found.request.text;
    ValueList results;
    if (found.request.in == ResultKind::Reviews)
        for (const FoundReview& result : found.reviews)
            results.push_back(result_view(result.review, result.passages, result.themes->all, query, asked));
    else
        for (const FoundPassage& passage : found.passages)
            results.push_back(passage_result_view(passage, found.request, asked));
    return results;
}

}  // namespace

// What was found, in numbers that are true of the lists.
void put_totals(Values& values, const SearchResults& found)
{
    values["total"] = Values(in_digits(found.total));
    values["is_one"] = Values(found.total == 1);
    values["review_total"] = Values(in_digits(found.total_reviews));
    values["is_in_one_review"] = Values(found.total_reviews == 1);
    values["is_nothing"] = Values(found.total == 0);
    values["is_plain_words"] = Values(is_plain_words(found.request.text) && found.expansions.empty() &&
                                      found.searched_for.find(" or ") == std::string::npos &&
                                      found.request.text.size() <= longest_query_in_heading);
    put_unless_empty(values, "query", found.request.text);
    put_unless_empty(values, "query_in_heading", in_heading(text_searched_for(found)));
    if (!is_alike(found.searched_for, found.request.text))
        put_unless_empty(values, "searched_for", found.searched_for);

    ValueList notes;
    for (const std::string& note : found.notes)
        notes.push_back(Values("note", note));
    values["notes"] = Values(std::move(notes));
    put_understood(values, found);
    put_likeness(values, found);
    put_folding(values, found);
}

// The other ways to see the same: kind, order, all words or any.
void put_choices(Values& values, const SearchRequest& request)
{
    const auto in = [&](ResultKind kind) {
        return address_with(request, [&](SearchRequest& changed) {
            changed.in = kind;
            changed.same.reset();                  // of passages alone
            changed.filters.values.erase("kind");  // of recommendations and findings alone
        });
    };
    const auto sorted = [&](SortOrder sort) {
        return address_with(request, [&](SearchRequest& changed) { changed.sort = sort; });
    };
    values["is_in_reviews"] = Values(request.in == ResultKind::Reviews);
    values["reviews_address"] = Values(in(ResultKind::Reviews));
    values["recommendations_address"] = Values(in(ResultKind::Recommendations));
    values["passages_address"] = Values(in(ResultKind::Passages));

    values["is_by_relevance"] = Values(request.sort == SortOrder::Relevance);
    values["is_newest_first"] = Values(request.sort == SortOrder::Newest);
    values["is_oldest_first"] = Values(request.sort == SortOrder::Oldest);
    values["is_by_title"] = Values(request.sort == SortOrder::Title);
    values["relevance_address"] = Values(sorted(SortOrder::Relevance));
    values["newest_address"] = Values(sorted(SortOrder::Newest));
    values["oldest_address"] = Values(sorted(SortOrder::Oldest));
    values["title_address"] = Values(sorted(SortOrder::Title));

    values["is_match_any"] = Values(request.match == MatchMode::Any);
    values["is_several_words"] = Values(has_several_parts(request.text));
    if (request.text.find('"') != std::string::npos)
        values["unquoted_address"] =
            Values(address_with(request, [](SearchRequest& changed) { std::erase(changed.text, '"'); }));
    values["any_address"] =
        Values(address_with(request, [](SearchRequest& changed) { changed.match = MatchMode::Any; }));
    values["has_filters"] = Values(has_filters(request.filters));
    values["unfiltered_address"] =
        Values(address_with(request, [](SearchRequest& changed) { changed.filters = {}; }));
    if (request.per_page != SearchRequest{}.per_page)
        values["per_page"] = Values(std::to_string(request.per_page));
    if (request.sort != SortOrder::Relevance)
        values["sort_name"] = Values(request.sort == SortOrder::Newest   ? "newest"
                                     : request.sort == SortOrder::Oldest ? "oldest"
                                                                         : "title");
}

namespace {

constexpr std::size_t fewest_side_by_side = 2;
constexpr std::size_t most_side_by_side = 4;  // as many as a screen holds

// From the list to what its reviews have in common.
void put_ways_to_patterns(Values& values, const SearchResults& found)
{
    if (found.total_reviews == 0)
        return;
    SearchRequest counted;
    counted.text = found.request.text;
    counted.exact = found.request.exact;
    counted.also = found.request.also;
    counted.match = found.request.match;
    counted.filters = found.request.filters;
    values["patterns_address"] = Values(address_at("/patterns", counted));
    AddressOptions ids;
    for (const FoundReview& review : found.reviews)
        if (ids.size() < most_side_by_side)
            ids.emplace_back("id", std::to_string(number_of(review.review.id)));
    if (ids.size() < fewest_side_by_side)
        return;
    values["side_by_side_address"] = Values(address_at("/patterns/cases", {}, ids));
    values["side_by_side"] = Values(std::to_string(ids.size()));
}

}  // namespace

Values search_view(const SearchResults& found, const AskedFrom& asked)
{
    Values values;
    put_ways_to_patterns(values, found);
    put_totals(values, found);
    put_choices(values, found.request);
    put_facets(values, found);
    put_pagination(values, found);
    put_files(values, "/search", found.request, asked);
    values["results"] = Values(results_of(found, asked));
    values["has_results"] = Values(!found.reviews.empty() || !found.passages.empty());
    return values;
}

void put_summary(Values& values, const ReviewSummary& review)
{
    values["title"] = Values(title_of(review));
    put_unless_empty(values, "publisher", review.publisher);
    put_unless_empty(values, "type_label", label_of_type(review.type));
    put_unless_empty(values, "date_text", date_in_words(review.publication_date));
    values["page_count"] = Values(in_digits(static_cast<std::size_t>(review.page_count)));
    values["has_one_page"] = Values(review.page_count == 1);
    put_unless_empty(values, "file", review.file);
}

const std::string& title_of(const ReviewSummary& review)
{
    return review.title.empty() ? review.file : review.title;
}

}  // namespace throughline
