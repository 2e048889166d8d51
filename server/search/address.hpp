// The addresses of searches, reviews and pages: made here and nowhere else, only of what differs from the
// default, in one order, encoded as a browser's form encodes them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/search/search.hpp"

namespace throughline {

// A name or a value as it stands in an address: "hidden+men" (URL Standard,
// application/x-www-form-urlencoded).
[[nodiscard]] std::string form_encoded(std::string_view text);

// "/search?q=hidden+men&in=passages&type=lcspr&page=2", "/recommendations?agency=police"
[[nodiscard]] std::string address_of(const SearchRequest&);

// What an address holds besides a search, in this order.
using AddressOptions = std::vector<std::pair<std::string, std::string>>;

// The same question at another path: as a file, as JSON, to be printed.
[[nodiscard]] std::string address_at(std::string path, const SearchRequest&, const AddressOptions& = {});

// As an address names it: "41", "41-p203".
[[nodiscard]] std::string text_of(const PlaceInReview& place);

// What is most like it: "/search?like=41", "/search?in=passages&like=41-p203"
[[nodiscard]] std::string address_of_alike(const PlaceInReview& place, ResultKind in);

// Of what the request finds, the passages that are near-identical to this one:
// "/search?q=neglect&in=passages&same=41-p203"
[[nodiscard]] std::string address_of_similar(SearchRequest request, const PlaceInReview& passage);

// "/themes/hidden-men"
[[nodiscard]] std::string address_of_theme(std::string_view theme);

// The reviews that mention a theme: "/search?theme=hidden-men"; for one value of a facet, or for none.
[[nodiscard]] std::string address_of_reviews(const std::string& facet, const std::string& value,
                                             std::string_view year);

// "/reviews/41?q=hidden+men"
[[nodiscard]] std::string address_of(ReviewId, std::string_view query);

struct PagePlace {
    ReviewId review{};
    int page = 1;
    std::string_view query;
    bool with_picture = false;           // picture=1
    std::optional<std::size_t> passage;  // its anchor: #p203
    std::string_view theme = {};         // what speaks of it is marked, in place of the query's words
};

// "/reviews/41/pages/14?q=hidden+men#p203", "/reviews/41/pages/14?theme=hidden-men#p203"
[[nodiscard]] std::string address_of(const PagePlace&);

// "/reviews/41/pages/14?cite=p203#cite": the words of a passage with their citation
[[nodiscard]] std::string address_to_cite(const PagePlace&);

// "/reviews/41/pages/14/picture.png?width=800"
[[nodiscard]] std::string address_of_picture(ReviewId, int page, int width);

}  // namespace throughline
