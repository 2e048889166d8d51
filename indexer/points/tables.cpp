// Points in tables: a row for each, with columns for its number, its agency and its words.
#include <algorithm>
#include <span>

#include "core/text/words.hpp"
#include "indexer/points/asks.hpp"
#include "indexer/points/drafts.hpp"

namespace throughline {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct TableColumns {
    std::size_t text = nowhere;
    std::size_t number = nowhere;
    std::size_t agency = nowhere;
    std::size_t finding = nowhere;  // what the recommendation beside it answers
    PointKind finding_kind = PointKind::Finding;
    PointKind kind = PointKind::Recommendation;
    bool is_of_actions = false;
};

struct TableCell {
    std::string_view text;
    std::size_t begin = 0;  // in the row
};

std::vector<TableCell> cells_of(std::string_view row)
{
    std::vector<TableCell> cells;
    for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t tab = std::min(row.find('\t', begin), row.size());
        cells.push_back({row.substr(begin, tab - begin), begin});
        begin = tab + 1;
    }
    return cells;
}

bool is_of_findings(std::string_view heading)
{
    const std::optional<PointRoom> room = room_of_heading(heading);
    return room == PointRoom::Findings || room == PointRoom::Learning;
}

PointKind kind_of_heading(std::string_view heading)
{
    const std::optional<PointRoom> room = room_of_heading(heading);
    return room == PointRoom::Learning ? PointKind::Learning : PointKind::Finding;
}

bool is_of_agencies(std::string_view folded)
{
    for (const std::string_view whole : {" for ", " to ", " who ", " by who ", " by ", " sector ", " body "})
        if (folded == whole)
            return true;
    return holds_one_of(folded, {"agency",     "agencies",     "organisation",   "organisations", "owner",
                                 "lead",       "responsible",  "responsibility", "by whom",       "service",
                                 "partner",    "addressed to", "for whom",       "who by",        "who will",
                                 "who should", "action by",    "assigned to",    "directed to",   "led by"});
}

void set(std::size_t& column, std::size_t at)
{
    if (column == nowhere)
        column = at;
}

// What the first row says of the columns; nothing: it is no row of headings.
std::optional<TableColumns> columns_of(std::span<const TableCell> cells)
{
    constexpr std::size_t longest_heading = 60;
    TableColumns columns;
    std::size_t action = nowhere;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const std::optional<PointLabel> label = label_of(cells[at].text);
        if (cells[at].text.size() > longest_heading || (label && !label->number.empty()))
            return std::nullopt;
        const std::string folded = folded_words(cells[at].text);
        const std::optional<PointRoom> room = room_of_heading(cells[at].text);
        if (holds_one_of(folded, {"ref", "no", "number", "reference", "id", "rec"}) || cells[at].text == "#")
            set(columns.number, at);
        else if (folded.find_first_not_of(' ') == std::string::npos && at == 0)
            set(columns.number, at);
        else if (room == PointRoom::Recommendations && columns.number == nowhere && columns.text == 0) {
            // "Rec." and "What is recommended": the first is its number.
            columns.number = columns.text;
            columns.text = at;
        } else if (room == PointRoom::Recommendations)
            set(columns.text, at);
        else if (is_of_agencies(folded))
            set(columns.agency, at);
        else if (holds_one_of(folded, {"action", "actions"}) || folded == " what ")
            set(action, at);
        else if (is_of_findings(cells[at].text))
            set(columns.finding, at);
    }
    if (columns.text == nowhere) {
        columns.text = action;
        columns.is_of_actions = action != nowhere;
    }
    if (columns.finding != nowhere)
        columns.finding_kind = kind_of_heading(cells[columns.finding].text);
    if (columns.text == nowhere) {
        columns.text = columns.finding;
        columns.kind = columns.finding_kind;
        columns.finding = nowhere;
    }
    return columns.text == nowhere ? std::nullopt : std::optional(columns);
}

// "Recommendation 1<tab>The Board should ...", without a row of headings.
std::optional<TableColumns> columns_by_label(std::span<const TableCell> cells)
{
    if (cells.size() < 2)
        return std::nullopt;
    const std::optional<PointLabel> label = label_of(cells[0].text);
    if (!label || !label->kind || label->end != cells[0].text.size() || label->style == LabelStyle::Number)
        return std::nullopt;
    TableColumns columns;
    columns.kind = *label->kind;
    columns.number = 0;
    columns.text = 1;
    return columns;
}

// "Police<tab>Record who lives in the house", below "Recommendations".
std::optional<TableColumns> columns_by_agency(std::span<const TableCell> cells, const Stretch& row,
                                              const AgencyNames& names)
{
    const bool is_of_asks = row.room == PointRoom::Recommendations || row.room == PointRoom::Actions;
    if (cells.size() < 2 || !is_of_asks || agencies_of_heading(cells[0].text, names).empty() ||
        !is_ask(cells[1].text))
        return std::nullopt;
    TableColumns columns;
    columns.agency = 0;
    columns.text = 1;
    return columns;
}

class TableReader {
public:
    TableReader(const AgencyNames& names, std::vector<PointDraft>& drafts) : names_(names), drafts_(drafts) {}

    void read(std::span<const Stretch> rows)
    {
        std::optional<TableColumns> columns;
        bool is_open = false;
        for (const Stretch& row : rows) {
            const std::vector<TableCell> cells = cells_of(row.text);
            if (const std::optional<TableColumns> headings = columns_of(cells);
                headings && is_wanted(*headings, row)) {
                columns = headings;  // the first row, or its repetition overleaf
                is_open = false;
                continue;
            }
            std::optional<TableColumns> used = columns ? columns : columns_by_label(cells);
            if (!used)
                used = columns_by_agency(cells, row, names_);
            is_open = used && used->text < cells.size() && read_row(row, cells, *used, is_open);
        }
    }

private:
    // Chronologies have columns of actions, too.
    static bool is_wanted(const TableColumns& columns, const Stretch& row)
    {
        if (columns.kind == PointKind::Recommendation)
            return !columns.is_of_actions || row.room == PointRoom::Recommendations ||
                   row.room == PointRoom::Actions;
        return row.room == PointRoom::Findings || row.room == PointRoom::Learning;
    }

    bool read_row(const Stretch& row, std::span<const TableCell> cells, const TableColumns& columns,
                  bool is_open)
    {
        const TableCell& text = cells[columns.text];
        if (text.text.empty())
            return is_open;
        constexpr std::size_t longest_number = 32;
        const bool has_number =
            columns.number < cells.size() && cells[columns.number].text.size() <= longest_number;
        const std::string_view number = has_number ? cells[columns.number].text : std::string_view();
        const bool is_without_rest = std::ranges::all_of(
            cells, [&text](const TableCell& cell) { return cell.text.empty() || cell.begin == text.begin; });
        if (is_open && is_without_rest && columns.number != nowhere) {
            drafts_.back().point.text += " " + std::string(text.text);  // a row that goes on overleaf
            return true;
        }
        PointDraft draft = draft_of(row, columns.kind, std::string(number), text.begin);
        draft.point.text = text.text;
        if (const std::optional<PointLabel> label = label_of(text.text);
            label && label->style != LabelStyle::Bullet && number.empty()) {
            draft.point.number = label->number;
            draft.point.text = text.text.substr(label->end);
            draft.point.begin += label->end;
        }
        if (!number.empty() && label_of(number) && label_of(number)->end == number.size() &&
            label_of(number)->style != LabelStyle::Number)
            draft.point.number = label_of(number)->number;
        draft.point.end = std::min(row.end, draft.point.begin + draft.point.text.size());
        draft.is_in_table = true;
        if (columns.is_of_actions)
            draft.room = PointRoom::Actions;
        if (columns.agency < cells.size())
            draft.agencies = agencies_of_cell(cells[columns.agency].text, names_);
        if (columns.finding < cells.size())
            draft.follows = read_finding(row, cells[columns.finding], columns.finding_kind);
        draft.point.is_quoted = row.room == PointRoom::Earlier;
        if (!draft.point.text.empty())
            drafts_.push_back(std::move(draft));
        return true;
    }

    // The number of the finding: the cell names one, or is one itself.
    std::string read_finding(const Stretch& row, const TableCell& cell, PointKind kind)
    {
        constexpr std::size_t fewest_words = 6;
        if (count_words(cell.text) < fewest_words)
            return std::string(cell.text);
        const std::optional<PointLabel> label = label_of(cell.text);
        const std::size_t skipped = label ? label->end : 0;
        PointDraft draft = draft_of(row, kind, label ? label->number : std::string(), cell.begin + skipped);
        draft.point.text = cell.text.substr(skipped);
        draft.point.end = std::min(row.end, draft.point.begin + draft.point.text.size());
        draft.is_in_table = true;
        drafts_.push_back(std::move(draft));
        return {};
    }

    const AgencyNames& names_;
    std::vector<PointDraft>& drafts_;
};

}  // namespace

void find_in_tables(const std::vector<Stretch>& stretches, const AgencyNames& names,
                    std::vector<PointDraft>& drafts)
{
    TableReader reader(names, drafts);
    for (std::size_t at = 0; at < stretches.size();) {
        std::size_t end = at;
        while (end < stretches.size() && stretches[end].kind == BlockKind::TableRow &&
               stretches[end].room_heading == stretches[at].room_heading)
            ++end;
        if (end > at && stretches[at].room != PointRoom::Aside)
            reader.read(std::span(stretches).subspan(at, end - at));
        at = std::max(end, at + 1);
    }
}

}  // namespace throughline
