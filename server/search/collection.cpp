#include "server/search/collection.hpp"

#include <algorithm>

#include "core/base/files.hpp"
#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/text/collation.hpp"

namespace throughline {
namespace {

std::string value_of(const CataloguedReview& review, std::string_view name)
{
    const Field* field = field_of(review.fields, name);
    return field == nullptr ? std::string() : field->value;
}

ReviewSummary summary_of(const CataloguedReview& review, const std::string& file)
{
    return {review.id,
            value_of(review, "title"),
            file,
            value_of(review, "publisher"),
            value_of(review, "type"),
            value_of(review, "publication_date"),
            review.format,
            review.page_count};
}

void add_facet(CollectionState& state, const std::string& facet, const std::string& value, ReviewId id)
{
    if (!value.empty())
        state.facets[facet][value].add(number_of(id));
}

void add_review(CollectionState& state, const CataloguedReview& review, const std::string& file)
{
    const ReviewSummary summary = summary_of(review, file);
    state.all.add(number_of(review.id));
    add_facet(state, "type", summary.type, review.id);
    add_facet(state, "publisher", summary.publisher, review.id);
    add_facet(state, "year", summary.publication_date.substr(0, 4), review.id);
    state.reviews.emplace(review.id, summary);
}

// The name under which each review was first found.
std::map<ReviewId, std::string> first_files(Catalogue& catalogue)
{
    std::map<ReviewId, std::string> names;
    for (const SourceFile& source : SourceFiles(catalogue).all())
        names.emplace(source.review, file_name_of(source.path));
    return names;
}

void sort_reviews(CollectionState& state)
{
    std::vector<std::pair<std::string, ReviewId>> dates;
    std::vector<std::pair<std::string, ReviewId>> titles;
    for (const auto& [id, summary] : state.reviews) {
        dates.emplace_back(summary.publication_date, id);
        titles.emplace_back(sort_key(summary.title), id);
    }
    std::ranges::stable_sort(dates, std::ranges::greater(), [](const auto& row) { return row.first; });
    std::ranges::sort(titles);
    for (const auto& [date, id] : dates)
        state.by_date.push_back(id);
    for (const auto& [key, id] : titles)
        state.by_title.push_back(id);
}

}  // namespace

std::shared_ptr<const CollectionState> load_collection(Catalogue& catalogue)
{
    auto state = std::make_shared<CollectionState>();
    state->revision = catalogue.revision();
    const auto files = first_files(catalogue);
    for (const CataloguedReview& review : Reviews(catalogue).all_of(Visibility::Public)) {
        const auto file = files.find(review.id);
        add_review(*state, review, file == files.end() ? std::string() : file->second);
    }
    state->all.runOptimize();
    sort_reviews(*state);
    return state;
}

std::shared_ptr<const CollectionState> Collection::Impl::current(Catalogue& catalogue)
{
    const std::int64_t revision = catalogue.revision();
    const std::lock_guard lock(mutex);
    if (state && state->revision > revision)
        return load_collection(catalogue);  // a snapshot from before another thread's
    if (!state || state->revision < revision)
        state = load_collection(catalogue);
    return state;
}

Collection::Collection(std::filesystem::path data) : impl_(std::make_unique<Impl>())
{
    impl_->data = std::move(data);
}

Collection::~Collection() = default;

}  // namespace throughline
