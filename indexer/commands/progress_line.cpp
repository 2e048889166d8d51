#include "indexer/commands/progress_line.hpp"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <utility>

namespace throughline {
namespace {

constexpr std::size_t bar_width = 24;
constexpr std::chrono::milliseconds between_bars{200};
constexpr std::chrono::seconds between_lines{60};

// The share of the work that is done: by bytes, which tell more about time than the number of files; by
// number where there are none.
double share_of(const Progress& progress)
{
    if (progress.bytes_total > 0)
        return static_cast<double>(progress.bytes_done) / static_cast<double>(progress.bytes_total);
    return progress.total == 0 ? 1 : static_cast<double>(progress.done) / static_cast<double>(progress.total);
}

std::string bar(double share)
{
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
    return "[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "]";
}

std::string rate(double per_second)
{
    char text[32] = "";
    std::snprintf(text, sizeof text, "%.1f a second", per_second);
    return text;
}

}  // namespace

std::string duration_text(double seconds)
{
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

ProgressLine::ProgressLine(std::string doing)
    : doing_(std::move(doing)), on_terminal_(isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    if (has_bar_)
        std::cerr << '\n';
}

void ProgressLine::show(const Progress& progress)
{
    const auto now = Clock::now();
    const bool is_last = progress.done == progress.total;
    const bool is_due =
        now - last_ >= (on_terminal_ ? Clock::duration(between_bars) : Clock::duration(between_lines));
    if (!is_due && !(is_last && on_terminal_))
        return;
    last_ = now;
    const double elapsed = std::chrono::duration<double>(now - begin_).count();
    const double share = share_of(progress);
    std::string line = doing_ + " " + std::to_string(progress.done) + " of " + std::to_string(progress.total);
    if (on_terminal_)
        line += " " + bar(share);
    if (elapsed > 0)
        line += " " + rate(static_cast<double>(progress.done) / elapsed);
    if (share > 0 && !is_last)
        line += ", about " + duration_text(elapsed / share - elapsed) + " left";
    std::cerr << (on_terminal_ ? "\r\033[K" : "") << line << (on_terminal_ ? "" : "\n") << std::flush;
    has_bar_ = on_terminal_;
}

}  // namespace throughline
