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

// Words that begin alike mean much the same: "neighbour", "neighbourhood".
constexpr std::size_t letters_of_beginning = 5;

bool has_beginning(const std::string& stem)
{
    return stem.size() > letters_of_beginning;
}

constexpr std::size_t longest_small_word =
    std::ranges::max_element(small_words, {}, &std::string_view::size)->size();

bool is_content(const std::string& stem)
{
    const bool has_digit = std::ranges::any_of(stem, [](char byte) { return byte >= '0' && byte <= '9'; });
    const bool may_be_small = stem.size() <= longest_small_word;
    return stem.size() > 1 && !has_digit && !(may_be_small && std::ranges::binary_search(small_words, stem));
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
        if (has_beginning(token.stem))
            features.push_back("p " + token.stem.substr(0, letters_of_beginning));
        if (before != nullptr)
            features.push_back("b " + *before + " " + token.stem);
        before = &token.stem;
    }
    for (const Token& token : headings)
        if (is_content(token.stem))
            features.push_back("h " + token.stem);
    std::ranges::sort(features);
    features.erase(std::unique(features.begin(), features.end()), features.end());
    return features;
}

namespace {

// Takes a text in pieces.
class FeatureHash {
public:
    FeatureHash& add(std::string_view piece)
    {
        constexpr std::uint64_t prime = 0x100000001b3;
        for (const char byte : piece)
            value_ = (value_ ^ static_cast<unsigned char>(byte)) * prime;
        return *this;
    }

    [[nodiscard]] FeatureId id() const { return FeatureId{value_}; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325;
};

void keep_each_once(std::vector<FeatureId>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

FeatureId id_of_feature(std::string_view feature)
{
    return FeatureHash().add(feature).id();
}

std::vector<FeatureId> ids_of_sentence(const std::vector<Token>& tokens)
{
    std::vector<FeatureId> ids;
    ids.reserve(tokens.size() * 3);
    const std::string* before = nullptr;
    for (const Token& token : tokens) {
        if (!is_content(token.stem))
            continue;
        ids.push_back(FeatureHash().add("w ").add(token.stem).id());
        if (has_beginning(token.stem))
            ids.push_back(FeatureHash()
                              .add("p ")
                              .add(std::string_view(token.stem).substr(0, letters_of_beginning))
                              .id());
        if (before != nullptr)
            ids.push_back(FeatureHash().add("b ").add(*before).add(" ").add(token.stem).id());
        before = &token.stem;
    }
    keep_each_once(ids);
    return ids;
}

std::vector<FeatureId> ids_of_headings(const std::vector<Token>& headings)
{
    std::vector<FeatureId> ids;
    for (const Token& token : headings)
        if (is_content(token.stem))
            ids.push_back(FeatureHash().add("h ").add(token.stem).id());
    keep_each_once(ids);
    return ids;
}

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
                weights_[id_of_feature(feature)].push_back({theme, static_cast<float>(weight)});
    }
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
        if (const auto known = weights_.find(feature); known != weights_.end())
            for (const ThemeWeight& weight : known->second)
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
        if (const auto known = weights_.find(id_of_feature(feature)); known != weights_.end())
            for (const ThemeWeight& weight : known->second)
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
