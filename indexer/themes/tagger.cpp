#include "indexer/themes/tagger.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/themes/decision.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_counted = 12;     // evidence that is kept of a tag: the strongest
constexpr std::size_t most_not_counted = 4;  // and what came near

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

// Where a theme is told and never named no sentence says it alone: then the strongest say it together. Not
// where the review denies it, sets it aside, only asks about it or says it of somebody else; that the theme
// also stands in a glossary, a paper's name or a paragraph of law is nothing against what is told.
void count_together(std::vector<Evidence>& all, const std::vector<Sign>& signs)
{
    constexpr std::size_t most_together = 3;
    const bool is_open = std::ranges::none_of(signs, [](const Sign& sign) {
        return is_counted(sign) || (sign.hit != nullptr && sign.hit->standing >= Standing::OtherPerson &&
                                    sign.hit->standing <= Standing::SetAside);
    });
    if (!is_open)
        return;
    std::vector<Evidence*> order;
    for (std::size_t at = 0; at < all.size(); ++at)  // one for each sign, in the same order
        if (signs[at].hit == nullptr || signs[at].hit->standing <= Standing::Title)
            order.push_back(&all[at]);
    std::ranges::stable_sort(order, {}, [](const Evidence* one) { return -one->strength; });
    order.resize(std::min(order.size(), most_together));
    for (Evidence* const one : order)
        one->is_counted = true;
}

std::string number_of_sentences(std::size_t count)
{
    return count == 1 ? "one sentence" : std::to_string(count) + " sentences";
}

// Without the words that explain it.
std::vector<Evidence> evidence_of(const ReviewReading& reading, std::size_t theme)
{
    std::vector<Evidence> all;
    for (const Sign& sign : reading.signs[theme]) {
        const Statement& statement = reading.statements.all[sign.statement];
        all.push_back({statement.passage,
                       statement.begin,
                       statement.end,
                       sign.polarity,
                       {},
                       {},
                       strength_of(sign),
                       is_counted(sign)});
    }
    return all;
}

// The strongest that count and the strongest that do not, in reading order.
std::vector<Evidence> strongest(std::vector<Evidence> all)
{
    std::ranges::stable_sort(all, {},
                             [](const Evidence& one) { return std::pair(!one.is_counted, -one.strength); });
    std::vector<Evidence> kept;
    std::size_t counted = 0;
    std::size_t not_counted = 0;
    for (Evidence& one : all)
        if (one.is_counted ? counted++ < most_counted : not_counted++ < most_not_counted)
            kept.push_back(std::move(one));
    std::ranges::sort(kept, {}, [](const Evidence& one) { return std::pair(one.passage, one.begin); });
    return kept;
}

}  // namespace

Tagger::Tagger(const Vocabulary& vocabulary)
    : themes_(vocabulary.themes),
      version_(vocabulary.version.empty() ? "0" : vocabulary.version),
      reader_(vocabulary),
      company_(vocabulary.theme_model, vocabulary.themes)
{
    const ThemeModel& model = vocabulary.theme_model;
    for (const Theme& theme : themes_.all()) {
        if (model.is_empty())
            break;
        tag_weights_.push_back(weights_by_sign(model.tag, model.tag_of, theme.id));
        central_weights_.push_back(weights_by_sign(model.central, model.central_of, theme.id));
    }
}

std::string Tagger::explanation(const ReviewReading& reading, std::size_t theme, const Sign& sign) const
{
    if (sign.hit != nullptr)
        return explanation_of(*sign.hit);
    return "its words: " + joined(reader_.words().reasons_for(theme, reading.features[sign.statement]));
}

// Most signs are not kept as evidence: only those that are get their words.
void Tagger::explain(std::vector<Evidence>& kept, const ReviewReading& reading, std::size_t theme) const
{
    const std::string& id = themes_.all()[theme].id;
    auto sign = reading.signs[theme].begin();  // both are in reading order
    for (Evidence& evidence : kept) {
        sign = std::find_if(sign, reading.signs[theme].end(), [&](const Sign& one) {
            const Statement& statement = reading.statements.all[one.statement];
            return statement.passage == evidence.passage && statement.begin == evidence.begin;
        });
        evidence.rule = id + "/" + (sign->hit == nullptr ? "words" : std::string(name_of(sign->hit->kind))) +
                        "@" + version_;
        evidence.why = explanation(reading, theme, *sign);
    }
}

std::vector<SignNumbers> Tagger::numbers_in(const ReviewReading& reading) const
{
    std::vector<SignNumbers> numbers;
    for (std::size_t theme = 0; theme < themes_.all().size(); ++theme)
        numbers.push_back(numbers_of(reading, theme, reader_.words().knows(theme)));
    company_.weigh(numbers);
    return numbers;
}

double Tagger::score_of(const ReviewReading& reading, const SignNumbers& numbers, std::size_t theme) const
{
    return tag_weights_.empty() ? likelihood_by_rules(reading, theme)
                                : likelihood_of_tag(tag_weights_[theme], numbers);
}

std::string Tagger::said_of_company(const SignNumbers& numbers, std::size_t theme, bool is_tag) const
{
    if (tag_weights_.empty())
        return "";
    SignNumbers without = numbers;
    without[place_of_sign("company")] = 0;
    const double enough = enough_for_tag(themes_.all()[theme], without);
    if (is_tag == (likelihood_of_tag(tag_weights_[theme], without) >= enough))
        return "";
    return is_tag ? "; the review's other themes often go with it"
                  : "; the review's other themes seldom go with it";
}

Tag Tagger::tag_of(const ReviewReading& reading, const SignNumbers& numbers, std::size_t theme) const
{
    Tag tag;
    tag.theme = themes_.all()[theme].id;
    std::vector<Evidence> all = evidence_of(reading, theme);
    tag.score = score_of(reading, numbers, theme);
    const double central = tag_weights_.empty() ? centrality_by_rules(reading, theme)
                                                : likelihood_by(central_weights_[theme], numbers);
    const double enough =
        tag_weights_.empty() ? enough_by_rules : enough_for_tag(themes_.all()[theme], numbers);
    if (tag.score >= enough && !tag_weights_.empty())
        count_together(all, reading.signs[theme]);
    const auto counted = static_cast<std::size_t>(std::ranges::count(all, true, &Evidence::is_counted));
    if (tag.score < enough || counted == 0) {
        tag.salience = Salience::Mentioned;
        tag.why = counted == 0 ? "nothing that counts: see what is against each sentence"
                               : "only in passing: " + number_of_sentences(counted) + ", not strong enough" +
                                     said_of_company(numbers, theme, false);
    } else {
        tag.salience = central >= enough_for_central ? Salience::Central : Salience::Present;
        tag.why = std::string(tag.salience == Salience::Central ? "a main subject: "
                                                                : "something is said of it: ") +
                  number_of_sentences(counted) + said_of_company(numbers, theme, true);
    }
    tag.evidence = strongest(std::move(all));
    explain(tag.evidence, reading, theme);
    return tag;
}

// A review that speaks of a narrower theme speaks of the broader one.
void Tagger::add_broader(std::map<std::string, Tag>& tags) const
{
    for (const Theme& theme : themes_.all()) {
        const auto narrow = tags.find(theme.id);
        if (narrow == tags.end() || !is_tagged(narrow->second) || !narrow->second.narrower.empty())
            continue;
        for (const Theme* up = themes_.find(theme.broader); up != nullptr; up = themes_.find(up->broader)) {
            Tag& broad = tags[up->id];
            if (!broad.theme.empty() && is_tagged(broad) && broad.narrower.empty())
                continue;
            broad.theme = up->id;
            let_follow(broad, narrow->second);
            broad.evidence = strongest(std::move(broad.evidence));
        }
    }
}

std::vector<Tag> Tagger::tags_of(const Review& review) const
{
    const ReviewReading reading = reader_.read(review);
    const std::vector<SignNumbers> numbers = numbers_in(reading);
    std::map<std::string, Tag> tags;
    for (std::size_t theme = 0; theme < themes_.all().size(); ++theme)
        if (!reading.signs[theme].empty())
            tags.emplace(themes_.all()[theme].id, tag_of(reading, numbers[theme], theme));
    add_broader(tags);
    std::vector<Tag> all;
    for (auto& [id, tag] : tags)
        all.push_back(std::move(tag));
    return all;
}

}  // namespace throughline
