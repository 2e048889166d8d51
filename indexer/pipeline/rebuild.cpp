#include "indexer/pipeline/rebuild.hpp"

#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "core/index/writer.hpp"

namespace throughline {
namespace {

constexpr std::size_t reviews_per_commit = 400;

std::filesystem::path aside(const std::filesystem::path& data, Visibility visibility)
{
    return data / "index" / (std::string(name_of(visibility)) + ".rebuilt");
}

// False: it was stopped.
bool build(DataFolder& data, Visibility visibility, const std::vector<CataloguedReview>& shown,
           const std::atomic<bool>& stop, Progress& progress,
           const std::function<void(const Progress&)>& show)
{
    const auto folder = aside(data.path, visibility);
    std::filesystem::remove_all(folder);
    Reviews reviews(data.catalogue);
    IndexWriter writer(folder);
    Stemmer stemmer;
    std::size_t uncommitted = 0;
    for (const CataloguedReview& known : shown) {
        if (stop)
            return false;
        const Review review = reviews.load(known.id);
        writer.replace(known.id, PreparedReview(review, stemmer), review.fields, values_of(review));
        if (++uncommitted >= reviews_per_commit) {
            writer.commit();
            uncommitted = 0;
        }
        ++progress.done;
        show(progress);
    }
    writer.commit();
    return true;
}

}  // namespace

std::size_t rebuild_index(DataFolder& data, const std::atomic<bool>& stop,
                          const std::function<void(const Progress&)>& show)
{
    Reviews reviews(data.catalogue);
    const auto open = reviews.all_of(Visibility::Public);
    const auto restricted = reviews.all_of(Visibility::Restricted);
    Progress progress;
    progress.total = open.size() + restricted.size();
    const bool has_restricted =
        !restricted.empty() || std::filesystem::exists(index_pair(data.path, Visibility::Restricted));
    const bool is_whole =
        build(data, Visibility::Public, open, stop, progress, show) &&
        (!has_restricted || build(data, Visibility::Restricted, restricted, stop, progress, show));
    if (!is_whole) {
        std::filesystem::remove_all(aside(data.path, Visibility::Public));
        std::filesystem::remove_all(aside(data.path, Visibility::Restricted));
        return 0;
    }
    put_in_place(data.path, aside(data.path, Visibility::Public), Visibility::Public);
    if (has_restricted)
        put_in_place(data.path, aside(data.path, Visibility::Restricted), Visibility::Restricted);
    // All that was pending or to be removed is in, or not in, the new index: it was made from the catalogue
    // as it is.
    data.catalogue.in_transaction([&] {
        reviews.clear_pending(reviews.all());
        reviews.clear_removals(reviews.removals());
    });
    return progress.done;
}

bool ensure_index_format(DataFolder& data, const std::atomic<bool>& stop,
                         const std::function<void(const Progress&)>& show)
{
    for (const Visibility visibility : {Visibility::Public, Visibility::Restricted})
        if (!IndexWriter::can_write_to(index_pair(data.path, visibility))) {
            rebuild_index(data, stop, show);
            return !stop;
        }
    return true;
}

}  // namespace throughline
