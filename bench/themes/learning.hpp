// Learns the theme model from reviews that people read.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bench/themes/examples.hpp"
#include "bench/themes/gold.hpp"
#include "bench/themes/logistic.hpp"
#include "bench/themes/score.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "indexer/themes/signs.hpp"

namespace throughline::bench {

inline constexpr std::size_t folds_of_learning = 6;
inline constexpr std::size_t no_fold = folds_of_learning;

// Sentences that a person gave as evidence speak of the theme, those of reviews without the theme do not; the
// others of a review that has it are mostly left out, since people give two or three of many. Examples are
// sentences of no review.
//
// The vocabulary was written by people who had read these reviews, so its patterns match in them nearly all
// that they should and little else: not so in a review that nobody has read. So while learning, patterns that
// few reviews have are dropped at times where they are right. What mentions put into the reviews would cost
// is printed, and not learned from: they make the model shy.
class Learning {
public:
    Learning(const Vocabulary& vocabulary, const std::vector<GoldReview>& reviews,
             const std::vector<ThemeExample>& examples);

    // Everything, from all reviews.
    [[nodiscard]] ThemeModel learn();
    // How well a model learned from the other reviews does on each review: printed, by source.
    void print_cross_validation(bool with_misses);

private:
    struct Read {
        ReviewReading reading;
        ReviewReading with_mentions;                     // and mentions of themes that it does not have
        std::vector<SparseRow> rows;                     // by statement, without what is of one theme
        std::vector<std::vector<std::size_t>> evidence;  // by theme: statements given as evidence
        std::size_t fold = 0;
    };
    // An example, read as a sentence of a review that has no headings.
    struct ReadExample {
        std::size_t theme = 0;
        ExampleKind kind = ExampleKind::Evidence;
        std::size_t fold = 0;
        std::shared_ptr<KnownWords> words = std::make_shared<KnownWords>();  // those of the statement
        Statement statement;
        StatementReading reading;
        SparseRow row;
    };
    using PatternOfTheme = std::pair<std::size_t, std::string>;
    using Numbers = std::vector<std::vector<SignNumbers>>;  // by review, by theme
    using LabelledRows = std::vector<std::pair<SparseRow, bool>>;

    void read_examples(const std::vector<ThemeExample>& examples);
    void find_evidence(const GoldReview& gold, Read& read) const;
    void drop_rare_patterns();
    void put_mentions_in();
    void number_features();
    [[nodiscard]] SparseRow row_of(const std::vector<std::string>& features) const;
    [[nodiscard]] ThemeModel words_without(std::size_t fold) const;
    [[nodiscard]] bool is_evidence(std::size_t review, std::size_t theme, std::size_t statement) const;
    [[nodiscard]] std::map<PatternOfTheme, Agreement> trust_in_examples(std::size_t without) const;
    void learn_trust(std::size_t without, ThemeModel& model) const;
    [[nodiscard]] std::vector<double> pooled_rules(std::size_t without, const WordModel& trusting) const;
    // The examples as rows for one theme; counts in `seen` what matches those that speak of it.
    void add_examples(std::size_t theme, std::size_t without, const WordModel& trusting, LabelledRows& rows,
                      std::vector<double>& seen) const;
    void learn_words(std::size_t theme, std::size_t without, const WordModel& trusting,
                     const std::vector<double>& pooled, ThemeModel& model) const;
    void learn_sums(std::size_t without, ThemeModel& model) const;
    [[nodiscard]] LabelledRows rows_of_sums(std::size_t without, const Numbers& numbers, bool of_tagged,
                                            double own_share) const;
    void learn_alone(std::size_t without, ThemeModel& model) const;
    // The numbers with what else each review is about; to `model`, how far themes go together.
    [[nodiscard]] Numbers learn_together(std::size_t without, ThemeModel& model) const;
    void number_by_others();
    void print_agreement(const char* name, const Numbers& numbers, bool with_misses) const;

    const Vocabulary& vocabulary_;
    const std::vector<GoldReview>& gold_;
    ReviewReader reader_;
    std::vector<Read> reads_;
    std::vector<ReadExample> examples_;
    std::vector<std::string> features_;  // by number, less one
    std::vector<std::size_t> counts_;    // in how many sentences each stands
    std::vector<SparseRow> described_;   // by theme: its label and scope note
    std::map<std::string, int> numbers_of_features_;
    Numbers numbers_;        // what each review looks like to words learned from the others
    Numbers with_mentions_;  // and with mentions put in
};

}  // namespace throughline::bench
