// What the pages are made of: one function for each page that turns a value into names and strings, and
// nothing else. Internal to the views. No name is used at two depths of one page's values: Mustache looks
// outward.
#pragma once

#include <string>

#include "server/search/reading.hpp"
#include "server/search/search.hpp"
#include "server/search/theme_reading.hpp"
#include "server/views/pages.hpp"
#include "server/views/templates.hpp"

namespace throughline {

[[nodiscard]] Values search_view(const SearchResults&, const AskedFrom&);
[[nodiscard]] Values points_view(const SearchResults&, bool is_to_print, const AskedFrom&);
[[nodiscard]] Values themes_view(const ThemeTree&);
[[nodiscard]] Values theme_view(const ThemeReading&);
[[nodiscard]] Values no_theme_view(const std::string& typed, const std::vector<Named>& like);
[[nodiscard]] Values review_view(const ReviewRecord&, const std::string& query, const AskedFrom&);
[[nodiscard]] Values page_view(const ReadPage&, const std::string& query, bool with_picture,
                               std::optional<std::size_t> cited, const AskedFrom&);
[[nodiscard]] Values collection_view(const CollectionStatus&);  // home, status, about
[[nodiscard]] Values problem_view(int status, const std::string& message);

[[nodiscard]] Values prevalence_view(const Prevalence&, const PatternAsked&);
[[nodiscard]] Values trends_view(const Trends&, const PatternAsked&);
[[nodiscard]] Values comparison_view(const std::optional<Comparison>&, const PatternAsked&);
[[nodiscard]] Values cases_view(const std::optional<CaseGrid>&, const SearchResults& offered,
                                const PatternAsked&);

// Parts of the above.
void put_totals(Values&, const SearchResults&);
void put_understood(Values&, const SearchResults&);

// What was typed, or how it is spelt where nothing was found for what was typed.
[[nodiscard]] std::string text_searched_for(const SearchResults&);
void put_likeness(Values&, const SearchResults&);
void put_folding(Values&, const SearchResults&);
void put_choices(Values&, const SearchRequest&);
void put_facets(Values&, const SearchResults&);
void put_pagination(Values&, const SearchResults&);
void put_blocks(Values&, const ReadPage&);

// The files of a list, at `path` and an ending; its own address, for paper and for programs.
void put_files(Values&, const std::string& path, const SearchRequest&, const AskedFrom&);

// How a review is cited, or words on one of its pages.
void put_citation(Values&, const ReviewSummary&, const AskedFrom&);
void put_citation(Values&, const ReadPage&, std::size_t passage, const AskedFrom&);

// What of a page can be cited: its passages, each by its first words.
void put_passages_to_cite(Values&, const ReadPage&, const std::string& query);

// What every list says of a review: title, publisher, type_label, date_text, page_count, file.
void put_summary(Values&, const ReviewSummary&);

// "4.2" -> "Finding 4.2"; what is printed with its name already, as it is.
[[nodiscard]] std::string name_of_point(const Point&);

// The title; the file's name where there is none.
[[nodiscard]] const std::string& title_of(const ReviewSummary&);

}  // namespace throughline
