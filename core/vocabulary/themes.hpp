// The themes: a tree of what reviews are about, with the words that speak of each.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/review/passage_kind.hpp"
#include "core/review/tag.hpp"

namespace throughline {

// What a theme is about in the broadest sense: harm, child, practice, …
struct ThemeFacet {
    std::string id;
    std::string label;
    std::string scope;
};

// Strong where a pattern of each group stands in the same sentence.
struct NearRule {
    std::vector<std::vector<std::string>> groups;  // two or more, of patterns
    std::size_t within = 0;                        // words between the first and the last; 0: the sentence

    bool operator==(const NearRule&) const = default;
};

// Whose the problem is: "the mother's low mood" is no mental health of a child.
enum class Subject { Anyone, Child, Parent, Adult };

// What a pattern is: indexer/themes/pattern.hpp.
struct Theme {
    std::string id;
    std::string label;
    std::string facet;
    std::string broader;                 // a theme's id; empty: it stands directly below its facet
    std::string scope;                   // what the theme is for, for a person
    std::vector<std::string> synonyms;   // patterns, as strong as `phrases`
    std::vector<std::string> weak_cues;  // patterns that count beside a strong one, or several together
    std::vector<std::string> related;    // ids
    std::vector<std::string> phrases;    // patterns: strong evidence
    std::vector<NearRule> near;
    std::vector<std::string> masks;  // patterns: what stands in one of these is no evidence
    Subject subject = Subject::Anyone;
    bool is_of_this_case_only =
        false;                       // said of other people, or of parents when they were young, it is none
    std::vector<PassageKind> kinds;  // only in passages of these kinds; empty: in any that may be evidence
};

class Themes {
public:
    Themes() = default;
    // Throws Error if an id stands twice, or a broader or related theme does not exist or goes round in a
    // circle.
    Themes(std::vector<ThemeFacet> facets, std::vector<Theme> themes);

    [[nodiscard]] const std::vector<ThemeFacet>& facets() const { return facets_; }
    [[nodiscard]] const std::vector<Theme>& all() const { return themes_; }  // in the order of the file
    [[nodiscard]] const Theme* find(std::string_view id) const;
    [[nodiscard]] std::vector<const Theme*> narrower_than(std::string_view id) const;  // one step down

private:
    std::vector<ThemeFacet> facets_;
    std::vector<Theme> themes_;
    std::map<std::string, std::size_t, std::less<>> places_;
};

[[nodiscard]] BroaderThemes broader_of(const Themes& themes);

// Throws Error naming the line and what to mend.
[[nodiscard]] Themes load_themes(const std::filesystem::path& file);

}  // namespace throughline
