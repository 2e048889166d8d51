#include "indexer/extract/pdf_measures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {
namespace {

constexpr float usual_step_of_all = 1.2F;
constexpr int fewest_steps = 8;  // to learn from
constexpr float rare = 0.08F;    // of a document's text
constexpr int finest = 20;       // steps are told apart by a twentieth of the size
constexpr float least_step = 0.8F;
constexpr float most_step = 2.6F;

int half_points(float size)
{
    return static_cast<int>(std::lround(size * 2));
}

// How often each step occurs.
using Histogram = std::array<int, 60>;

void count_step(std::map<int, Histogram>& counts, const FlowLine& line, const FlowLine& next)
{
    if (line.column != next.column || line.row >= 0 || next.row >= 0 ||
        half_points(line.size) != half_points(next.size) || !(line.size > 0))
        return;
    const float step = (next.baseline - line.baseline) / line.size;
    if (step >= least_step && step <= most_step)
        ++counts[half_points(line.size)][static_cast<std::size_t>(std::lround(step * finest))];
}

}  // namespace

bool Measures::is_rare(float size) const
{
    const auto known = shares.find(half_points(size));
    return known == shares.end() || known->second < rare;
}

float Measures::usual_step(float size) const
{
    const auto known = line_steps.find(half_points(size));
    return size * (known == line_steps.end() ? usual_step_of_all : known->second);
}

Measures measures_of(const std::vector<FlowPage>& pages)
{
    std::map<int, std::size_t> bytes;
    std::map<int, std::size_t> bold_bytes;
    std::map<int, Histogram> steps;
    for (const FlowPage& page : pages)
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            const std::vector<FlowLine>& lines = page.lines;
            bytes[half_points(lines[i].size)] += lines[i].text.size();
            if (lines[i].is_bold)
                bold_bytes[half_points(lines[i].size)] += lines[i].text.size();
            if (i > 0)
                count_step(steps, lines[i - 1], lines[i]);
        }
    Measures measures;
    if (bytes.empty())
        return measures;
    const auto body = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    measures.body_size = static_cast<float>(body->first) / 2;
    measures.body_is_bold = 2 * bold_bytes[body->first] > body->second;
    std::size_t all = 1;
    for (const auto& entry : bytes)
        all += entry.second;
    for (const auto& [size, count] : bytes)
        measures.shares[size] = static_cast<float>(count) / static_cast<float>(all);
    for (const auto& [size, histogram] : steps) {
        const auto most = std::ranges::max_element(histogram);
        if (*most >= fewest_steps)
            measures.line_steps[size] = static_cast<float>(most - histogram.begin()) / finest;
    }
    return measures;
}

}  // namespace throughline
