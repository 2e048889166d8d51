// How long patterns take in process, on sets of made-up reviews, beside the same co-occurrence in SQL:
//
//   bench_patterns VOCABULARY SCRATCH REVIEWS
//
// Leaves a collection of REVIEWS reviews in SCRATCH/data for bench_pattern_latency. Prints a table to
// standard error and JSON to standard output.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "bench/patterns/made_up.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "core/index/writer.hpp"
#include "server/patterns/co_occurrence.hpp"
#include "server/patterns/cross_table.hpp"
#include "server/patterns/prevalence.hpp"
#include "server/patterns/trends.hpp"

namespace {

using namespace throughline;
using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

constexpr int repeats = 15;

// Of the wall, and of the processor alone: the first is of the machine's other work too.
struct Milliseconds {
    double middle = 0;
    double worst = 0;
    double processor = 0;  // the middle one
};

Milliseconds time_of(const std::function<void()>& work, int times = repeats)
{
    std::vector<double> taken;
    std::vector<double> worked;
    for (int at = 0; at < times; ++at) {
        const auto begin = Clock::now();
        const std::clock_t processor = std::clock();
        work();
        worked.push_back(1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC);
        taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::ranges::sort(taken);
    std::ranges::sort(worked);
    return {taken[taken.size() / 2], taken.back(), worked[worked.size() / 2]};
}

void make_collection(const std::filesystem::path& data, const Vocabulary& vocabulary, std::size_t count)
{
    std::filesystem::create_directories(data);
    Catalogue catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    IndexWriter index(index_pair(data, Visibility::Public));
    Stemmer stemmer;
    bench::MadeUp made_up(vocabulary);
    catalogue.in_transaction([&] {
        for (std::size_t at = 1; at <= count; ++at) {
            const Review review = made_up.next();
            static_cast<void>(
                Reviews(catalogue).add(fmt::format("{:064}", at), review, "2026-01-01T00:00:00Z"));
            index.replace(ReviewId{static_cast<std::uint32_t>(at)}, PreparedReview(review, stemmer),
                          review.fields, values_of(review));
        }
    });
    index.commit();
    ensure_generation(data);
}

std::string value_in(const Review& review, std::string_view name)
{
    const Field* field = field_of(review.fields, name);
    return field == nullptr ? std::string() : field->value;
}

// The sets alone, as load_collection makes them.
std::shared_ptr<CollectionState> state_of(const std::shared_ptr<const Vocabulary>& vocabulary,
                                          std::size_t count)
{
    auto state = std::make_shared<CollectionState>();
    state->vocabulary = vocabulary;
    bench::MadeUp made_up(*vocabulary);
    for (std::uint32_t id = 1; id <= count; ++id) {
        const Review review = made_up.next();
        state->all.add(id);
        ReviewSummary summary;
        summary.id = ReviewId{id};
        summary.publication_date = value_in(review, "publication_date");
        state->reviews.emplace(summary.id, summary);
        state->by_date.push_back(summary.id);
        for (const char* name : {"type", "publisher", "outcome"})
            state->facets[name][value_in(review, name)].add(id);
        state->facets["year"][summary.publication_date].add(id);
        for (const Child& child : review.children)
            state->facets["age_band"][child.age_band].add(id);
        for (const Tag& tag : review.tags) {
            state->facets["theme"][tag.theme].add(id);
            if (tag.salience == Salience::Central)
                state->facets["theme_central"][tag.theme].add(id);
        }
    }
    return state;
}

std::size_t bytes_of_sets(const CollectionState& state)
{
    std::size_t bytes = state.all.getSizeInBytes();
    for (const auto& [facet, values] : state.facets)
        for (const auto& [value, set] : values)
            bytes += set.getSizeInBytes();
    return bytes;
}

Json tell(std::size_t reviews, const char* view, Milliseconds taken)
{
    fmt::print(stderr, "{:>8} {:<46} {:>9.2f} {:>9.2f} {:>9.2f}\n", reviews, view, taken.middle, taken.worst,
               taken.processor);
    return {{"reviews", reviews},
            {"view", view},
            {"p50_ms", taken.middle},
            {"worst_ms", taken.worst},
            {"cpu_p50_ms", taken.processor}};
}

Json measure(const std::shared_ptr<const Vocabulary>& vocabulary, std::size_t count)
{
    MatchingReviews found;
    const auto state = state_of(vocabulary, count);
    found.state = state;
    found.reviews = found.listed = state->all;
    IdSet most = state->all;
    most -= state->facets["type"]["scr"];
    MatchingReviews part = found;
    part.reviews = most;
    PairChoice pairs;
    pairs.at_least = 1;
    CrossTableChoice ages;
    CrossTableChoice ages_suppressed;
    ages_suppressed.suppress = 5;
    Json rows = Json::array();
    rows.push_back(tell(count, "prevalence", time_of([&] { static_cast<void>(prevalence(part, {})); })));
    rows.push_back(tell(count, "co-occurrence, matrix of all themes",
                        time_of([&] { static_cast<void>(co_occurrence(found, pairs)); })));
    rows.push_back(
        tell(count, "trends of ten themes", time_of([&] { static_cast<void>(trends(found, {})); })));
    rows.push_back(
        tell(count, "ages by theme", time_of([&] { static_cast<void>(cross_table(found, ages)); })));
    rows.push_back(tell(count, "ages by theme, suppressed",
                        time_of([&] { static_cast<void>(cross_table(found, ages_suppressed)); })));
    const std::size_t bytes = bytes_of_sets(*state);
    fmt::print(stderr, "{:>8} sets: {:.1f} MiB\n", count, static_cast<double>(bytes) / (1 << 20));
    rows.push_back({{"reviews", count}, {"bytes_of_sets", bytes}});
    return rows;
}

// The counts of the matrix alone: no statistics.
Json measure_sql(const std::filesystem::path& data, std::size_t count)
{
    SQLite::Database database(data / "catalogue.sqlite", SQLite::OPEN_READONLY);
    const auto taken = time_of(
        [&] {
            SQLite::Statement query(database,
                                    "SELECT a.theme, b.theme, count(*) FROM tag a JOIN tag b ON a.review = "
                                    "b.review AND a.theme < "
                                    "b.theme WHERE a.salience <> 'mentioned' AND a.state <> 'rejected' AND "
                                    "b.salience <> 'mentioned' "
                                    "AND b.state <> 'rejected' GROUP BY a.theme, b.theme");
            while (query.executeStep()) {
            }
        },
        3);
    return tell(count, "co-occurrence counted in SQL, no statistics", taken);
}

}  // namespace

int main(int, char** arguments)
{
    const auto vocabulary = std::make_shared<const Vocabulary>(load_vocabulary(arguments[1]));
    const std::filesystem::path data = std::filesystem::path(arguments[2]) / "data";
    const std::size_t reviews = std::stoul(arguments[3]);
    Json rows = Json::array();
    fmt::print(stderr, "{:>8} {:<46} {:>9} {:>9} {:>9}\n", "reviews", "in process, milliseconds", "p50",
               "worst", "CPU p50");
    make_collection(data, *vocabulary, reviews);
    rows.push_back(measure_sql(data, reviews));
    for (const std::size_t count : {reviews, std::size_t{10'000}, std::size_t{30'000}, std::size_t{100'000}})
        rows.push_back(measure(vocabulary, count));
    std::cout << Json{{"in_process", rows}}.dump(1) << '\n';
}
