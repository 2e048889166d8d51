#include "core/text/csv_writer.hpp"
#include "server/api/alike.hpp"
#include "server/api/values.hpp"

namespace throughline {
namespace {

using api::Json;
using api::text_or_null;

Json json_of(const ListedPoint& point)
{
    return {{"number", text_or_null(point.number)},
            {"text", point.text},
            {"page", point.page},
            {"url", point.url}};
}

Json json_of(const std::vector<ListedPoint>& points)
{
    Json list = Json::array();
    for (const ListedPoint& point : points)
        list.push_back(json_of(point));
    return list;
}

Json json_of(const SharedTheme& shared)
{
    return {{"id", shared.theme.id},
            {"label", shared.theme.label},
            {"salience", shared.is_central ? "central" : "present"},
            {"mentioned_in", shared.n_reviews},
            {"url", shared.url}};
}

Json json_of(const Excerpt& passage)
{
    return {{"page", passage.page},
            {"kind", name_of(passage.kind)},
            {"html", passage.snippet_html},
            {"url", api::url_of(passage.review, passage.page, passage.number)}};
}

Json json_of(const Precedent& near)
{
    Json shared = Json::array();
    for (const SharedTheme& theme : near.shared)
        shared.push_back(json_of(theme));
    Json passages = Json::array();
    for (const Excerpt& passage : near.passages)
        passages.push_back(json_of(passage));
    return {{"id", api::id_of(near.review.id)},
            {"title", text_or_null(near.review.title)},
            {"file", near.review.file},
            {"publisher", text_or_null(near.review.publisher)},
            {"publication_date", text_or_null(near.review.publication_date)},
            {"url", api::url_of(near.review.id)},
            {"score", near.score},
            {"parts",
             {{"themes", near.by_themes},
              {"words", near.by_words},
              {"age_band", near.by_age},
              {"outcome", near.by_outcome}}},
            {"shared_themes", shared},
            {"not_mentioned", api::list_of(near.not_mentioned)},
            {"age_bands", near.ages},
            {"outcome", text_or_null(near.outcome)},
            {"n_findings", near.n_findings},
            {"findings", json_of(near.findings)},
            {"n_recommendations", near.n_recommendations},
            {"recommendations", json_of(near.recommendations)},
            {"passages", passages}};
}

std::string theme_labels_of(const std::vector<SharedTheme>& shared)
{
    std::string labels;
    for (const SharedTheme& theme : shared)
        labels += (labels.empty() ? "" : "; ") + theme.theme.label + (theme.is_central ? " (central)" : "");
    return labels;
}

std::string theme_labels_of(const std::vector<Named>& themes)
{
    std::string labels;
    for (const Named& theme : themes)
        labels += (labels.empty() ? "" : "; ") + theme.label;
    return labels;
}

std::string joined(const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : "; ") + value;
    return text;
}

const std::string& or_unstated(const std::string& text)
{
    static const std::string unstated = "not stated";
    return text.empty() ? unstated : text;
}

void add_points(std::string& text, const char* what, const std::vector<ListedPoint>& points,
                std::size_t count)
{
    if (points.empty())
        return;
    text += std::string("   ") + what + " (" + std::to_string(points.size()) + " of " +
            std::to_string(count) + "):\n";
    for (const ListedPoint& point : points)
        text += "   - " + (point.number.empty() ? std::string() : point.number + " ") + point.text +
                " (page " + std::to_string(point.page) + ")\n";
}

}  // namespace

std::string precedents_json(const Precedents& found, const std::string& version)
{
    Json results = Json::array();
    for (const Precedent& near : found.nearest)
        results.push_back(json_of(near));
    return api::text_of({{"n_reviews", found.n_reviews},
                         {"n_near", found.n_near},
                         {"index_version", version},
                         {"url", found.url},
                         {"described",
                          {{"themes", api::list_of(found.themes)},
                           {"age_band", text_or_null(found.described.age_band)},
                           {"outcome", text_or_null(found.described.outcome)},
                           {"text", text_or_null(found.described.text)}}},
                         {"results", results}});
}

std::string precedents_csv(const Precedents& found, const TableHead& head)
{
    CsvWriter csv;
    csv.add({"# Throughline", "The reviews nearest to a described case"});
    csv.add({"# Index version", head.version});
    csv.add({"# Written", head.written});
    csv.add({"# Address", head.site + found.url});
    csv.add({"# Reviews looked at", std::to_string(found.n_reviews)});
    csv.add({"# Reviews with something in common", std::to_string(found.n_near)});
    csv.add({"# Rows written", std::to_string(found.nearest.size())});
    csv.add({"rank", "review", "title", "publisher", "publication_date", "score", "shared_themes",
             "not_mentioned", "age_bands", "outcome", "n_findings", "n_recommendations", "url"});
    std::size_t rank = 0;
    for (const Precedent& near : found.nearest)
        csv.add({std::to_string(++rank), api::id_of(near.review.id), near.review.title, near.review.publisher,
                 near.review.publication_date, Json(near.score).dump(), theme_labels_of(near.shared),
                 theme_labels_of(near.not_mentioned), joined(near.ages), near.outcome,
                 std::to_string(near.n_findings), std::to_string(near.n_recommendations),
                 api::url_of(near.review.id)});
    return std::move(csv).text();
}

std::string precedents_text(const Precedents& found, const TableHead& head)
{
    std::string text = "The reviews nearest to a described case\n\nAddress: " + head.site + found.url +
                       "\nIndex version: " + head.version + "\nRetrieved: " + head.written +
                       "\nReviews looked at: " + std::to_string(found.n_reviews) +
                       "\n\nNearness is read by machine from themes, age, outcome and words. No mention of a "
                       "theme never means that it was not there.\n";
    std::size_t rank = 0;
    for (const Precedent& near : found.nearest) {
        text += '\n' + std::to_string(++rank) + ". " + or_unstated(near.review.title) + "\n   " +
                or_unstated(near.review.publisher) + ", " + or_unstated(near.review.publication_date) + ". " +
                head.site + api::url_of(near.review.id) + '\n';
        if (!near.shared.empty())
            text += "   Themes in common: " + theme_labels_of(near.shared) + '\n';
        if (!near.not_mentioned.empty())
            text += "   No mention of: " + theme_labels_of(near.not_mentioned) + '\n';
        text +=
            "   Age: " + or_unstated(joined(near.ages)) + ". Outcome: " + or_unstated(near.outcome) + '\n';
        add_points(text, "Findings", near.findings, near.n_findings);
        add_points(text, "Recommendations", near.recommendations, near.n_recommendations);
    }
    return text;
}

}  // namespace throughline
