#include "indexer/themes/word_model.hpp"

#include <algorithm>
#include <cmath>

namespace throughline {
double share_of_feature(std::size_t features)
{
    return features == 0 ? 0 : 1 / std::sqrt(static_cast<double>(features));
}

WordModel::WordModel(const ThemeModel& model, const Themes& themes)
    : knows_(themes.all().size()),
      bias_(themes.all().size()),
      rules_(themes.all().size()),
      trust_(themes.all().size())
{
    std::unordered_map<FeatureId, std::vector<ThemeWeight>> by_feature;
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
                by_feature[id_of_feature(feature)].push_back(
                    {static_cast<std::uint32_t>(theme), static_cast<float>(weight)});
    }
    for (const auto& [feature, weights] : by_feature) {
        may_know_.set(bit_of(feature));
        const auto begin = static_cast<std::uint32_t>(all_weights_.size());
        all_weights_.insert(all_weights_.end(), weights.begin(), weights.end());
        weights_[feature] = {begin, static_cast<std::uint32_t>(all_weights_.size())};
    }
}

std::span<const WordModel::ThemeWeight> WordModel::weights_of(FeatureId feature) const
{
    if (!may_know_[bit_of(feature)])
        return {};
    const auto known = weights_.find(feature);
    if (known == weights_.end())
        return {};
    return std::span(all_weights_).subspan(known->second.begin, known->second.end - known->second.begin);
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

std::vector<float> WordModel::scores_of(const std::vector<FeatureId>& features,
                                        const std::vector<RuleHit>& hits) const
{
    std::vector<float> scores(bias_.size());
    for (const FeatureId feature : features)
        for (const ThemeWeight& weight : weights_of(feature))
            scores[weight.theme] += weight.weight;
    // A heading of one word says no more than that word in a short sentence.
    constexpr std::size_t fewest_features = 8;
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
                                                const std::vector<std::string>& features) const
{
    constexpr std::size_t most_reasons = 4;
    std::vector<std::pair<float, std::string>> reasons;
    for (const std::string& feature : features)
        for (const ThemeWeight& weight : weights_of(id_of_feature(feature)))
            if (weight.theme == theme && weight.weight > 0)
                reasons.emplace_back(-weight.weight,
                                     feature.substr(2) + (feature.starts_with("p ") ? "*" : ""));
    std::ranges::sort(reasons);
    std::vector<std::string> words;
    for (const auto& [weight, word] : reasons)
        if (words.size() < most_reasons && std::ranges::find(words, word) == words.end())
            words.push_back(word);
    return words;
}

}  // namespace throughline
