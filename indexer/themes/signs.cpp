#include "indexer/themes/signs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/vocabulary/theme_stem.hpp"

namespace throughline {
namespace {

constexpr float lowest_kept = -1.5F;  // scores below are no sign: one in five would be
constexpr std::size_t best_kept = 3;

// Stems of the names by which the review calls its children: "Leah", and not the "Child" of "Child K".
std::vector<std::string> pseudonyms_of(const Review& review)
{
    std::vector<std::string> names;
    for (const Child& child : review.children)
        for (const Word& word : words_of(child.pseudonym))
            if (word.folded.size() > 2)
                names.push_back(theme_stem(word.folded));
    return names;
}

bool is_finding(PassageKind kind)
{
    return kind == PassageKind::Finding || kind == PassageKind::Learning ||
           kind == PassageKind::Recommendation || kind == PassageKind::Summary;
}

// Inspectors speak in every tenth sentence of an inspection, and hardly ever in a review of one child.
double inspection_in(const Statements& statements)
{
    constexpr double enough = 0.04;  // of the sentences
    const std::string inspector = theme_stem("inspectors");
    const auto count = std::ranges::count_if(statements.all, [&](const Statement& statement) {
        return std::ranges::find(statement.tokens, inspector, &Token::stem) != statement.tokens.end();
    });
    const double share = static_cast<double>(count) / static_cast<double>(statements.all.size() + 1);
    return std::min(1.0, share / enough);
}

// What is against a match by itself says more than where it stands.
void set_all_aside(StatementReading& reading)
{
    reading.is_boilerplate = true;
    for (RuleHit& hit : reading.hits)
        if (hit.standing < Standing::OtherPerson)
            hit.standing = Standing::SetAside;
}

}  // namespace

double likelihood(float score)
{
    return 1 / (1 + std::exp(-static_cast<double>(score)));
}

bool is_counted(const Sign& sign)
{
    if (sign.hit == nullptr)
        return sign.score > 0;
    return sign.hit->standing <= Standing::Title && (sign.hit->kind != HitKind::Cue || sign.score > 0);
}

ReviewReader::ReviewReader(const Vocabulary& vocabulary)
    : rules_(vocabulary),
      words_(vocabulary.theme_model, vocabulary.themes),
      themes_(vocabulary.themes.all().size())
{
}

ReviewReading ReviewReader::read(const Review& review) const
{
    ReviewReading reading;
    reading.statements = statements_of(review, rules_.patterns(), KnownWordsPool::lent_by(known_words_));
    const Statements& statements = reading.statements;
    const std::vector<std::string> pseudonyms = pseudonyms_of(review);
    std::vector<Polarity> polarities;
    std::vector<bool> set_aside;
    std::vector<std::vector<FeatureId>> of_headings;
    for (const std::vector<Token>& headings : statements.headings) {
        of_headings.push_back(ids_of_headings(headings));
        polarities.push_back(rules_.polarity_of_headings(headings));
        reading.headed.push_back(rules_.themes_of_headings(headings));
        set_aside.push_back(rules_.sets_aside(headings));
    }
    for (const Statement& statement : statements.all) {
        reading.readings.push_back(rules_.read(statement, polarities[statement.headings], pseudonyms));
        if (set_aside[statement.headings])
            set_all_aside(reading.readings.back());
        // Features of headings and of words are of two kinds: none is of both.
        std::vector<FeatureId> features = ids_of_sentence(statement.tokens);
        const std::vector<FeatureId>& above = of_headings[statement.headings];
        features.insert(features.end(), above.begin(), above.end());
        reading.features.push_back(std::move(features));
    }
    reading.inspection = inspection_in(statements);
    weigh(reading, words_);
    return reading;
}

void ReviewReader::weigh(ReviewReading& reading, const WordModel& words) const
{
    reading.signs.assign(themes_, {});
    reading.best.assign(themes_, {});
    reading.mass.assign(themes_, 0);
    std::vector<float> to_beat(themes_, std::numeric_limits<float>::lowest());  // to be among the best
    std::map<PassageKind, std::vector<bool>>
        themes_of_kind;  // may a passage of this kind speak of the theme?
    for (std::size_t at = 0; at < reading.statements.all.size(); ++at) {
        const StatementReading& of_rules = reading.readings[at];
        const PassageKind kind = reading.statements.all[at].kind;
        std::vector<bool>& may_speak = themes_of_kind[kind];
        for (std::size_t theme = may_speak.size(); theme < themes_; ++theme)
            may_speak.push_back(rules_.may_speak_of(theme, kind));
        const std::vector<float> scores = words.scores_of(reading.features[at], of_rules.hits);
        std::vector<const RuleHit*> hits(themes_);
        std::vector<double> trust(themes_);
        for (const RuleHit& hit : of_rules.hits) {
            const RuleHit*& best = hits[hit.theme];
            if (best == nullptr)
                best = &hit;
            const bool is_as_good =
                best->standing == hit.standing && (best->kind == HitKind::Cue) == (hit.kind == HitKind::Cue);
            if (!is_as_good)
                continue;
            if (const double trust_in_hit = words.trust_in(hit); trust_in_hit > trust[hit.theme]) {
                trust[hit.theme] = trust_in_hit;
                best = &hit;
            }
        }
        for (std::size_t theme = 0; theme < themes_; ++theme) {
            const RuleHit* const hit = hits[theme];
            if (hit == nullptr && (of_rules.is_boilerplate || scores[theme] <= WordModel::no_score))
                continue;
            // What the rules are against, words do not save.
            const bool is_against = hit != nullptr && hit->standing >= Standing::OtherPerson;
            const bool may_score = !is_against && !of_rules.is_boilerplate && may_speak[theme];
            const float score = may_score ? scores[theme] : WordModel::no_score;
            if (hit != nullptr || score > lowest_kept)
                reading.signs[theme].push_back({at, score, hit, trust[theme], of_rules.polarity});
            if (score <= WordModel::no_score)
                continue;
            reading.mass[theme] += likelihood(score);
            if (score > to_beat[theme]) {
                std::vector<float>& best = reading.best[theme];
                best.insert(std::ranges::upper_bound(best, score, std::greater<>()), score);
                if (best.size() > best_kept)
                    best.pop_back();
                if (best.size() == best_kept)
                    to_beat[theme] = best.back();
            }
        }
    }
}

namespace {

// What the signs of one theme come to, taken together.
struct SignSums {
    double phrases = 0;
    std::size_t strong = 0;
    double best_phrase = 0;
    double in_headings = 0;
    std::size_t in_findings = 0;
    double cues = 0;
    double unclear = 0;
    std::size_t against = 0;
    std::size_t denied = 0;
    std::size_t ruled_out = 0;
    std::size_t in_points = 0;
    std::size_t below_heading = 0;
    std::size_t good = 0;
    std::size_t bad = 0;
    std::set<std::size_t> passages;

    void add(const Sign& sign, const Statement& statement, bool is_below_heading)
    {
        const bool is_phrase =
            sign.hit != nullptr && sign.hit->kind != HitKind::Cue && sign.hit->standing == Standing::Counted;
        in_findings += (is_phrase || sign.score > 0) && is_finding(statement.kind) ? 1U : 0U;
        if (is_phrase)
            add_phrase(sign, statement);
        else if (sign.hit != nullptr)
            add_other_hit(sign);
        if (is_counted(sign))
            add_counted(sign, statement, is_below_heading);
    }

    // Ruled out somewhere, and little else is said.
    [[nodiscard]] bool is_ruled_out() const
    {
        return ruled_out > 0 && in_headings <= 0 && (passages.size() < 3 || strong <= ruled_out);
    }

private:
    void add_phrase(const Sign& sign, const Statement& statement)
    {
        phrases += sign.trust;
        ++strong;
        best_phrase = std::max(best_phrase, sign.trust);
        in_headings += statement.is_heading ? sign.trust : 0;
    }

    void add_other_hit(const Sign& sign)
    {
        const Standing standing = sign.hit->standing;
        if (standing <= Standing::Title)
            (sign.hit->kind == HitKind::Cue ? cues : unclear) += sign.trust;
        ruled_out += standing == Standing::RuledOut ? 1U : 0U;
        denied += standing == Standing::Denied ? 1U : 0U;
        against += standing >= Standing::OtherPerson ? 1U : 0U;
    }

    void add_counted(const Sign& sign, const Statement& statement, bool is_below_heading)
    {
        passages.insert(statement.passage);
        in_points += statement.is_in_point ? 1U : 0U;
        below_heading += is_below_heading ? 1U : 0U;
        good += sign.polarity == Polarity::Strength ? 1U : 0U;
        bad += sign.polarity == Polarity::Problem ? 1U : 0U;
    }
};

}  // namespace

SignNumbers numbers_of(const ReviewReading& reading, std::size_t theme, bool has_words)
{
    SignSums sums;
    for (const Sign& sign : reading.signs[theme]) {
        const Statement& statement = reading.statements.all[sign.statement];
        sums.add(sign, statement, reading.headed[statement.headings][theme]);
    }
    const auto best = [&](std::size_t place) {
        const std::vector<float>& scores = reading.best[theme];
        return place < scores.size() ? std::max(-8.0, static_cast<double>(scores[place])) : -8.0;
    };
    const auto log = [](auto count) { return std::log1p(static_cast<double>(count)); };
    return {1,
            best(0),
            best(1),
            best(2),
            std::log1p(3 * reading.mass[theme]),
            log(sums.phrases),
            sums.best_phrase,
            log(sums.in_headings),
            log(sums.in_findings),
            log(sums.cues),
            log(sums.unclear),
            log(sums.against),
            log(sums.passages.size()),
            std::log(static_cast<double>(reading.statements.all.size() + 1) / 300),
            has_words ? 1.0 : 0.0,
            log(sums.in_points),
            log(sums.below_heading),
            std::log(reading.mass[theme] / static_cast<double>(reading.statements.all.size() + 1) + 0.001),
            log(sums.good),
            log(sums.bad),
            log(sums.denied),
            sums.is_ruled_out() ? 1.0 : 0.0,
            0,
            reading.inspection};
}

}  // namespace throughline
