#include "bench/themes/learning.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/text/words.hpp"
#include "core/vocabulary/theme_stem.hpp"

namespace throughline::bench {
namespace {

constexpr std::size_t fewest_sentences = 2;   // in which a feature must stand
constexpr double fewest_evidence = 2;         // sentences that speak of a theme, to learn its words
constexpr std::size_t one_of_unlabelled = 6;  // of the sentences that may or may not speak of a theme
constexpr double cost_of_words = 4;
constexpr double weight_of_evidence = 4;
constexpr double share_of_example = 0.5;   // of a sentence of a review
constexpr std::size_t most_words = 500;    // of a theme: a person should be able to read them
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

}  // namespace

Learning::Learning(const Vocabulary& vocabulary, const std::vector<GoldReview>& reviews,
                   const std::vector<ThemeExample>& examples)
    : vocabulary_(vocabulary), gold_(reviews), reader_(vocabulary)
{
    std::map<bool, std::size_t> seen;  // each source is spread over the folds
    for (const GoldReview& gold : reviews) {
        Read read;
        read.reading = reader_.read(gold.review);
        read.fold = seen[gold.is_inspection]++ % folds_of_learning;
        read.evidence.resize(vocabulary.themes.all().size());
        find_evidence(gold, read);
        reads_.push_back(std::move(read));
    }
    read_examples(examples);
    drop_rare_patterns();
    put_mentions_in();
    number_features();
    number_by_others();
}

void Learning::find_evidence(const GoldReview& gold, Read& read) const
{
    std::vector<std::pair<const std::string*, std::size_t>> words;  // of the review, with their statement
    for (std::size_t at = 0; at < read.reading.statements.all.size(); ++at)
        for (const Token& token : read.reading.statements.all[at].tokens)
            words.emplace_back(&token.stem(), at);
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

SparseRow Learning::row_of(const std::vector<std::string>& features) const
{
    SparseRow row;
    for (const std::string& feature : features)
        if (const auto number = numbers_of_features_.find(feature); number != numbers_of_features_.end())
            row.emplace_back(number->second, share_of_feature(features.size()));
    return row;
}

void Learning::number_features()
{
    std::map<std::string, std::size_t> counts;
    const auto features_in = [](const Read& read, const Statement& statement) {
        return features_of(statement, read.reading.statements.headings[statement.headings]);
    };
    for (const Read& read : reads_)
        for (const Statement& statement : read.reading.statements.all)
            for (const std::string& feature : features_in(read, statement))
                ++counts[feature];
    for (const ReadExample& example : examples_)
        for (const std::string& feature : features_of(example.statement, {}))
            counts[feature] += example.kind == ExampleKind::Term ? fewest_sentences : 1;
    for (const auto& [feature, count] : counts)
        if (count >= fewest_sentences) {
            features_.push_back(feature);
            counts_.push_back(count);
            numbers_of_features_[feature] = static_cast<int>(features_.size());
        }
    for (Read& read : reads_)
        for (const Statement& statement : read.reading.statements.all)
            read.rows.push_back(row_of(features_in(read, statement)));
    for (ReadExample& example : examples_)
        example.row = row_of(features_of(example.statement, {}));
    for (const Theme& theme : vocabulary_.themes.all()) {
        KnownWords known;
        Statement statement;
        std::string text = theme.label + ". " + theme.scope;
        statement.tokens = reader_.rules().patterns().tokens_of(text, 0, text.size(), known);
        described_.push_back(row_of(features_of(statement, {})));
    }
}

bool Learning::is_evidence(std::size_t review, std::size_t theme, std::size_t statement) const
{
    const std::vector<std::size_t>& evidence = reads_[review].evidence[theme];
    return std::ranges::find(evidence, statement) != evidence.end();
}

// Of examples, how often a pattern matches where it should: an example says half of what a review says, one
// of a theme far away, of which it may speak by the way, a quarter. Those of near themes say nothing.
std::map<Learning::PatternOfTheme, Agreement> Learning::trust_in_examples(std::size_t without) const
{
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    std::map<PatternOfTheme, Agreement> agreements;
    for (const ReadExample& example : examples_) {
        if (example.fold == without || example.kind == ExampleKind::Term)
            continue;
        std::set<PatternOfTheme> matched;
        for (const RuleHit& hit : example.reading.hits)
            if (hit.standing < Standing::OtherPerson)
                matched.emplace(hit.theme, hit.words);
        for (const PatternOfTheme& pattern : matched) {
            Agreement& agreement = agreements[pattern];
            if (pattern.first == example.theme)
                (example.kind == ExampleKind::Evidence ? agreement.right : agreement.wrong) += 2;
            else if (themes[pattern.first].facet != themes[example.theme].facet)
                agreement.wrong += 1;
        }
    }
    return agreements;
}

// How often a review in which a pattern matches has its theme; few reviews say little.
void Learning::learn_trust(std::size_t without, ThemeModel& model) const
{
    constexpr double weight_of_untried = 2;
    constexpr double weight_of_example = 0.25;
    std::map<PatternOfTheme, std::set<std::size_t>> seen_in;
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (const StatementReading& reading : reads_[review].reading.readings)
            for (const RuleHit& hit : reading.hits)
                if (reads_[review].fold != without && hit.standing < Standing::OtherPerson)
                    seen_in[{hit.theme, hit.words}].insert(review);
    std::map<PatternOfTheme, Agreement> in_examples = trust_in_examples(without);
    for (const auto& [pattern, agreement] : in_examples)
        seen_in[pattern];
    for (const auto& [pattern, reviews] : seen_in) {
        const std::string& theme = vocabulary_.themes.all()[pattern.first].id;
        const auto right =
            std::ranges::count_if(reviews, [&](std::size_t review) { return gold_[review].has(theme); });
        const Agreement& examples = in_examples[pattern];
        const double right_examples = weight_of_example * static_cast<double>(examples.right);
        const double all_examples = right_examples + weight_of_example * static_cast<double>(examples.wrong);
        model.trust[theme][pattern.second] = rounded(
            (static_cast<double>(right) + right_examples + weight_of_untried * WordModel::trust_in_untried) /
            (static_cast<double>(reviews.size()) + all_examples + weight_of_untried));
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

void Learning::add_examples(std::size_t theme, std::size_t without, const WordModel& trusting,
                            LabelledRows& rows, std::vector<double>& seen) const
{
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    for (const ReadExample& example : examples_) {
        const bool is_own = example.theme == theme;
        const bool is_near = themes[example.theme].facet == themes[theme].facet;
        const bool is_term = example.kind == ExampleKind::Term;
        // Evidence of a near theme may well speak of this one, and a term may be of both.
        if (example.fold == without ||
            (!is_own && (is_term || (is_near && example.kind == ExampleKind::Evidence))))
            continue;
        const bool speaks = is_own && example.kind != ExampleKind::Mention;
        SparseRow row = example.row;
        if (is_term) {
            add_own_features(row, {}, features_.size());
            rows.emplace_back(std::move(row), true);
            continue;
        }
        add_own_features(row, trusting.rule_features_of(example.reading.hits, theme), features_.size());
        for (const auto& [feature, value] : row)
            if (speaks && feature > static_cast<int>(features_.size()))
                seen.at(static_cast<std::size_t>(feature) - features_.size() - 1) += share_of_example;
        if (is_own && !speaks)
            rows.emplace_back(row, false);  // twice: it was written to be told from evidence
        rows.emplace_back(std::move(row), speaks);
    }
}

void Learning::learn_words(std::size_t theme, std::size_t without, const WordModel& trusting,
                           const std::vector<double>& pooled, ThemeModel& model) const
{
    const std::string& id = vocabulary_.themes.all()[theme].id;
    LogisticRegression regression(static_cast<int>(features_.size() + own_features.size()));
    LabelledRows rows;
    std::vector<double> seen(own_features.size());  // sentences that speak of the theme, by what matches
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
            if (speaks)
                rows.emplace_back(row, true);  // twice, as much as two examples
            rows.emplace_back(std::move(row), speaks);
        }
    }
    add_examples(theme, without, trusting, rows, seen);
    // What the vocabulary says the theme is for, read as a sentence that speaks of it.
    for (std::size_t other = 0; other < described_.size(); ++other) {
        SparseRow row = described_[other];
        add_own_features(row, {}, features_.size());
        rows.emplace_back(std::move(row), other == theme);
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

}  // namespace throughline::bench
