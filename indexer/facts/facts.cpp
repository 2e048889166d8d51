#include "indexer/facts/facts.hpp"

#include <utility>

#include "core/review/partial_date.hpp"
#include "indexer/facts/children.hpp"
#include "indexer/facts/incident.hpp"
#include "indexer/facts/outcome.hpp"
#include "indexer/facts/people.hpp"
#include "indexer/facts/period.hpp"
#include "indexer/facts/publication.hpp"
#include "indexer/facts/publishers.hpp"
#include "indexer/facts/review_type.hpp"
#include "indexer/facts/title.hpp"

namespace throughline {
namespace {

void add(std::vector<Field>& fields, std::optional<Field> field)
{
    if (field && !field->value.empty())
        fields.push_back(std::move(*field));
}

// A web page says in its head when it was issued; what programs write into other files is no date of
// publication.
std::optional<Field> issued_as_page(const Hints& hints)
{
    const std::string day = hints.created.substr(0, sizeof "2019-04-30" - 1);
    if (!partial_date(day))
        return std::nullopt;
    return Field{"publication_date", day, Origin::Extracted, 0.5, std::nullopt, std::nullopt};
}

// Such a review is about no child in particular.
bool is_national(const Field* type)
{
    return type != nullptr && (type->value.starts_with("national-") || type->value.starts_with("panel-"));
}

bool is_about_several_incidents(const FactStatements& statements)
{
    for (std::size_t at = 0; at < statements.front_end; ++at)
        for (const Word& word : statements.all[at].words)
            if (word.folded == "thematic")
                return true;
    return false;
}

}  // namespace

FactReader::FactReader(const Vocabulary& vocabulary) : cues_(vocabulary) {}

Facts FactReader::facts_of(const Document& document, const Review& review, const std::string& file_name) const
{
    Facts facts;
    std::vector<Field>& fields = facts.fields;
    fields.push_back(title_of(document, file_name));
    const std::string title_text = fields.front().value;
    const FactStatement title = statement_of(title_text, cues_);
    const FactStatement hint = statement_of(document.hints.title, cues_);
    const FactStatements statements = statements_of(document, review, cues_);
    add(fields, review_type_of(statements, title));
    add(fields, publisher_of(statements, hint));
    if (field_of(fields, "type") == nullptr && !is_inspection(statements))
        add(fields, type_by_publisher(title, field_of(fields, "publisher")));
    add(fields, area_of(statements, field_of(fields, "publisher")));
    const Field* area = field_of(fields, "area");
    add(fields, nation_of(statements, field_of(fields, "type"), area,
                          area == nullptr ? std::string_view() : cues_.nation_of(area->value)));
    add(fields, publication_date_of(statements));
    if (document.format == Format::Html && field_of(fields, "publication_date") == nullptr)
        add(fields, issued_as_page(document.hints));
    add(fields, period_of(statements));
    if (!is_inspection(statements) && !is_national(field_of(fields, "type"))) {
        const Field* told = field_of(fields, "period_under_review");
        const std::string period_text = told == nullptr ? std::string() : told->value;
        const auto period = range_in(statement_of(period_text, cues_), 0);
        const bool has_last_day = period && period->end.date.day != 0;
        const People people =
            people_of(statements, title, has_last_day ? std::optional(period->end.date) : std::nullopt);
        add(fields, outcome_of(statements, people));
        if (!is_about_several_incidents(statements))
            add(fields, incident_date_of(statements, people, field_of(fields, "outcome"),
                                         field_of(fields, "publication_date"), period));
        const Field* incident = field_of(fields, "incident_date");
        if (incident != nullptr && !period)
            add(fields, period_until(statements, *incident));
        facts.children = children_of(statements, people);
    }
    add(fields, lead_reviewer_of(statements));
    add(fields, methodology_of(statements));
    add(fields, agencies_of(statements));
    add(fields, licence_of(statements));
    fields.push_back({"page_count", std::to_string(document.pages.size()), Origin::Extracted, 1, std::nullopt,
                      std::nullopt});
    return facts;
}

}  // namespace throughline
