// The tree of themes, and one theme: in how many reviews it is mentioned, and where.
#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

void put_count(Values& values, const std::string& name, std::size_t count, const std::string& address)
{
    values[name] = Values(in_digits(count));
    if (count > 0)
        values[name + "_address"] = Values(address);
}

// Of a theme: its name, its numbers, and the lists that these open.
Values count_view(const ThemeCount& theme)
{
    Values values;
    values["label"] = Values(theme.label);
    values["theme_address"] = Values(address_of_theme(theme.id));
    put_unless_empty(values, "scope_note", theme.scope);
    values["is_mentioned"] = Values(theme.mentioned_in > 0);
    values["is_deeper"] = Values(theme.depth == 1);
    values["is_deepest"] = Values(theme.depth > 1);
    put_count(values, "mentioned", theme.mentioned_in, address_of_reviews("theme", theme.id, {}));
    put_count(values, "central", theme.central_in, address_of_reviews("theme_central", theme.id, {}));
    put_count(values, "present", theme.mentioned_in - theme.central_in,
              address_of_reviews("theme_present", theme.id, {}));
    return values;
}

ValueList counts_of(const std::vector<ThemeCount>& themes)
{
    ValueList list;
    for (const ThemeCount& theme : themes)
        list.push_back(count_view(theme));
    return list;
}

Values year_view(const ThemeYear& year, const std::string& theme)
{
    Values values;
    values["year"] = Values(year.year);
    put_count(values, "year_mentioned", year.mentioned_in, address_of_reviews("theme", theme, year.year));
    put_count(values, "year_reviews", year.reviews, address_of_reviews({}, {}, year.year));
    values["is_few"] = Values(year.reviews < few_reviews_in_a_year);
    return values;
}

Values quote_view(const ThemeQuote& quote, const std::string& theme)
{
    const Excerpt& excerpt = quote.excerpt;
    Values values;
    put_summary(values, quote.review);
    values["review_address"] = Values(address_of(quote.review.id, ""));
    values["passage_page"] = Values(std::to_string(excerpt.page));
    values["passage_kind"] = Values(std::string(label_of(excerpt.kind)));
    values["polarity"] = Values(std::string(label_of(quote.polarity)));
    values["passage_address"] = Values(address_of(PagePlace{.review = quote.review.id,
                                                            .page = excerpt.page,
                                                            .query = {},
                                                            .with_picture = false,
                                                            .passage = excerpt.number,
                                                            .theme = theme}));
    values["snippet_html"] = Values(excerpt.snippet_html);
    return values;
}

ValueList years_of(const ThemeReading& reading)
{
    ValueList years;
    for (const ThemeYear& year : reading.years)
        years.push_back(year_view(year, reading.theme.id));
    return years;
}

ValueList quotes_of(const ThemeReading& reading)
{
    ValueList quotes;
    for (const ThemeQuote& quote : reading.quotes)
        quotes.push_back(quote_view(quote, reading.theme.id));
    return quotes;
}

ValueList undated_of(const ThemeReading& reading)
{
    ValueList undated;
    for (const ReviewSummary& review : reading.undated) {
        Values values;
        values["undated_title"] = Values(title_of(review));
        values["undated_address"] = Values(address_of(review.id, ""));
        undated.push_back(std::move(values));
    }
    return undated;
}

void put_relations(Values& values, const ThemeReading& reading)
{
    values["broader"] = Values(counts_of(reading.broader));
    values["narrower"] = Values(counts_of(reading.narrower));
    values["related"] = Values(counts_of(reading.related));
    values["has_broader"] = Values(!reading.broader.empty());
    values["has_narrower"] = Values(!reading.narrower.empty());
    values["has_related"] = Values(!reading.related.empty());
    values["has_relations"] =
        Values(!reading.broader.empty() || !reading.narrower.empty() || !reading.related.empty());
}

}  // namespace

Values themes_view(const ThemeTree& tree)
{
    Values values;
    values["review_total"] = Values(in_digits(tree.reviews));
    values["is_one_review"] = Values(tree.reviews == 1);
    ValueList groups;
    for (const ThemeGroup& group : tree.groups) {
        Values shown;
        shown["group_id"] = Values(group.id);
        shown["group_label"] = Values(group.label);
        put_unless_empty(shown, "group_scope", group.scope);
        shown["themes"] = Values(counts_of(group.themes));
        groups.push_back(std::move(shown));
    }
    values["groups"] = Values(std::move(groups));
    return values;
}

Values theme_view(const ThemeReading& reading)
{
    Values values;
    const ThemeCount& theme = reading.theme;
    values["theme_label"] = Values(theme.label);
    values["facet_label"] = Values(reading.facet_label);
    put_unless_empty(values, "theme_scope", theme.scope);
    values["n_reviews"] = Values(in_digits(reading.reviews));
    values["is_one_review"] = Values(reading.reviews == 1);
    values["is_said"] = Values(theme.mentioned_in > 0);
    put_count(values, "n_mentioned", theme.mentioned_in, address_of_reviews("theme", theme.id, {}));
    put_count(values, "n_central", theme.central_in, address_of_reviews("theme_central", theme.id, {}));
    put_count(values, "n_present", theme.mentioned_in - theme.central_in,
              address_of_reviews("theme_present", theme.id, {}));
    SearchRequest about;
    about.in = ResultKind::Recommendations;
    about.filters.values["theme"] = {theme.id};
    put_count(values, "n_recommendations", reading.recommendations, address_of(about));
    values["is_one_recommendation"] = Values(reading.recommendations == 1);
    values["few"] = Values(std::to_string(few_reviews_in_a_year));
    values["years"] = Values(years_of(reading));
    values["has_years"] = Values(!reading.years.empty());
    values["quotes"] = Values(quotes_of(reading));
    values["has_quotes"] = Values(!reading.quotes.empty());
    values["undated"] = Values(undated_of(reading));
    values["has_undated"] = Values(!reading.undated.empty());
    values["undated_total"] = Values(in_digits(reading.undated.size()));
    put_relations(values, reading);
    const std::string address = address_of_theme(theme.id);
    values["years_csv_address"] = Values(address + "/years.csv");
    values["passages_csv_address"] = Values(address + "/passages.csv");
    values["json_address"] = Values("/api/v1" + address);
    return values;
}

Values no_theme_view(const std::string& typed, const std::vector<Named>& like)
{
    Values values;
    put_unless_empty(values, "typed", typed);
    values["has_like"] = Values(!like.empty());
    ValueList list;
    for (const Named& one : like) {
        Values shown;
        shown["like_label"] = Values(one.label);
        shown["like_address"] = Values(address_of_theme(one.id));
        list.push_back(std::move(shown));
    }
    values["like"] = Values(std::move(list));
    return values;
}

}  // namespace throughline
