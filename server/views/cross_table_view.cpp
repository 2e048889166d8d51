// The reviews by two things at once, as a table.
#include <array>

#include "server/views/pair_views.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::string_view one_theme = "theme:";
constexpr std::size_t usual_suppression = 5;

const PatternChoices& variables()
{
    static const PatternChoices all{{"theme", "Theme"},
                                    {"age_band", "Age of the child"},
                                    {"sex", "Sex of the child"},
                                    {"outcome", "What happened"},
                                    {"type", "Type of review"},
                                    {"agency", "Agency addressed"},
                                    {"publisher", "Published by"},
                                    {"year", "Year of publication"},
                                    {"incident_year", "Year of the incident"}};
    return all;
}

std::string label_of_variable(const std::string& name, const PatternAsked& asked)
{
    for (const auto& [known, label] : variables())
        if (known == name)
            return label;
    for (const ThemeGroup& group : asked.themes.groups)
        for (const ThemeCount& theme : group.themes)
            if (one_theme.size() < name.size() && theme.id == name.substr(one_theme.size()))
                return theme.label;
    return name;
}

// Where it does not begin the sentence; a theme's name stays as it is: it may begin with one of its own.
std::string within_line(const std::string& variable, const PatternAsked& asked)
{
    const std::string label = label_of_variable(variable, asked);
    return variable.starts_with(one_theme) ? label : within_sentence(label);
}

// Of the choices one more, where one theme is asked for by its id.
ValueList choices_for(const std::string& chosen, const PatternAsked& asked)
{
    PatternChoices choices = variables();
    if (chosen.starts_with(one_theme))
        choices.emplace_back(chosen, label_of_variable(chosen, asked));
    return choices_of(choices, chosen);
}

// Shares in five steps: white, and four greens that differ in lightness.
std::string shade_of(const std::optional<double>& share)
{
    if (!share || *share < 0.1)
        return {};
    return "cross-table__shade-" + std::to_string(*share < 0.25   ? 1
                                                  : *share < 0.5  ? 2
                                                  : *share < 0.75 ? 3
                                                                  : 4);
}

void put_count(Values& values, const std::string& name, const CrossCell& cell)
{
    values[name + "_withheld"] = Values(cell.is_withheld);
    values[name + "_count"] = Values(in_digits(cell.count));
    put_unless_empty(values, name + "_address", cell.url);
    if (cell.share)
        values[name + "_share"] = Values(share_in_words(*cell.share));
}

std::string label_of_line(const std::string& variable, const CrossLine& line)
{
    return line.label == line.value ? label_of_value(variable, line.value) : line.label;
}

Values line_view(const std::string& name, const std::string& variable, const CrossLine& line)
{
    Values values;
    values[name + "_label"] = Values(label_of_line(variable, line));
    put_count(values, name, line.total);
    return values;
}

ValueList cells_of(const CrossTable& table, std::size_t row)
{
    ValueList cells;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const CrossCell& cell = table.cells[row][column];
        Values shown;
        put_count(shown, "cell", cell);
        put_unless_empty(shown, "shade", shade_of(cell.share));
        shown["cell_column"] = Values(label_of_line(table.choice.columns, table.columns[column]));
        cells.push_back(std::move(shown));
    }
    return cells;
}

std::string name_of(ShareOf share)
{
    return share == ShareOf::Row ? "row" : share == ShareOf::Column ? "column" : "all";
}

std::string share_in_words(ShareOf share)
{
    switch (share) {
        case ShareOf::Row:
            return "of the reviews of its row";
        case ShareOf::Column:
            return "of the reviews of its column";
        case ShareOf::All:
            break;
    }
    return "of all the reviews counted";
}

// The largest number of the table, as an example of how it is read.
std::string example_of(const CrossTable& table)
{
    const CrossCell* most = nullptr;
    std::size_t at_row = 0;
    std::size_t at_column = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const CrossCell& cell = table.cells[row][column];
            if (cell.share && (most == nullptr || cell.count > most->count)) {
                most = &cell;
                at_row = row;
                at_column = column;
            }
        }
    if (most == nullptr || most->count == 0)
        return {};
    return "For example, " + count_of_reviews(most->count) + (most->count == 1 ? " counts" : " count") +
           " under both “" + label_of_line(table.choice.rows, table.rows[at_row]) + "” and “" +
           label_of_line(table.choice.columns, table.columns[at_column]) +
           "”: " + throughline::share_in_words(*most->share) + " " + share_in_words(table.choice.share_of) +
           ".";
}

void put_withheld(Values& values, const CrossTable& table, const PatternAsked& asked)
{
    const std::size_t threshold = table.choice.suppress > 1 ? table.choice.suppress : usual_suppression;
    values["is_suppressed"] = Values(table.choice.suppress > 1);
    values["suppress_value"] = Values(std::to_string(threshold));
    values["highest_withheld"] = Values(std::to_string(threshold - 1));
    values["n_withheld"] = Values(in_digits(table.n_withheld));
    values["is_any_withheld"] = Values(table.n_withheld > 0);
    values["is_all_withheld"] = Values(table.is_all_withheld);
    values["unsuppressed_address"] = Values(address_with_option(asked, "suppress", ""));
}

}  // namespace

Values cross_table_view(const CrossTable& table, const PatternAsked& asked)
{
    Values values;
    put_pattern_head(values, asked, table.counted);
    put_theme_options(values, asked);
    put_withheld(values, table, asked);
    const CrossTableChoice& choice = table.choice;
    values["row_choices"] = Values(choices_for(choice.rows, asked));
    values["column_choices"] = Values(choices_for(choice.columns, asked));
    values["share_choices"] =
        Values(choices_of({{"row", "Of its row"}, {"column", "Of its column"}, {"all", "Of all reviews"}},
                          name_of(choice.share_of)));
    const std::string row_label = label_of_variable(choice.rows, asked);
    const std::string column_label = within_line(choice.columns, asked);
    values["rows_by"] = Values(row_label);
    values["columns_by"] = Values(column_label);
    values["share_words"] = Values(share_in_words(choice.share_of));
    values["lead"] = Values("This table counts " + reviews_in_words(table.counted) + ": " +
                            within_line(choice.rows, asked) + " in rows, " + column_label + " in columns.");
    put_unless_empty(values, "example", table.is_all_withheld ? std::string() : example_of(table));
    values["is_several"] = Values(!table.rows_add_up || !table.columns_add_up);
    ValueList columns;
    for (const CrossLine& column : table.columns)
        columns.push_back(line_view("column", choice.columns, column));
    values["columns"] = Values(std::move(columns));
    ValueList rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Values line = line_view("row", choice.rows, table.rows[row]);
        line["cells"] = Values(cells_of(table, row));
        rows.push_back(std::move(line));
    }
    values["rows"] = Values(std::move(rows));
    values["has_table"] = Values(!table.rows.empty() && !table.columns.empty());
    values["n_reviews"] = Values(in_digits(table.counted.n_reviews));
    values["is_one_review"] = Values(table.counted.n_reviews == 1);
    if (table.rows_left_out > 0)
        values["rows_left_out"] = Values(in_digits(table.rows_left_out));
    if (table.columns_left_out > 0)
        values["columns_left_out"] = Values(in_digits(table.columns_left_out));
    return values;
}

}  // namespace throughline
