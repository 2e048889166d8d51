// Which words stand for one another in what reviews ask: a vector for each, learned by
// bench/patterns/learn.sh from recommendations that ask for the same in other words
// (vocabulary/training/wordings). The sum of the vectors of a text's words points where the texts that ask
// for the same point.
//
//   curtains   12 -3 40 ...     a word as core/text/words.hpp folds it, a tab, whole numbers from -127 to 127
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

class WordingModel {
public:
    [[nodiscard]] bool is_empty() const { return places_.empty(); }
    [[nodiscard]] std::size_t dimensions() const { return dimensions_; }
    // Of the lengths of all vectors.
    [[nodiscard]] double mean_square() const;
    // Of one word; empty: it is not known.
    [[nodiscard]] std::span<const std::int8_t> vector_of(std::string_view word) const;

    // False: there are none, not as many as of the words before, or the word is there already.
    [[nodiscard]] bool add(std::string_view word, const std::vector<std::int8_t>& numbers);

private:
    std::size_t dimensions_ = 0;
    double squares_ = 0;
    std::map<std::string, std::size_t, std::less<>> places_;
    std::vector<std::int8_t> numbers_;
};

// A file that is not there is an empty model: words alone then decide. Throws Error naming the line and what
// to mend.
[[nodiscard]] WordingModel load_wording_model(const std::filesystem::path& file);

}  // namespace throughline
