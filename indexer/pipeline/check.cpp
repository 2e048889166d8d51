#include "indexer/pipeline/check.hpp"

#include <algorithm>
#include <map>

#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "core/index/reader.hpp"
#include "indexer/pipeline/data_folder.hpp"
#include "indexer/pipeline/originals.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_named = 20;  // faults of one kind that are listed one by one

void add_fault(Check& check, const std::string& sentence)
{
    if (check.faults.size() < most_named)
        check.faults.push_back(sentence);
    else if (check.faults.size() == most_named)
        check.faults.push_back("and more of the same");
}

std::string review(ReviewId id)
{
    return "review " + std::to_string(number_of(id));
}

Check sound_catalogue(Catalogue& catalogue)
{
    Check check{"the catalogue is sound", {}};
    if (const std::string faults = catalogue.integrity_faults(); !faults.empty())
        check.faults.push_back(faults);
    return check;
}

Check records_agree(Catalogue& catalogue)
{
    return {"sections, points, children and themes agree with each other", catalogue.contradictions()};
}

Check nothing_waits(Reviews& reviews)
{
    Check check{"nothing waits to be indexed", {}};
    for (const ReviewId id : reviews.pending())
        add_fault(check, review(id) + " is not yet in the index: run 'index' again");
    for (const ReviewId id : reviews.removals())
        add_fault(check, review(id) + " is still in the index: run 'index' again");
    return check;
}

Check originals_are_kept(const std::filesystem::path& data, Reviews& reviews)
{
    Check check{"every review has its original", {}};
    const Originals originals(data);
    for (const Visibility visibility : {Visibility::Public, Visibility::Restricted})
        for (const CataloguedReview& known : reviews.all_of(visibility))
            if (!std::filesystem::exists(originals.path_of(known.sha256)))
                add_fault(check, review(known.id) + " has lost its original " + known.sha256);
    return check;
}

Check sound_index(const std::filesystem::path& pair, Visibility visibility)
{
    Check check{"the " + std::string(name_of(visibility)) + " index is sound", {}};
    if (const std::string faults = IndexReader::faults(pair); !faults.empty())
        check.faults.push_back(faults + "run 'rebuild'");
    return check;
}

std::map<std::string, std::size_t> theme_counts(Reviews& reviews, const std::vector<ReviewId>& ids)
{
    std::map<std::string, std::size_t> counts;
    for (const ReviewId id : ids)
        for (const std::string& theme : reviews.values(id).themes)
            ++counts[theme];
    return counts;
}

Check index_agrees(const std::filesystem::path& pair, Visibility visibility, Reviews& reviews)
{
    Check check{"the " + std::string(name_of(visibility)) + " index agrees with the catalogue", {}};
    IndexReader index(pair);
    const std::vector<ReviewId> indexed = index.all_reviews();
    std::vector<ReviewId> catalogued;
    std::size_t passages = 0;
    for (const CataloguedReview& known : reviews.all_of(visibility)) {
        catalogued.push_back(known.id);
        passages += reviews.passage_count(known.id);
    }
    for (const ReviewId id : catalogued)
        if (!std::ranges::binary_search(indexed, id))
            add_fault(check, review(id) + " is in the catalogue and not in the index: run 'rebuild'");
    for (const ReviewId id : indexed)
        if (!std::ranges::binary_search(catalogued, id))
            add_fault(check, review(id) + " is in the index and not in the catalogue: run 'rebuild'");
    for (const auto& [theme, count] : theme_counts(reviews, catalogued)) {
        const Query query{Query::Kind::Value, "theme", {theme}, {}};
        if (const std::size_t found = index.reviews(query, {}).total; found != count)
            add_fault(check, "the catalogue says " + theme + " of " + std::to_string(count) +
                                 " reviews, the index of " + std::to_string(found) + ": run 'rebuild'");
    }
    if (index.passage_count() != passages)
        add_fault(check, "the catalogue has " + std::to_string(passages) + " passages, the index " +
                             std::to_string(index.passage_count()) + ": run 'rebuild'");
    return check;
}

}  // namespace

std::vector<Check> check_collection(const std::filesystem::path& data)
{
    Catalogue catalogue(catalogue_file(data), Catalogue::Mode::ReadOnly);
    Reviews reviews(catalogue);
    std::vector<Check> checks{sound_catalogue(catalogue), records_agree(catalogue), nothing_waits(reviews),
                              originals_are_kept(data, reviews)};
    for (const Visibility visibility : {Visibility::Public, Visibility::Restricted}) {
        const auto pair = index_pair(data, visibility);
        if (visibility == Visibility::Restricted && !std::filesystem::exists(pair))
            continue;
        checks.push_back(sound_index(pair, visibility));
        if (checks.back().faults.empty())
            checks.push_back(index_agrees(pair, visibility, reviews));
    }
    return checks;
}

}  // namespace throughline
