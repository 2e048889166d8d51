// What stands above a list of what is most like a review or a passage.
#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_words_shown = 12;  // of those by which it was compared

std::string first_of(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t at = 0; at < words.size() && at < most_words_shown; ++at)
        text += (at == 0 ? "" : ", ") + words[at];
    return text;
}

SearchRequest from_first_page_folded(SearchRequest request, bool is_folded)
{
    request.page = 1;
    request.is_folded = is_folded;
    return request;
}

}  // namespace

void put_folding(Values& values, const SearchResults& found)
{
    const SearchRequest& request = found.request;
    values["is_unfolded"] = Values(!request.is_folded);
    values["folded_address"] = Values(address_of(from_first_page_folded(request, true)));
    values["unfolded_address"] = Values(address_of(from_first_page_folded(request, false)));
    values["has_folded"] = Values(found.folded > 0);
    values["shown_after_folding"] = Values(in_digits(found.total - found.folded));
}

void put_likeness(Values& values, const SearchResults& found)
{
    values["is_alike"] = Values(found.like.has_value());
    values["is_same"] = Values(found.like && found.request.same);
    if (!found.like)
        return;
    const LikedPlace& like = *found.like;
    SearchRequest without = found.request;
    without.page = 1;
    without.like.reset();
    without.same.reset();
    PagePlace place;
    place.review = like.review.id;
    place.page = like.page;
    place.passage = like.passage;
    if (found.request.like)
        values["like_place"] = Values(text_of(*found.request.like));
    if (found.request.same)
        values["same_place"] = Values(text_of(*found.request.same));
    values["like_title"] = Values(title_of(like.review));
    values["is_like_passage"] = Values(like.passage.has_value());
    values["like_page"] = Values(std::to_string(like.page));
    values["like_address"] = Values(like.passage ? address_of(place) : address_of(like.review.id, ""));
    values["unlike_address"] = Values(address_of(without));
    values["like_total"] = Values(in_digits(like.nearest));
    put_unless_empty(values, "like_words", first_of(like.words));
    values["is_compared_by_themes"] = Values(found.request.in == ResultKind::Reviews);
    values["is_narrowed"] = Values(found.total != like.nearest);
}

}  // namespace throughline
