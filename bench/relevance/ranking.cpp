// What other constants of the ranking would do: choose.sh runs it, and prints the tables from which
// core/index/ranking.hpp was filled.
//
//   bench_ranking VOCABULARY FOLDER... < SETTINGS
//
// Queries are understood as the server does, but for words that are misspelt.
// A folder has an indexed collection (data) and judged queries (queries.jsonl, each {text, in, match,
// grades}, the grades by file, or by file and page). A line of settings names what differs from the present
// ranking
// ("length=0.8 pair=0"); for each line: nDCG@10 in each folder, and the line.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "core/index/reader.hpp"
#include "core/index/schema.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "server/search/query_lexicon.hpp"
#include "server/search/query_parser.hpp"

namespace {

using namespace throughline;

constexpr std::size_t depth = 10;
constexpr std::size_t asked = 100;

template <typename Number>
void set(Number& constant, const std::string& value)
{
    constant = static_cast<Number>(std::stod(value));
}

void set(Ranking& ranking, const std::string& name, const std::string& value)
{
    const std::map<std::string, double*> reals{{"saturation", &ranking.saturation},
                                               {"length", &ranking.length},
                                               {"passage_length", &ranking.passage_length},
                                               {"pair", &ranking.pair},
                                               {"repetition", &ranking.repetition},
                                               {"best_passage", &ranking.best_passage},
                                               {"evidence", &ranking.evidence},
                                               {"context", &ranking.context},
                                               {"feedback_commonest", &ranking.feedback_commonest},
                                               {"feedback", &ranking.feedback},
                                               {"feedback_from", &ranking.feedback_from},
                                               {"feedback_full", &ranking.feedback_full},
                                               {"themes", &ranking.themes},
                                               {"leaning_theme", &ranking.leaning_theme},
                                               {"leaning_age", &ranking.leaning_age},
                                               {"leaning_from", &ranking.leaning_from},
                                               {"leaning_full", &ranking.leaning_full},
                                               {"themes_agreed", &ranking.themes_agreed}};
    const std::map<std::string, std::size_t*> counts{{"reviews_compared", &ranking.reviews_compared},
                                                     {"passages_compared", &ranking.passages_compared},
                                                     {"passages_in_context", &ranking.passages_in_context},
                                                     {"feedback_passages", &ranking.feedback_passages},
                                                     {"feedback_terms", &ranking.feedback_terms},
                                                     {"feedback_least", &ranking.feedback_least},
                                                     {"feedback_words", &ranking.feedback_words},
                                                     {"themes_passages", &ranking.themes_passages}};
    if (const auto real = reals.find(name); real != reals.end())
        set(*real->second, value);
    else if (const auto count = counts.find(name); count != counts.end())
        set(*count->second, value);
    else
        throw std::runtime_error("no such constant: " + name);
}

Ranking ranking_of(const std::string& settings)
{
    Ranking ranking;
    std::istringstream words(settings);
    for (std::string word; words >> word;) {
        const std::size_t equals = std::min(word.find('='), word.size() - 1);
        set(ranking, word.substr(0, equals), word.substr(equals + 1));
    }
    return ranking;
}

// Where nothing has all of the words, any of them.
Query understood(const std::string& text, MatchMode match, bool is_of_passages, IndexReader& index,
                 const QueryLexicon& lexicon)
{
    const auto frequency = [&](const std::string& word) { return index.passages_with(word); };
    const ParsedQuery parsed = parse_query(text, {match, &lexicon, {}, frequency});
    if (match == MatchMode::Any || !parsed.is_row || parsed.is_long)
        return parsed.query;
    const bool is_found =
        is_of_passages ? index.finds_passage(parsed.query) : index.finds_review(parsed.query);
    return is_found ? parsed.query : parse_query(text, {MatchMode::Any, &lexicon, {}, frequency}).query;
}

struct JudgedQuery {
    Query query;
    bool is_of_passages = false;
    std::map<std::string, double> grades;
};

class Folder {
public:
    Folder(const std::filesystem::path& path, const QueryLexicon& lexicon)
        : pair_(index_pair(path / "data", Visibility::Public)),
          catalogue_(path / "data/catalogue.sqlite", Catalogue::Mode::ReadOnly),
          reviews_(catalogue_)
    {
        IndexReader index(pair_);
        std::ifstream lines(path / "queries.jsonl");
        for (std::string line; std::getline(lines, line);) {
            const auto row = nlohmann::json::parse(line);
            const bool is_of_passages = row["in"] == "passages";
            const MatchMode match = row["match"] == "any" ? MatchMode::Any : MatchMode::All;
            queries_.push_back(
                {understood(row["text"].get<std::string>(), match, is_of_passages, index, lexicon),
                 is_of_passages, row["grades"].get<std::map<std::string, double>>()});
        }
        for (const SourceFile& source : SourceFiles(catalogue_).all())
            files_.emplace(source.review, std::filesystem::path(source.path).filename().string());
    }

    // The mean of nDCG@10.
    [[nodiscard]] double quality(const Ranking& ranking)
    {
        IndexReader index(pair_, ranking);
        double sum = 0;
        for (const JudgedQuery& judged : queries_)
            sum += quality(index, judged);
        return queries_.empty() ? 0 : sum / static_cast<double>(queries_.size());
    }

private:
    [[nodiscard]] std::string key_of(const Match& match, bool is_of_passages)
    {
        if (!is_of_passages)
            return files_[ReviewId{match.document}];
        std::string& key = pages_[match.document];
        if (key.empty()) {
            const ReviewId review = review_of_passage(match.document);
            const auto passage = reviews_.passage(review, number_of_passage(match.document));
            key = files_[review] + " " + std::to_string(passage ? passage->passage.page : 0);
        }
        return key;
    }

    [[nodiscard]] double quality(IndexReader& index, const JudgedQuery& judged)
    {
        const Window window{0, asked};
        const Matches found = judged.is_of_passages ? index.passages(judged.query, window)
                                                    : index.reviews(judged.query, window);
        std::set<std::string> seen;
        double gained = 0;
        for (const Match& match : found.best) {
            const std::string key = key_of(match, judged.is_of_passages);
            if (seen.size() >= depth || !seen.insert(key).second)
                continue;
            const auto grade = judged.grades.find(key);
            if (grade != judged.grades.end())
                gained += grade->second / std::log2(static_cast<double>(seen.size()) + 1);
        }
        std::vector<double> best;
        for (const auto& [key, grade] : judged.grades)
            best.push_back(grade);
        std::sort(best.rbegin(), best.rend());
        double possible = 0;
        for (std::size_t place = 0; place < std::min(best.size(), depth); ++place)
            possible += best[place] / std::log2(static_cast<double>(place) + 2);
        return possible > 0 ? gained / possible : 0;
    }

    std::filesystem::path pair_;
    Catalogue catalogue_;
    Reviews reviews_;
    std::vector<JudgedQuery> queries_;
    std::map<ReviewId, std::string> files_;
    std::map<std::uint32_t, std::string> pages_;
};

}  // namespace

int main(int argc, char* argv[])
try {
    std::vector<std::unique_ptr<Folder>> folders;
    const QueryLexicon lexicon(load_vocabulary(argc > 1 ? argv[1] : ""));
    for (int at = 2; at < argc; ++at) {
        folders.push_back(std::make_unique<Folder>(argv[at], lexicon));
        std::cout << std::filesystem::path(argv[at]).filename().string() << '\t';
    }
    std::cout << "settings" << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        const Ranking ranking = ranking_of(line);
        for (const auto& folder : folders)
            std::printf("%.4f\t", folder->quality(ranking));
        std::cout << line << std::endl;
    }
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_ranking: " << error.what() << '\n';
    return 1;
}
