// The second of the two models: from what a review says for and against a theme to its tag.
#include <fmt/format.h>

#include <iostream>
#include <map>

#include "bench/themes/learning.hpp"
#include "bench/themes/score.hpp"
#include "indexer/themes/company.hpp"
#include "indexer/themes/decision.hpp"

namespace throughline::bench {
namespace {

struct HowToSum {
    double cost = 0;       // how much the reviews weigh against weights kept small
    double own_share = 0;  // how far a theme may have a bias of its own
    double positive = 1;   // weight of a theme that a review has
};

// The reviews were read by those who wrote the vocabulary: how surely its patterns decide here says little of
// how surely they do elsewhere.
constexpr HowToSum of_tag{0.1, 0.4, 2.25};
constexpr HowToSum of_central{1, 0.7, 1};

}  // namespace

// What the reviews of each fold look like to words learned from the others.
void Learning::number_by_others()
{
    numbers_.resize(reads_.size());
    with_mentions_.resize(reads_.size());
    for (std::size_t fold = 0; fold < folds_of_learning; ++fold) {
        const WordModel words(words_without(fold), vocabulary_.themes);
        for (std::size_t review = 0; review < reads_.size(); ++review) {
            if (reads_[review].fold != fold)
                continue;
            Read& read = reads_[review];
            reader_.weigh(read.reading, words);
            reader_.weigh(read.with_mentions, words);
            for (std::size_t theme = 0; theme < vocabulary_.themes.all().size(); ++theme) {
                numbers_[review].push_back(numbers_of(read.reading, theme, words.knows(theme)));
                with_mentions_[review].push_back(numbers_of(read.with_mentions, theme, words.knows(theme)));
            }
        }
    }
}

Learning::LabelledRows Learning::rows_of_sums(std::size_t without, const Numbers& numbers, bool of_tagged,
                                              double own_share) const
{
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    const std::size_t shared = names_of_signs.size();
    LabelledRows rows;
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (std::size_t theme = 0; theme < themes.size(); ++theme) {
            const GoldReview& gold = gold_[review];
            const std::string& id = themes[theme].id;
            if (reads_[review].fold == without || gold.is_contested(id) || (of_tagged && !gold.has(id)))
                continue;
            const SignNumbers& mine = numbers[review][theme];
            SparseRow row;
            for (std::size_t sign = 0; sign < shared; ++sign)
                row.emplace_back(static_cast<int>(sign) + 1, mine.at(sign));
            row.emplace_back(static_cast<int>(shared + theme) + 1, own_share);
            row.emplace_back(static_cast<int>(shared + themes.size() + theme) + 1, own_share * mine.back());
            const bool is_so = of_tagged ? gold.is_central(id) : gold.has(id);
            if (!gold.is_inspection)
                rows.emplace_back(row, is_so);  // twice: what is asked for are reviews of cases
            rows.emplace_back(std::move(row), is_so);
        }
    return rows;
}

namespace {

// The weights of all themes alike, and those of each theme.
void learn_weights(const std::vector<std::pair<SparseRow, bool>>& rows, const HowToSum& how,
                   const std::vector<Theme>& themes, ThemeModel::Weights& all, ThemeModel::ByTheme& own)
{
    const std::size_t shared = names_of_signs.size();
    LogisticRegression regression(static_cast<int>(shared + 2 * themes.size()));
    for (const auto& [row, is_positive] : rows)
        regression.add(row, is_positive);
    const std::vector<double> weights = regression.weights(how.cost, how.positive);
    for (std::size_t sign = 0; sign < shared; ++sign)
        all[std::string(names_of_signs.at(sign))] = rounded(weights[sign]);
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
        const double of_inspections = weights[shared + themes.size() + theme];
        own[themes[theme].id]["bias"] = rounded(weights[shared + theme] * how.own_share);
        own[themes[theme].id][std::string(names_of_signs.back())] = rounded(of_inspections * how.own_share);
    }
}

}  // namespace

void Learning::learn_alone(std::size_t without, ThemeModel& model) const
{
    learn_weights(rows_of_sums(without, numbers_, false, of_tag.own_share), of_tag, vocabulary_.themes.all(),
                  model.alone, model.alone_of);
}

void Learning::learn_sums(std::size_t without, ThemeModel& model) const
{
    learn_alone(without, model);
    const Numbers numbers = learn_together(without, model);
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    learn_weights(rows_of_sums(without, numbers, false, of_tag.own_share), of_tag, themes, model.tag,
                  model.tag_of);
    learn_weights(rows_of_sums(without, numbers, true, of_central.own_share), of_central, themes,
                  model.central, model.central_of);
}

ThemeModel Learning::learn()
{
    ThemeModel model = words_without(no_fold);
    learn_sums(no_fold, model);
    return model;
}

void Learning::print_cross_validation(bool with_misses)
{
    print_agreement("as they are", numbers_, with_misses);
    print_agreement("with mentions put in", with_mentions_, false);
}

void Learning::print_agreement(const char* name, const Numbers& numbers, bool with_misses) const
{
    std::map<bool, Agreement> tagged;
    std::map<bool, Agreement> central;
    std::map<bool, std::size_t> wrong_not_themes;
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    for (std::size_t fold = 0; fold < folds_of_learning; ++fold) {
        ThemeModel sums;
        learn_sums(fold, sums);
        const Company company(sums, vocabulary_.themes);
        for (std::size_t review = 0; review < reads_.size(); ++review) {
            if (reads_[review].fold != fold)
                continue;
            const GoldReview& gold = gold_[review];
            std::vector<SignNumbers> all = numbers[review];
            company.weigh(all);
            for (std::size_t theme = 0; theme < themes.size(); ++theme) {
                const std::string& id = themes[theme].id;
                const double chance =
                    likelihood_of_tag(weights_by_sign(sums.tag, sums.tag_of, id), all[theme]);
                const bool said = chance >= enough_for_tag(themes[theme], all[theme]);
                const bool said_central =
                    said && likelihood_by(weights_by_sign(sums.central, sums.central_of, id), all[theme]) >=
                                enough_for_central;
                if (gold.is_contested(id))
                    continue;
                tagged[gold.is_inspection].add(said, gold.has(id));
                central[gold.is_inspection].add(said_central, gold.is_central(id));
                wrong_not_themes[gold.is_inspection] += said && gold.not_themes.contains(id) ? 1U : 0U;
                if (with_misses && said != gold.has(id))
                    std::cout << fmt::format("{}\t{}\t{}\t{:.2f}\t{}\n", said ? "wrong" : "missed", gold.name,
                                             id, chance, gold.labels.contains(id) ? gold.labels.at(id) : "-");
            }
        }
    }
    std::cout << "reviews not seen, " << name << "\n";
    for (const bool is_inspection : {true, false})
        std::cout << (is_inspection ? "inspections" : "corpus     ") << "  tagged   "
                  << line_of(tagged[is_inspection]) << "\n             central  "
                  << line_of(central[is_inspection]) << "\n             wrong not_themes "
                  << wrong_not_themes[is_inspection] << "\n";
}

}  // namespace throughline::bench
