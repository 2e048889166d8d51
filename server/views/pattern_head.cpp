// The head of a pattern's page: which reviews are counted, and where else to look at them.
#include <array>

#include "core/review/in_words.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

struct PatternView {
    std::string_view path;
    std::string_view label;
    bool is_of_reviews;  // asked for the reviews of a search; else it begins with a question of its own
};

constexpr std::array pattern_views{
    PatternView{"/patterns", "How often", true},
    PatternView{"/patterns/co-occurrence", "Together", true},
    PatternView{"/patterns/cross-table", "Cross-table", true},
    PatternView{"/patterns/trends", "Year by year", true},
    PatternView{"/patterns/compare", "Two groups", true},
    PatternView{"/patterns/cases", "Case by case", true},
    PatternView{"/patterns/recurring", "What recurs", true},
    PatternView{"/patterns/said-before", "Said before?", false},
    PatternView{"/precedents", "Precedents", false},
    PatternView{"/patterns/published", "Published figures", false},
};

// The same reviews, whatever page of them and in whatever order.
SearchRequest reviews_of(SearchRequest request)
{
    const SearchRequest usual;
    request.in = usual.in;
    request.sort = usual.sort;
    request.page = usual.page;
    request.per_page = usual.per_page;
    request.find.clear();
    return request;
}

// To compare these reviews with all others: the first group is what was searched for.
AddressOptions as_first_group(const SearchRequest& request)
{
    AddressOptions options;
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty())
            options.emplace_back("a." + name, value);
    };
    add("q", request.text);
    add("match", request.match == MatchMode::Any ? "any" : "");
    for (const auto& [facet, values] : request.filters.values)
        for (const std::string& value : values)
            add(facet, value);
    if (request.filters.year_from)
        add("year_from", std::to_string(*request.filters.year_from));
    if (request.filters.year_to)
        add("year_to", std::to_string(*request.filters.year_to));
    return options;
}

std::string address_of_view(const std::string& path, const SearchRequest& request)
{
    return path == "/patterns/compare" ? address_at(path, {}, as_first_group(request))
                                       : address_at(path, reviews_of(request));
}

ValueList row_of_views(const std::string& at, const SearchRequest& search)
{
    ValueList views;
    for (const auto& [path, label, is_of_reviews] : pattern_views) {
        Values view;
        view["view_label"] = Values(std::string(label));
        view["view_address"] =
            Values(is_of_reviews ? address_of_view(std::string(path), search) : std::string(path));
        view["is_this_view"] = Values(at == path || (path != "/patterns" && at.starts_with(path)));
        views.push_back(std::move(view));
    }
    return views;
}

std::string words_of(const CountedFilter& filter)
{
    return filter.label == filter.value ? label_of_value(filter.facet, filter.value) : filter.label;
}

Values chip(const std::string& label, const std::string& text, const PatternAsked& asked,
            const SearchRequest& without)
{
    Values values;
    values["chip_label"] = Values(label);
    values["chip_text"] = Values(text);
    values["chip_address"] = Values(address_at(asked.path, reviews_of(without), asked.options));
    return values;
}

ValueList chips_of(const PatternAsked& asked, const CountedReviews& counted)
{
    ValueList chips;
    for (const CountedFilter& filter : counted.filters) {
        SearchRequest without = asked.search;
        std::erase(without.filters.values[filter.facet], filter.value);
        chips.push_back(chip(label_of_field(filter.facet), words_of(filter), asked, without));
    }
    const Filters& filters = counted.request.filters;
    if (filters.year_from) {
        SearchRequest without = asked.search;
        without.filters.year_from.reset();
        chips.push_back(chip("Published from", std::to_string(*filters.year_from), asked, without));
    }
    if (filters.year_to) {
        SearchRequest without = asked.search;
        without.filters.year_to.reset();
        chips.push_back(chip("Published until", std::to_string(*filters.year_to), asked, without));
    }
    return chips;
}

Values hidden(const std::string& name, const std::string& value)
{
    Values values;
    values["hidden_name"] = Values(name);
    values["hidden_value"] = Values(value);
    return values;
}

// What a form keeps of the search beside its words.
ValueList kept_by_form(const SearchRequest& request)
{
    ValueList kept;
    if (request.match == MatchMode::Any)
        kept.push_back(hidden("match", "any"));
    for (const std::string& word : request.exact)
        kept.push_back(hidden("exact", word));
    for (const std::string& meaning : request.also)
        kept.push_back(hidden("also", meaning));
    for (const auto& [facet, values] : request.filters.values)
        for (const std::string& value : values)
            kept.push_back(hidden(facet, value));
    if (request.filters.year_from)
        kept.push_back(hidden("year_from", std::to_string(*request.filters.year_from)));
    if (request.filters.year_to)
        kept.push_back(hidden("year_to", std::to_string(*request.filters.year_to)));
    return kept;
}

ValueList notes_of(const std::vector<std::string>& texts)
{
    ValueList notes;
    for (const std::string& note : texts)
        notes.push_back(Values("note", note));
    return notes;
}

bool is_everything(const SearchRequest& request)
{
    return request.text.empty() && request.filters == Filters{};
}

}  // namespace

std::string reviews_in_words(const CountedReviews& counted)
{
    if (is_everything(counted.request))
        return counted.n_reviews == 1 ? "the one review held" : "all " + count_of_reviews(counted.n_reviews);
    std::string words = count_of_reviews(counted.n_reviews);
    if (!counted.request.text.empty())
        words += (counted.n_reviews == 1 ? " that matches “" : " that match “") + counted.request.text + "”";
    std::string filters;
    for (const CountedFilter& filter : counted.filters)
        filters += (filters.empty() ? "" : "; ") + label_of_field(filter.facet) + ": " + words_of(filter);
    const auto add_year = [&](const char* label, std::optional<int> year) {
        if (year)
            filters += (filters.empty() ? "" : "; ") + std::string(label) + std::to_string(*year);
    };
    add_year("published from ", counted.request.filters.year_from);
    add_year("published until ", counted.request.filters.year_to);
    return filters.empty() ? words : words + " (" + filters + ")";
}

void put_pattern_row(Values& values, const std::string& path, const SearchRequest& search)
{
    values["views"] = Values(row_of_views(path, search));
}

void put_pattern_ways(Values& values, const PatternAsked& asked)
{
    const SearchRequest reviews = reviews_of(asked.search);
    put_unless_empty(values, "query", asked.search.text);
    put_pattern_row(values, asked.path, asked.search);
    values["notes"] = Values(notes_of(asked.notes));
    values["kept"] = Values(kept_by_form(asked.search));
    values["form_path"] = Values(asked.path);
    values["file_address"] = Values(address_at(asked.file, reviews, asked.options));
    values["api_address"] = Values(address_at(asked.api, reviews, asked.options));
    values["paper_address"] = Values(asked.site + address_at(asked.path, reviews, asked.options));
    put_unless_empty(values, "today_text", date_in_words(asked.today));
}

void put_pattern_head(Values& values, const PatternAsked& asked, const CountedReviews& counted)
{
    put_pattern_ways(values, asked);
    std::vector<std::string> notes = asked.notes;
    notes.insert(notes.end(), counted.notes.begin(), counted.notes.end());
    values["notes"] = Values(notes_of(notes));
    values["counted_reviews"] = Values(count_of_reviews(counted.n_reviews));
    values["is_everything"] = Values(is_everything(counted.request));
    values["has_reviews"] = Values(counted.n_reviews > 0);
    values["n_collection"] = Values(in_digits(counted.n_collection));
    values["list_address"] = Values(counted.url);
    values["change_address"] = Values(address_of(reviews_of(asked.search)));
    ValueList chips = chips_of(asked, counted);
    values["has_filters"] = Values(!chips.empty());
    values["chips"] = Values(std::move(chips));
}

std::string option_of(const PatternAsked& asked, const std::string& name)
{
    for (const auto& [known, value] : asked.options)
        if (known == name)
            return value;
    return {};
}

std::string address_with_option(const PatternAsked& asked, const std::string& name, const std::string& value)
{
    AddressOptions options = asked.options;
    std::erase_if(options, [&](const auto& option) { return option.first == name; });
    if (!value.empty())
        options.emplace_back(name, value);
    return address_at(asked.path, reviews_of(asked.search), options);
}

}  // namespace throughline
