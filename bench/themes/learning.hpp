// Learns the theme model from reviews that people read.
#pragma once

#include <vector>

#include "bench/themes/examples.hpp"
#include "bench/themes/gold.hpp"
#include "bench/themes/logistic.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/themes/signs.hpp"

namespace throughline::bench {

// Sentences that a person gave as evidence speak of the theme, those of reviews without the theme do not; the
// others of a review that has it are mostly left out, since people give two or three of many.
class Learning {
public:
    Learning(const Vocabulary& vocabulary, const std::vector<GoldReview>& reviews,
             const std::filesystem::path& examples);

    // Everything, from all reviews.
    [[nodiscard]] ThemeModel learn();
    // How well a model learned from the other reviews does on each review: printed, by source.
    void print_cross_validation(bool with_misses);

private:
    struct Read {
        ReviewReading reading;
        std::vector<SparseRow> rows;                     // by statement, without what is of one theme
        std::vector<std::vector<std::size_t>> evidence;  // by theme: statements given as evidence
        std::size_t fold = 0;
    };

    void find_evidence(const GoldReview& gold, Read& read) const;
    void forget_lone_patterns();
    void number_features();
    [[nodiscard]] ThemeModel words_without(std::size_t fold) const;
    [[nodiscard]] bool is_evidence(std::size_t review, std::size_t theme, std::size_t statement) const;
    void learn_trust(std::size_t without, ThemeModel& model) const;
    [[nodiscard]] std::vector<double> pooled_rules(std::size_t without, const WordModel& trusting) const;
    void learn_words(std::size_t theme, std::size_t without, const WordModel& trusting,
                     const std::vector<double>& pooled, ThemeModel& model) const;
    void learn_sums(const std::vector<std::vector<SignNumbers>>& numbers, std::size_t without,
                    ThemeModel& model) const;
    [[nodiscard]] std::vector<std::vector<SignNumbers>> numbers_by_others();

    const Vocabulary& vocabulary_;
    const std::vector<GoldReview>& gold_;
    ReviewReader reader_;
    std::vector<Read> reads_;
    std::vector<std::string> features_;  // by number, less one
    std::vector<std::size_t> counts_;    // in how many sentences each stands
    std::vector<SparseRow> described_;   // by theme: its label and scope note
    std::vector<Example> examples_;
    std::vector<std::vector<SignNumbers>> numbers_;
};

}  // namespace throughline::bench
