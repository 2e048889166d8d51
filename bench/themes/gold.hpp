// Reviews that people read, with the themes they found and the words that say so.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/review/review.hpp"
#include "indexer/analyse/analyser.hpp"

namespace throughline::bench {

struct GoldQuote {
    std::string theme;
    int page = 0;  // 0: not said
    std::string text;
};

struct GoldReview {
    std::string name;
    bool is_inspection = false;
    Review review;
    std::map<std::string, std::string> labels;  // theme -> central, present, mentioned or contested
    std::set<std::string> not_themes;
    std::vector<GoldQuote> quotes;  // of themes that are central or present

    [[nodiscard]] bool has(const std::string& theme) const;
    [[nodiscard]] bool is_central(const std::string& theme) const;
    [[nodiscard]] bool is_contested(const std::string& theme) const;
};

// Joint inspection reports: FOLDER/DOC.pdf for each `doc` of the table.
[[nodiscard]] std::vector<GoldReview> inspections(const std::filesystem::path& table,
                                                  const std::filesystem::path& folder,
                                                  const Analyser& analyser);

// Reviews written for learning alone: TRAINING/reviews/DOC.md, judged in TRAINING/reviews/themes.tsv.
[[nodiscard]] std::vector<GoldReview> training_reviews(const std::filesystem::path& training,
                                                       const Analyser& analyser);

// The half "tune" or "test" of the corpus, by the hash of the files' names.
[[nodiscard]] std::vector<GoldReview> corpus_half(const std::filesystem::path& corpus, bool tune,
                                                  const Analyser& analyser);

}  // namespace throughline::bench
