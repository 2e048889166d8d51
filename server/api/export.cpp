#include "server/api/export.hpp"

#include <algorithm>
#include <array>

#include "server/api/export_forms.hpp"
#include "server/api/export_parts.hpp"
#include "server/api/values.hpp"
#include "server/search/address.hpp"

namespace throughline {
namespace {

// As many are held at one time; a passage has a page of text at most.
constexpr std::size_t rows_of_a_part = 100;

// Of two endings that fit a path the longer one stands first.
constexpr std::array forms{
    ExportForm{"csv", "text/csv; charset=utf-8", api::csv_beginning, api::csv_row, api::csv_end},
    ExportForm{"csl.json", "application/vnd.citationstyles.csl+json; charset=utf-8", api::csl_beginning,
               api::csl_row, api::csl_end},
    ExportForm{"json", "application/json; charset=utf-8", api::json_beginning, api::json_row, api::json_end},
    ExportForm{"ris", "application/x-research-info-systems; charset=utf-8", api::ris_beginning, api::ris_row,
               api::ris_end},
    ExportForm{"bib", "application/x-bibtex; charset=utf-8", api::bibtex_beginning, api::bibtex_row,
               api::bibtex_end},
};

}  // namespace

const ExportForm* export_form_of(std::string_view path)
{
    for (const ExportForm& form : forms)
        if (path.size() > form.ending.size() && path.ends_with(form.ending) &&
            path[path.size() - form.ending.size() - 1] == '.')
            return &form;
    return nullptr;
}

void write_export(const ExportForm& form, const ExportHead& head, WholeResult& result, const ExportSink& take)
{
    std::string part = form.beginning(head);
    std::size_t written = 0;
    for (auto rows = result.next(rows_of_a_part); !rows.empty(); rows = result.next(rows_of_a_part)) {
        for (const TakenRow& row : rows)
            part += form.row(head, row, written++);
        if (!take(part))
            return;
        part.clear();
    }
    take(part + form.end(head, written));
}

std::string single_export(const ExportForm& form, const ExportHead& head, const TakenRow& row)
{
    return form.beginning(head) + form.row(head, row, 0) + form.end(head, 1);
}

namespace api {

std::string title_of(const ExportHead& head)
{
    switch (head.result.request.in) {
        case ResultKind::Passages:
            return "Passages of reviews";
        case ResultKind::Recommendations:
            return "Recommendations and findings of reviews";
        case ResultKind::Reviews:
            break;
    }
    return "Reviews";
}

std::vector<std::pair<std::string, std::string>> question_of(const ExportHead& head)
{
    const SearchRequest& request = head.result.request;
    std::vector<std::pair<std::string, std::string>> question{{"Query", request.text},
                                                              {"Searched for", head.result.searched_for}};
    if (request.like)
        question.emplace_back("More like", text_of(*request.like));
    if (request.same)
        question.emplace_back("Near-identical to", text_of(*request.same));
    if (request.match == MatchMode::Any)
        question.emplace_back("Match", "any");
    for (const auto& [facet, values] : request.filters.values)
        if (!values.empty())
            question.emplace_back("Filter " + facet, joined(values));
    if (request.filters.year_from)
        question.emplace_back("Filter year_from", std::to_string(*request.filters.year_from));
    if (request.filters.year_to)
        question.emplace_back("Filter year_to", std::to_string(*request.filters.year_to));
    for (const std::string& note : head.result.notes)
        question.emplace_back("Note", note);
    return question;
}

std::string joined(const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : "; ") + value;
    return text;
}

std::string joined_ids(const std::vector<Named>& named)
{
    std::vector<std::string> ids;
    for (const Named& one : named)
        ids.push_back(one.id);
    return joined(ids);
}

std::string address_of(const ExportHead& head, const TakenRow& row)
{
    return head.about.site +
           (row.page == 0 ? url_of(row.review.id) : url_of(row.review.id, row.page, row.passage));
}

std::string key_of(const TakenRow& row)
{
    std::string key = "throughline-" + id_of(row.review.id);
    if (row.page == 0)
        return key;
    key += "-" + std::to_string(row.page);
    if (row.scope.empty())
        return row.passage ? key + "-p" + std::to_string(*row.passage) : key;
    return key + "-" + row.kind + "-" + std::to_string(row.begin);
}

std::string on_one_line(std::string_view text)
{
    std::string line;
    line.reserve(text.size());
    for (const char letter : text)
        if (letter != '\n' && letter != '\r' && letter != '\t')
            line += letter;
        else if (!line.ends_with(' '))
            line += ' ';
    return line;
}

const std::string& title_of(const ReviewSummary& review)
{
    return review.title.empty() ? review.file : review.title;
}

std::string name_of_search(const ExportHead& head)
{
    const SearchRequest& request = head.result.request;
    return "Throughline: " + title_of(head) + (request.text.empty() ? "" : ", “" + request.text + "”");
}

std::vector<std::string> notes_of_search(const ExportHead& head, std::size_t written)
{
    std::vector<std::string> notes;
    for (const auto& [name, value] : question_of(head))
        if (!value.empty())
            notes.push_back(name + ": " + on_one_line(value));
    notes.push_back("Index version: " + head.about.version);
    notes.push_back("Written: " + head.about.written);
    notes.push_back("Rows matched: " + std::to_string(head.result.total));
    notes.push_back("Rows written: " + std::to_string(written));
    return notes;
}

bool is_of_search(const ExportHead& head)
{
    return !head.address.empty();
}

}  // namespace api
}  // namespace throughline
