#include "indexer/themes/word_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {
namespace {

constexpr std::array<std::string_view, 62> small_words{
    "a",    "an",   "and",  "are", "as",    "at",    "be",    "been", "but",  "by",   "can", "did",  "do",
    "for",  "from", "had",  "has", "hav",   "he",    "her",   "his",  "how",  "if",   "in",  "into", "is",
    "it",   "may",  "more", "of",  "on",    "or",    "other", "out",  "over", "she",  "so",  "some", "such",
    "than", "that", "th",   "the", "their", "them",  "then",  "ther", "thes", "they", "thi", "this", "those",
    "to",   "up",   "was",  "wer", "were",  "which", "whil",  "who",  "will", "with"};

bool is_content(const std::string& stem)
{
    const bool has_digit = std::ranges::any_of(stem, [](char byte) { return byte >= '0' && byte <= '9'; });
    return stem.size() > 1 && !has_digit && !std::ranges::binary_search(small_words, stem);
}

}  // namespace

std::vector<std::string> features_of(const Statement& statement, const std::vector<Token>& headings)
{
    std::vector<std::string> features;
    const std::string* before = nullptr;
    for (const Token& token : statement.tokens) {
        if (!is_content(token.stem))
            continue;
        features.push_back("w " + token.stem);
        if (before != nullptr)
            features.push_back("b " + *before + " " + token.stem);
        before = &token.stem;
    }
    for (const Token& token : headings)
        if (is_content(token.stem))
            features.push_back("h " + token.stem);
    std::ranges::sort(features);
    const auto repeated = std::ranges::unique(features);
    features.erase(repeated.begin(), repeated.end());
    return features;
}

std::vector<std::string> rule_features_of(const std::vector<RuleHit>& hits, std::size_t theme)
{
    std::vector<std::string> features;
    const auto add = [&features](const char* feature) {
        if (std::ranges::find(features, feature) == features.end())
            features.emplace_back(feature);
    };
    for (const RuleHit& hit : hits) {
        if (hit.theme != theme)
            continue;
        if (hit.kind == HitKind::Cue && hit.standing <= Standing::Title)
            add("cue");
        else if (hit.standing == Standing::Counted)
            add("phrase");
        else if (hit.standing == Standing::Unclear || hit.standing == Standing::Title)
            add("unclear");
        else
            add("against");
    }
    return features;
}

double share_of_feature(std::size_t features)
{
    return features == 0 ? 0 : 1 / std::sqrt(static_cast<double>(features));
}

WordModel::WordModel(const ThemeModel& model, const Themes& themes)
    : knows_(themes.all().size()), bias_(themes.all().size()), rules_(themes.all().size())
{
    for (std::size_t theme = 0; theme < themes.all().size(); ++theme) {
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
                weights_[feature].push_back({theme, static_cast<float>(weight)});
    }
}

std::vector<float> WordModel::scores_of(const std::vector<std::string>& features,
                                        const std::vector<RuleHit>& hits) const
{
    std::vector<float> scores(bias_.size());
    for (const std::string& feature : features)
        if (const auto known = weights_.find(feature); known != weights_.end())
            for (const ThemeWeight& weight : known->second)
                scores[weight.theme] += weight.weight;
    const auto share = static_cast<float>(share_of_feature(features.size()));
    for (std::size_t theme = 0; theme < scores.size(); ++theme)
        scores[theme] = knows_[theme] ? scores[theme] * share + bias_[theme] : no_score;
    for (std::size_t place = 0; place < hits.size(); ++place) {
        const std::size_t theme = hits[place].theme;
        const bool is_first = place == 0 || hits[place - 1].theme != theme;
        if (!is_first || !knows_[theme])
            continue;
        for (const std::string& feature : rule_features_of(hits, theme))
            if (const auto weight = rules_[theme].find(feature); weight != rules_[theme].end())
                scores[theme] += static_cast<float>(weight->second);
    }
    return scores;
}

std::vector<std::string> WordModel::reasons_for(std::size_t theme,
                                                const std::vector<std::string>& features) const
{
    constexpr std::size_t most_reasons = 4;
    std::vector<std::pair<float, std::string>> reasons;
    for (const std::string& feature : features)
        if (const auto known = weights_.find(feature); known != weights_.end())
            for (const ThemeWeight& weight : known->second)
                if (weight.theme == theme && weight.weight > 0)
                    reasons.emplace_back(-weight.weight, feature.substr(2));
    std::ranges::sort(reasons);
    std::vector<std::string> words;
    for (const auto& [weight, word] : reasons)
        if (words.size() < most_reasons && std::ranges::find(words, word) == words.end())
            words.push_back(word);
    return words;
}

}  // namespace throughline
