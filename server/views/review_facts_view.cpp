// What is known of a review, who says so and where.
#include <algorithm>
#include <array>
#include <iterator>

#include "core/text/web_address.hpp"
#include "server/search/address.hpp"
#include "server/views/review_parts.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

constexpr std::string_view children = "children";

// Said of every review, before all else: where nothing is stated, the page says that.
constexpr std::array<std::string_view, 12> always_shown{
    "type",          "publisher",           "area",   "nation",  "publication_date",
    "incident_date", "period_under_review", children, "outcome", "lead_reviewer",
    "methodology",   "agencies_involved"};

// Said in the row of the document itself.
bool is_said_of_document(std::string_view name)
{
    return name == "format" || name == "page_count";
}

bool is_date(std::string_view name)
{
    return name.ends_with("_date") || name == "file_created" || name == "file_modified";
}

// "police; housing" -> "Police; Housing"
std::string agencies_in_words(const std::string& ids, const std::vector<Named>& agencies)
{
    constexpr std::string_view between = "; ";
    std::string words;
    for (std::size_t begin = 0; begin < ids.size();) {
        const std::size_t end = std::min(ids.find(between, begin), ids.size());
        const std::string id = ids.substr(begin, end - begin);
        const auto known = std::ranges::find(agencies, id, &Named::id);
        words += (words.empty() ? "" : std::string(between)) + (known == agencies.end() ? id : known->label);
        begin = end + between.size();
    }
    return words;
}

std::string value_in_words(const Field& field, const ReviewRecord& record)
{
    if (field.name == "agencies_involved")
        return agencies_in_words(field.value, record.agencies);
    return is_date(field.name) ? date_in_words(field.value) : label_of_value(field.name, field.value);
}

std::optional<std::size_t> passage_of(const Field& field, const ReviewRecord& record)
{
    const auto place = static_cast<std::size_t>(&field - record.fields.data());
    return place < record.field_passages.size() ? record.field_passages[place] : std::nullopt;
}

std::string_view speaker_of(const Field& field)
{
    if (field.origin == Origin::Curator)
        return "A curator";
    if (field.origin == Origin::Manifest)
        return "The manifest";
    return field.page ? "The report" : "The file";
}

std::string origin_in_words(const Field& field)
{
    if (field.origin == Origin::Curator)
        return "Stated by a curator";
    if (field.origin == Origin::Manifest)
        return "As the manifest says";
    return field.page ? "Read from the report" : "Read from the file";
}

// Another who speaks of the same: kept beside the strongest statement.
Values other_view(const Field& field, const Field& strongest, const ReviewPlaces& places,
                  const ReviewRecord& record)
{
    Values values;
    const std::string speaker(speaker_of(field));
    if (field.value == strongest.value) {
        values["other_said"] = Values(speaker + " says the same");
    } else {
        values["other_said"] = Values(speaker + " says: ");
        values["other_statement"] = Values(value_in_words(field, record));
    }
    if (field.page) {
        values["other_page"] = Values(std::to_string(*field.page));
        values["other_address"] = places.to(*field.page, passage_of(field, record));
    }
    if (field.quote)
        put_unless_empty(values, "other_quote", *field.quote);
    return values;
}

Values statement_view(const Field& field, const ReviewPlaces& places, const ReviewRecord& record)
{
    Values values;
    values["statement"] = Values(value_in_words(field, record));
    if (is_web_address(field.value))
        values["web_address"] = Values(field.value);
    values["origin"] = Values(origin_in_words(field));
    values["is_unsure"] = Values(field.origin == Origin::Extracted && field.confidence < 0.6);
    if (field.page) {
        values["said_on"] = Values(std::to_string(*field.page));
        values["said_address"] = places.to(*field.page, passage_of(field, record));
    }
    if (field.quote)
        put_unless_empty(values, "quote", *field.quote);
    ValueList others;
    for (const Field& other : record.fields)
        if (other.name == field.name && &other != &field)
            others.push_back(other_view(other, field, places, record));
    values["others"] = Values(std::move(others));
    return values;
}

// "Child K, “7-month-old” (under 1 year), female"
std::string child_in_words(const Child& child)
{
    std::string words = child.pseudonym.empty() ? "A child" : child.pseudonym;
    if (!child.age_text.empty())
        words += ", \u201C" + child.age_text + "\u201D";
    if (!child.age_band.empty())
        words += " (" + within_sentence(label_of_value("age_band", child.age_band)) + ")";
    if (child.age_text.empty() && child.age_band.empty())
        words += ", age not stated";
    return words + ", " +
           (child.sex.empty() ? "sex not stated" : within_sentence(label_of_value("sex", child.sex)));
}

ValueList children_view(const ReviewPlaces& places, const ReviewRecord& record)
{
    ValueList list;
    for (const auto& [child, passage] : record.children) {
        Values values;
        values["statement"] = Values(child_in_words(child));
        values["origin"] = Values("Read from the report");
        if (child.page) {
            values["said_on"] = Values(std::to_string(*child.page));
            values["said_address"] = places.to(*child.page, passage);
        }
        if (child.quote)
            put_unless_empty(values, "quote", *child.quote);
        list.push_back(std::move(values));
    }
    return list;
}

Values fact_view(std::string_view name, const ReviewPlaces& places, const ReviewRecord& record)
{
    Values values;
    values["fact_label"] = Values(label_of_field(name));
    ValueList statements;
    if (const Field* field = field_of(record.fields, name))
        statements.push_back(statement_view(*field, places, record));
    else if (name == children)
        statements = children_view(places, record);
    values["statements"] = Values(std::move(statements));
    return values;
}

// What is not always shown comes after it in the order in which people ask, what the file says of itself
// last.
int rank_of(std::string_view name)
{
    constexpr std::array<std::string_view, 3> first{"title", "source_url", "licence"};
    const auto place = std::find(first.begin(), first.end(), name);
    if (place != first.end())
        return static_cast<int>(std::distance(first.begin(), place));
    return name.starts_with("file_") ? 20 : 10;
}

}  // namespace

void put_record_facts(Values& values, const ReviewRecord& record, const ReviewPlaces& places)
{
    std::vector<std::string_view> names(always_shown.begin(), always_shown.end());
    for (const Field& field : record.fields)
        if (!is_said_of_document(field.name) &&
            std::find(names.begin(), names.end(), field.name) == names.end())
            names.push_back(field.name);
    std::stable_sort(
        names.begin() + always_shown.size(), names.end(),
        [](std::string_view left, std::string_view right) { return rank_of(left) < rank_of(right); });
    ValueList facts;
    for (const std::string_view name : names)
        facts.push_back(fact_view(name, places, record));
    values["facts"] = Values(std::move(facts));
    values["has_manifest"] = Values(std::ranges::any_of(
        record.fields, [](const Field& field) { return field.origin == Origin::Manifest; }));
}

}  // namespace throughline
