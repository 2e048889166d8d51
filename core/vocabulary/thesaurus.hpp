// The thesaurus: what else to look for when a reader types one of its words or phrases.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline {

// Another way to say a term.
struct Equivalent {
    std::string text;
    bool is_one_way = false;  // asked for with the term, but too general to stand for it: ">front door"

    bool operator==(const Equivalent&) const = default;
};

struct ThesaurusEntry {
    enum class Direction {
        Both,       // the term stands for its equivalents, and each of these for the term
        Expand,     // the term stands for its equivalents
        InContext,  // the same, but only beside another word of its themes
        Suggest,    // several meanings: each is only offered
        None,       // stands for nothing; its row says so to whoever edits
    };

    std::string term;  // as it is written: "DNA", "was not brought"
    std::string kind;  // abbr, phrase, form, …: "form" is the same word in another spelling
    std::vector<Equivalent> equivalents;
    Direction direction = Direction::Both;
    bool is_ambiguous = false;  // the term means other things too: what it stands for is offered, never added
    bool in_capitals = false;   // in small letters the term is another word: send, icon
    std::string note;           // for a person: its other meanings
    std::vector<std::string> themes;  // ids
};

inline constexpr const char* kind_of_forms = "form";

// Throws Error naming file, line and what to mend. No such file: no entries.
[[nodiscard]] std::vector<ThesaurusEntry> load_thesaurus(const std::filesystem::path& file);

}  // namespace throughline
