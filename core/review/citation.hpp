// How a review is cited, ready to paste. What is not stated is left out or "n.d."; nothing is made up.
#pragma once

#include <optional>
#include <string>

namespace throughline {

// Empty: not stated.
struct CitedWork {
    std::string author;            // the body that published it
    std::string title;             // or the file's name, where none is stated
    std::string type;              // in words
    std::string publication_date;  // ISO 8601, may be partial
    std::optional<int> page;       // of the words that are quoted
    std::string url;
    std::string accessed;  // the day, ISO 8601
};

// A citation in three parts, so that its title can be set in italics.
struct Citation {
    std::string before;
    std::string title;
    std::string after;

    [[nodiscard]] std::string text() const { return before + title + after; }
    bool operator==(const Citation&) const = default;
};

// The entry of a list of references, as Cite Them Right has it for reports read online: "Author (year) Title.
// Available at: address (Accessed: day)."
[[nodiscard]] Citation harvard_reference(const CitedWork& work);

// What stands in the text beside quoted words: "(Author, year, p. 14)".
[[nodiscard]] std::string harvard_in_text(const CitedWork& work);

// A footnote as OSCOLA (4th edition, 3.4.1 and 3.1.4) has it for what has no ISBN: "Author, ‘Title’ (type,
// year) page <address> accessed day". The publisher is the author and is not said twice.
[[nodiscard]] Citation oscola_footnote(const CitedWork& work);

}  // namespace throughline
