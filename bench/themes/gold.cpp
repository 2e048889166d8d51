#include "bench/themes/gold.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/base/sha256.hpp"
#include "indexer/extract/extract.hpp"

namespace throughline::bench {
namespace {

namespace fs = std::filesystem;

std::string bytes_of_file(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error(path.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

Review review_of(const fs::path& path, const Analyser& analyser)
{
    const std::string name = path.filename().string();
    const Document document = extract(bytes_of_file(path), {.name_hint = name, .ocr = OcrMode::Auto});
    return analyser.analyse(document, name, Visibility::Public);
}

std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells{""};
    for (const char byte : line)
        if (byte == '\t')
            cells.emplace_back();
        else
            cells.back() += byte;
    return cells;
}

// Without the first row, which names the columns.
std::vector<std::vector<std::string>> rows_of(const fs::path& table, std::size_t columns)
{
    std::ifstream lines(table);
    if (!lines)
        throw Error(table.string() + " cannot be read");
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        rows.push_back(cells_of(line));
        if (rows.back().size() < columns)
            throw Error(table.string() + ": " + std::to_string(columns) + " columns are wanted");
    }
    return rows;
}

bool is_tune(const std::string& file)
{
    Sha256 hash;
    hash.add(file);
    return std::string("02468ace").find(hash.hexadecimal().back()) != std::string::npos;
}

GoldReview gold_of(const nlohmann::json& gold)
{
    GoldReview review;
    review.name = gold.at("file");
    for (const auto& theme : gold.at("themes")) {
        const std::string id = theme.at("id");
        review.labels[id] = theme.at("salience");
        for (const auto& quote : theme.at("evidence"))
            review.quotes.push_back({id, 0, quote});
    }
    for (const auto& theme : gold.at("not_themes"))
        review.not_themes.insert(theme.at("id"));
    return review;
}

}  // namespace

bool GoldReview::has(const std::string& theme) const
{
    const auto label = labels.find(theme);
    return label != labels.end() && (label->second == "central" || label->second == "present");
}

bool GoldReview::is_central(const std::string& theme) const
{
    const auto label = labels.find(theme);
    return label != labels.end() && label->second == "central";
}

bool GoldReview::is_contested(const std::string& theme) const
{
    const auto label = labels.find(theme);
    return label != labels.end() && label->second == "contested";
}

namespace {

std::vector<GoldReview> judged_in(const fs::path& table, const fs::path& folder, const std::string& extension,
                                  const Analyser& analyser)
{
    std::map<std::string, GoldReview> reviews;
    for (const std::vector<std::string>& cells : rows_of(table, 6)) {
        GoldReview& review = reviews[cells[0]];
        review.labels[cells[1]] = cells[2];
        if (cells[2] == "central" || cells[2] == "present")
            review.quotes.push_back({cells[1], std::stoi(cells[3]), cells[5]});
    }
    std::vector<GoldReview> all;
    for (auto& [name, review] : reviews) {
        review.name = name;
        review.review = review_of(folder / (name + extension), analyser);
        all.push_back(std::move(review));
    }
    return all;
}

}  // namespace

std::vector<GoldReview> inspections(const fs::path& table, const fs::path& folder, const Analyser& analyser)
{
    std::vector<GoldReview> all = judged_in(table, folder, ".pdf", analyser);
    for (GoldReview& review : all)
        review.is_inspection = true;
    return all;
}

std::vector<GoldReview> training_reviews(const fs::path& training, const Analyser& analyser)
{
    return judged_in(training / "reviews" / "themes.tsv", training / "reviews", ".md", analyser);
}

std::vector<GoldReview> corpus_half(const fs::path& corpus, bool tune, const Analyser& analyser)
{
    std::map<std::string, GoldReview> reviews;
    for (const auto& entry : fs::directory_iterator(corpus / "gold")) {
        if (entry.path().extension() != ".json")
            continue;
        GoldReview review = gold_of(nlohmann::json::parse(bytes_of_file(entry.path())));
        if (is_tune(review.name) == tune)
            reviews.emplace(review.name, std::move(review));
    }
    for (const std::vector<std::string>& row : rows_of(corpus / "gold" / "contested.tsv", 2))
        if (const auto review = reviews.find(row[0]); review != reviews.end())
            review->second.labels[row[1]] = "contested";
    std::vector<GoldReview> all;
    for (auto& [name, review] : reviews) {
        review.review = review_of(corpus / name, analyser);
        all.push_back(std::move(review));
    }
    return all;
}

}  // namespace throughline::bench
