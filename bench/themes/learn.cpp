// Learns the theme model again from the gold and the examples of VOCABULARY/training, and prints how well it
// does on reviews that it has not seen.
//
//   theme_learn VOCABULARY SHARED CORPUS [--misses]     writes VOCABULARY/theme-model.tsv
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "bench/themes/gold.hpp"
#include "bench/themes/learning.hpp"

namespace {

using namespace throughline;
namespace fs = std::filesystem;

void write_weights(std::ostream& file, const char* part, const std::string& theme,
                   const ThemeModel::Weights& weights)
{
    for (const auto& [feature, weight] : weights)
        file << fmt::format("{}\t{}\t{}\t{}\n", part, theme, feature, weight);
}

void write(const ThemeModel& model, const fs::path& path)
{
    std::ofstream file(path);
    file << "# Learned from reviews that people read, by bench/themes/learn.sh. What a line means: "
            "core/vocabulary/theme_model.hpp\n";
    write_weights(file, "tag", "(any)", model.tag);
    for (const auto& [theme, weights] : model.tag_of)
        write_weights(file, "tag", theme, weights);
    write_weights(file, "central", "(any)", model.central);
    for (const auto& [theme, weights] : model.central_of)
        write_weights(file, "central", theme, weights);
    write_weights(file, "alone", "(any)", model.alone);
    for (const auto& [theme, weights] : model.alone_of)
        write_weights(file, "alone", theme, weights);
    for (const auto& [theme, weights] : model.together)
        write_weights(file, "together", theme, weights);
    for (const auto& [theme, weights] : model.trust)
        write_weights(file, "trust", theme, weights);
    for (const auto& [theme, weights] : model.words)
        write_weights(file, "words", theme, weights);
}

}  // namespace

int main(int count, char** arguments)
{
    const std::vector<std::string> words(arguments + 1, arguments + count);
    if (words.size() < 3) {
        std::cerr << "theme_learn VOCABULARY SHARED CORPUS [--misses]\n";
        return 1;
    }
    const fs::path folder = words[0];
    const fs::path shared = words[1];
    const Vocabulary vocabulary = load_vocabulary(folder);
    const Analyser analyser(vocabulary);
    std::vector<bench::GoldReview> reviews =
        bench::inspections(shared / "gold/themes-train.tsv", shared / "gold/reports", analyser);
    for (bench::GoldReview& review : bench::corpus_half(words[2], true, analyser))
        reviews.push_back(std::move(review));
    for (bench::GoldReview& review : bench::training_reviews(folder / "training", analyser))
        reviews.push_back(std::move(review));
    bench::Learning learning(vocabulary, reviews, bench::theme_examples(folder / "training"));
    learning.print_cross_validation(words.size() > 3);
    write(learning.learn(), folder / "theme-model.tsv");
}
