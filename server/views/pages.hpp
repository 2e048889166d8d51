// Every page of the site as HTML: values in, text out. Reads the templates once, then does no I/O.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "server/patterns/cases.hpp"
#include "server/patterns/comparison.hpp"
#include "server/patterns/cross_table.hpp"
#include "server/patterns/pair_reading.hpp"
#include "server/patterns/precedents.hpp"
#include "server/patterns/prevalence.hpp"
#include "server/patterns/published_beside.hpp"
#include "server/patterns/recurring.hpp"
#include "server/patterns/said_before.hpp"
#include "server/patterns/three_together.hpp"
#include "server/patterns/trends.hpp"
#include "server/search/reading.hpp"
#include "server/search/search.hpp"
#include "server/search/shared_pages.hpp"
#include "server/search/theme_reading.hpp"
#include "server/views/pattern_pages.hpp"

namespace throughline {

// What every page says of the site.
struct Site {
    std::string contact;     // where to write for a correction or a take-down; may be empty
    std::string stylesheet;  // address with content hash: "/assets/throughline-1a2b3c4d.css"
    std::string script;      // optional enhancements; may be empty
};

// From where and when a page is asked for: for addresses that leave the site, citations and paper.
struct AskedFrom {
    std::string site;   // "https://reviews.example"; empty: addresses stay relative
    std::string today;  // ISO 8601
};

// Const after construction, used by all threads at once.
class Pages {
public:
    // Throws Error naming the file that is missing or does not parse.
    Pages(const std::filesystem::path& templates, Site site);
    ~Pages();
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;

    [[nodiscard]] std::string home(const CollectionStatus&) const;
    [[nodiscard]] std::string search(const SearchResults&, const AskedFrom& = {}) const;
    [[nodiscard]] std::string recommendations(const SearchResults&, bool is_to_print,
                                              const AskedFrom& = {}) const;
    [[nodiscard]] std::string themes(const ThemeTree&) const;
    [[nodiscard]] std::string theme(const ThemeReading&) const;
    [[nodiscard]] std::string no_theme(const std::string& typed, const std::vector<Named>& like) const;
    [[nodiscard]] std::string recurring(const Recurring&, const PatternAsked&) const;
    // Before anything was asked `draft` is empty.
    [[nodiscard]] std::string said_before(const SaidBefore&, const std::string& draft) const;
    [[nodiscard]] std::string published(const PublishedBeside&, const PatternAsked&) const;
    [[nodiscard]] std::string precedents(const Precedents&, const PatternAsked&,
                                         const std::string& version) const;
    [[nodiscard]] std::string review(const ReviewRecord&, const std::string& query,
                                     const AskedFrom& = {}) const;
    // `cited`: the number of the passage that the reader wants to cite.
    [[nodiscard]] std::string page(const ReadPage&, const std::string& query, bool with_picture,
                                   std::optional<std::size_t> cited = {}, const AskedFrom& = {}) const;

    // The patterns.
    [[nodiscard]] std::string prevalence(const Prevalence&, const PatternAsked&) const;
    [[nodiscard]] std::string trends(const Trends&, const PatternAsked&) const;
    // Nothing: it was not said yet which groups to compare, or which reviews, to be chosen among `offered`.
    [[nodiscard]] std::string comparison(const std::optional<Comparison>&, const PatternAsked&) const;
    [[nodiscard]] std::string cases(const std::optional<CaseGrid>&, const SearchResults& offered,
                                    const PatternAsked&) const;

    [[nodiscard]] std::string co_occurrence(const CoOccurrence&, const PatternAsked&) const;
    [[nodiscard]] std::string pair(const PairReading&, const SharedPages&, const PatternAsked&) const;
    [[nodiscard]] std::string three_together(const ThreeTogether&, const PatternAsked&) const;
    [[nodiscard]] std::string cross_table(const CrossTable&, const PatternAsked&) const;

    [[nodiscard]] std::string status(const CollectionStatus&) const;
    [[nodiscard]] std::string help() const;
    [[nodiscard]] std::string about(const CollectionStatus&) const;

    // 400, 404, 405, 413, 414, 429, 500, 503: what happened and what to do. `message` is plain text for this
    // case.
    [[nodiscard]] std::string problem(int status, const std::string& message) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
