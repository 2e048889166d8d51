// Sentences written by people who know the field, each as evidence of a theme or as a mere mention of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline::bench {

struct ThemeExample {
    std::string theme;
    bool is_evidence = false;  // else the theme's words stand in it, and it says nothing of the theme
    std::string sentence;
};

// Of all tables of the folder, by name: a line each of theme, "evidence" or "mention", sentence, with tabs
// between. Throws Error if a line is none of these.
[[nodiscard]] std::vector<ThemeExample> theme_examples(const std::filesystem::path& folder);

}  // namespace throughline::bench
