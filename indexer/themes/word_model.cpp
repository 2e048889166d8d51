#include "indexer/themes/word_model.hpp"

#include <algorithm>
#include <map>

namespace throughline {
namespace {

std::size_t fours_in(std::size_t themes)
{
    return (themes + 3) / 4;
}

}  // namespace

WordModel::WordModel(const ThemeModel& model, const Themes& themes)
    : knows_(themes.all().size()),
      bias_(themes.all().size()),
      rules_(themes.all().size()),
      trust_(themes.all().size())
{
    std::map<std::string_view, std::vector<ThemeWeight>> by_feature;
    for (std::size_t theme = 0; theme < themes.all().size(); ++theme) {
        if (const auto trust = model.trust.find(themes.all()[theme].id); trust != model.trust.end())
            trust_[theme] = trust->second;
        const auto learned = model.words.find(themes.all()[theme].id);
        if (learned == model.words.end())
            continue;
        knows_[theme] = true;
        for (const auto& [feature, weight] : learned->second)
            if (feature == "bias")
                bias_[theme] = static_cast<float>(weight);
            else if (feature.find(' ') == std::string::npos)
                rules_[theme].emplace(feature, weight);
            else
                by_feature[feature].push_back(
                    {static_cast<std::uint32_t>(theme), static_cast<float>(weight)});
    }
    for (const auto& [feature, weights] : by_feature)
        add_feature(feature, weights);
}

void WordModel::add_feature(std::string_view feature, const std::vector<ThemeWeight>& weights)
{
    constexpr std::size_t least_share_of_row = 3;  // a third of the themes: below, a list is faster
    const FeatureId id = id_of_feature(feature);
    may_know_.set(bit_of(id));
    KnownFeature& known = features_[id];
    known.begin = static_cast<std::uint32_t>(all_weights_.size());
    all_weights_.insert(all_weights_.end(), weights.begin(), weights.end());
    known.end = static_cast<std::uint32_t>(all_weights_.size());
    known.words = std::string(feature.substr(2)) + (feature.starts_with("p ") ? "*" : "");
    if (weights.size() * least_share_of_row < bias_.size())
        return;
    const std::size_t row = rows_.size();
    known.row = static_cast<std::uint32_t>(row);
    rows_.resize(row + fours_in(bias_.size()));
    for (const ThemeWeight& weight : weights)
        rows_[row + weight.theme / 4][weight.theme % 4] = weight.weight;
}

const WordModel::KnownFeature* WordModel::find(FeatureId feature) const
{
    if (!may_know_[bit_of(feature)])
        return nullptr;
    const auto known = features_.find(feature);
    return known == features_.end() ? nullptr : &known->second;
}

std::span<const WordModel::ThemeWeight> WordModel::weights_of(const KnownFeature& feature) const
{
    return std::span(all_weights_).subspan(feature.begin, feature.end - feature.begin);
}

double WordModel::trust_in(const RuleHit& hit) const
{
    const auto known = trust_[hit.theme].find(hit.words);
    return known == trust_[hit.theme].end() ? trust_in_untried : known->second;
}

std::vector<RuleFeature> WordModel::rule_features_of(const std::vector<RuleHit>& hits,
                                                     std::size_t theme) const
{
    std::vector<RuleFeature> features;
    const auto add = [&features](std::string_view name, double value) {
        const auto known = std::ranges::find(features, name, &RuleFeature::name);
        if (known == features.end())
            features.push_back({name, value});
        else
            known->value = std::max(known->value, value);
    };
    for (const RuleHit& hit : hits) {
        if (hit.theme != theme)
            continue;
        if (hit.kind == HitKind::Cue && hit.standing <= Standing::Title)
            add("cue", trust_in(hit));
        else if (hit.standing == Standing::Counted)
            add("phrase", trust_in(hit));
        else if (hit.standing <= Standing::Title)
            add("unclear", trust_in(hit));
        else
            add("against", 1);
    }
    return features;
}

std::vector<float> WordModel::sums_of(const std::vector<FeatureId>& features) const
{
    std::vector<FourWeights> fours(fours_in(bias_.size()));
    FourWeights* const sums = fours.data();  // without a check of each: thousands are added for a sentence
    for (const FeatureId feature : features) {
        const KnownFeature* const known = find(feature);
        if (known == nullptr)
            continue;
        if (known->row) {
            const FourWeights* row = rows_.data() + *known->row;
            for (FourWeights& four : fours) {
                const FourWeights more = *row++;
                for (std::size_t place = 0; place < more.size(); ++place)
                    four[place] += more[place];
            }
            continue;
        }
        for (const ThemeWeight& weight : weights_of(*known))
            sums[weight.theme / 4][weight.theme % 4] += weight.weight;
    }
    std::vector<float> all;
    all.reserve(fours.size() * 4);
    for (const FourWeights& four : fours)
        all.insert(all.end(), four.begin(), four.end());
    all.resize(bias_.size());
    return all;
}

std::vector<float> WordModel::scores_of(const std::vector<FeatureId>& features,
                                        const std::vector<RuleHit>& hits) const
{
    std::vector<float> scores = sums_of(features);
    const auto share = static_cast<float>(share_of_feature(std::max(features.size(), fewest_features)));
    for (std::size_t theme = 0; theme < scores.size(); ++theme)
        scores[theme] = knows_[theme] ? scores[theme] * share + bias_[theme] : no_score;
    for (std::size_t place = 0; place < hits.size(); ++place) {
        const std::size_t theme = hits[place].theme;
        const bool is_first = place == 0 || hits[place - 1].theme != theme;
        if (!is_first || !knows_[theme])
            continue;
        for (const RuleFeature& feature : rule_features_of(hits, theme))
            if (const auto weight = rules_[theme].find(feature.name); weight != rules_[theme].end())
                scores[theme] += static_cast<float>(weight->second * feature.value);
    }
    return scores;
}

std::vector<std::string> WordModel::reasons_for(std::size_t theme,
                                                const std::vector<FeatureId>& features) const
{
    constexpr std::size_t most_reasons = 4;
    std::vector<std::pair<float, std::string_view>> reasons;
    for (const FeatureId feature : features) {
        const KnownFeature* const known = find(feature);
        if (known == nullptr)
            continue;
        const std::span<const ThemeWeight> weights = weights_of(*known);
        const auto weight = std::ranges::lower_bound(weights, theme, {}, &ThemeWeight::theme);
        if (weight != weights.end() && weight->theme == theme && weight->weight > 0)
            reasons.emplace_back(-weight->weight, known->words);
    }
    std::ranges::sort(reasons);
    std::vector<std::string> words;
    for (const auto& [weight, word] : reasons)
        if (words.size() < most_reasons && std::ranges::find(words, word) == words.end())
            words.emplace_back(word);
    return words;
}

}  // namespace throughline
