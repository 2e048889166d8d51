// BibTeX: @techreport, which every style knows, for each row. What was asked stands in comments around the
// entries.
#include "server/api/bibtex.hpp"

#include "core/review/in_words.hpp"
#include "core/review/partial_date.hpp"
#include "core/text/web_address.hpp"
#include "server/api/export_forms.hpp"
#include "server/api/export_parts.hpp"

namespace throughline::api {
namespace {

std::string_view latex_of(char letter)
{
    switch (letter) {
        case '\\':
            return "\\textbackslash{}";
        case '{':
            return "\\textbraceleft{}";
        case '}':
            return "\\textbraceright{}";
        case '~':
            return "\\textasciitilde{}";
        case '^':
            return "\\textasciicircum{}";
        case '#':
            return "\\#";
        case '$':
            return "\\$";
        case '%':
            return "\\%";
        case '&':
            return "\\&";
        case '_':
            return "\\_";
        default:
            return {};
    }
}

// An address is printed as it is: only what would end it is percent-encoded.
std::string verbatim(std::string_view address)
{
    std::string fit;
    for (const char letter : address)
        if (letter == '{')
            fit += "%7B";
        else if (letter == '}')
            fit += "%7D";
        else if (letter == '\\')
            fit += "%5C";
        else if (letter == ' ')
            fit += "%20";
        else
            fit += letter;
    return fit;
}

class BibtexEntry {
public:
    explicit BibtexEntry(const std::string& key) : text_("@techreport{" + key) {}

    // Nothing is written where there is nothing to say.
    void add(std::string_view name, const std::string& value)
    {
        if (!value.empty())
            text_ += ",\n  " + std::string(name) + " = {" + value + "}";
    }

    // A word that each style spells in its own way.
    void add_macro(std::string_view name, std::string_view macro)
    {
        text_ += ",\n  " + std::string(name) + " = " + std::string(macro);
    }

    // Within a second pair of braces: a name that is not to be taken apart, a title whose capitals stay.
    void add_as_it_is(std::string_view name, const std::string& value)
    {
        if (!value.empty())
            add(name, "{" + latex_escaped(on_one_line(value)) + "}");
    }

    [[nodiscard]] std::string ended() && { return std::move(text_) + "\n}\n\n"; }

private:
    std::string text_;
};

constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};

void add_date(BibtexEntry& entry, const std::string& iso)
{
    const auto date = partial_date(iso);
    if (!date)
        return;
    entry.add("year", std::to_string(date->year));
    if (date->month > 0)
        entry.add_macro("month", months[date->month - 1]);
    if (date->day > 0)
        entry.add("day", std::to_string(date->day));
}

std::string comment(const std::string& text)
{
    return "% " + bibtex_comment(text) + "\n";
}

}  // namespace

std::string latex_escaped(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (const char letter : text)
        if (const std::string_view spelled = latex_of(letter); !spelled.empty())
            escaped += spelled;
        else
            escaped += letter;
    return escaped;
}

std::string bibtex_comment(std::string_view text)
{
    std::string fit;
    for (const char letter : on_one_line(text))
        if (letter == '@')
            fit += "(at)";
        else
            fit += letter;
    return fit;
}

std::string bibtex_beginning(const ExportHead& head)
{
    if (!is_of_search(head))
        return {};
    std::string text = comment(name_of_search(head));
    for (const auto& [name, value] : question_of(head))
        if (!value.empty())
            text += comment(name + ": " + value);
    text += comment("Address: " + head.about.site + head.address);
    text += comment("Index version: " + head.about.version);
    text += comment("Written: " + head.about.written);
    text += comment("Rows matched: " + std::to_string(head.result.total));
    return text + "\n";
}

std::string bibtex_row(const ExportHead& head, const TakenRow& row, std::size_t)
{
    const ReviewSummary& review = row.review;
    BibtexEntry entry(key_of(row));
    entry.add_as_it_is("author", review.publisher);
    entry.add_as_it_is("title", title_of(review));
    entry.add_as_it_is("institution", review.publisher);
    entry.add("type", latex_escaped(on_one_line(label_of_type(review.type))));
    add_date(entry, review.publication_date);
    if (row.page > 0)
        entry.add("pages", std::to_string(row.page));
    entry.add("number", latex_escaped(on_one_line(row.number)));
    entry.add("annote", latex_escaped(on_one_line(row.text)));
    std::string keywords;
    for (const Named& theme : row.themes)
        keywords += (keywords.empty() ? "" : ", ") + latex_escaped(on_one_line(theme.label));
    entry.add("keywords", keywords);
    entry.add("url", verbatim(address_of(head, row)));
    entry.add("urldate", head.about.written.substr(0, 10));
    if (is_web_address(review.source_url))
        entry.add("note", "Publisher's copy: " + latex_escaped(review.source_url));
    return std::move(entry).ended();
}

std::string bibtex_end(const ExportHead& head, std::size_t written)
{
    return is_of_search(head) ? comment("Rows written: " + std::to_string(written)) : std::string();
}

}  // namespace throughline::api
