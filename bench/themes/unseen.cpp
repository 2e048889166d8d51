// What makes the reviews that were read while writing the vocabulary like those that nobody has read.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>

#include "bench/themes/learning.hpp"
#include "core/base/error.hpp"

namespace throughline::bench {
namespace {

// How often a pattern is dropped where it is right, by the number of reviews in which it matches.
constexpr std::array<double, 4> dropped{0.75, 0.5, 0.3, 0.1};  // 1, 2, 3, 4 or more
constexpr std::size_t every_fold = no_fold + 1;  // learned from in each fold: no review is like a term
constexpr double put_in = 0.08;  // of the mentions of a review's fold; each may be put into several reviews

// Chosen by lot, the same at each run: the text is the lot.
bool falls_to(const std::string& text, double share)
{
    constexpr std::uint64_t lots = 1000;
    return static_cast<double>(static_cast<std::uint64_t>(id_of_feature(text)) / 7 % lots) < share * lots;
}

}  // namespace

void Learning::read_examples(const std::vector<ThemeExample>& examples)
{
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    for (const ThemeExample& example : examples) {
        const auto theme = std::ranges::find(themes, example.theme, &Theme::id);
        if (theme == themes.end())
            throw Error("an example is of the theme '" + example.theme + "', which does not exist");
        ReadExample read;
        read.theme = static_cast<std::size_t>(theme - themes.begin());
        read.kind = example.kind;
        read.fold = example.kind == ExampleKind::Term ? every_fold : examples_.size() % folds_of_learning;
        read.statement.kind = theme->kinds.empty() ? PassageKind::Finding : theme->kinds.front();
        read.statement.tokens =
            reader_.rules().patterns().tokens_of(example.sentence, 0, example.sentence.size(), *read.words);
        read.reading = reader_.rules().read(read.statement, Polarity::Neutral, {});
        examples_.push_back(std::move(read));
    }
}

void Learning::drop_rare_patterns()
{
    std::map<PatternOfTheme, std::set<std::size_t>> seen_in;
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (const StatementReading& reading : reads_[review].reading.readings)
            for (const RuleHit& hit : reading.hits)
                seen_in[{hit.theme, hit.words}].insert(review);
    for (std::size_t review = 0; review < reads_.size(); ++review)
        for (StatementReading& reading : reads_[review].reading.readings)
            std::erase_if(reading.hits, [&](const RuleHit& hit) {
                const std::size_t reviews = seen_in[{hit.theme, hit.words}].size();
                return hit.standing < Standing::OtherPerson &&
                       gold_[review].has(vocabulary_.themes.all()[hit.theme].id) &&
                       falls_to(hit.words + gold_[review].name,
                                dropped.at(std::min(reviews, dropped.size()) - 1));
            });
}

// A mention is put in as a passage of its own. What it says of other themes is not known, so rules are read
// for its own theme alone.
void Learning::put_mentions_in()
{
    const std::vector<Theme>& themes = vocabulary_.themes.all();
    for (std::size_t review = 0; review < reads_.size(); ++review) {
        ReviewReading& reading = reads_[review].with_mentions;
        reading = reads_[review].reading;
        Statements& statements = reading.statements;
        std::size_t passage = statements.all.empty() ? 0 : statements.all.back().passage;
        for (std::size_t at = 0; at < examples_.size(); ++at) {
            const ReadExample& example = examples_[at];
            if (example.kind != ExampleKind::Mention || example.fold != reads_[review].fold ||
                gold_[review].has(themes[example.theme].id) ||
                !falls_to(gold_[review].name + std::to_string(at), put_in))
                continue;
            Statement statement = example.statement;
            statement.passage = ++passage;
            StatementReading read = example.reading;
            std::erase_if(read.hits, [&](const RuleHit& hit) { return hit.theme != example.theme; });
            reading.features.push_back(ids_of_sentence(statement.tokens));
            statements.all.push_back(std::move(statement));
            reading.readings.push_back(std::move(read));
        }
    }
}

}  // namespace throughline::bench
