#include "server/search/reading_room.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/catalogue/files.hpp"
#include "core/index/generation.hpp"
#include "server/search/room.hpp"
#include "server/search/theme_tree.hpp"
#include "server/search/whole_result_impl.hpp"

namespace throughline {

struct ReadingRoom::Impl {
    Impl(std::shared_ptr<Collection> shared, double most)
        : most_cost(most),
          collection(std::move(shared)),
          data(collection->impl_->data),
          catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadOnly),
          generation(current_generation(data)),
          index(opened_index()),
          reviews(catalogue)
    {
    }

    [[nodiscard]] IndexReader opened_index() const
    {
        return IndexReader(index_pair(data, Visibility::Public), {}, collection->impl_->matches);
    }

    // The index first, the catalogue after it: a review that the index knows, the catalogue knows too.
    void refresh()
    {
        const std::string now = current_generation(data);
        if (now != generation) {
            index = opened_index();
            generation = now;
        } else {
            index.refresh();
        }
    }

    // One request on one state of the collection. If the index changes under it, it is asked once more,
    // whole.
    template <typename Work>
    auto answer(const Work& work)
    {
        if (!std::exchange(is_fresh, false))
            refresh();
        try {
            return answer_once(work);
        } catch (const IndexChanged&) {
            index = opened_index();
            return answer_once(work);
        }
    }

    template <typename Work>
    auto answer_once(const Work& work)
    {
        decltype(work(std::declval<Room&>())) answered;
        catalogue.in_snapshot([&] {
            Room room{catalogue,
                      reviews,
                      index,
                      stemmer,
                      collection->impl_->current(catalogue),
                      *collection->impl_->books,
                      data,
                      most_cost};
            answered = work(room);
        });
        return answered;
    }

    double most_cost;
    bool is_fresh = false;  // refreshed for the version of the answer that is asked next
    std::shared_ptr<Collection> collection;
    std::filesystem::path data;
    Catalogue catalogue;
    std::string generation;
    IndexReader index;
    Reviews reviews;
    Stemmer stemmer;
};

ReadingRoom::ReadingRoom(std::shared_ptr<Collection> collection, double most_cost)
    : impl_(std::make_unique<Impl>(std::move(collection), most_cost))
{
}

ReadingRoom::~ReadingRoom() = default;
ReadingRoom::ReadingRoom(ReadingRoom&&) noexcept = default;
ReadingRoom& ReadingRoom::operator=(ReadingRoom&&) noexcept = default;

SearchResults ReadingRoom::search(const SearchRequest& request)
{
    return impl_->answer([&](Room& room) { return room.search(request); });
}

MatchingReviews ReadingRoom::matching(const SearchRequest& request)
{
    return impl_->answer([&](Room& room) { return room.matching(request); });
}

std::vector<MatchingReviews> ReadingRoom::matching(const std::vector<SearchRequest>& requests)
{
    return impl_->answer([&](Room& room) {
        std::vector<MatchingReviews> all;
        for (const SearchRequest& request : requests)
            all.push_back(room.matching(request));
        return all;
    });
}

ReadPoints ReadingRoom::points(const SearchRequest& request)
{
    return impl_->answer([&](Room& room) { return room.points(request); });
}

DescribedCase ReadingRoom::described(const SearchRequest& among, const std::string& description)
{
    return impl_->answer([&](Room& room) { return room.described(among, description); });
}

std::vector<Excerpt> ReadingRoom::excerpts(const std::string& description, const std::vector<ReviewId>& of)
{
    return impl_->answer([&](Room& room) { return room.excerpts(description, of); });
}

WholeResult ReadingRoom::whole(SearchRequest request)
{
    request.is_whole = true;
    request.page = 1;
    const auto asked = [&] {
        Catalogue::Snapshot snapshot = impl_->catalogue.snapshot();
        Room room{impl_->catalogue,
                  impl_->reviews,
                  impl_->index,
                  impl_->stemmer,
                  impl_->collection->impl_->current(impl_->catalogue),
                  *impl_->collection->impl_->books,
                  impl_->data,
                  impl_->most_cost};
        SearchResults found = room.search(request);
        return WholeResult(std::make_unique<WholeResult::Impl>(
            WholeResult::Impl{std::move(snapshot), std::move(room), std::move(found), impl_->generation}));
    };
    impl_->refresh();
    try {
        return asked();
    } catch (const IndexChanged&) {
        impl_->index = impl_->opened_index();
        return asked();
    }
}

std::optional<TakenRow> ReadingRoom::cited(ReviewId id, std::optional<std::size_t> passage)
{
    return impl_->answer([&](Room& room) -> std::optional<TakenRow> {
        if (!passage)
            return room.taken(ResultKind::Reviews, number_of(id));
        if (*passage >= most_passages)
            return std::nullopt;
        return room.taken(ResultKind::Passages, passage_document(id, static_cast<std::uint32_t>(*passage)));
    });
}

NewReviews ReadingRoom::newly_added(SearchRequest request, std::size_t most)
{
    request.is_whole = true;
    request.page = 1;
    request.in = ResultKind::Reviews;
    return impl_->answer([&](Room& room) {
        NewReviews added;
        added.found = room.search(request);
        added.last_indexed = impl_->catalogue.note("last_indexed");
        std::vector<std::uint32_t>& order = added.found.order;
        std::ranges::sort(order, std::ranges::greater());  // numbers are given in the order of adding
        for (const std::uint32_t number : order)
            if (const auto review = room.state->reviews.find(ReviewId{number});
                review != room.state->reviews.end() && added.reviews.size() < most)
                added.reviews.push_back(review->second);
        return added;
    });
}

SharedPages ReadingRoom::shared_pages(const std::string& first, const std::string& second, const IdSet& among)
{
    return impl_->answer([&](Room& room) { return room.shared_pages(first, second, among); });
}

std::optional<ReviewRecord> ReadingRoom::review(ReviewId id, const std::string& query)
{
    return impl_->answer([&](Room& room) { return room.review(id, query); });
}

std::optional<ReadPage> ReadingRoom::page(ReviewId id, int number, const std::string& query,
                                          const std::string& theme)
{
    return impl_->answer([&](Room& room) { return room.page(id, number, query, theme); });
}

ThemeTree ReadingRoom::themes()
{
    return impl_->answer([&](Room& room) { return room.themes(); });
}

std::optional<ThemeReading> ReadingRoom::theme(const std::string& id)
{
    return impl_->answer([&](Room& room) { return room.theme(id); });
}

bool ReadingRoom::has_theme(const std::string& id)
{
    return impl_->collection->impl_->vocabulary->themes.find(id) != nullptr;
}

bool ReadingRoom::has_facet_of_themes(const std::string& id)
{
    const auto& facets = impl_->collection->impl_->vocabulary->themes.facets();
    return std::ranges::find(facets, id, &ThemeFacet::id) != facets.end();
}

std::vector<Named> ReadingRoom::themes_like(const std::string& typed)
{
    return throughline::themes_like(impl_->collection->impl_->vocabulary->themes, typed);
}

std::vector<BoxSuggestion> ReadingRoom::suggestions(const std::string& typed)
{
    return impl_->answer([&](Room& room) { return room.suggestions(typed); });
}

std::optional<std::filesystem::path> ReadingRoom::original(ReviewId id)
{
    return impl_->answer([&](Room& room) -> std::optional<std::filesystem::path> {
        const auto review = room.reviews.find(id);
        if (!review || !room.state->reviews.contains(id))
            return std::nullopt;
        return impl_->data / "files" / review->sha256.substr(0, 2) / review->sha256.substr(2);
    });
}

CollectionStatus ReadingRoom::status()
{
    return impl_->answer([&](Room& room) {
        CollectionStatus status;
        const CollectionCounts counts = room.reviews.counts(Visibility::Public);
        status.reviews = counts.reviews;
        status.pages = counts.pages;
        status.passages = counts.passages;
        status.words = counts.words;
        status.waiting = counts.pending;
        status.pages_by_ocr = counts.pages_by_ocr;
        status.reviews_with_notices = counts.reviews_with_notices;
        status.last_indexed = impl_->catalogue.note("last_indexed");
        status.generation = impl_->generation;
        for (const FailedSource& failed : SourceFiles(impl_->catalogue).failures())
            if (failed.visibility == Visibility::Public)
                status.failures.push_back(
                    {shown_file_name(failed.path), std::string(name_of(failed.failure.reason)),
                     std::string(advice_on(failed.failure.reason)), failed.failure.detail, failed.failed_at});
        for (const ReviewId id : room.reviews.with_notice(NoticeKind::FileDamaged, Visibility::Public))
            if (const auto summary = room.state->reviews.find(id); summary != room.state->reviews.end())
                status.damaged.push_back({summary->second.file, id});
        std::map<std::string, std::size_t> formats;
        for (const auto& [id, summary] : room.state->reviews)
            ++formats[std::string(name_of(summary.format))];
        for (const auto& [format, count] : formats)
            status.formats.push_back({format, format, count, false});
        return status;
    });
}

std::string ReadingRoom::version()
{
    impl_->refresh();
    impl_->is_fresh = true;
    return impl_->generation + "-" + std::to_string(impl_->catalogue.revision());
}

}  // namespace throughline
