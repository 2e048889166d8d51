#include "server/http/search_parameters.hpp"

#include <algorithm>
#include <charconv>
#include <functional>

#include "core/text/ascii.hpp"

namespace throughline {
namespace {

// Ten million pages of a hundred results: beyond any list, and their product still fits 32 bits.
constexpr std::size_t last_page = 10'000'000;
constexpr std::size_t most_per_page = 100;
constexpr std::size_t most_values_of_a_filter = 50;
constexpr std::size_t longest_find = 100;  // bytes

bool is_number(std::string_view text)
{
    return !text.empty() &&
           std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

// Digits of any length; what is too large to hold is the largest.
std::optional<std::size_t> number_in(std::string_view text, std::size_t largest)
{
    if (!is_number(text))
        return std::nullopt;
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc{} ? std::min(number, largest) : largest;
}

constexpr std::size_t largest_number = 999'999'999;  // of a review or passage: beyond any collection

// "41" or "41-p203".
std::optional<PlaceInReview> place_in(std::string_view text)
{
    const std::size_t dash = text.find("-p");
    const auto review = number_in(text.substr(0, dash), largest_number);
    if (!review)
        return std::nullopt;
    PlaceInReview place{ReviewId{static_cast<std::uint32_t>(*review)}, {}};
    if (dash == std::string_view::npos)
        return place;
    const auto passage = number_in(text.substr(dash + 2), largest_number);
    if (!passage)
        return std::nullopt;
    place.passage = static_cast<std::uint32_t>(*passage);
    return place;
}

auto place(std::optional<PlaceInReview> SearchRequest::*field)
{
    return [field](SearchRequest& request, std::string_view typed) {
        request.*field = place_in(typed);
        return (request.*field).has_value();
    };
}

// One parameter: its name, what it does to the request, and what to say when it could not.
struct Row {
    std::string_view name;
    std::function<bool(SearchRequest&, std::string_view)> read;
    std::string_view complaint;
};

template <typename Value>
auto choice(Value SearchRequest::*field, std::vector<std::pair<std::string_view, Value>> values)
{
    return [field, values = std::move(values)](SearchRequest& request, std::string_view typed) {
        for (const auto& [name, value] : values)
            if (name == typed) {
                request.*field = value;
                return true;
            }
        return false;
    };
}

auto year(std::optional<int> Filters::*field)
{
    return [field](SearchRequest& request, std::string_view typed) {
        const auto number = number_in(typed, 9999);
        if (!number || typed.size() != 4 || *number < 1000)
            return false;
        request.filters.*field = static_cast<int>(*number);
        return true;
    };
}

const std::vector<Row>& rows()
{
    static const std::vector<Row> rows{
        {"q",
         [](SearchRequest& request, std::string_view typed) {
             request.text = typed;
             return true;
         },
         ""},
        {"find",
         [](SearchRequest& request, std::string_view typed) {
             const bool is_short = typed.size() <= longest_find;
             if (is_short)
                 request.find = typed;
             return is_short;
         },
         "find is part of the name of a filter: give at most 100 letters."},
        {"in",
         choice<ResultKind>(&SearchRequest::in, {{"reviews", ResultKind::Reviews},
                                                 {"passages", ResultKind::Passages},
                                                 {"recommendations", ResultKind::Recommendations}}),
         "in is one of: reviews, passages, recommendations."},
        {"match",
         choice<MatchMode>(&SearchRequest::match, {{"all", MatchMode::All}, {"any", MatchMode::Any}}),
         "match is one of: all (every word must be found), any (one word is enough)."},
        {"sort",
         choice<SortOrder>(&SearchRequest::sort, {{"relevance", SortOrder::Relevance},
                                                  {"newest", SortOrder::Newest},
                                                  {"oldest", SortOrder::Oldest},
                                                  {"title", SortOrder::Title}}),
         "sort is one of: relevance, newest, oldest, title."},
        {"page",
         [](SearchRequest& request, std::string_view typed) {
             const auto number = number_in(typed, last_page);
             request.page = number.value_or(0) > 0 ? *number : 1;
             return number.value_or(0) > 0;
         },
         "page is a whole number from 1."},
        {"per_page",
         [](SearchRequest& request, std::string_view typed) {
             const auto number = number_in(typed, most_per_page + 1);
             const bool is_fit = number && *number >= 1 && *number <= most_per_page;
             request.per_page = is_fit ? *number : SearchRequest{}.per_page;
             return is_fit;
         },
         "per_page is a whole number from 1 to 100."},
        {"like", place(&SearchRequest::like),
         "like is the number of a review, such as 41, or of one of its passages, such as 41-p203."},
        {"same",
         [](SearchRequest& request, std::string_view typed) {
             const auto place = place_in(typed);
             const bool is_passage = place && place->passage;
             if (is_passage)
                 request.same = place;
             return is_passage;
         },
         "same is the number of a passage, such as 41-p203."},
        {"fold", choice<bool>(&SearchRequest::is_folded, {{"yes", true}, {"no", false}}),
         "fold is one of: yes (of near-identical passages the first is listed), no."},
        {"year_from", year(&Filters::year_from),
         "The first year (year_from) is written with four digits, such as 2015."},
        {"year_to", year(&Filters::year_to),
         "The last year (year_to) is written with four digits, such as 2021."},
    };
    return rows;
}

// The first that can be read counts; that there was another is worth a complaint.
void read_single(const Row& row, const Parameters& parameters, ReadSearch& read)
{
    bool is_read = false;
    for (const auto& [name, typed] : parameters) {
        const std::string_view value = trimmed(typed, " ");
        if (name != row.name || value.empty())
            continue;
        if (is_read)
            read.complaints.push_back({name, name + " is given twice: give it once."});
        else if (row.read(read.request, value))
            is_read = true;
        else
            read.complaints.push_back({name, std::string(row.complaint)});
    }
}

// Each once, in the order given.
std::vector<std::string> values_of(const std::string& wanted, const Parameters& parameters, ReadSearch& read)
{
    std::vector<std::string> values;
    for (const auto& [name, typed] : parameters) {
        const std::string value(trimmed(typed, " "));
        if (name == wanted && !value.empty() && std::ranges::find(values, value) == values.end())
            values.push_back(value);
    }
    if (values.size() > most_values_of_a_filter) {
        values.resize(most_values_of_a_filter);
        read.complaints.push_back({wanted, wanted + " has too many values: give " +
                                               std::to_string(most_values_of_a_filter) + " at most."});
    }
    return values;
}

void read_filter(const std::string& filter, const Parameters& parameters, ReadSearch& read)
{
    std::vector<std::string> values = values_of(filter, parameters, read);
    if (!values.empty())
        read.request.filters.values.emplace(filter, std::move(values));
}

}  // namespace

const std::vector<std::string>& filter_names()
{
    static const std::vector<std::string> names{"theme",
                                                "theme_central",
                                                "theme_present",
                                                "type",
                                                "publisher",
                                                "agency",
                                                "age_band",
                                                "outcome",
                                                "theme_also",
                                                "theme_without",
                                                "theme_central_also",
                                                "theme_central_without",
                                                "agency_also",
                                                "age_band_also",
                                                "sex",
                                                "sex_also",
                                                "year",
                                                "incident_year"};
    return names;
}

ReadSearch read_search(const Parameters& parameters)
{
    ReadSearch read;
    for (const Row& row : rows())
        read_single(row, parameters, read);
    for (const std::string& filter : filter_names())
        read_filter(filter, parameters, read);
    read.request.exact = values_of("exact", parameters, read);
    read.request.also = values_of("also", parameters, read);
    if (read.request.same && read.request.like) {
        read.request.same.reset();
        read.complaints.push_back({"same", "same and like cannot be asked together: leave out one of them."});
    }
    if (read.request.same)
        read.request.in = ResultKind::Passages;  // it is a list of passages, whatever else is asked
    const Filters& filters = read.request.filters;
    if (filters.year_from && filters.year_to && *filters.year_from > *filters.year_to)
        read.complaints.push_back(
            {"year_from", "The first year (year_from) is later than the last (year_to): exchange the two."});
    return read;
}

}  // namespace throughline
