#include "server/search/query_themes.hpp"

#include <algorithm>
#include <cmath>

#include "core/text/words.hpp"
#include "core/vocabulary/theme_stem.hpp"

namespace throughline {
namespace {

// As the indexer has them of a sentence below no headings.
std::vector<FeatureId> features_of_question(const std::string& text)
{
    std::vector<FeatureId> ids;
    std::optional<FeatureHash> before;
    for (const Word& word : words_of(text)) {
        const std::string stem = theme_stem(word.folded);
        const WordFeatures features = features_of_word(stem);
        if (!features.is_content)
            continue;
        ids.push_back(features.itself);
        if (features.beginning)
            ids.push_back(*features.beginning);
        if (before)
            ids.push_back(before->add(stem).id());
        before = features.first_of_two;
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

bool is_of_sentence(const std::string& feature)
{
    return feature.starts_with("w ") || feature.starts_with("p ") || feature.starts_with("b ");
}

}  // namespace

QueryThemes::QueryThemes(const ThemeModel& model)
{
    for (const auto& [theme, learned] : model.words) {
        const auto place = static_cast<std::uint32_t>(themes_.size());
        themes_.push_back({theme, 0});
        for (const auto& [feature, weight] : learned)
            if (feature == "bias")
                themes_.back().bias = static_cast<float>(weight);
            else if (is_of_sentence(feature))
                weights_[id_of_feature(feature)].push_back({place, static_cast<float>(weight)});
    }
}

std::vector<Leaning> QueryThemes::themes_of(const std::string& text) const
{
    const std::vector<FeatureId> features = features_of_question(text);
    std::vector<float> sums(themes_.size());
    for (const FeatureId feature : features)
        if (const auto known = weights_.find(feature); known != weights_.end())
            for (const LearnedWeight& one : known->second)
                sums[one.theme] += one.weight;
    const double share = share_of_feature(std::max(features.size(), fewest_features));
    std::vector<Leaning> likely;
    for (std::size_t theme = 0; theme < themes_.size(); ++theme) {
        const double likelihood = 1 / (1 + std::exp(-(sums[theme] * share + themes_[theme].bias)));
        if (sums[theme] > 0 && likelihood >= least_likelihood)
            likely.push_back({"theme", themes_[theme].id, likelihood});
    }
    std::ranges::stable_sort(likely, std::ranges::greater(), &Leaning::likelihood);
    likely.resize(std::min(likely.size(), most_themes));
    return likely;
}

}  // namespace throughline
