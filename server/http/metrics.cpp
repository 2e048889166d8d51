#include "server/http/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace throughline {
namespace {

void head(std::string& text, std::string_view name, std::string_view type, std::string_view help)
{
    fmt::format_to(std::back_inserter(text), "# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

void gauge(std::string& text, std::string_view name, std::string_view help, double value)
{
    head(text, name, "gauge", help);
    fmt::format_to(std::back_inserter(text), "{} {}\n", name, value);
}

}  // namespace

void Metrics::count(std::string_view route, int status, Clock::duration took)
{
    const double seconds = std::chrono::duration<double>(took).count();
    const auto bucket =
        static_cast<std::size_t>(std::distance(bounds.begin(), std::ranges::lower_bound(bounds, seconds)));
    const auto status_class = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
    const std::scoped_lock lock(mutex_);
    auto found = routes_.find(route);
    if (found == routes_.end())
        found = routes_.emplace(route, Route{}).first;
    ++found->second.by_status_class.at(status_class);
    ++found->second.buckets.at(bucket);
    found->second.seconds += seconds;
}

std::string Metrics::text(const std::optional<CollectionFigures>& collection) const
{
    std::string text;
    const auto out = std::back_inserter(text);
    gauge(text, "throughline_uptime_seconds", "Time since the server started.",
          std::chrono::duration<double>(Clock::now() - started_).count());
    gauge(text, "throughline_collection_ready", "1 if the collection can be searched.", collection ? 1 : 0);
    if (collection) {
        gauge(text, "throughline_reviews", "Reviews in the collection.",
              static_cast<double>(collection->reviews));
        gauge(text, "throughline_reviews_waiting", "Reviews that are not yet in the index.",
              static_cast<double>(collection->waiting));
        head(text, "throughline_generation", "gauge", "The index that is being read.");
        fmt::format_to(out, "throughline_generation{{id=\"{}\"}} 1\n", collection->generation);
    }

    const std::scoped_lock lock(mutex_);
    head(text, "throughline_requests_total", "counter", "Requests answered, by route and class of status.");
    for (const auto& [name, route] : routes_)
        for (std::size_t status = 1; status < route.by_status_class.size(); ++status)
            if (route.by_status_class.at(status) > 0)
                fmt::format_to(out, "throughline_requests_total{{route=\"{}\",status=\"{}xx\"}} {}\n", name,
                               status, route.by_status_class.at(status));
    head(text, "throughline_request_seconds", "histogram", "Time from the request to its answer, by route.");
    for (const auto& [name, route] : routes_) {
        std::uint64_t below = 0;
        for (std::size_t at = 0; at < bounds.size(); ++at) {
            below += route.buckets.at(at);
            fmt::format_to(out, "throughline_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", name,
                           bounds.at(at), below);
        }
        const std::uint64_t all = below + route.buckets.back();
        fmt::format_to(out,
                       "throughline_request_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n"
                       "throughline_request_seconds_sum{{route=\"{0}\"}} {2}\n"
                       "throughline_request_seconds_count{{route=\"{0}\"}} {1}\n",
                       name, all, route.seconds);
    }
    return text;
}

}  // namespace throughline
