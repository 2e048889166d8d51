// The lists of a DOCX (word/numbering.xml): which number or bullet stands before a paragraph.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "indexer/extract/docx_styles.hpp"
#include "indexer/extract/list_numbers.hpp"

namespace throughline {

inline constexpr int docx_list_levels = 9;

struct DocxListLevel {
    int start = 1;
    NumberStyle style = NumberStyle::Decimal;
    bool is_bullet = false;
    bool is_legal = false;        // every number of the marker in decimals
    std::optional<int> restart;   // w:lvlRestart: 0: never
    std::string text;             // "%1.%2"
    std::string paragraph_style;  // paragraphs of this style stand at this level
};

// Counts as it goes: ask once for each numbered paragraph, in the order of the document.
class DocxNumbering {
public:
    DocxNumbering() = default;
    DocxNumbering(const pugi::xml_document& numbering, const DocxStyles&);

    [[nodiscard]] bool has(int list) const { return definition_of(list) != nullptr; }

    // The level at which paragraphs of a style stand by the list's own word.
    [[nodiscard]] std::optional<int> level_of_style(int list, const std::string& style) const;

    // "3.2", "•"; empty where nothing is printed.
    [[nodiscard]] std::string next_marker(int list, int level);

private:
    using Levels = std::array<DocxListLevel, docx_list_levels>;
    struct Definition {
        Levels levels;
        std::string style_link;  // the list is defined by the numbering style of this name
    };
    struct List {
        int definition = 0;
        std::map<int, int> starts;            // w:startOverride
        std::map<int, DocxListLevel> levels;  // w:lvlOverride
    };
    struct Counters {
        std::array<int, docx_list_levels> value{};
        std::array<bool, docx_list_levels> has_begun{};
    };

    void read_list(pugi::xml_node);
    void resolve_style_links(const DocxStyles&);
    [[nodiscard]] const Definition* definition_of(int list) const;
    [[nodiscard]] const DocxListLevel& level_of(const List&, const Definition&, int level) const;
    void count(const List&, const Definition&, int list, int level);

    std::map<int, Definition> definitions_;
    std::map<int, List> lists_;
    std::map<int, Counters> counters_;          // by definition: lists of one definition count on together
    std::set<std::pair<int, int>> overridden_;  // list, level: its new start has been used
};

}  // namespace throughline
