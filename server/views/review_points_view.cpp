// What a review found and asked for, and its outline.
#include <algorithm>

#include "server/search/address.hpp"
#include "server/views/review_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::size_t long_outline = 15;  // sections; a longer one is folded

Values link_to_point(const ReviewRecord& record, std::size_t number, bool is_first)
{
    Values values;
    values["linked_point"] = Values(std::to_string(number));
    values["linked_name"] = Values(name_of_point(record.points[number].point));
    values["is_first_link"] = Values(is_first);
    return values;
}

std::string addressees_in_words(const PointEntry& entry)
{
    std::string words;
    for (const Named& agency : entry.addressees)
        words += (words.empty() ? "" : ", ") + agency.label;
    return words;
}

void put_links(Values& values, const ReviewRecord& record, std::size_t number)
{
    const Point& point = record.points[number].point;
    ValueList answers;
    if (point.follows && *point.follows < record.points.size())
        answers.push_back(link_to_point(record, *point.follows, true));
    values["answers"] = Values(std::move(answers));
    ValueList answered;
    for (std::size_t other = 0; other < record.points.size(); ++other)
        if (record.points[other].point.follows == number)
            answered.push_back(link_to_point(record, other, answered.empty()));
    values["is_answered"] = Values(!answered.empty());
    values["answered"] = Values(std::move(answered));
}

// Recommendations like a recommendation, findings like a finding.
std::string alike_address(ReviewId review, std::size_t passage, PointKind kind)
{
    SearchRequest alike;
    alike.in = ResultKind::Recommendations;
    alike.like = PlaceInReview{review, static_cast<std::uint32_t>(passage)};
    if (kind != PointKind::Recommendation)
        alike.filters.values["kind"] = {std::string(name_of(kind))};
    return address_of(alike);
}

Values point_view(const ReviewRecord& record, std::size_t number, const ReviewPlaces& places)
{
    const PointEntry& entry = record.points[number];
    const Point& point = entry.point;
    const bool is_recommendation = point.kind == PointKind::Recommendation;
    Values values;
    values["point"] = Values(std::to_string(number));
    values["point_name"] = Values(name_of_point(point));
    values["point_text"] = Values(point.text);
    values["point_page"] = Values(std::to_string(point.page));
    values["point_address"] = places.to(point.page, entry.passage);
    if (entry.passage)
        values["alike_address"] = Values(alike_address(record.summary.id, *entry.passage, point.kind));
    put_unless_empty(values, "addressees", addressees_in_words(entry));
    values["has_no_addressee"] = Values(is_recommendation && entry.addressees.empty());
    if (is_recommendation)
        values["scope"] = Values(std::string(label_of(point.scope)));
    if (point.section && *point.section < record.sections.size())
        put_unless_empty(values, "point_section", record.sections[*point.section].section.heading);
    put_links(values, record, number);
    return values;
}

Values section_view(const SectionEntry& entry, const ReviewPlaces& places)
{
    Values values;
    values["section_heading"] = Values(entry.section.heading);
    values["section_page"] = Values(std::to_string(entry.section.page));
    values["section_address"] = places.to(entry.section.page, entry.passage);
    return values;
}

// As many empty values as something stands in the template again and again.
Values times(int count)
{
    ValueList list;
    for (int made = 0; made < count; ++made)
        list.push_back(Values("nothing", ""));
    return Values(std::move(list));
}

}  // namespace

std::string name_of_point(const Point& point)
{
    std::string label(label_of(point.kind));
    if (point.number.empty())
        return label;
    const bool is_named =
        point.number.find(label) != std::string::npos || point.number.find(' ') != std::string::npos;
    if (is_named)
        return point.number;
    const std::size_t last = point.number.find_last_not_of(".):");
    return last == std::string::npos ? label : label + ' ' + point.number.substr(0, last + 1);
}

// Levels as nested lists: an entry opens a list of its own below, or closes as many as end with it.
void put_outline(Values& values, const ReviewRecord& record, const ReviewPlaces& places)
{
    ValueList outline;
    int depth = 1;
    for (std::size_t at = 0; at < record.sections.size(); ++at) {
        const bool is_last = at + 1 == record.sections.size();
        const int next = is_last ? 1 : std::clamp(record.sections[at + 1].section.level, 1, depth + 1);
        Values entry = section_view(record.sections[at], places);
        entry["has_narrower"] = Values(next > depth);
        entry["ends"] = times(depth - next);
        outline.push_back(std::move(entry));
        depth = next;
    }
    values["outline"] = Values(std::move(outline));
    values["has_outline"] = Values(!record.sections.empty());
    values["section_total"] = Values(in_digits(record.sections.size()));
    values["is_long_outline"] = Values(record.sections.size() > long_outline);
}

void put_points(Values& values, const ReviewRecord& record, const ReviewPlaces& places)
{
    ValueList findings;
    ValueList recommendations;
    ValueList questions;
    ValueList quoted;
    for (std::size_t number = 0; number < record.points.size(); ++number) {
        const Point& point = record.points[number].point;
        ValueList& list = point.is_quoted                           ? quoted
                          : point.kind == PointKind::Recommendation ? recommendations
                          : point.kind == PointKind::Question       ? questions
                                                                    : findings;
        list.push_back(point_view(record, number, places));
    }
    values["finding_total"] = Values(in_digits(findings.size()));
    values["recommendation_total"] = Values(in_digits(recommendations.size()));
    values["has_findings"] = Values(!findings.empty());
    values["has_recommendations"] = Values(!recommendations.empty());
    values["question_total"] = Values(in_digits(questions.size()));
    values["has_questions"] = Values(!questions.empty());
    values["questions"] = Values(std::move(questions));
    values["has_quoted"] = Values(!quoted.empty());
    values["findings"] = Values(std::move(findings));
    values["recommendations"] = Values(std::move(recommendations));
    values["quoted_points"] = Values(std::move(quoted));
}

}  // namespace throughline
