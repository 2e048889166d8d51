// The reviews nearest to a described case: as a page, as JSON, as files.
#include <algorithm>

#include "server/api/alike.hpp"
#include "server/api/export.hpp"
#include "server/http/answers.hpp"
#include "server/http/pattern_asked.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/search_parameters.hpp"
#include "server/http/table_head.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_themes_described = 20;

struct AskedPrecedents {
    CaseDescription described;
    SearchRequest among;
    std::vector<Complaint> complaints;
};

std::string first_of(Filters& filters, const std::string& facet)
{
    const auto known = filters.values.find(facet);
    if (known == filters.values.end() || known->second.empty())
        return {};
    std::string value = known->second.front();
    filters.values.erase(known);
    return value;
}

// Theme, age and outcome describe the case; all other filters choose among which reviews.
AskedPrecedents read_precedents(const Call& call)
{
    ReadSearch read = read_search(call.request.parameters);
    AskedPrecedents asked{{}, {}, std::move(read.complaints)};
    Filters& filters = read.request.filters;
    asked.described.text = read.request.text;
    asked.described.age_band = first_of(filters, "age_band");
    asked.described.outcome = first_of(filters, "outcome");
    for (const std::string& theme : filters.values["theme"]) {
        if (!call.room->has_theme(theme)) {
            asked.complaints.push_back(
                {"theme", "There is no theme " + theme + ". /api/v1/themes lists them."});
        } else if (asked.described.themes.size() < most_themes_described) {
            asked.described.themes.push_back(theme);
        }
    }
    filters.values.erase("theme");
    asked.among.filters = std::move(filters);
    return asked;
}

// The filters choose among which reviews, and what describes the case is what the page takes besides.
PatternAsked page_asked(const Call& call, const AskedPrecedents& asked)
{
    PatternAsked page = pattern_asked(call, "", {}, asked.complaints);
    page.file = "/precedents.csv";
    page.api = "/api/v1/precedents";
    page.search = asked.among;
    for (const std::string& theme : asked.described.themes)
        page.options.emplace_back("theme", theme);
    for (const auto& [name, value] :
         {std::pair("age_band", asked.described.age_band), std::pair("outcome", asked.described.outcome),
          std::pair("q", asked.described.text)})
        if (!value.empty())
            page.options.emplace_back(name, value);
    return page;
}

Precedents found_for(const Call& call, const AskedPrecedents& asked)
{
    Precedents found = precedents(call.room->described(asked.among, asked.described.text), asked.described);
    std::vector<ReviewId> ids;
    for (const Precedent& near : found.nearest)
        ids.push_back(near.review.id);
    for (Excerpt& passage : call.room->excerpts(words_to_show(found), ids))
        for (Precedent& near : found.nearest)
            if (near.review.id == passage.review)
                near.passages.push_back(passage);
    return found;
}

}  // namespace

HttpResponse pages::precedents(const Call& call)
{
    const std::string version = call.room->version();
    const AskedPrecedents asked = read_precedents(call);
    const Precedents found = asked.described.is_empty() ? Precedents{} : found_for(call, asked);
    return html_answer(call.house.pages.precedents(found, page_asked(call, asked), version));
}

HttpResponse pages::precedents_file(const Call& call)
{
    const TableHead head = table_head(call);
    return csv_answer(precedents_csv(found_for(call, read_precedents(call)), head), "precedents.csv");
}

HttpResponse pages::precedents_text(const Call& call)
{
    const TableHead head = table_head(call);
    HttpResponse response =
        text_answer(throughline::precedents_text(found_for(call, read_precedents(call)), head));
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"precedents.txt\"");
    return response;
}

HttpResponse pages::precedents_references(const Call& call)
{
    ExportHead head;
    head.about = table_head(call);
    const Precedents found = found_for(call, read_precedents(call));
    HttpResponse response;
    const ExportForm& form = *export_form_of(call.request.path);
    response.content_type = form.content_type;
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"precedents.ris\"");
    std::size_t rank = 0;
    for (const Precedent& near : found.nearest)
        if (auto row = call.room->cited(near.review.id, {})) {
            row->text = "Number " + std::to_string(++rank) + " of the reviews nearest to " + head.about.site +
                        found.url + ", index version " + head.about.version;
            response.body += single_export(form, head, *row);
        }
    return response;
}

HttpResponse api::precedents(const Call& call)
{
    const std::string version = call.room->version();
    const AskedPrecedents asked = read_precedents(call);
    if (!asked.complaints.empty()) {
        const Complaint& first = asked.complaints.front();
        return problem(call.house.pages, call.request, {400, first.message, first.parameter});
    }
    if (asked.described.is_empty())
        return problem(call.house.pages, call.request,
                       {400, "Describe a case: theme, age_band, outcome, or q for words.", "q"});
    return json_answer(precedents_json(found_for(call, asked), version));
}

}  // namespace throughline
