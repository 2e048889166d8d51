// Where the reviews speak of each theme most plainly: made once for each state of the collection, so that no
// page has to look through all evidence.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/review/review.hpp"
#include "core/vocabulary/themes.hpp"

namespace throughline {

// A passage that speaks of a theme, and the words that do so.
struct ThemePassage {
    ReviewId review{};
    std::size_t passage = 0;  // its number in the review
    Polarity polarity = Polarity::Neutral;
    double strength = 0;
    std::vector<std::pair<std::size_t, std::size_t>>
        words;  // bytes of the page's text, [begin, end), in order
};

struct ThemeBook {
    static constexpr std::size_t most_passages_shown = 20;

    // By theme; what is said of a narrower theme is said of the broader ones. The best of each review before
    // the second best of any, the strongest first.
    std::map<std::string, std::vector<ThemePassage>, std::less<>> strongest;
};

// Takes in the tags of one review after the other.
class ThemeBookMaker {
public:
    explicit ThemeBookMaker(const Themes& themes) : themes_(themes) {}

    void add(ReviewId review, const std::vector<Tag>& tags);

    [[nodiscard]] ThemeBook finish() &&;

private:
    void add_evidence(const std::string& theme, ReviewId review, const std::vector<Evidence>& evidence);

    const Themes& themes_;
    std::map<std::string, std::map<std::pair<ReviewId, std::size_t>, ThemePassage>> passages_;
};

}  // namespace throughline
