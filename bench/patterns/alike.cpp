// How long it takes to find out which of many recommendations ask for the same: alike [COUNT...].
//
// The texts are made up: words as common as in English (Zipf), one in five said again by another review with
// a third of its words changed. A fixed seed. Prints a line for each number of recommendations; the time
// should grow with the number, and not much faster.
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <random>
#include <string>

#include "server/search/alike_points.hpp"

namespace {

using namespace throughline;
using Clock = std::chrono::steady_clock;

constexpr std::size_t words_known = 8000;
constexpr std::size_t words_each = 32;

class Writer {
public:
    std::string word()
    {
        // The inverse of a Zipf distribution with exponent 1, near enough.
        const double place = std::pow(static_cast<double>(words_known), chance_(random_)) - 1;
        return spelled(static_cast<std::size_t>(place));
    }

    std::vector<std::string> sentence()
    {
        std::vector<std::string> words;
        for (std::size_t at = 0; at < words_each; ++at)
            words.push_back(word());
        return words;
    }

    std::vector<std::string> said_again(std::vector<std::string> words)
    {
        for (std::string& one : words)
            if (chance_(random_) < 1.0 / 3)
                one = word();
        return words;
    }

    bool is_new() { return chance_(random_) < 0.8; }
    std::size_t one_of(std::size_t count)
    {
        return static_cast<std::size_t>(chance_(random_) * static_cast<double>(count));
    }

private:
    // A word of letters, the same for the same place.
    static std::string spelled(std::size_t place)
    {
        std::string word;
        for (std::size_t rest = place + 30; rest > 0; rest /= 20)
            word += std::string(1, "bcdfghjklmnprstvwzxq"[rest % 20]) + "aeiou"[rest % 5];
        return word;
    }

    std::mt19937 random_{20261122};
    std::uniform_real_distribution<double> chance_{0, 1};
};

std::vector<ShelvedPoint> made_up(std::size_t count)
{
    Writer writer;
    std::vector<std::vector<std::string>> sentences;
    std::vector<ShelvedPoint> points;
    while (points.size() < count) {
        sentences.push_back(sentences.empty() || writer.is_new()
                                ? writer.sentence()
                                : writer.said_again(sentences[writer.one_of(sentences.size())]));
        ShelvedPoint shelved;
        shelved.review = ReviewId{static_cast<std::uint32_t>(points.size() / 10 + 1)};
        for (const std::string& word : sentences.back())
            shelved.point.text += word + ' ';
        points.push_back(std::move(shelved));
    }
    return points;
}

double milliseconds_since(Clock::time_point began)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

void measure(std::size_t count)
{
    const auto points = made_up(count);
    auto began = Clock::now();
    const AlikePoints alike = AlikePoints::of(points, std::make_shared<const WordingModel>());
    const double grouping = milliseconds_since(began);
    began = Clock::now();
    const SaidText draft = alike.weighed(points[count / 2].point.text);
    std::size_t same = 0;
    for (const SaidText& text : alike.texts)
        same += likeness(draft, text) >= same_from ? std::size_t{1} : std::size_t{0};
    fmt::print(
        "{:>7} recommendations: {:>6} groups in {:>7.0f} ms ({:.1f} us each); one draft beside all "
        "{:.1f} ms, {} say the same\n",
        count, alike.groups.size(), grouping, 1000 * grouping / static_cast<double>(count),
        milliseconds_since(began), same);
}

}  // namespace

int main(int argc, char* argv[])
{
    std::vector<std::size_t> counts{3000, 10'000, 30'000, 100'000};
    if (argc > 1) {
        counts.clear();
        for (int at = 1; at < argc; ++at)
            counts.push_back(std::stoul(argv[at]));
    }
    for (const std::size_t count : counts)
        measure(count);
}
