// The tags of the present vocabulary against the gold that nothing was learned from: totals only.
//
//   theme_measure VOCABULARY SHARED CORPUS [--tune]     with --tune: against what was learned from, each miss
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>

#include "bench/themes/gold.hpp"
#include "bench/themes/score.hpp"

namespace {

using namespace throughline;
namespace fs = std::filesystem;

void print_miss(const bench::GoldReview& gold, const std::string& theme, const Tag* tag)
{
    const auto label = gold.labels.find(theme);
    std::cout << fmt::format("{}\t{}\t{}\t{}\t{:.2f}\n", gold.has(theme) ? "missed" : "wrong", gold.name,
                             theme, label == gold.labels.end() ? "-" : label->second,
                             tag == nullptr ? 0 : tag->score);
    for (std::size_t at = 0; tag != nullptr && at < std::min<std::size_t>(tag->evidence.size(), 4); ++at) {
        const Evidence& evidence = tag->evidence[at];
        const Passage& passage = gold.review.passages[evidence.passage];
        for (const ReviewPage& page : gold.review.pages)
            if (page.number == passage.page)
                std::cout << fmt::format("\t\t{} {:.2f} {} | {}\n", evidence.is_counted ? "+" : "-",
                                         evidence.strength, evidence.why,
                                         page.text.substr(evidence.begin, evidence.end - evidence.begin));
    }
}

void measure(const char* name, const std::vector<bench::GoldReview>& reviews, const Vocabulary& vocabulary,
             const Analyser& analyser, bool with_misses)
{
    bench::Agreement tagged;
    bench::Agreement own;
    bench::Agreement central;
    std::size_t wrong_not_themes = 0;
    std::size_t pages = 0;
    std::clock_t time = 0;  // of the processor: others may be at work
    for (const bench::GoldReview& gold : reviews) {
        const std::clock_t begin = std::clock();
        const std::vector<Tag> tags = analyser.tags_of(gold.review);
        time += std::clock() - begin;
        pages += gold.review.pages.size();
        for (const Theme& theme : vocabulary.themes.all()) {
            const auto found = std::ranges::find(tags, theme.id, &Tag::theme);
            const bool said = found != tags.end() && is_tagged(*found);
            const bool has = gold.has(theme.id);
            if (gold.is_contested(theme.id))
                continue;
            tagged.add(said, has);
            own.add(said && found->narrower.empty(), has);
            central.add(said && found->salience == Salience::Central, gold.is_central(theme.id));
            wrong_not_themes += said && gold.not_themes.contains(theme.id) ? 1U : 0U;
            if (with_misses && said != has)
                print_miss(gold, theme.id, found == tags.end() ? nullptr : &*found);
        }
    }
    std::cout << name << "\n  tagged          " << line_of(tagged) << "\n  without implied " << line_of(own)
              << "\n  central         " << line_of(central)
              << fmt::format(
                     "\n  wrong not_themes {}, {:.2f} ms a page\n", wrong_not_themes,
                     1000.0 * static_cast<double>(time) / CLOCKS_PER_SEC / static_cast<double>(pages));
}

}  // namespace

int main(int count, char** arguments)
{
    const std::vector<std::string> words(arguments + 1, arguments + count);
    if (words.size() < 3) {
        std::cerr << "theme_measure VOCABULARY SHARED CORPUS [--tune]\n";
        return 1;
    }
    const Vocabulary vocabulary = load_vocabulary(words[0]);
    const Analyser analyser(vocabulary);
    const fs::path shared = words[1];
    const bool tune = words.size() > 3;
    const fs::path gold = shared / "gold" / (tune ? "themes-train.tsv" : "themes-dev.tsv");
    const fs::path reports = shared / (tune ? "gold/reports" : "data/reports");
    measure("inspections", bench::inspections(gold, reports, analyser), vocabulary, analyser, tune);
    measure("corpus", bench::corpus_half(words[2], tune, analyser), vocabulary, analyser, tune);
}
