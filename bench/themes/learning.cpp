#include "bench/themes/learning.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <set>

#include "bench/themes/score.hpp"
#include "core/text/words.hpp"
#include "indexer/themes/decision.hpp"
#include "indexer/themes/stem.hpp"

namespace throughline::bench {
namespace {

constexpr std::size_t folds = 6;
constexpr std::size_t no_fold = folds;
constexpr std::size_t fewest_sentences = 2;   // in which a feature must stand
constexpr double fewest_evidence = 2;         // sentences that speak of a theme, to learn its words
constexpr std::size_t one_of_unlabelled = 6;  // of the sentences that may or may not speak of a theme
constexpr double cost_of_words = 4;
constexpr double weight_of_evidence = 8;
constexpr double cost_of_sums = 1;
constexpr double own_share = 0.7;          // how far a theme may have a bias of its own
constexpr std::size_t most_words = 200;    // of a theme: a person should be able to read them
constexpr std::size_t one_of_pooled = 25;  // of the sentences in which no rule of the theme matches
constexpr double strength_of_pool = 3;     // how many sentences of a theme's own outweigh what all themes say
constexpr std::array<std::string_view, 5> own_features{"bias", "phrase", "unclear", "cue", "against"};

// Numbered from the one after `before`, in the order of own_features.
void add_own_features(SparseRow& row, const std::vector<RuleFeature>& features, std::size_t before)
{
    row.emplace_back(static_cast<int>(before) + 1, 1);
    for (std::size_t own = 1; own < own_features.size(); ++own)
        for (const RuleFeature& feature : features)
            if (feature.name == own_features.at(own))
                row.emplace_back(static_cast<int>(before + own + 1), feature.value);
}

// The features that change the most scores the most.
std::vector<std::size_t> telling(const std::vector<double>& weights, const std::vector<std::size_t>& counts,
                                 std::size_t most)
{
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t feature = 0; feature < counts.size(); ++feature)
        order.emplace_back(-std::abs(weights[feature]) * std::sqrt(static_cast<double>(counts[feature])),
                           feature);
    std::ranges::sort(order);
    order.resize(std::min(order.size(), most));
    std::vector<std::size_t> features;
    for (const auto& [power, feature] : order)
        features.push_back(feature);
    std::ranges::sort(features);
    return features;
}

double rounded(double weight)
{
    return std::round(weight * 1000) / 1000;
}

}  // namespace

Learning::Learning(const Vocabulary& vocabulary, const std::vector<GoldReview>& reviews,
                   const std::filesystem::path& examples)
    : vocabulary_(vocabulary),
      gold_(reviews),
      reader_(vocabulary),
      examples_(examples_in(examples, vocabulary.themes, reader_.rules()))
{
    std::map<bool, std::size_t> seen;  // each source is spread over the folds
    for (const GoldReview& gold : reviews) {
        Read read;
        read.reading = reader_.read(gold.review);
        read.fold = seen[gold.is_inspection]++ % folds;
        read.evidence.resize(vocabulary.themes.all().size());
        find_evidence(gold, read);
        reads_.push_back(std::move(read));
    }
    forget_lone_patterns();
    number_features();
    numbers_ = numbers_by_others();
}

// The vocabulary was written by people who had read these reviews: a pattern that matches in one of them
// alone may be there because of it, and would not be for a review that nobody has read. So it does not count
// in it.
void Learning::forget_lone_patterns()
{
    const auto key = [](const RuleHit& hit) { return std::pair(hit.theme, hit.words); };
    std::map<std::pair<std::size_t, std::string>, std::set<std::size_t>> seen_in;
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (const StatementReading& reading : reads_[review].reading.readings)
            for (const RuleHit& hit : reading.hits)
                seen_in[key(hit)].insert(review);
    for (Read& read : reads_)
        for (StatementReading& reading : read.reading.readings)
            std::erase_if(reading.hits, [&](const RuleHit& hit) {
                return hit.standing < Standing::OtherPerson && seen_in[key(hit)].size() < 2;
            });
}

void Learning::find_evidence(const GoldReview& gold, Read& read) const
{
    std::vector<std::pair<const std::string*, std::size_t>> words;  // of the review, with their statement
    for (std::size_t at = 0; at < read.reading.statements.all.size(); ++at)
        for (const Token& token : read.reading.statements.all[at].tokens)
            words.emplace_back(&token.stem, at);
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    for (const GoldQuote& quote : gold.quotes) {
        std::vector<std::string> wanted;
        for (const Word& word : words_of(quote.text))
            wanted.push_back(theme_stem(word.folded));
        const auto theme = std::ranges::find(themes, quote.theme, &Theme::id);
        const auto place =
            std::ranges::search(words, wanted, {}, [](const auto& word) { return *word.first; });
        if (theme == themes.end() || wanted.empty() || place.empty())
            continue;
        std::map<std::size_t, std::size_t> touched;
        for (const auto& [stem, statement] : place)
            touched[statement] += 1;
        for (const auto& [statement, count] : touched)
            if (count >= 4 || count == wanted.size())
                read.evidence[static_cast<std::size_t>(theme - themes.begin())].push_back(statement);
    }
}

void Learning::number_features()
{
    std::map<std::string, std::size_t> counts;
    for (const Read& read : reads_)
        for (const Statement& statement : read.reading.statements.all)
            for (const std::string& feature :
                 features_of(statement, read.reading.statements.headings[statement.headings]))
                ++counts[feature];
    for (const Example& example : examples_)
        for (const std::string& feature : example.features)
            ++counts[feature];
    std::map<std::string, int> numbers;
    for (const auto& [feature, count] : counts)
        if (count >= fewest_sentences) {
            features_.push_back(feature);
            counts_.push_back(count);
            numbers[feature] = static_cast<int>(features_.size());
        }
    for (Read& read : reads_)
        for (const Statement& statement : read.reading.statements.all) {
            const std::vector<std::string> features =
                features_of(statement, read.reading.statements.headings[statement.headings]);
            SparseRow row;
            for (const std::string& feature : features)
                if (const auto number = numbers.find(feature); number != numbers.end())
                    row.emplace_back(number->second, share_of_feature(features.size()));
            read.rows.push_back(std::move(row));
        }
    for (Example& example : examples_)
        for (const std::string& feature : example.features)
            if (const auto number = numbers.find(feature); number != numbers.end())
                example.row.emplace_back(number->second, share_of_feature(example.features.size()));
    for (const Theme& theme : vocabulary_.themes.all()) {
        Statement statement;
        std::string text = theme.label + ". " + theme.scope;
        statement.tokens = reader_.rules().patterns().tokens_of(text, 0, text.size());
        SparseRow& row = described_.emplace_back();
        const std::vector<std::string> features = features_of(statement, {});
        for (const std::string& feature : features)
            if (const auto number = numbers.find(feature); number != numbers.end())
                row.emplace_back(number->second, share_of_feature(features.size()));
    }
}

bool Learning::is_evidence(std::size_t review, std::size_t theme, std::size_t statement) const
{
    const std::vector<std::size_t>& evidence = reads_[review].evidence[theme];
    return std::ranges::find(evidence, statement) != evidence.end();
}

// How often a review in which a pattern matches has its theme; few reviews say little.
void Learning::learn_trust(std::size_t without, ThemeModel& model) const
{
    constexpr double weight_of_untried = 2;
    std::map<std::pair<std::size_t, std::string>, std::set<std::size_t>> seen_in;
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (const StatementReading& reading : reads_[review].reading.readings)
            for (const RuleHit& hit : reading.hits)
                if (reads_[review].fold != without && hit.standing < Standing::OtherPerson)
                    seen_in[{hit.theme, hit.words}].insert(review);
    for (const auto& [pattern, reviews] : seen_in) {
        const std::string& theme = vocabulary_.themes.all()[pattern.first].id;
        const auto right =
            std::ranges::count_if(reviews, [&](std::size_t review) { return gold_[review].has(theme); });
        model.trust[theme][pattern.second] =
            rounded((static_cast<double>(right) + weight_of_untried * WordModel::trust_in_untried) /
                    (static_cast<double>(reviews.size()) + weight_of_untried));
    }
}

// What a rule's match says, whatever the theme.
std::vector<double> Learning::pooled_rules(std::size_t without, const WordModel& trusting) const
{
    LogisticRegression regression(static_cast<int>(own_features.size()));
    std::vector<std::pair<SparseRow, bool>> rows;
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (std::size_t theme = 0; theme < vocabulary_.themes.all().size(); ++theme)
            for (std::size_t at = 0; at < reads_[review].rows.size() && reads_[review].fold != without;
                 ++at) {
                const bool speaks = is_evidence(review, theme, at);
                const std::vector<RuleHit>& hits = reads_[review].reading.readings[at].hits;
                const bool has_hit = std::ranges::find(hits, theme, &RuleHit::theme) != hits.end();
                if ((!speaks && gold_[review].has(vocabulary_.themes.all()[theme].id)) ||
                    (!speaks && !has_hit && (at + theme) % one_of_pooled != 0))
                    continue;
                SparseRow row;
                add_own_features(row, trusting.rule_features_of(hits, theme), 0);
                rows.emplace_back(std::move(row), speaks);
            }
    for (const auto& [row, is_positive] : rows)
        regression.add(row, is_positive);
    return regression.weights(cost_of_words, 1);
}

void Learning::learn_words(std::size_t theme, std::size_t without, const WordModel& trusting,
                           const std::vector<double>& pooled, ThemeModel& model) const
{
    const std::string& id = vocabulary_.themes.all()[theme].id;
    LogisticRegression regression(static_cast<int>(features_.size() + own_features.size()));
    std::vector<std::pair<SparseRow, bool>> rows;
    std::array<double, own_features.size()> seen{};  // sentences that speak of the theme, by what matches
    for (std::size_t review = 0; review < reads_.size(); ++review) {
        const Read& read = reads_[review];
        if (read.fold == without)
            continue;
        const bool has_theme = gold_[review].has(id);
        for (std::size_t at = 0; at < read.rows.size(); ++at) {
            const bool speaks = is_evidence(review, theme, at);
            if (has_theme && !speaks && at % one_of_unlabelled != 0)
                continue;
            SparseRow row = read.rows[at];
            add_own_features(row, trusting.rule_features_of(read.reading.readings[at].hits, theme),
                             features_.size());
            for (const auto& [feature, value] : row)
                if (speaks && feature > static_cast<int>(features_.size()))
                    seen.at(static_cast<std::size_t>(feature) - features_.size() - 1) += 1;
            rows.emplace_back(std::move(row), speaks);
        }
    }
    // What the vocabulary says the theme is for, read as a sentence that speaks of it.
    for (std::size_t other = 0; other < described_.size(); ++other) {
        SparseRow row = described_[other];
        add_own_features(row, {}, features_.size());
        rows.emplace_back(std::move(row), other == theme);
    }
    for (const Example& example : examples_) {
        const bool is_mine = example.theme == theme;
        if (!is_mine && are_near(vocabulary_.themes, example.theme, theme))
            continue;
        SparseRow row = example.row;
        add_own_features(row, trusting.rule_features_of(example.hits, theme), features_.size());
        seen.front() += is_mine && example.speaks ? 1 : 0;
        rows.emplace_back(std::move(row), is_mine && example.speaks);
    }
    ThemeModel::Weights& learned = model.words[id];
    for (std::size_t own = 0; own < own_features.size(); ++own)
        learned[std::string(own_features.at(own))] = rounded(pooled[own]);
    if (seen.front() < fewest_evidence)
        return;
    for (const auto& [row, is_positive] : rows)
        regression.add(row, is_positive);
    const std::vector<double> weights = regression.weights(cost_of_words, weight_of_evidence);
    for (const std::size_t feature : telling(weights, counts_, most_words))
        learned[features_[feature]] = rounded(weights[feature]);
    learned["bias"] = rounded(weights[features_.size()]);
    for (std::size_t own = 1; own < own_features.size(); ++own) {
        const double mine = weights[features_.size() + own];
        const double both =
            (seen.at(own) * mine + strength_of_pool * pooled[own]) / (seen.at(own) + strength_of_pool);
        learned[std::string(own_features.at(own))] = rounded(both);
    }
}

ThemeModel Learning::words_without(std::size_t fold) const
{
    ThemeModel model;
    learn_trust(fold, model);
    const WordModel trusting(model, vocabulary_.themes);
    const std::vector<double> pooled = pooled_rules(fold, trusting);
    for (std::size_t theme = 0; theme < vocabulary_.themes.all().size(); ++theme)
        learn_words(theme, fold, trusting, pooled, model);
    return model;
}

// What the reviews of each fold look like to words learned from the others.
std::vector<std::vector<SignNumbers>> Learning::numbers_by_others()
{
    std::vector<std::vector<SignNumbers>> numbers(reads_.size());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const WordModel words(words_without(fold), vocabulary_.themes);
        for (std::size_t review = 0; review < reads_.size(); ++review) {
            if (reads_[review].fold != fold)
                continue;
            reader_.weigh(reads_[review].reading, words);
            for (std::size_t theme = 0; theme < vocabulary_.themes.all().size(); ++theme)
                numbers[review].push_back(numbers_of(reads_[review].reading, theme, words.knows(theme)));
        }
    }
    return numbers;
}

void Learning::learn_sums(const std::vector<std::vector<SignNumbers>>& numbers, std::size_t without,
                          ThemeModel& model) const
{
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    const std::size_t shared = names_of_signs.size();
    std::vector<std::pair<SparseRow, bool>> of_tag;
    std::vector<std::pair<SparseRow, bool>> of_central;
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (std::size_t theme = 0; theme < themes.size(); ++theme) {
            const GoldReview& gold = gold_[review];
            if (reads_[review].fold == without || gold.is_contested(themes[theme].id))
                continue;
            SparseRow row;
            for (std::size_t sign = 0; sign < shared; ++sign)
                row.emplace_back(static_cast<int>(sign) + 1, numbers[review][theme].at(sign));
            row.emplace_back(static_cast<int>(shared + theme) + 1, own_share);
            row.emplace_back(static_cast<int>(shared + themes.size() + theme) + 1,
                             own_share * numbers[review][theme].back());
            if (gold.has(themes[theme].id))
                of_central.emplace_back(row, gold.is_central(themes[theme].id));
            of_tag.emplace_back(std::move(row), gold.has(themes[theme].id));
        }
    const auto learn = [&](const auto& rows, ThemeModel::Weights& all, ThemeModel::ByTheme& own) {
        LogisticRegression regression(static_cast<int>(shared + 2 * themes.size()));
        for (const auto& [row, is_positive] : rows)
            regression.add(row, is_positive);
        const std::vector<double> weights = regression.weights(cost_of_sums, 1);
        for (std::size_t sign = 0; sign < shared; ++sign)
            all[std::string(names_of_signs.at(sign))] = rounded(weights[sign]);
        for (std::size_t theme = 0; theme < themes.size(); ++theme) {
            const double of_inspections = weights[shared + themes.size() + theme];
            own[themes[theme].id]["bias"] = rounded(weights[shared + theme] * own_share);
            own[themes[theme].id][std::string(names_of_signs.back())] = rounded(of_inspections * own_share);
        }
    };
    learn(of_tag, model.tag, model.tag_of);
    learn(of_central, model.central, model.central_of);
}

ThemeModel Learning::learn()
{
    ThemeModel model = words_without(no_fold);
    learn_sums(numbers_, no_fold, model);
    return model;
}

void Learning::print_cross_validation(bool with_misses)
{
    std::map<bool, Agreement> tagged;
    std::map<bool, Agreement> central;
    std::map<bool, std::size_t> wrong_not_themes;
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    for (std::size_t fold = 0; fold < folds; ++fold) {
        ThemeModel sums;
        learn_sums(numbers_, fold, sums);
        for (std::size_t review = 0; review < reads_.size(); ++review) {
            if (reads_[review].fold != fold)
                continue;
            const GoldReview& gold = gold_[review];
            for (std::size_t theme = 0; theme < themes.size(); ++theme) {
                const std::string& id = themes[theme].id;
                const double chance = likelihood_of_tag(sums, id, numbers_[review][theme]);
                const bool said = chance >= enough_for_tag;
                const bool said_central =
                    said && likelihood_by(sums.central, sums.central_of, id, numbers_[review][theme]) >=
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
    for (const bool is_inspection : {true, false})
        std::cout << (is_inspection ? "inspections" : "corpus     ") << "  tagged   "
                  << line_of(tagged[is_inspection]) << "\n             central  "
                  << line_of(central[is_inspection]) << "\n             wrong not_themes "
                  << wrong_not_themes[is_inspection] << "\n";
}

}  // namespace throughline::bench
