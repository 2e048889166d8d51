#include "server/api/values.hpp"

#include "server/search/address.hpp"

namespace throughline::api {

Json text_or_null(std::string_view text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string id_of(ReviewId id)
{
    return std::to_string(number_of(id));
}

std::string url_of(ReviewId id)
{
    return "/reviews/" + id_of(id);
}

std::string url_of(ReviewId id, int page)
{
    return url_of(id) + "/pages/" + std::to_string(page);
}

std::string url_of(ReviewId id, int page, std::size_t passage)
{
    return url_of(id, page) + "#p" + std::to_string(passage);
}

std::string url_of(ReviewId id, int page, std::size_t passage, std::string_view theme)
{
    return address_of(PagePlace{id, page, {}, false, passage, theme});
}

std::string url_of(ReviewId id, int page, std::optional<std::size_t> passage)
{
    return passage ? url_of(id, page, *passage) : url_of(id, page);
}

Json json_of(const Named& named)
{
    return {{"id", named.id}, {"label", text_or_null(named.label)}};
}

Json list_of(const std::vector<Named>& all)
{
    Json list = Json::array();
    for (const Named& named : all)
        list.push_back(json_of(named));
    return list;
}

std::string text_of(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace throughline::api
