// One page of a review: where it stands, the way to other pages and to the words looked for.
#include <algorithm>
#include <cmath>

#include "server/search/address.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr int picture_width = 1000;             // pixels: sharp at half the width of a large screen
constexpr std::size_t most_links_to_hits = 40;  // beyond that, the links from hit to hit lead on

// Addresses of this review's pages, with what the reader came with.
class Turning {
public:
    Turning(const ReadPage& page, const std::string& query, bool with_picture)
        : page_{page}, query_{query}, with_picture_{with_picture}
    {
    }

    [[nodiscard]] Values to(int number) const
    {
        return Values(address_of(PagePlace{.review = page_.review.id,
                                           .page = number,
                                           .query = query_,
                                           .with_picture = with_picture_,
                                           .passage = {},
                                           .theme = page_.theme ? page_.theme->id : std::string_view{}}));
    }

private:
    const ReadPage& page_;
    const std::string& query_;
    bool with_picture_;
};

void put_turning(Values& values, const ReadPage& page, const Turning& turn)
{
    if (page.number > 1) {
        values["previous_page"] = Values(std::to_string(page.number - 1));
        values["previous_address"] = turn.to(page.number - 1);
    }
    if (page.number < page.review.page_count) {
        values["next_page"] = Values(std::to_string(page.number + 1));
        values["next_address"] = turn.to(page.number + 1);
    }
    if (page.previous_hit_page) {
        values["previous_hit_page"] = Values(std::to_string(*page.previous_hit_page));
        values["previous_hit_address"] = turn.to(*page.previous_hit_page);
    }
    if (page.next_hit_page) {
        values["next_hit_page"] = Values(std::to_string(*page.next_hit_page));
        values["next_hit_address"] = turn.to(*page.next_hit_page);
    }
}

void put_hits(Values& values, const ReadPage& page)
{
    values["hit_total"] = Values(in_digits(page.hits));
    values["has_hits"] = Values(page.hits > 0);
    values["is_one_hit"] = Values(page.hits == 1);
    values["hit_page_total"] = Values(in_digits(page.pages_with_hits.size()));
    values["has_hit_pages"] = Values(!page.pages_with_hits.empty());
    values["is_on_one_page"] = Values(page.pages_with_hits.size() == 1);

    ValueList links;
    for (std::size_t hit = 1; hit <= std::min(page.hits, most_links_to_hits); ++hit)
        links.push_back(Values("hit", std::to_string(hit)));
    values["hit_links"] = Values(std::move(links));
}

}  // namespace

Values page_view(const ReadPage& page, const std::string& query, bool with_picture,
                 std::optional<std::size_t> cited, const AskedFrom& asked)
{
    Values values;
    put_summary(values, page.review);
    if (page.theme) {
        values["marked_theme"] = Values(page.theme->label);
        values["marked_theme_address"] = Values(address_of_theme(page.theme->id));
    } else {
        put_unless_empty(values, "query", query);
    }
    values["page_number"] = Values(std::to_string(page.number));
    values["review_address"] = Values(address_of(page.review.id, query));
    if (!query.empty() && !page.theme) {
        SearchRequest search;
        search.text = query;
        values["results_address"] = Values(address_of(search));
    }
    put_turning(values, page, Turning(page, query, with_picture));
    put_hits(values, page);

    // Only PDF has pages that look like something.
    const bool has_picture = page.review.format == Format::Pdf;
    values["offers_picture"] = Values(has_picture && !with_picture);
    values["shows_picture"] = Values(has_picture && with_picture);
    values["with_picture_address"] = Turning(page, query, true).to(page.number);
    values["without_picture_address"] = Turning(page, query, false).to(page.number);
    values["picture_address"] = Values(address_of_picture(page.review.id, page.number, picture_width));

    if (page.ocr_confidence)
        values["ocr_confidence"] = Values(std::to_string(std::lround(*page.ocr_confidence)));
    values["has_text_under_redaction"] = Values(page.has_text_under_redaction);
    values["is_empty"] = Values(page.blocks.empty());
    put_blocks(values, page);
    values["canonical_address"] = Values(asked.site + address_of(PagePlace{.review = page.review.id,
                                                                           .page = page.number,
                                                                           .query = {},
                                                                           .with_picture = false,
                                                                           .passage = {}}));
    put_passages_to_cite(values, page, query);
    if (cited)
        put_citation(values, page, *cited, asked);
    return values;
}

}  // namespace throughline
