#include "core/vocabulary/word_features.hpp"

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

constexpr std::size_t longest_small_word =
    std::ranges::max_element(small_words, {}, &std::string_view::size)->size();

constexpr std::size_t letters_of_beginning = 5;

}  // namespace

bool is_content_stem(const std::string& stem)
{
    const bool has_digit = std::ranges::any_of(stem, [](char byte) { return byte >= '0' && byte <= '9'; });
    const bool may_be_small = stem.size() <= longest_small_word;
    return stem.size() > 1 && !has_digit && !(may_be_small && std::ranges::binary_search(small_words, stem));
}

std::string_view beginning_of(const std::string& stem)
{
    return stem.size() > letters_of_beginning ? std::string_view(stem).substr(0, letters_of_beginning)
                                              : std::string_view();
}

FeatureId id_of_feature(std::string_view feature)
{
    return FeatureHash().add(feature).id();
}

WordFeatures features_of_word(const std::string& stem)
{
    WordFeatures features;
    features.is_content = is_content_stem(stem);
    if (!features.is_content)
        return features;
    features.itself = FeatureHash().add("w ").add(stem).id();
    if (const std::string_view beginning = beginning_of(stem); !beginning.empty())
        features.beginning = FeatureHash().add("p ").add(beginning).id();
    features.first_of_two = FeatureHash().add("b ").add(stem).add(" ");
    features.in_heading = FeatureHash().add("h ").add(stem).id();
    return features;
}

double share_of_feature(std::size_t features)
{
    return features == 0 ? 0 : 1 / std::sqrt(static_cast<double>(features));
}

}  // namespace throughline
