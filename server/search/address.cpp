#include "server/search/address.hpp"

namespace throughline {

namespace {

// A path that grows parameters.
class Address {
public:
    explicit Address(std::string path) : text_{std::move(path)} {}

    void add(std::string_view name, std::string_view value)
    {
        text_ += has_parameters_ ? '&' : '?';
        has_parameters_ = true;
        text_ += form_encoded(name);
        text_ += '=';
        text_ += form_encoded(value);
    }

    void add_unless_empty(std::string_view name, std::string_view value)
    {
        if (!value.empty())
            add(name, value);
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    std::string text_;
    bool has_parameters_ = false;
};

std::string path_of(ReviewId review)
{
    return "/reviews/" + std::to_string(number_of(review));
}

std::string path_of(ReviewId review, int page)
{
    return path_of(review) + "/pages/" + std::to_string(page);
}

std::string_view name_of(SortOrder sort)
{
    switch (sort) {
        case SortOrder::Newest:
            return "newest";
        case SortOrder::Oldest:
            return "oldest";
        case SortOrder::Title:
            return "title";
        case SortOrder::Relevance:
            break;
    }
    return "relevance";
}

}  // namespace

std::string form_encoded(std::string_view text)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._*";
    std::string result;
    result.reserve(text.size() + 16);
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (plain.find(letter) != std::string_view::npos) {
            result += letter;
        } else if (letter == ' ') {
            result += '+';
        } else {
            result += '%';
            result += hex[byte >> 4U];
            result += hex[byte & 15U];
        }
    }
    return result;
}

std::string address_of(const SearchRequest& request)
{
    return address_at(request.in == ResultKind::Recommendations ? "/recommendations" : "/search", request);
}

std::string address_at(std::string path, const SearchRequest& request, const AddressOptions& besides)
{
    const SearchRequest usual;
    Address address(std::move(path));
    address.add_unless_empty("q", request.text);
    if (request.in == ResultKind::Passages)
        address.add("in", "passages");
    if (request.match != usual.match)
        address.add("match", "any");
    for (const std::string& word : request.exact)
        address.add("exact", word);
    for (const std::string& meaning : request.also)
        address.add("also", meaning);
    for (const auto& [name, values] : request.filters.values)
        for (const std::string& value : values)
            address.add(name, value);
    if (request.filters.year_from)
        address.add("year_from", std::to_string(*request.filters.year_from));
    if (request.filters.year_to)
        address.add("year_to", std::to_string(*request.filters.year_to));
    if (request.like)
        address.add("like", text_of(*request.like));
    if (request.same)
        address.add("same", text_of(*request.same));
    address.add_unless_empty("find", request.find);
    if (request.is_folded != usual.is_folded)
        address.add("fold", "no");
    if (request.sort != usual.sort)
        address.add("sort", name_of(request.sort));
    if (request.per_page != usual.per_page)
        address.add("per_page", std::to_string(request.per_page));
    if (request.page != usual.page)
        address.add("page", std::to_string(request.page));
    for (const auto& [name, value] : besides)
        address.add(name, value);
    return std::move(address).text();
}

std::string text_of(const PlaceInReview& place)
{
    const std::string review = std::to_string(number_of(place.review));
    return place.passage ? review + "-p" + std::to_string(*place.passage) : review;
}

std::string address_of_alike(const PlaceInReview& place, ResultKind in)
{
    SearchRequest request;
    request.in = in;
    request.like = place;
    return address_of(request);
}

std::string address_of_similar(SearchRequest request, const PlaceInReview& passage)
{
    request.in = ResultKind::Passages;
    request.page = 1;
    request.is_folded = true;
    request.same = passage;
    return address_of(request);
}

std::string address_of_theme(std::string_view theme)
{
    return "/themes/" + form_encoded(theme);
}

std::string address_of_reviews(const std::string& facet, const std::string& value, std::string_view year)
{
    Address address("/search");
    if (!facet.empty())
        address.add(facet, value);
    if (!year.empty()) {
        address.add("year_from", year);
        address.add("year_to", year);
    }
    return std::move(address).text();
}

std::string address_of(ReviewId review, std::string_view query)
{
    Address address(path_of(review));
    address.add_unless_empty("q", query);
    return std::move(address).text();
}

std::string address_of(const PagePlace& place)
{
    Address address(path_of(place.review, place.page));
    address.add_unless_empty(place.theme.empty() ? "q" : "theme",
                             place.theme.empty() ? place.query : place.theme);
    if (place.with_picture)
        address.add("picture", "1");
    std::string text = std::move(address).text();
    if (place.passage)
        text += "#p" + std::to_string(*place.passage);
    return text;
}

std::string address_to_cite(const PagePlace& place)
{
    Address address(path_of(place.review, place.page));
    address.add_unless_empty("q", place.query);
    if (place.passage)
        address.add("cite", "p" + std::to_string(*place.passage));
    return std::move(address).text() + "#cite";
}

std::string address_of_picture(ReviewId review, int page, int width)
{
    return path_of(review, page) + "/picture.png?width=" + std::to_string(width);
}

}  // namespace throughline
