// What the files of all forms are made of. For the .cpp files of this folder.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/review/citation.hpp"
#include "server/api/export.hpp"

namespace throughline::api {

// "Passages of reviews"
[[nodiscard]] std::string title_of(const ExportHead& head);

// What was asked, by name: query, what was searched for, each filter.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> question_of(const ExportHead& head);

// "a; b"
[[nodiscard]] std::string joined(const std::vector<std::string>& values);
[[nodiscard]] std::string joined_ids(const std::vector<Named>& named);

// The permanent address of a row, with the site.
[[nodiscard]] std::string address_of(const ExportHead& head, const TakenRow& row);

// The same for every file and every time: "throughline-41-14-p203".
[[nodiscard]] std::string key_of(const TakenRow& row);

// Line ends and tabs as blanks: for forms that read line by line.
[[nodiscard]] std::string on_one_line(std::string_view text);

// The title, or the file's name.
[[nodiscard]] const std::string& title_of(const ReviewSummary& review);

// The search itself as something that can be cited: "Throughline: reviews that match “neglect” (12 found)".
[[nodiscard]] std::string name_of_search(const ExportHead& head);

// Of the search, in lines: what was asked, version, date, rows.
[[nodiscard]] std::vector<std::string> notes_of_search(const ExportHead& head, std::size_t written);

// A file of a single work tells nothing of a search.
[[nodiscard]] bool is_of_search(const ExportHead& head);

}  // namespace throughline::api
