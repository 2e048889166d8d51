#include "server/search/shelves.hpp"

#include "core/catalogue/records.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/catalogue/tags.hpp"
#include "server/search/spare_memory.hpp"

namespace throughline {
namespace {

ShelvedRecords records_of(const CollectionState& state, Catalogue& catalogue)
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
    return {std::move(book).finish(), std::move(shelf).finish(state)};
}

}  // namespace

const ShelvedRecords& Shelves::filled(const CollectionState& state, Catalogue& catalogue)
{
    std::call_once(is_filled_, [&] { records_ = records_of(state, catalogue); });
    return records_;
}

const AlikePoints& Shelves::alike(const CollectionState& state, Catalogue& catalogue)
{
    const PointShelf& shelf = filled(state, catalogue).points;
    std::call_once(is_compared_, [&] {
        alike_ = AlikePoints::of(shelf.points, {state.vocabulary, &state.vocabulary->wording});
        give_back_spare_memory();
    });
    return alike_;
}

}  // namespace throughline
