// The words by which a report says what it is, when and by whom: phrases, each with what it is a sign of,
// found in one walk over the words of a sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/words.hpp"
#include "core/vocabulary/vocabulary.hpp"

namespace throughline {

enum class Cue {
    Month,           // value: "1" to "12"
    Published,       // "date of publication"
    OtherDate,       // of a meeting, a version, an inspection: not of publication
    Period,          // "period under review"
    LooksAt,         // "the review covers", which a period may follow
    Inspection,      // a document of an inspectorate and no review
    Author,          // "lead reviewer"
    Publisher,       // the end of a partnership's name
    ReviewType,      // value: of the closed list
    WeakReviewType,  // says it only where nothing else does
    Commissioned,    // that a review of this kind was decided on
    Method,          // value: of the closed list
    Nation,          // law and bodies that only one nation has; value: the nation
    Death,           //
    Harm,            //
    NoHarm,          // "did not come to serious harm"
    IncidentDate,    // "date of incident"
    Event,           // what brings a child to notice: "ambulance", "told"
    Statute,         // "known or suspected": the law's words, not this child's story
    Licence,         // value: the licence's name
    Anonymous,       // "published anonymously"
    TookPart,        // a list of agencies that took part follows
    Agency,          // value: the agency's id
    Area,            // value: the area's name
    AreaPublisher,   // a partnership or board that the gazetteer knows; value: the area's name
};

struct CueRow {
    std::string phrase;
    Cue cue{};
    std::string value;
    bool in_capitals = false;  // counts only where each word begins with a capital
    bool needs_context =
        false;  // an area's name that is also a word: counts only beside "council" and the like
};

struct CueHit {
    const CueRow* row = nullptr;
    std::size_t first = 0;  // words of the statement, [first, end)
    std::size_t end = 0;

    [[nodiscard]] Cue cue() const { return row->cue; }
};

class CueTable {
public:
    explicit CueTable(const Vocabulary& vocabulary);

    // In the order of their beginnings; of two that overlap and are signs of the same, the first and longest.
    void spot(std::string_view text, const std::vector<Word>& words, std::vector<CueHit>& hits) const;

    // The nation of an area that the gazetteer has.
    [[nodiscard]] std::string_view nation_of(const std::string& area) const;

private:
    struct Phrase {
        std::vector<std::string> words;
        CueRow row;
    };

    void add_area(CueRow row);
    void add(const CueRow& row);

    std::unordered_map<std::string, std::vector<Phrase>> by_first_word_;  // the longest first
    std::unordered_map<std::string, std::string> nations_;
};

}  // namespace throughline
