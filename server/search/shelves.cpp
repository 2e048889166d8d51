#include "server/search/shelves.hpp"

#include "core/catalogue/records.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/catalogue/tags.hpp"
#include "server/search/point_shelf.hpp"
#include "server/search/theme_book.hpp"

namespace throughline {

void fill_shelves(CollectionState& state, Catalogue& catalogue)
{
    Tags all_tags(catalogue);
    Reviews reviews(catalogue);
    Records records(catalogue);
    ThemeBookMaker book(state.vocabulary->themes);
    PointShelfMaker shelf(state.vocabulary->themes);
    for (const auto& [id, summary] : state.reviews) {
        const std::vector<Tag> tags = all_tags.of(id);
        book.add(id, tags);
        shelf.add(id, records.points(id), reviews.passages(id), tags);
    }
    state.theme_book = std::make_shared<const ThemeBook>(std::move(book).finish(state));
    state.points = std::make_shared<const PointShelf>(std::move(shelf).finish(state));
}

}  // namespace throughline
