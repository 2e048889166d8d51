// Themes together and cross-tables as pages. What cannot be read of an address is what was left out, and the
// page says so; only a pair without its two themes is no page.
#include <algorithm>

#include "server/api/patterns.hpp"
#include "server/http/answers.hpp"
#include "server/http/pattern_asked.hpp"
#include "server/http/pattern_parameters.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/table_head.hpp"

namespace throughline {
namespace {

constexpr std::size_t pairs_at_first = 50;

// Nothing: first and second are not two themes.
std::optional<HttpResponse> refusal_of_pair(const Call& call, const ReadPattern<PairAsked>& read)
{
    for (const Complaint& complaint : read.complaints)
        if (complaint.parameter == "first" || complaint.parameter == "second")
            return problem(call.house.pages, call.request, {400, complaint.message, complaint.parameter});
    return std::nullopt;
}

PairReading reading_of(const Call& call, const ReadPattern<PairAsked>& read)
{
    const auto& [themes, first, second] = read.choice;
    return pair_reading(call.room->matching(read.request), themes, first, second);
}

// An option that the page has by default and the JSON has not: its links name it.
void make_plain(PatternAsked& asked, const std::string& name, const std::string& value)
{
    if (option_of(asked, name).empty())
        asked.options.emplace_back(name, value);
}

}  // namespace

HttpResponse pages::co_occurrence(const Call& call)
{
    auto read = read_pairs(call.request.parameters, *call.room);
    const PatternAsked asked = pattern_asked(
        call, "co-occurrence", {"salience", "level", "facet", "of", "at_least", "order", "limit", "show"},
        read.complaints);
    if (option_of(asked, "limit").empty())
        read.choice.most = pairs_at_first;
    return html_answer(call.house.pages.co_occurrence(
        throughline::co_occurrence(call.room->matching(read.request), read.choice), asked));
}

HttpResponse pages::pair(const Call& call)
{
    const auto read = read_pair(call.request.parameters, *call.room);
    if (auto refusal = refusal_of_pair(call, read))
        return *std::move(refusal);
    const PatternAsked asked =
        pattern_asked(call, "co-occurrence/pair", {"salience", "first", "second"}, read.complaints);
    const PairReading reading = reading_of(call, read);
    const SharedPages shared =
        call.room->shared_pages(read.choice.first, read.choice.second, reading.with_both);
    return html_answer(call.house.pages.pair(reading, shared, asked));
}

HttpResponse pages::pair_file(const Call& call)
{
    const auto read = read_pair(call.request.parameters, *call.room);
    if (!read.complaints.empty()) {
        const Complaint& first = read.complaints.front();
        return problem(call.house.pages, call.request, {400, first.message, first.parameter});
    }
    const TableHead head = table_head(call);
    return csv_answer(pair_csv(reading_of(call, read), read.choice.themes, head), "pair.csv");
}

HttpResponse pages::three_together(const Call& call)
{
    const auto read = read_threes(call.request.parameters, *call.room);
    const PatternAsked asked =
        pattern_asked(call, "co-occurrence/three", {"salience", "level", "facet", "of", "at_least", "limit"},
                      read.complaints);
    return html_answer(call.house.pages.three_together(
        throughline::three_together(call.room->matching(read.request), read.choice), asked));
}

HttpResponse pages::cross_table(const Call& call)
{
    auto read = read_cross_table(call.request.parameters, *call.room);
    PatternAsked asked = pattern_asked(
        call, "cross-table", {"rows", "columns", "share", "suppress", "salience", "level", "facet", "of"},
        read.complaints);
    // Themes are many: they read best as rows, beside few columns.
    if (option_of(asked, "rows").empty() && option_of(asked, "columns").empty()) {
        read.choice.rows = theme_facet;
        read.choice.columns = "age_band";
        if (option_of(asked, "share").empty())
            read.choice.share_of = ShareOf::Column;
    }
    make_plain(asked, "rows", read.choice.rows);
    make_plain(asked, "columns", read.choice.columns);
    make_plain(asked, "share",
               read.choice.share_of == ShareOf::Column ? "column"
               : read.choice.share_of == ShareOf::All  ? "all"
                                                       : "row");
    return html_answer(call.house.pages.cross_table(
        throughline::cross_table(call.room->matching(read.request), read.choice), asked));
}

}  // namespace throughline
