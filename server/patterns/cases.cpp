#include "server/patterns/cases.hpp"

#include <algorithm>
#include <map>

#include "server/search/address.hpp"

namespace throughline {
namespace {

struct Fact {
    std::string_view name;
    std::string_view label;
};

constexpr Fact facts_compared[] = {
    {"type", "Type of review"},
    {"publisher", "Published by"},
    {"publication_date", "Date of publication"},
    {"incident_date", "Date of the incident"},
    {"outcome", "What happened"},
    {"period_under_review", "Period under review"},
    {"methodology", "Method"},
};

std::string url_at(const ReviewRecord& record, std::optional<int> page, std::optional<std::size_t> passage,
                   std::string_view theme = {})
{
    return page ? address_of(PagePlace{record.summary.id, *page, {}, false, passage, theme}) : std::string();
}

CaseCell cell_of_field(const ReviewRecord& record, std::string_view name)
{
    const auto field = std::ranges::find(record.fields, name, &Field::name);  // the strongest comes first
    if (field == record.fields.end())
        return {};
    const auto place = static_cast<std::size_t>(field - record.fields.begin());
    return {field->value, std::string(name_of(field->origin)), field->page,
            url_at(record, field->page, record.field_passages.at(place))};
}

// All children of a review in one cell; the first that is stated opens its page.
CaseCell cell_of_children(const ReviewRecord& record, std::string Child::*what)
{
    CaseCell cell;
    for (const ChildEntry& entry : record.children) {
        if (entry.child.*what == "")
            continue;
        if (cell.text.empty()) {
            cell.page = entry.child.page;
            cell.url = url_at(record, entry.child.page, entry.passage);
        }
        cell.text += (cell.text.empty() ? "" : "; ") + entry.child.*what;
    }
    return cell;
}

const EvidenceEntry* strongest(const ThemeEntry& entry)
{
    const EvidenceEntry* best = nullptr;
    for (const EvidenceEntry& evidence : entry.evidence)
        if (evidence.evidence.is_counted &&
            (best == nullptr || evidence.evidence.strength > best->evidence.strength))
            best = &evidence;
    return best;
}

// A theme that only follows from narrower ones has their evidence.
const EvidenceEntry* strongest(const ReviewRecord& record, const ThemeEntry& entry)
{
    const EvidenceEntry* best = strongest(entry);
    for (const Named& narrower : entry.narrower)
        for (const ThemeEntry& other : record.themes)
            if (best == nullptr && other.theme.id == narrower.id)
                best = strongest(other);
    return best;
}

CaseCell cell_of_theme(const ReviewRecord& record, const ThemeEntry& entry)
{
    CaseCell cell;
    cell.detail = name_of(entry.tag.salience);
    if (const EvidenceEntry* best = strongest(record, entry)) {
        cell.text = best->before + best->text + best->after;
        cell.page = best->page;
        cell.url = url_at(record, best->page, best->evidence.passage, entry.theme.id);
    }
    return cell;
}

template <typename CellOf>
CaseRow row_of(std::string id, std::string label, const std::vector<ReviewRecord>& records,
               const CellOf& cell)
{
    CaseRow row{std::move(id), std::move(label), {}, 0, {}};
    for (const ReviewRecord& record : records) {
        row.cells.push_back(cell(record));
        if (!row.cells.back().text.empty())
            ++row.stated_in;
    }
    return row;
}

std::vector<CaseRow> rows_of_facts(const std::vector<ReviewRecord>& records)
{
    std::vector<CaseRow> rows;
    for (const Fact& fact : facts_compared)
        rows.push_back(row_of(std::string(fact.name), std::string(fact.label), records,
                              [&](const ReviewRecord& record) { return cell_of_field(record, fact.name); }));
    rows.push_back(row_of("age_band", "Age of a child at the time", records, [](const ReviewRecord& record) {
        return cell_of_children(record, &Child::age_band);
    }));
    rows.push_back(row_of("sex", "Sex of a child", records,
                          [](const ReviewRecord& record) { return cell_of_children(record, &Child::sex); }));
    std::erase_if(rows, [](const CaseRow& row) { return row.stated_in == 0; });
    return rows;
}

std::vector<CaseRow> rows_of_themes(const std::vector<ReviewRecord>& records)
{
    std::vector<CaseRow> rows;
    std::map<std::string, std::size_t> places;
    for (std::size_t review = 0; review < records.size(); ++review)
        for (const ThemeEntry& entry : records[review].themes) {
            if (!is_tagged(entry.tag))
                continue;
            const auto [place, is_new] = places.try_emplace(entry.theme.id, rows.size());
            if (is_new)
                rows.push_back({entry.theme.id, entry.theme.label, entry.facet.id, 0,
                                std::vector<CaseCell>(records.size())});
            CaseRow& row = rows[place->second];
            row.cells[review] = cell_of_theme(records[review], entry);
            ++row.stated_in;
        }
    std::ranges::stable_sort(rows, [](const CaseRow& left, const CaseRow& right) {
        return left.stated_in != right.stated_in ? left.stated_in > right.stated_in
                                                 : left.label < right.label;
    });
    return rows;
}

std::vector<CasePoint> points_of(const ReviewRecord& record, bool are_recommendations)
{
    std::vector<CasePoint> points;
    for (const PointEntry& entry : record.points)
        if ((entry.point.kind == PointKind::Recommendation) == are_recommendations && !entry.point.is_quoted)
            points.push_back({entry.point.number, entry.point.text, entry.addressees, entry.point.page,
                              url_at(record, entry.point.page, entry.passage)});
    return points;
}

}  // namespace

CaseGrid case_grid(const std::vector<ReviewRecord>& records)
{
    CaseGrid grid;
    for (const ReviewRecord& record : records) {
        grid.reviews.push_back(record.summary);
        grid.findings.push_back(points_of(record, false));
        grid.recommendations.push_back(points_of(record, true));
    }
    grid.facts = rows_of_facts(records);
    grid.themes = rows_of_themes(records);
    return grid;
}

}  // namespace throughline
