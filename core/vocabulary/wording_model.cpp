#include "core/vocabulary/wording_model.hpp"

#include <charconv>
#include <numeric>

#include "core/vocabulary/learned_file.hpp"

namespace throughline {
namespace {

constexpr int largest = 127;
constexpr std::size_t most_dimensions = 1000;

// Whole numbers with a blank between; empty: it is something else.
std::vector<std::int8_t> numbers_of(std::string_view text)
{
    std::vector<std::int8_t> numbers;
    while (numbers.size() < most_dimensions) {
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc() || number < -largest || number > largest)
            return {};
        numbers.push_back(static_cast<std::int8_t>(number));
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
        if (text.empty())
            return numbers;
        if (text.front() != ' ')
            return {};
        text.remove_prefix(1);
    }
    return {};
}

}  // namespace

std::span<const std::int8_t> WordingModel::vector_of(std::string_view word) const
{
    const auto known = places_.find(word);
    if (known == places_.end())
        return {};
    return std::span(numbers_).subspan(known->second, dimensions_);
}

double WordingModel::mean_square() const
{
    return is_empty() ? 0 : squares_ / static_cast<double>(places_.size());
}

bool WordingModel::add(std::string_view word, const std::vector<std::int8_t>& numbers)
{
    if (word.empty() || numbers.empty() || (!is_empty() && numbers.size() != dimensions_))
        return false;
    // The file is in the order of the map: almost all belong at its end.
    const std::size_t before = places_.size();
    places_.try_emplace(places_.end(), std::string(word), numbers_.size());
    if (places_.size() == before)
        return false;
    dimensions_ = numbers.size();
    squares_ += std::inner_product(numbers.begin(), numbers.end(), numbers.begin(), 0.0);
    numbers_.insert(numbers_.end(), numbers.begin(), numbers.end());
    return true;
}

WordingModel load_wording_model(const std::filesystem::path& file)
{
    WordingModel model;
    const auto take = [&](std::string_view line) {
        const std::size_t tab = line.find('\t');
        return tab != std::string_view::npos &&
               model.add(line.substr(0, tab), numbers_of(line.substr(tab + 1)));
    };
    read_learned(
        file,
        "a word that stands in no other line, a tab and as many whole numbers from -127 to 127 as in "
        "the lines before are wanted",
        "bench/patterns/learn.sh", take);
    return model;
}

}  // namespace throughline
