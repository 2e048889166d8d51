// Sentences written by people who know the field, each as evidence of a theme or as a mere mention of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline::bench {

enum class ExampleKind {
    Evidence,
    Mention,  // the theme's words stand in it, and it says nothing of the theme
    Term,     // no sentence: a word or a few that sentences about the theme have, and others may have too
};

struct ThemeExample {
    std::string theme;
    ExampleKind kind = ExampleKind::Evidence;
    std::string sentence;
};

// Of all tables of the folder, by name: a line each of theme, "evidence" or "mention", sentence, with tabs
// between; or theme, "terms" and many of them with commas between. Throws Error if a line is none of these.
[[nodiscard]] std::vector<ThemeExample> theme_examples(const std::filesystem::path& folder);

}  // namespace throughline::bench
