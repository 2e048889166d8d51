#include "indexer/themes/features.hpp"

#include <algorithm>
#include <array>

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

void keep_each_once(std::vector<FeatureId>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

std::vector<std::string> features_of(const Statement& statement, const std::vector<Token>& headings)
{
    std::vector<std::string> features;
    const std::string* before = nullptr;
    for (const Token& token : statement.tokens) {
        if (!is_content(token.stem()))
            continue;
        features.push_back("w " + token.stem());
        if (has_beginning(token.stem()))
            features.push_back("p " + token.stem().substr(0, letters_of_beginning));
        if (before != nullptr)
            features.push_back("b " + *before + " " + token.stem());
        before = &token.stem();
    }
    for (const Token& token : headings)
        if (is_content(token.stem()))
            features.push_back("h " + token.stem());
    std::ranges::sort(features);
    features.erase(std::unique(features.begin(), features.end()), features.end());
    return features;
}

FeatureId id_of_feature(std::string_view feature)
{
    return FeatureHash().add(feature).id();
}

WordFeatures features_of_word(const std::string& stem)
{
    WordFeatures features;
    features.is_content = is_content(stem);
    if (!features.is_content)
        return features;
    features.itself = FeatureHash().add("w ").add(stem).id();
    if (has_beginning(stem))
        features.beginning =
            FeatureHash().add("p ").add(std::string_view(stem).substr(0, letters_of_beginning)).id();
    features.first_of_two = FeatureHash().add("b ").add(stem).add(" ");
    features.in_heading = FeatureHash().add("h ").add(stem).id();
    return features;
}

std::vector<FeatureId> ids_of_sentence(const std::vector<Token>& tokens)
{
    std::vector<FeatureId> ids;
    ids.reserve(tokens.size() * 3);
    const WordFeatures* before = nullptr;
    for (const Token& token : tokens) {
        const WordFeatures& word = token.word->features;
        if (!word.is_content)
            continue;
        ids.push_back(word.itself);
        if (word.beginning)
            ids.push_back(*word.beginning);
        if (before != nullptr)
            ids.push_back(FeatureHash(before->first_of_two).add(token.stem()).id());
        before = &word;
    }
    keep_each_once(ids);
    return ids;
}

std::vector<FeatureId> ids_of_headings(const std::vector<Token>& headings)
{
    std::vector<FeatureId> ids;
    for (const Token& token : headings)
        if (const WordFeatures& word = token.word->features; word.is_content)
            ids.push_back(word.in_heading);
    keep_each_once(ids);
    return ids;
}

}  // namespace throughline
