// What all threads share of the collection: each public review's summary and themes, and a set of reviews for
// each value of each facet. Loaded from the catalogue whenever its revision has changed.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/index/match_cache.hpp"
#include "core/review/id_set.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "server/search/passage_shelf.hpp"
#include "server/search/reading_room.hpp"

namespace throughline {

// What a shelf may take: some 10,000 passages.
inline constexpr std::size_t most_bytes_of_shelf = 32 << 20;

class Shelves;
class FoldShelf;

// What parts the reviews of the facet "theme": of those with a theme, it is central in some and present in
// the others.
inline constexpr const char* theme_central_facet = "theme_central";
inline constexpr const char* theme_present_facet = "theme_present";

// That a passage speaks of a theme.
struct PassageTheme {
    std::uint32_t passage = 0;  // its number in the index: see core/index/schema.hpp
    std::uint16_t theme = 0;    // its place in the vocabulary
};

// One state of the collection; never changes once it is made.
struct CollectionState {
    std::int64_t revision = 0;
    std::map<ReviewId, ReviewSummary> reviews;
    IdSet all;
    std::map<std::string, std::map<std::string, IdSet>> facets;  // facet -> value -> reviews
    std::map<ReviewId, ReviewThemes> themes;                     // central first, then the strongest
    std::vector<PassageTheme> passage_themes;                    // by passage
    std::shared_ptr<const Vocabulary> vocabulary = std::make_shared<const Vocabulary>();
    std::vector<ReviewId> by_date;     // newest first; undated last
    std::vector<ReviewId> by_title;    // as a reader of English expects
    std::shared_ptr<Shelves> shelves;  // see shelves.hpp
    std::shared_ptr<FoldShelf> folds;  // see fold_shelf.hpp
    std::shared_ptr<PassageShelf> shelf = std::make_shared<PassageShelf>(most_bytes_of_shelf);
};

[[nodiscard]] std::shared_ptr<const CollectionState> load_collection(
    Catalogue& catalogue, const std::shared_ptr<const Vocabulary>& vocabulary);

// What the vocabulary calls a theme or an agency; an id that it does not know any more, as it is.
[[nodiscard]] Named named_theme(const Vocabulary& vocabulary, const std::string& id);
[[nodiscard]] Named named_agency(const Vocabulary& vocabulary, const std::string& id);

// The themes of a review, or of a passage by its number in the index.
[[nodiscard]] ReviewThemes themes_of(const CollectionState& state, ReviewId review);
[[nodiscard]] std::vector<ReviewTheme> themes_of_passage(const CollectionState& state, std::uint32_t passage);

class QueryBooks;

struct Collection::Impl {
    std::filesystem::path data;
    std::shared_ptr<const Vocabulary> vocabulary;
    std::string vocabulary_version;  // of all of it, the thesaurus too
    std::shared_ptr<QueryBooks> books;
    std::shared_ptr<MatchCache> matches = std::make_shared<MatchCache>();
    std::mutex mutex;
    std::shared_ptr<const CollectionState> state;

    // The state as of the revision that `catalogue` reads; loads it if no other thread has.
    std::shared_ptr<const CollectionState> current(Catalogue& catalogue);
};

// The names of the facets that a search can be narrowed by, in the order in which they are shown.
struct FacetName {
    std::string_view name;
    std::string_view label;
};

// A facet's name with this behind it: every one of its values has to be there, not one of them
// ("theme_also"); with the other: none of them may be ("theme_without"). So a number of a pattern can open
// its list.
inline constexpr std::string_view also_suffix = "_also";
inline constexpr std::string_view without_suffix = "_without";

// What stands for the reviews of which a facet knows no value.
inline constexpr const char* not_stated = "not-stated";

// Parts of another facet, and what only patterns ask by: a value is shown only when it is chosen.
[[nodiscard]] constexpr bool is_part_of_facet(std::string_view name)
{
    return name.starts_with("theme_") || name.ends_with(also_suffix) || name == "sex" ||
           name == "incident_year";
}

inline constexpr FacetName facet_names[] = {
    {"theme", "Theme"},
    {"theme_central", "Central theme"},
    {"theme_present", "Theme, present but not central"},
    {"type", "Type of review"},
    {"publisher", "Published by"},
    {"agency", "Recommendation addressed to"},
    {"age_band", "Age of a child at the time"},
    {"outcome", "What happened"},
    {"year", "Year of publication"},
    {"theme_also", "Theme as well"},
    {"theme_without", "Theme not mentioned"},
    {"theme_central_also", "Central theme as well"},
    {"theme_central_without", "Not a central theme"},
    {"agency_also", "Recommendation addressed as well to"},
    {"age_band_also", "Age of a child as well"},
    {"sex", "Sex of a child"},
    {"sex_also", "Sex of a child as well"},
    {"incident_year", "Year of the incident"},
};

}  // namespace throughline
