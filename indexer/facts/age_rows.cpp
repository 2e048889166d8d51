#include "indexer/facts/age_rows.hpp"

#include <algorithm>

#include "indexer/facts/any_of.hpp"
#include "indexer/facts/told.hpp"

namespace throughline {
namespace {

constexpr int adulthood = 18 * 12;  // months

std::size_t cells_of(std::string_view row)
{
    return static_cast<std::size_t>(std::ranges::count(row, '\t')) + 1;
}

// In which cell of the row a word stands.
std::size_t cell_of(const FactStatement& row, std::size_t word)
{
    const std::string_view before = row.text.substr(0, row.words[word].begin);
    return static_cast<std::size_t>(std::ranges::count(before, '\t'));
}

// The first column of a heading row that is called "Age" and is of children: "Age at death", "Age in 2018".
std::optional<std::size_t> column_called_age(const FactStatement& row)
{
    constexpr std::size_t longest = 6;  // words of what a column is called
    for (std::size_t at = 0; at < row.words.size(); ++at) {
        if (!is_any(row.word(at), {"age", "aged", "ages"}))
            continue;
        const std::size_t cell = cell_of(row, at);
        const auto words = std::ranges::count_if(row.words, [&row, cell](const Word& word) {
            return cell_of(row, static_cast<std::size_t>(&word - row.words.data())) == cell;
        });
        if (static_cast<std::size_t>(words) <= longest && !age_at(row, at + 1))
            return cell;
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::optional<std::size_t>> columns_of_ages(const FactStatements& statements)
{
    std::vector<std::optional<std::size_t>> columns(statements.all.size());
    std::optional<std::size_t> column;
    std::size_t cells = 0;  // of the row that calls the column so
    bool is_in_table = false;
    for (std::size_t place = 0; place < statements.all.size(); ++place) {
        const FactStatement& row = statements.all[place];
        if (row.block != BlockKind::TableRow) {
            is_in_table = false;
            column.reset();
            continue;
        }
        if (!is_in_table) {
            column = column_called_age(row);
            cells = cells_of(row.text);
            is_in_table = true;
            // "Age<tab>15": a list of facts, and no heading.
            if (column && cells < 3 && labelled_age(row))
                column.reset();
            continue;
        }
        if (column)
            columns[place] = *column + (cells_of(row.text) == cells + 1 ? 1 : 0);
    }
    return columns;
}

bool begins_cell_of(const FactStatement& row, const StatedAge& age, std::size_t column)
{
    const bool begins_cell = age.first > 0 && row.gap_before(age.first).find('\t') != std::string_view::npos;
    return begins_cell && cell_of(row, age.first) == column;
}

std::optional<StatedAge> age_in_column(const FactStatement& row, std::size_t column)
{
    for (std::size_t at = 1; at < row.words.size(); ++at)
        if (row.gap_before(at).find('\t') != std::string_view::npos && cell_of(row, at) == column) {
            const auto age = age_at(row, at);
            return age && age->months < adulthood ? age : std::nullopt;
        }
    return std::nullopt;
}

std::optional<LabelledAge> labelled_age(const FactStatement& statement)
{
    constexpr std::size_t longest_label = 9;  // words
    constexpr std::size_t longest_rest = 4;   // words behind the age
    for (std::size_t at = 1; at < std::min(statement.words.size(), longest_label + 1); ++at) {
        const std::string_view gap = statement.gap_before(at);
        if (gap.find('\t') == std::string_view::npos && gap.find(':') == std::string_view::npos) {
            if (is_another_person(statement.word(at - 1)) ||
                is_any(statement.word(at - 1), {"band", "range", "group", "groups"}))
                return std::nullopt;
            continue;
        }
        const bool is_age =
            std::any_of(statement.words.begin(), statement.words.begin() + std::ptrdiff_t(at),
                        [](const Word& word) { return word.folded == "age" || word.folded == "ages"; });
        const auto age = is_age && !is_another_person(statement.word(at - 1))
                             ? age_at(statement, at + (statement.word(at) == "aged" ? 1U : 0U))
                             : std::nullopt;
        if (!age || age->months >= adulthood || statement.words.size() - age->end > longest_rest * 2)
            return std::nullopt;
        const bool is_at_the_time = std::any_of(
            statement.words.begin(), statement.words.begin() + std::ptrdiff_t(at), [](const Word& word) {
                return is_any(word.folded, {"at", "when", "time"});
            });
        return LabelledAge{*age, is_at_the_time};
    }
    return std::nullopt;
}

}  // namespace throughline
