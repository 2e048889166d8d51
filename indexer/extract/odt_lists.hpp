// The running numbers of an ODT's lists and numbered headings.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "indexer/extract/odt_styles.hpp"

namespace throughline {

// What lists say of how they go on (OpenDocument 1.3, part 3, 5.3.3).
struct OdtListStart {
    std::string id;
    std::string style;
    std::string continues;  // the id of the list that this one continues
    bool continues_last = false;
};

class OdtLists {
public:
    explicit OdtLists(const OdtStyles& styles) : styles_(styles) {}

    void open(const OdtListStart&);
    void close();
    [[nodiscard]] int depth() const { return static_cast<int>(open_.size()); }

    // The number or bullet of the next item of the innermost list; `start` its own number, or -1.
    // `paragraph_style` names the list style where no list does.
    [[nodiscard]] std::string next_marker(int start, const std::string& paragraph_style);

    // The number of the next heading of a level (1 is the outermost) by the document's outline.
    [[nodiscard]] std::string next_heading(int level, int start);

private:
    struct Counters {
        std::array<int, odt_list_levels> value{};
        std::array<bool, odt_list_levels> has_begun{};
    };

    static std::string counted(Counters&, const OdtListStyle&, int level, int start);

    const OdtStyles& styles_;
    std::vector<OdtListStart> open_;
    Counters counters_;                      // of the open lists
    std::map<std::string, Counters> by_id_;  // of lists that have ended
    std::map<std::string, Counters> by_style_;
    Counters headings_;
};

}  // namespace throughline
