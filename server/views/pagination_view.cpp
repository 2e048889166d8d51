// Where in a long list the reader stands: first, last and the pages near by.
#include <algorithm>

#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

std::string address_of_page(SearchRequest request, std::size_t page)
{
    request.page = page;
    return address_of(request);
}

ValueList steps_of(const SearchRequest& request, std::size_t last)
{
    ValueList steps;
    std::size_t before = 0;
    for (const std::size_t page : {std::size_t{1}, request.page - 1, request.page, request.page + 1, last}) {
        if (page <= before || page > last)
            continue;
        Values values;
        values["is_gap"] = Values(page > before + 1);
        values["step"] = Values(in_digits(page));
        values["step_address"] = Values(address_of_page(request, page));
        values["is_current"] = Values(page == request.page);
        steps.push_back(std::move(values));
        before = page;
    }
    return steps;
}

}  // namespace

void put_pagination(Values& values, const SearchResults& found)
{
    const SearchRequest& request = found.request;
    const std::size_t per_page = std::max<std::size_t>(request.per_page, 1);
    const std::size_t entries = found.total - found.folded;
    const std::size_t last = (entries + per_page - 1) / per_page;
    const bool is_beyond = entries > 0 && request.page > last;
    values["is_beyond"] = Values(is_beyond);
    values["first_page_address"] = Values(address_of_page(request, 1));
    values["has_pages"] = Values(last > 1 && !is_beyond);
    if (last <= 1 || is_beyond || request.page == 0)
        return;

    values["page_number"] = Values(in_digits(request.page));
    values["last_page"] = Values(in_digits(last));
    values["first_shown"] = Values(in_digits((request.page - 1) * per_page + 1));
    values["last_shown"] = Values(in_digits(std::min(request.page * per_page, entries)));
    values["entry_total"] = Values(in_digits(entries));
    values["steps"] = Values(steps_of(request, last));
    if (request.page > 1)
        values["previous_address"] = Values(address_of_page(request, request.page - 1));
    if (request.page < last)
        values["next_address"] = Values(address_of_page(request, request.page + 1));
}

}  // namespace throughline
