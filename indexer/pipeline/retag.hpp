// Tagging all reviews again with the vocabulary of now: from the catalogue alone, no original is touched.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/review/review.hpp"
#include "indexer/pipeline/index_folder.hpp"

namespace throughline {

// What tagging again would make of one review.
struct Retagged {
    ReviewId id{};
    std::vector<Tag> before;
    std::vector<Tag> after;
};

struct RetagPlan {
    std::string vocabulary;          // its version
    std::size_t reviews = 0;         // all that were looked at
    std::vector<Retagged> changed;   // by id; a change may be one of evidence alone
    std::vector<ReviewId> the_same;  // by id
    bool was_stopped = false;        // then it is no plan
};

// A theme that is said of a review now and was not before, or the other way round, or with another salience.
struct TagChange {
    enum class Kind { Added, TakenAway, Weighed };

    Kind kind = Kind::Added;
    std::string theme;
    ReviewId review{};
    Salience before = Salience::Present;  // of what was there
    Salience after = Salience::Present;   // of what is there
    bool operator==(const TagChange&) const = default;
};

// Changes nothing. `jobs` threads, each with a connection of its own.
[[nodiscard]] RetagPlan plan_retag(const std::filesystem::path& data, const std::filesystem::path& vocabulary,
                                   unsigned jobs, const std::atomic<bool>& stop,
                                   const std::function<void(const Progress&)>& show);

// By theme, then by review.
[[nodiscard]] std::vector<TagChange> changes_of(const RetagPlan& plan);

// All of it in one transaction; then the index is brought up to it.
void carry_out(const RetagPlan& plan, DataFolder& data);

}  // namespace throughline
