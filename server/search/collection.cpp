#include "server/search/collection.hpp"

#include <algorithm>
#include <tuple>

#include "core/catalogue/files.hpp"
#include "core/catalogue/overview.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/index/schema.hpp"
#include "core/text/collation.hpp"
#include "server/search/fold_shelf.hpp"
#include "server/search/query_books.hpp"
#include "server/search/shelves.hpp"
#include "server/search/theme_tree.hpp"

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
            review.page_count,
            value_of(review, "source_url"),
            review.added_at,
            review.changed_at};
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
    add_facet(state, "outcome", value_of(review, "outcome"), review.id);
    add_facet(state, "year", summary.publication_date.substr(0, 4), review.id);
    add_facet(state, "incident_year", value_of(review, "incident_date").substr(0, 4), review.id);
    state.reviews.emplace(review.id, summary);
}

// The name under which each review was first found.
std::map<ReviewId, std::string> first_files(Catalogue& catalogue)
{
    std::map<ReviewId, std::string> names;
    for (const SourceFile& source : SourceFiles(catalogue).all())
        names.emplace(source.review, shown_file_name(source.path));
    return names;
}

// A theme stands for its broader ones too: who looks for these finds it.
void add_theme_facets(CollectionState& state, const Tag& tag, ReviewId id)
{
    for (const std::string& theme : with_broader(state.vocabulary->themes, tag.theme)) {
        add_facet(state, "theme", theme, id);
        if (tag.salience == Salience::Central)
            add_facet(state, theme_central_facet, theme, id);
    }
}

// Where a theme is not central, it is present.
void add_present_themes(CollectionState& state)
{
    auto& central = state.facets[theme_central_facet];
    for (const auto& [theme, reviews] : state.facets["theme"]) {
        const auto main_subject = central.find(theme);
        IdSet present = main_subject == central.end() ? reviews : reviews - main_subject->second;
        if (!present.isEmpty())
            state.facets[theme_present_facet][theme] = std::move(present);
    }
}

void add_themes(CollectionState& state, Overview& overview)
{
    std::map<ReviewId, std::vector<Tag>> tags;
    overview.each_tag([&](ReviewId id, const Tag& tag) {
        if (is_tagged(tag))
            tags[id].push_back(tag);
    });
    for (auto& [id, tagged] : tags) {
        std::ranges::sort(tagged, [](const Tag& left, const Tag& right) {
            return std::tuple(left.salience, right.score, left.theme) <
                   std::tuple(right.salience, left.score, right.theme);
        });
        std::vector<ReviewTheme> themes;
        for (const Tag& tag : tagged) {
            themes.push_back({named_theme(*state.vocabulary, tag.theme), tag.salience});
            add_theme_facets(state, tag, id);
        }
        state.themes.emplace(id, shared(std::move(themes)));
    }
    add_present_themes(state);
}

void add_passage_themes(CollectionState& state, Overview& overview)
{
    const std::vector<Theme>& all = state.vocabulary->themes.all();
    overview.each_speaking_passage([&](ReviewId id, std::size_t passage, const std::string& theme) {
        const Theme* known = state.vocabulary->themes.find(theme);
        if (known != nullptr && passage < most_passages)
            state.passage_themes.push_back({passage_document(id, static_cast<std::uint32_t>(passage)),
                                            static_cast<std::uint16_t>(known - all.data())});
    });
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

std::shared_ptr<const CollectionState> load_collection(Catalogue& catalogue,
                                                       const std::shared_ptr<const Vocabulary>& vocabulary)
{
    auto state = std::make_shared<CollectionState>();
    state->revision = catalogue.revision();
    state->vocabulary = vocabulary;
    const auto files = first_files(catalogue);
    for (const CataloguedReview& review : Reviews(catalogue).all_of(Visibility::Public)) {
        const auto file = files.find(review.id);
        add_review(*state, review, file == files.end() ? std::string() : file->second);
    }
    Overview overview(catalogue, Visibility::Public);
    add_themes(*state, overview);
    add_passage_themes(*state, overview);
    overview.each_addressee(
        [&](ReviewId id, const std::string& agency) { add_facet(*state, "agency", agency, id); });
    overview.each_age_band(
        [&](ReviewId id, const std::string& age_band) { add_facet(*state, "age_band", age_band, id); });
    overview.each_sex([&](ReviewId id, const std::string& sex) { add_facet(*state, "sex", sex, id); });
    state->all.runOptimize();
    sort_reviews(*state);
    state->shelves = std::make_shared<Shelves>();
    state->folds = std::make_shared<FoldShelf>();
    return state;
}

Named named_theme(const Vocabulary& vocabulary, const std::string& id)
{
    const Theme* theme = vocabulary.themes.find(id);
    return {id, theme == nullptr ? id : theme->label};
}

Named named_agency(const Vocabulary& vocabulary, const std::string& id)
{
    const auto agency = std::ranges::find(vocabulary.agencies, id, &Agency::id);
    return {id, agency == vocabulary.agencies.end() ? id : agency->label};
}

ReviewThemes themes_of(const CollectionState& state, ReviewId review)
{
    static const ReviewThemes none = shared({});
    const auto found = state.themes.find(review);
    return found == state.themes.end() ? none : found->second;
}

std::vector<ReviewTheme> themes_of_passage(const CollectionState& state, std::uint32_t passage)
{
    const ReviewThemes of_review = themes_of(state, review_of_passage(passage));
    const auto& all = state.passage_themes;
    const auto first = std::ranges::lower_bound(all, passage, {}, &PassageTheme::passage);
    const auto last = std::ranges::upper_bound(all, passage, {}, &PassageTheme::passage);
    std::vector<ReviewTheme> themes;
    for (const ReviewTheme& theme : of_review->all)
        if (std::any_of(first, last, [&](const PassageTheme& one) {
                return state.vocabulary->themes.all()[one.theme].id == theme.theme.id;
            }))
            themes.push_back(theme);
    return themes;
}

std::shared_ptr<const CollectionState> Collection::Impl::current(Catalogue& catalogue)
{
    const std::int64_t revision = catalogue.revision();
    const std::lock_guard lock(mutex);
    if (state && state->revision > revision)
        return load_collection(catalogue, vocabulary);  // a snapshot from before another thread's
    if (!state || state->revision < revision)
        state = load_collection(catalogue, vocabulary);
    return state;
}

Collection::Collection(std::filesystem::path data, const std::filesystem::path& vocabulary)
    : impl_(std::make_unique<Impl>())
{
    impl_->vocabulary = std::make_shared<const Vocabulary>(load_vocabulary(vocabulary));
    impl_->vocabulary_version = impl_->vocabulary->version + impl_->vocabulary->thesaurus_version;
    impl_->books = std::make_shared<QueryBooks>(*impl_->vocabulary);
    impl_->data = std::move(data);
}

Collection::~Collection() = default;

const std::string& Collection::vocabulary_version() const
{
    return impl_->vocabulary_version;
}

}  // namespace throughline
