// How long each pattern takes over HTTP: bench_pattern_latency ADDRESS REQUESTS. One connection; every
// request asks for other reviews, so that no answer comes from a cache. Prints a table to standard error and
// JSON to standard output.
#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

struct View {
    const char* name;
    std::string address;
};

const std::vector<View> views{
    {"prevalence", "prevalence?"},
    {"co-occurrence, 200 pairs, matrix of all themes", "co-occurrence?at_least=1&"},
    {"co-occurrence of central themes", "co-occurrence?salience=central&"},
    {"one pair", "co-occurrence/pair?first=neglect&second=domestic-abuse&"},
    {"three together", "co-occurrence/three?"},
    {"trends of ten themes", "trends?"},
    {"ages by theme", "cross-table?rows=age_band&columns=theme&"},
    {"ages by theme, suppressed", "cross-table?rows=age_band&columns=theme&suppress=5&"},
    {"agencies by theme", "cross-table?rows=agency&columns=theme&"},
    {"compare", "compare?a.outcome=death&b.outcome=serious-harm&"},
    {"eight cases", "cases?id=1&id=2&id=3&id=4&id=5&id=6&id=7&id=8&"},
};

double at_share(const std::vector<double>& sorted, double share)
{
    return sorted[std::min(sorted.size() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

}  // namespace

int main(int, char** arguments)
{
    httplib::Client client(arguments[1]);
    client.set_keep_alive(true);
    client.set_tcp_nodelay(true);
    const int requests = std::stoi(arguments[2]);
    static_cast<void>(client.Get("/api/v1/patterns/prevalence"));  // the first reads the collection
    Json rows = Json::array();
    fmt::print(stderr, "{:<48} {:>8} {:>8} {:>8} {:>9}\n", "over HTTP, milliseconds", "p50", "p99", "worst",
               "bytes");
    for (const View& view : views) {
        std::vector<double> times;
        std::size_t bytes = 0;
        std::size_t errors = 0;
        for (int at = 0; at < requests; ++at) {
            // Nearly all of the collection: the most work.
            const std::string address =
                "/api/v1/patterns/" + view.address + "theme_without=none-" + std::to_string(at);
            const auto begin = Clock::now();
            const auto answer = client.Get(address.c_str());
            times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
            if (!answer || answer->status != 200)
                ++errors;
            bytes = answer ? answer->body.size() : 0;
        }
        std::ranges::sort(times);
        fmt::print(stderr, "{:<48} {:>8.2f} {:>8.2f} {:>8.2f} {:>9}{}\n", view.name, at_share(times, 0.5),
                   at_share(times, 0.99), times.back(), bytes, errors == 0 ? "" : " ERRORS");
        rows.push_back({{"view", view.name},
                        {"p50_ms", at_share(times, 0.5)},
                        {"p99_ms", at_share(times, 0.99)},
                        {"worst_ms", times.back()},
                        {"bytes", bytes},
                        {"errors", errors},
                        {"requests", requests}});
    }
    std::cout << Json{{"http", rows}}.dump(1) << '\n';
}
