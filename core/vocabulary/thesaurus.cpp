#include "core/vocabulary/thesaurus.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string_view>

#include "core/base/error.hpp"
#include "core/review/names.hpp"

namespace throughline {
namespace {

enum Column { Term, Kind, Equivalents, DirectionOf, Ambiguous, Capitals, Note, ThemeIds, columns };

using Cells = std::array<std::string_view, columns>;

constexpr std::string_view head = "term\tkind\tequivalents\tdirection\tambiguous\tcapitals\tnote\ttheme_ids";

constexpr Names<ThesaurusEntry::Direction, 5> directions{{
    {ThesaurusEntry::Direction::Both, "both"},
    {ThesaurusEntry::Direction::Expand, "expand"},
    {ThesaurusEntry::Direction::InContext, "expand-if-context"},
    {ThesaurusEntry::Direction::Suggest, "suggest"},
    {ThesaurusEntry::Direction::None, "none"},
}};

std::vector<std::string_view> split(std::string_view text, char between)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(between, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<bool> truth_in(std::string_view cell)
{
    if (cell == "yes")
        return true;
    return cell == "no" ? std::optional(false) : std::nullopt;
}

class ThesaurusReader {
public:
    explicit ThesaurusReader(const std::filesystem::path& file) : file_(file) {}

    ThesaurusEntry entry(std::string_view line, std::size_t number)
    {
        number_ = number;
        const auto parts = split(line, '\t');
        if (parts.size() != columns)
            reject_line("eight columns with tabs between are wanted: " + std::string(head));
        Cells cells{};
        std::copy(parts.begin(), parts.end(), cells.begin());
        return entry(cells);
    }

    [[noreturn]] void reject_line(const std::string& what) const
    {
        throw Error(file_.string() + ", line " + std::to_string(number_) + ": " + what);
    }

private:
    ThesaurusEntry entry(const Cells& cells) const
    {
        ThesaurusEntry entry;
        entry.term = cells[Term];
        entry.kind = cells[Kind];
        if (entry.term.empty())
            reject_line("the term is missing");
        const auto direction = value_in(directions, cells[DirectionOf]);
        if (!direction)
            reject_line("direction is one of: both, expand, expand-if-context, suggest, none");
        entry.direction = *direction;
        const auto ambiguous = truth_in(cells[Ambiguous]);
        const auto capitals = truth_in(cells[Capitals]);
        if (!ambiguous || !capitals)
            reject_line("ambiguous and capitals are yes or no");
        entry.is_ambiguous = *ambiguous;
        entry.in_capitals = *capitals;
        entry.equivalents = equivalents(cells[Equivalents]);
        entry.note = cells[Note];
        for (const std::string_view theme : split(cells[ThemeIds], '|'))
            if (!theme.empty())
                entry.themes.emplace_back(theme);
        return entry;
    }

    [[nodiscard]] std::vector<Equivalent> equivalents(std::string_view cell) const
    {
        std::vector<Equivalent> all;
        for (std::string_view text : split(cell, '|')) {
            const bool is_one_way = text.starts_with('>');
            text.remove_prefix(is_one_way ? 1 : 0);
            if (text.empty())
                reject_line("an equivalent is empty: one | stands between two of them");
            all.push_back({std::string(text), is_one_way});
        }
        return all;
    }

    const std::filesystem::path& file_;
    std::size_t number_ = 0;
};

}  // namespace

std::vector<ThesaurusEntry> load_thesaurus(const std::filesystem::path& file)
{
    std::vector<ThesaurusEntry> entries;
    ThesaurusReader reader(file);
    std::ifstream lines(file);
    std::size_t number = 0;
    bool has_head = false;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        if (has_head)
            entries.push_back(reader.entry(line, number));
        else if (line != head)
            throw Error(file.string() + ", line " + std::to_string(number) +
                        ": the first row names the columns: " + std::string(head));
        has_head = true;
    }
    return entries;
}

}  // namespace throughline
