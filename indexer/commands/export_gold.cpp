// Reviews in the shape of the gold files, so that what was read can be scored against what a person reads.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/catalogue/reviews.hpp"
#include "core/catalogue/tags.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/which_review.hpp"
#include "indexer/pipeline/data_folder.hpp"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

Json value_of(const Review& review, std::string_view name)
{
    const Field* field = field_of(review.fields, name);
    return field == nullptr ? Json() : Json(field->value);
}

// "police; health": a list in one value.
Json list_of(const Json& value)
{
    if (value.is_null())
        return {};
    Json list = Json::array();
    const std::string text = value;
    constexpr std::string_view between = "; ";
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(between, begin), text.size());
        list.push_back(text.substr(begin, end - begin));
        begin = end + between.size();
    }
    return list;
}

Json children_of(const Review& review)
{
    Json children = Json::array();
    for (const Child& child : review.children)
        children.push_back({{"pseudonym", or_null(child.pseudonym)},
                            {"age_text", or_null(child.age_text)},
                            {"age_band", or_null(child.age_band)},
                            {"sex", or_null(child.sex)}});
    return children;
}

Json sections_of(const Review& review)
{
    Json sections = Json::array();
    for (const Section& section : review.sections)
        sections.push_back({{"heading", section.heading}, {"page", section.page}});
    return sections;
}

Json findings_of(const Review& review)
{
    Json findings = Json::array();
    for (const Point& point : review.points)
        if (is_found(point.kind) && !point.is_quoted)
            findings.push_back(
                {{"number", or_null(point.number)}, {"text", point.text}, {"page", point.page}});
    return findings;
}

Json recommendations_of(const Review& review)
{
    Json recommendations = Json::array();
    for (const Point& point : review.points)
        if (point.kind == PointKind::Recommendation && !point.is_quoted)
            recommendations.push_back({{"number_as_printed", or_null(point.number)},
                                       {"text", point.text},
                                       {"addressees", point.addressees},
                                       {"page", point.page}});
    return recommendations;
}

Json quotes_of(const Tag& tag, const Review& review)
{
    Json quotes = Json::array();
    for (const Evidence& evidence : tag.evidence)
        if (evidence.is_counted && evidence.passage < review.passages.size()) {
            const int page = review.passages[evidence.passage].page;
            const std::string& text = review.pages.at(static_cast<std::size_t>(page) - 1).text;
            quotes.push_back(text.substr(evidence.begin, evidence.end - evidence.begin));
        }
    return quotes;
}

Json themes_of(const Review& review)
{
    Json themes = Json::array();
    for (const Tag& tag : review.tags)
        // People who read a review name the narrower theme, and the broader one where more is said of it.
        if (is_tagged(tag) && tag.narrower.empty())
            themes.push_back({{"id", tag.theme},
                              {"salience", name_of(tag.salience)},
                              {"evidence", quotes_of(tag, review)}});
    return themes;
}

// The review without what the manifest and people said of it.
void keep_extracted(Review& review)
{
    std::erase_if(review.fields, [](const Field& field) { return field.origin != Origin::Extracted; });
    std::erase_if(review.tags, [](const Tag& tag) {
        return tag.state == TagState::Stale || (tag.evidence.empty() && tag.narrower.empty()) ||
               std::ranges::any_of(tag.evidence, is_counted_by_hand);
    });
    for (Tag& tag : review.tags)
        tag.state = TagState::Suggested;
}

Json gold_of(const Review& review, const std::string& file_name)
{
    return {{"file", or_null(file_name)},
            {"title", value_of(review, "title")},
            {"review_type", value_of(review, "type")},
            {"publisher", value_of(review, "publisher")},
            {"publication_date", value_of(review, "publication_date")},
            {"incident_date", value_of(review, "incident_date")},
            {"period_under_review", value_of(review, "period_under_review")},
            {"lead_reviewer", value_of(review, "lead_reviewer")},
            {"children", children_of(review)},
            {"outcome", value_of(review, "outcome")},
            {"page_count", review.pages.size()},
            {"sections", sections_of(review)},
            {"findings", findings_of(review)},
            {"recommendations", recommendations_of(review)},
            {"themes", themes_of(review)},
            {"not_themes", Json::array()},
            {"personal_data_traps", Json::array()},
            {"area", value_of(review, "area")},
            {"nation", value_of(review, "nation")},
            {"methodology", value_of(review, "methodology")},
            {"agencies_involved", list_of(value_of(review, "agencies_involved"))},
            {"licence", value_of(review, "licence")}};
}

}  // namespace

int run_export_gold(const std::filesystem::path& data, const ExportGoldCommand& command)
{
    Catalogue catalogue(catalogue_file(data), Catalogue::Mode::ReadOnly);
    Json all = Json::array();
    catalogue.in_snapshot([&] {
        for (const ReviewId id : reviews_named(catalogue, command.reviews)) {
            Review review = Reviews(catalogue).load(id);
            if (command.extracted_only)
                keep_extracted(review);
            all.push_back(gold_of(review, file_name_of_review(catalogue, id)));
        }
    });
    std::cout << all.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
    return all_is_well;
}

}  // namespace throughline
