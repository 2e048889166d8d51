// What a question speaks of in words of its own: "who gets the little ones ready for school" is about young
// carers. It is read with the words that were learned to tag reviews (core/vocabulary/theme_model.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/query.hpp"
#include "core/vocabulary/theme_model.hpp"
#include "core/vocabulary/word_features.hpp"

namespace throughline {

// Made once, shared by all threads.
class QueryThemes {
public:
    explicit QueryThemes(const ThemeModel& model);

    // The likeliest first, `most_themes` at most; those that are less likely than `least_likelihood` are left
    // out.
    [[nodiscard]] std::vector<Leaning> themes_of(const std::string& text) const;

    static constexpr std::size_t most_themes = 2;
    static constexpr double least_likelihood = 0.05;

private:
    struct LearnedWeight {
        std::uint32_t theme = 0;  // place in themes_
        float weight = 0;
    };
    struct LearnedTheme {
        std::string id;
        float bias = 0;
    };

    std::vector<LearnedTheme> themes_;
    std::unordered_map<FeatureId, std::vector<LearnedWeight>> weights_;
};

}  // namespace throughline
