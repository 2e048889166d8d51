// What a review is about: themes of the vocabulary, each with the words that say so.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

// What a passage says of practice.
enum class Polarity { Problem, Strength, Neutral };

[[nodiscard]] std::string_view name_of(Polarity);
[[nodiscard]] std::optional<Polarity> polarity_named(std::string_view name);

// Central: a main subject, or a stated finding, strength or area for improvement. Present: something is said
// about it. Mentioned: a passing word; kept so that a reader can be told why it is no tag, never counted.
enum class Salience { Central, Present, Mentioned };

[[nodiscard]] std::string_view name_of(Salience);
[[nodiscard]] std::optional<Salience> salience_named(std::string_view name);

// Suggested by the tagger; a person's word (confirmed, rejected) outlives every retagging. Stale: confirmed
// once, and what was found then is found no longer.
enum class TagState { Suggested, Confirmed, Rejected, Stale };

[[nodiscard]] std::string_view name_of(TagState);
[[nodiscard]] std::optional<TagState> tag_state_named(std::string_view name);

struct Evidence {
    std::size_t passage = 0;  // number of the passage
    std::size_t begin = 0;    // bytes of its page's text, [begin, end): the words that speak of the theme
    std::size_t end = 0;
    Polarity polarity = Polarity::Neutral;
    std::string rule;        // which rule or model, with its version: "neglect/phrase@3"
    std::string why;         // for a person: what it matched, or why it does not count
    double strength = 0;     // 0 to 1
    bool is_counted = true;  // false: it came near, and `why` says what was against it

    bool operator==(const Evidence&) const = default;
};

struct Tag {
    std::string theme;  // id
    Salience salience = Salience::Present;
    TagState state = TagState::Suggested;
    double score = 0;  // 0 to 1
    std::string why;   // for a person, one sentence
    std::vector<std::string>
        narrower;                    // themes from which alone it follows; empty: it has evidence of its own
    std::vector<Evidence> evidence;  // in reading order

    bool operator==(const Tag&) const = default;
};

// Each theme that has one -> the next broader theme. Without a circle.
using BroaderThemes = std::map<std::string, std::string>;

// The themes above one, the next first.
[[nodiscard]] std::vector<std::string> themes_above(const std::string& theme, const BroaderThemes& broader);

// Why a broader theme is said: for Tag::why.
[[nodiscard]] std::string follows_from(const std::vector<std::string>& narrower);

// The broader theme is said because the narrower one is: what counts for the one speaks for the other.
void let_follow(Tag& broad, const Tag& narrow);

// Is the theme said of the review: central or present, and not rejected by a person?
[[nodiscard]] bool is_tagged(const Tag&);

}  // namespace throughline
