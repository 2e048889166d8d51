#include "indexer/themes/features.hpp"

#include <algorithm>

namespace throughline {
namespace {

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
        if (!is_content_stem(token.stem()))
            continue;
        features.push_back("w " + token.stem());
        if (const std::string_view beginning = beginning_of(token.stem()); !beginning.empty())
            features.push_back("p " + std::string(beginning));
        if (before != nullptr)
            features.push_back("b " + *before + " " + token.stem());
        before = &token.stem();
    }
    for (const Token& token : headings)
        if (is_content_stem(token.stem()))
            features.push_back("h " + token.stem());
    std::ranges::sort(features);
    features.erase(std::unique(features.begin(), features.end()), features.end());
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
