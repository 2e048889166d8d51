// Points as they are found, before it is settled which of them stand twice and whom they ask.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/points/asking_stretches.hpp"
#include "indexer/points/stretches.hpp"

namespace throughline {

struct PointDraft {
    Point point;
    AgencySet agencies;  // named by a table's column or the headings above
    PointRoom room = PointRoom::Elsewhere;
    std::size_t room_heading = 0;
    bool is_in_summary = false;
    bool is_in_table = false;
    bool is_by_ocr = false;
    bool is_led = false;      // whom `agencies` names, the words before the list ask: "The Board should:"
    std::string follows;      // the number of the finding that a table's column names
    std::string label_names;  // "for the police" in its label
    std::string title;        // what stands between its number and its text
};

// A draft of what stands from `offset` in the stretch on.
[[nodiscard]] PointDraft draft_of(const Stretch& stretch, PointKind kind, std::string number,
                                  std::size_t offset);

// Adds a stretch's text, without its bullet, to a point that began before it.
void add_to(PointDraft& draft, const Stretch& stretch);

// A list item, or a paragraph that is printed like one.
[[nodiscard]] bool is_item(const Stretch& stretch);

// "6.2", "(a)", "CSC1" before the text; empty: a bullet or nothing.
[[nodiscard]] std::string number_before(const Stretch& stretch);
[[nodiscard]] std::size_t label_size(const Stretch& stretch);

// Inspectors' letters number their paragraphs from first to last: such numbers say nothing of a list.
[[nodiscard]] bool counts_paragraphs(std::span<const Stretch> stretches);

// Does the text leave off in the middle: "The Board should:"?
[[nodiscard]] bool leaves_off(std::string_view text);

// Adds the list that belongs to a point which begins at `at`; the place after it.
std::size_t add_list(PointDraft& draft, const std::vector<Stretch>& stretches, std::size_t at);

// The ways to find points; each adds what the ways before did not find.
void find_labelled(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts);
void find_in_tables(const std::vector<Stretch>& stretches, const AgencyNames& names,
                    std::vector<PointDraft>& drafts);
void find_unlabelled(const std::vector<Stretch>& stretches, const AgencyNames& names,
                     std::vector<PointDraft>& drafts);
void find_in_room_of_findings(std::span<const Stretch> room, PointKind kind, std::vector<PointDraft>& drafts);
void find_counted(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts);
void find_enumerated(const std::vector<Stretch>& stretches, bool wants_asks, std::vector<PointDraft>& drafts);
void find_run_in(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts);
void find_quoted(const std::vector<Stretch>& stretches, std::vector<PointDraft>& drafts);
void find_in_unnamed(AskingStretches& asking, std::vector<PointDraft>& drafts);
void find_in_prose(const std::vector<Stretch>& stretches, const AgencyNames& names,
                   std::vector<PointDraft>& drafts);
void find_questions(const std::vector<Stretch>& stretches, const AgencyNames& names,
                    std::vector<PointDraft>& drafts);

}  // namespace throughline
