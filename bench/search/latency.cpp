// How long a search takes over HTTP: on one connection, on many at once, and beside the same Xapian query in
// process.
//
//   bench_latency DATA VOCABULARY ADDRESS QUERIES.txt REQUESTS CONNECTIONS PID
//
// Every request is a different query, so that no answer comes from a cache. Prints one JSON object:
// milliseconds, requests a second, errors, resident memory of the server (PID) before and after.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <thread>
#include <vector>

#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "core/index/reader.hpp"
#include "server/search/address.hpp"
#include "server/search/query_lexicon.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/reading_room.hpp"
#include "support/raw_client.hpp"

namespace {

using namespace throughline;
using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

std::vector<std::string> lines_of(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line.front() != '#')
            lines.push_back(line);
    return lines;
}

// As many different queries as asked for: the lines of the file, again and again without a word that nothing
// has.
std::vector<std::string> different_queries(const std::vector<std::string>& lines, std::size_t count)
{
    std::vector<std::string> queries = lines;
    std::mt19937 random(1);
    for (std::size_t at = 0; queries.size() < count; ++at)
        queries.push_back(lines[random() % lines.size()] + " -zz" + std::to_string(at));
    queries.resize(count);
    std::shuffle(queries.begin(), queries.end(), random);
    return queries;
}

// As long as it lives, and if the kernel allows it, no processor sleeps (PM QoS, /dev/cpu_dma_latency): in a
// virtual machine whoever waits longer than 0.2 ms wakes up 0.1 ms late, which is no time of the server's.
class AwakeProcessors {
public:
    AwakeProcessors() : request_("/dev/cpu_dma_latency", std::ios::binary)
    {
        const std::int32_t microseconds = 0;
        request_.write(reinterpret_cast<const char*>(&microseconds), sizeof microseconds).flush();
    }
    [[nodiscard]] bool is_granted() const { return request_.good(); }

private:
    std::ofstream request_;
};

struct Times {
    std::vector<double> milliseconds;
    std::size_t errors = 0;
};

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

// What a client asks for, and in which form. A browser asks for gzip, a script as a rule does not.
struct Address {
    std::string path;  // before the query
    std::string form = "identity";
};

// The bytes alone are read: the time is that of the answer, not of a client that makes much of it.
Times ask(int port, const Address& asked, const std::vector<std::string>& queries, std::size_t first,
          std::size_t step)
{
    std::optional<test::RawClient> client;
    Times times;
    for (std::size_t at = first; at < queries.size(); at += step) {
        const std::string request = "GET " + asked.path + form_encoded(queries[at]) +
                                    " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: " + asked.form +
                                    "\r\n\r\n";
        const auto begin = Clock::now();
        if (!client)
            client.emplace(port);
        client->send(request);
        const std::string answer = client->read_answer();
        times.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        if (test::status_of(answer) != 200)
            ++times.errors;
        if (test::header_of(answer, "Connection") == "close")
            client.reset();
    }
    return times;
}

Json over_http(int port, const Address& asked, const std::vector<std::string>& queries,
               std::size_t connections)
{
    std::vector<Times> each(connections);
    const auto begin = Clock::now();
    {
        std::vector<std::jthread> clients;
        for (std::size_t at = 0; at < connections; ++at)
            clients.emplace_back([&, at] { each[at] = ask(port, asked, queries, at, connections); });
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    Times all;
    for (const Times& times : each) {
        all.milliseconds.insert(all.milliseconds.end(), times.milliseconds.begin(), times.milliseconds.end());
        all.errors += times.errors;
    }
    return {{"connections", connections},
            {"requests", all.milliseconds.size()},
            {"p50_ms", percentile(all.milliseconds, 0.50)},
            {"p99_ms", percentile(all.milliseconds, 0.99)},
            {"max_ms", percentile(all.milliseconds, 1)},
            {"requests_per_second", static_cast<double>(all.milliseconds.size()) / seconds},
            {"errors", all.errors}};
}

// The same queries asked of Xapian alone: the ten best reviews with exact totals, and the best passages of
// each.
Json in_process(const std::filesystem::path& data, const std::filesystem::path& vocabulary,
                const std::vector<std::string>& queries)
{
    IndexReader index(index_pair(data, Visibility::Public));
    const Vocabulary words = load_vocabulary(vocabulary);
    const QueryLexicon lexicon{words};
    std::vector<double> milliseconds;
    for (const std::string& typed : queries) {
        const Query query = parse_query(typed, {MatchMode::All, &lexicon, {}, {}}).query;
        const auto begin = Clock::now();
        std::vector<ReviewId> best;
        for (const Match& match : index.reviews(query, {}).best)
            best.push_back(ReviewId{match.document});
        static_cast<void>(index.best_passages(query, best, 3));
        milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    return {{"p50_ms", percentile(milliseconds, 0.50)}, {"p99_ms", percentile(milliseconds, 0.99)}};
}

// The whole search in process, with snippets and facets: what HTTP, JSON and packing add is the rest.
Json whole_in_process(const std::filesystem::path& data, const std::filesystem::path& vocabulary,
                      const std::vector<std::string>& queries)
{
    ReadingRoom room(std::make_shared<Collection>(data, vocabulary));
    std::vector<double> milliseconds;
    for (const std::string& typed : queries) {
        SearchRequest request;
        request.text = typed;
        const auto begin = Clock::now();
        static_cast<void>(room.search(request));
        milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    return {{"p50_ms", percentile(milliseconds, 0.50)}, {"p99_ms", percentile(milliseconds, 0.99)}};
}

long resident_kib(const std::string& pid)
{
    std::ifstream status("/proc/" + pid + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stol(line.substr(6));
    return 0;
}

}  // namespace

int main(int argc, char* argv[])
try {
    if (argc != 8) {
        std::cerr << "bench_latency DATA VOCABULARY ADDRESS QUERIES.txt REQUESTS CONNECTIONS PID\n";
        return 1;
    }
    const std::string address = argv[3];
    const int port = std::stoi(address.substr(address.rfind(':') + 1));
    const auto lines = lines_of(argv[4]);
    const auto queries = different_queries(lines, std::stoul(argv[5]));
    const Address api{"/api/v1/reviews?q="};
    const Address packed{api.path, "gzip"};
    const Address page{"/search?q=", "gzip"};
    const std::size_t many = std::stoul(argv[6]);
    std::optional<AwakeProcessors> awake(std::in_place);
    static_cast<void>(over_http(port, api, lines, 1));  // warm
    const long before = resident_kib(argv[7]);
    Json result;
    result["processors_kept_awake_for_one"] = awake->is_granted();
    result["xapian_in_process"] = in_process(argv[1], argv[2], queries);
    result["search_in_process"] = whole_in_process(argv[1], argv[2], queries);
    result["smallest_answer_one"] = over_http(port, {"/healthz?q="}, queries, 1);
    result["api_one"] = over_http(port, api, queries, 1);
    result["api_packed_one"] = over_http(port, packed, queries, 1);
    result["page_one"] = over_http(port, page, queries, 1);
    awake.reset();
    result["api_many"] = over_http(port, api, queries, many);
    result["page_many"] = over_http(port, page, queries, many);
    const auto p50_of = [&](const char* name) { return result[name]["p50_ms"].get<double>(); };
    const auto rate_of = [&](const char* name) { return result[name]["requests_per_second"].get<double>(); };
    result["api_one_to_xapian_in_process"] = p50_of("api_one") / p50_of("xapian_in_process");
    result["api_packed_one_to_xapian_in_process"] = p50_of("api_packed_one") / p50_of("xapian_in_process");
    result["api_many_to_api_one"] = rate_of("api_many") / rate_of("api_one");
    result["memory_kib_before"] = before;
    result["memory_kib_after"] = resident_kib(argv[7]);
    std::cout << result.dump(2) << '\n';
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_latency: " << error.what() << '\n';
    return 1;
}
