// The patterns as files. Above the rows: what was asked, of how many reviews, of which version of the index.
#include <cmath>

#include "core/text/csv_writer.hpp"
#include "server/api/patterns.hpp"
#include "server/api/values.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

std::string joined(const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : "; ") + value;
    return text;
}

// As many digits as tell it from every other; empty where it is infinite or there is none.
std::string digits(double value)
{
    return std::isfinite(value) ? api::Json(value).dump() : std::string();
}

std::string digits(const std::optional<double>& value)
{
    return value ? digits(*value) : std::string();
}

std::string digits(std::size_t value)
{
    return std::to_string(value);
}

void add_question(CsvWriter& csv, const CountedReviews& counted, const std::string& side)
{
    const SearchRequest& request = counted.request;
    csv.add({"# Query" + side, request.text});
    if (request.like)
        csv.add({"# More like" + side, text_of(*request.like)});
    if (request.same)
        csv.add({"# Near-identical to" + side, text_of(*request.same)});
    csv.add({"# Searched for" + side, counted.searched_for});
    for (const auto& [facet, values] : request.filters.values)
        if (!values.empty())
            csv.add({"# Filter " + facet + side, joined(values)});
    if (request.filters.year_from)
        csv.add({"# Filter year_from" + side, std::to_string(*request.filters.year_from)});
    if (request.filters.year_to)
        csv.add({"# Filter year_to" + side, std::to_string(*request.filters.year_to)});
    csv.add({"# Reviews" + side, digits(counted.n_reviews)});
}

void add_head(CsvWriter& csv, const std::string& title, const TableHead& head)
{
    csv.add({"# Throughline", title});
    csv.add({"# Index version", head.version});
    csv.add({"# Written", head.written});
}

void add_head(CsvWriter& csv, const std::string& title, const TableHead& head, const CountedReviews& counted,
              const ThemeChoice& choice)
{
    add_head(csv, title, head);
    add_question(csv, counted, "");
    csv.add({"# Reviews in the collection", digits(counted.n_collection)});
    csv.add({"# Salience", choice.is_central_only ? "central" : "all"});
    if (choice.level)
        csv.add({"# Level of themes", digits(*choice.level)});
    if (!choice.facet.empty())
        csv.add({"# Group of themes", choice.facet});
}

void add_counts(CsvWriter& csv, std::size_t matched, std::size_t written)
{
    csv.add({"# Rows matched", digits(matched)});
    csv.add({"# Rows written", digits(written)});
}

std::string ratio_of(const std::optional<RiskRatio>& ratio, double (*part)(const RiskRatio&))
{
    return ratio ? digits(part(*ratio)) : std::string();
}

std::string count_of(const CrossCell& cell)
{
    return cell.is_withheld ? "c" : digits(cell.count);  // the mark of official statistics
}

double ratio_itself(const RiskRatio& ratio)
{
    return ratio.ratio;
}

double low_of(const RiskRatio& ratio)
{
    return ratio.bounds.low;
}

double high_of(const RiskRatio& ratio)
{
    return ratio.bounds.high;
}

}  // namespace

std::string prevalence_csv(const Prevalence& found, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Themes by the share of reviews that mention them", head, found.counted, found.choice);
    add_counts(csv, found.themes.size(), found.themes.size());
    csv.add({"theme", "label", "facet", "level", "mentioned_in", "n_reviews", "share", "low", "high",
             "mentioned_in_rest", "n_rest", "share_rest", "risk_ratio", "ratio_low", "ratio_high", "p", "q",
             "url"});
    for (const ThemePrevalence& theme : found.themes) {
        const AgainstTheRest rest = theme.rest.value_or(AgainstTheRest{});
        const auto if_rest = [&](const std::string& text) { return theme.rest ? text : std::string(); };
        csv.add({theme.theme.id, theme.theme.label, theme.facet, digits(theme.depth + 1),
                 digits(theme.mentioned_in), digits(found.counted.n_reviews), digits(theme.share),
                 digits(theme.bounds.low), digits(theme.bounds.high), if_rest(digits(rest.mentioned_in)),
                 digits(found.n_rest), if_rest(digits(rest.share)), ratio_of(rest.ratio, ratio_itself),
                 ratio_of(rest.ratio, low_of), ratio_of(rest.ratio, high_of), if_rest(digits(rest.p)),
                 if_rest(digits(rest.q)), theme.url});
    }
    return std::move(csv).text();
}

std::string co_occurrence_csv(const CoOccurrence& found, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Themes mentioned together", head, found.counted, found.choice.themes);
    csv.add({"# Fewest reviews of a theme", digits(found.choice.at_least)});
    csv.add({"# Not tested: a theme with its own broader one", digits(found.pairs_of_one_branch)});
    add_counts(csv, found.pairs.size(), found.listed);
    csv.add({"a", "a_label", "b", "b_label", "both", "only_a", "only_b", "neither", "expected", "lift",
             "odds_ratio", "low", "high", "p", "q", "url"});
    for (std::size_t at = 0; at < found.listed; ++at) {
        const ThemePair& pair = found.pairs[at];
        const Named& a = found.themes[pair.a].theme;
        const Named& b = found.themes[pair.b].theme;
        csv.add({a.id, a.label, b.id, b.label, digits(pair.table.both), digits(pair.table.only_first),
                 digits(pair.table.only_second), digits(pair.table.neither), digits(pair.expected),
                 digits(pair.lift), digits(pair.odds_ratio), digits(pair.bounds.low),
                 digits(pair.bounds.high), digits(pair.p), digits(pair.q), found.lists[at].both});
    }
    return std::move(csv).text();
}

std::string pair_csv(const PairReading& reading, const ThemeChoice& choice, const TableHead& head)
{
    CsvWriter csv;
    const ThemePair& pair = reading.pair;
    add_head(csv, "Two themes and the reviews that mention them", head, reading.counted, choice);
    csv.add({"# First", reading.a.theme.id});
    csv.add({"# Second", reading.b.theme.id});
    csv.add({"# Expected in both", digits(pair.expected)});
    csv.add({"# Times as often as expected", pair.expected == 0 ? "" : digits(pair.lift)});
    csv.add({"# Odds ratio", digits(pair.odds_ratio)});
    csv.add({"# Odds ratio, low (mid-p, 95 %)", digits(pair.bounds.low)});
    csv.add({"# Odds ratio, high (mid-p, 95 %)", digits(pair.bounds.high)});
    csv.add({"# Fisher's p", digits(pair.p)});
    add_counts(csv, 4, 4);
    csv.add({"mention", "reviews", "url"});
    csv.add({"both", digits(pair.table.both), reading.lists.both});
    csv.add({"only first", digits(pair.table.only_first), reading.lists.only_a});
    csv.add({"only second", digits(pair.table.only_second), reading.lists.only_b});
    csv.add({"neither", digits(pair.table.neither), reading.lists.neither});
    return std::move(csv).text();
}

std::string three_together_csv(const ThreeTogether& found, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Three themes mentioned together", head, found.counted, found.choice.themes);
    csv.add({"# Fewest reviews with all three", digits(found.choice.at_least)});
    add_counts(csv, found.found, found.sets.size());
    csv.add({"a", "b", "c", "together", "expected", "lift", "url"});
    for (const ThreeThemes& three : found.sets)
        csv.add({three.a.id, three.b.id, three.c.id, digits(three.together), digits(three.expected),
                 digits(three.lift), three.url});
    return std::move(csv).text();
}

std::string trends_csv(const Trends& found, const TableHead& head)
{
    CsvWriter csv;
    const bool by_incident = found.choice.by == YearOf::Incident;
    add_head(csv, std::string("Themes by year of ") + (by_incident ? "the incident" : "publication"), head,
             found.counted, found.choice.themes);
    csv.add({"# Reviews without a year", digits(found.undated)});
    std::size_t rows = 0;
    for (const ThemeTrend& trend : found.themes)
        rows += trend.years.size();
    add_counts(csv, rows, rows);
    csv.add({"theme", "label", "year", "n_reviews", "mentioned_in", "share", "low", "high", "few_reviews",
             "slope", "slope_p", "slope_q", "url"});
    for (const ThemeTrend& trend : found.themes)
        for (const TrendYear& year : trend.years)
            csv.add({trend.theme.id, trend.theme.label, std::to_string(year.year), digits(year.n_reviews),
                     digits(year.mentioned_in), year.n_reviews == 0 ? "" : digits(year.share),
                     digits(year.bounds.low), digits(year.bounds.high), year.is_few ? "yes" : "no",
                     digits(trend.test.slope), digits(trend.test.p), digits(trend.q), year.url});
    return std::move(csv).text();
}

std::string comparison_csv(const Comparison& found, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Two results compared, theme by theme", head);
    add_question(csv, found.a, " a");
    add_question(csv, found.b, " b");
    csv.add({"# Reviews in both", digits(found.in_both)});
    csv.add({"# Reviews compared a", digits(found.compared_a)});
    csv.add({"# Reviews compared b", digits(found.compared_b)});
    add_counts(csv, found.themes.size(), found.themes.size());
    csv.add({"theme", "label", "facet", "a_mentioned_in", "a_share", "a_low", "a_high", "b_mentioned_in",
             "b_share", "b_low", "b_high", "risk_ratio", "ratio_low", "ratio_high", "p", "q", "a_url",
             "b_url"});
    for (const ThemeOnBothSides& theme : found.themes)
        csv.add({theme.theme.id, theme.theme.label, theme.facet, digits(theme.a.mentioned_in),
                 digits(theme.a.share), digits(theme.a.bounds.low), digits(theme.a.bounds.high),
                 digits(theme.b.mentioned_in), digits(theme.b.share), digits(theme.b.bounds.low),
                 digits(theme.b.bounds.high), ratio_of(theme.ratio, ratio_itself),
                 ratio_of(theme.ratio, low_of), ratio_of(theme.ratio, high_of), digits(theme.p),
                 digits(theme.q), theme.a.url, theme.b.url});
    return std::move(csv).text();
}

std::string cross_table_csv(const CrossTable& found, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Reviews by " + found.choice.rows + " and " + found.choice.columns, head, found.counted,
             found.choice.themes);
    csv.add({"# Withheld below (shown as c)", digits(found.choice.suppress)});
    csv.add({"# Numbers withheld", digits(found.n_withheld)});
    add_counts(csv, found.rows.size() + found.rows_left_out, found.rows.size());
    std::vector<std::string> names{found.choice.rows};
    std::vector<std::string> totals{"total"};
    for (const CrossLine& column : found.columns) {
        names.push_back(column.label);
        totals.push_back(count_of(column.total));
    }
    names.emplace_back("total");
    totals.push_back(digits(found.counted.n_reviews));
    csv.add(names);
    for (std::size_t row = 0; row < found.rows.size(); ++row) {
        std::vector<std::string> cells{found.rows[row].label};
        for (const CrossCell& cell : found.cells[row])
            cells.push_back(count_of(cell));
        cells.push_back(count_of(found.rows[row].total));
        csv.add(cells);
    }
    csv.add(totals);
    return std::move(csv).text();
}

std::string cases_csv(const CaseGrid& grid, const TableHead& head)
{
    CsvWriter csv;
    add_head(csv, "Reviews side by side", head);
    csv.add({"kind", "id", "label", "review", "title", "text", "detail", "page", "url"});
    const auto add_rows = [&](const char* kind, const std::vector<CaseRow>& rows) {
        for (const CaseRow& row : rows)
            for (std::size_t at = 0; at < row.cells.size(); ++at) {
                const CaseCell& cell = row.cells[at];
                csv.add({kind, row.id, row.label, api::id_of(grid.reviews[at].id), grid.reviews[at].title,
                         cell.text, cell.detail, cell.page ? std::to_string(*cell.page) : "", cell.url});
            }
    };
    const auto add_points = [&](const char* kind, const std::vector<std::vector<CasePoint>>& all) {
        for (std::size_t at = 0; at < all.size(); ++at)
            for (const CasePoint& point : all[at])
                csv.add({kind, point.number, "", api::id_of(grid.reviews[at].id), grid.reviews[at].title,
                         point.text, "", std::to_string(point.page), point.url});
    };
    add_rows("fact", grid.facts);
    add_rows("theme", grid.themes);
    add_points("finding", grid.findings);
    add_points("recommendation", grid.recommendations);
    return std::move(csv).text();
}

}  // namespace throughline
