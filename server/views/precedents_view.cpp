// The reviews nearest to a described case, and the form in which it is described.
#include <algorithm>

#include "server/search/address.hpp"
#include "server/views/alike_view.hpp"
#include "server/views/pattern_parts.hpp"
#include "server/views/view.hpp"
#include "server/views/words.hpp"

namespace throughline {
namespace {

constexpr const char* ages[] = {"unborn", "under-1", "1-5", "6-10", "11-15", "16-17"};
constexpr const char* outcomes[] = {"death", "serious-harm", "other"};

template <std::size_t count>
ValueList options_of(const char* facet, const char* const (&names)[count], const std::string& chosen)
{
    ValueList options;
    for (const char* name : names) {
        Values option;
        option["option_value"] = Values(std::string(name));
        option["option_label"] = Values(label_of_value(facet, name));
        option["is_chosen"] = Values(chosen == name);
        options.push_back(std::move(option));
    }
    return options;
}

ValueList theme_groups(const ThemeTree& tree, const std::vector<std::string>& chosen)
{
    ValueList groups;
    for (const ThemeGroup& group : tree.groups) {
        ValueList themes;
        std::size_t n_chosen = 0;
        for (const ThemeCount& theme : group.themes) {
            const bool is_chosen = std::ranges::find(chosen, theme.id) != chosen.end();
            n_chosen += is_chosen ? 1 : 0;
            Values one;
            one["theme_id"] = Values(theme.id);
            one["theme_label"] = Values(theme.label);
            one["theme_reviews"] = Values(in_digits(theme.mentioned_in));
            one["is_in_one"] = Values(theme.mentioned_in == 1);
            one["is_deeper"] = Values(theme.depth == 1);
            one["is_deepest"] = Values(theme.depth > 1);
            one["is_chosen"] = Values(is_chosen);
            themes.push_back(std::move(one));
        }
        Values values;
        values["group_label"] = Values(group.label);
        values["group_themes"] = Values(std::move(themes));
        values["n_chosen"] = Values(in_digits(n_chosen));
        values["has_chosen"] = Values(n_chosen > 0);
        groups.push_back(std::move(values));
    }
    return groups;
}

ValueList shared_view(const std::vector<SharedTheme>& shared)
{
    ValueList list;
    for (const SharedTheme& theme : shared) {
        Values one;
        one["shared_label"] = Values(theme.theme.label);
        one["shared_address"] = Values(theme.url);
        one["shared_reviews"] = Values(in_digits(theme.n_reviews));
        one["is_central"] = Values(theme.is_central);
        list.push_back(std::move(one));
    }
    return list;
}

ValueList passages_view(const std::vector<Excerpt>& passages)
{
    ValueList list;
    for (const Excerpt& passage : passages) {
        Values one;
        one["passage_page"] = Values(std::to_string(passage.page));
        one["passage_kind"] = Values(std::string(label_of(passage.kind)));
        one["passage_address"] = Values(address_of(PagePlace{.review = passage.review,
                                                             .page = passage.page,
                                                             .query = {},
                                                             .with_picture = false,
                                                             .passage = passage.number}));
        one["snippet_html"] = Values(passage.snippet_html);
        list.push_back(std::move(one));
    }
    return list;
}

std::string ages_in_words(const std::vector<std::string>& bands)
{
    std::string text;
    for (const std::string& band : bands)
        text += (text.empty() ? "" : "; ") + label_of_value("age_band", band);
    return text;
}

// What differs from the case that was described, in one sentence each.
ValueList differences(const Precedent& near, const CaseDescription& described)
{
    ValueList list;
    const auto add = [&](std::string text) { list.push_back(Values("difference", std::move(text))); };
    if (!described.age_band.empty() && near.by_age == 0)
        add(near.ages.empty() ? "Age: not stated" : "Age: " + ages_in_words(near.ages));
    if (!described.outcome.empty() && near.by_outcome == 0)
        add(near.outcome.empty() ? "What happened: not stated"
                                 : "What happened: " + label_of_value("outcome", near.outcome));
    std::string missing;
    for (const Named& theme : near.not_mentioned)
        missing += (missing.empty() ? "" : ", ") + theme.label;
    if (!missing.empty())
        add("No mention of: " + missing);
    return list;
}

Values precedent_view(const Precedent& near, const CaseDescription& described, std::size_t rank)
{
    Values values;
    put_summary(values, near.review);
    values["rank"] = Values(std::to_string(rank));
    values["review_address"] = Values(address_of(near.review.id, ""));
    put_unless_empty(values, "ages_text", ages_in_words(near.ages));
    if (!near.outcome.empty())
        values["outcome_text"] = Values(label_of_value("outcome", near.outcome));
    values["has_shared"] = Values(!near.shared.empty());
    values["shared"] = Values(shared_view(near.shared));
    ValueList differs = differences(near, described);
    values["has_differences"] = Values(!differs.empty());
    values["differences"] = Values(std::move(differs));
    values["has_passages"] = Values(!near.passages.empty());
    values["passages"] = Values(passages_view(near.passages));
    values["n_findings"] = Values(in_digits(near.n_findings));
    values["has_findings"] = Values(near.n_findings > 0);
    values["has_more_findings"] = Values(near.n_findings > near.findings.size());
    values["findings"] = Values(listed_points(near.findings));
    values["n_recommendations"] = Values(in_digits(near.n_recommendations));
    values["has_recommendations"] = Values(near.n_recommendations > 0);
    values["has_more_recommendations"] = Values(near.n_recommendations > near.recommendations.size());
    values["recommendations"] = Values(listed_points(near.recommendations));
    return values;
}

// "Under 1 year; A child died; Neglect; “A baby had a bruise”"
std::string in_words(const Precedents& found)
{
    const CaseDescription& described = found.described;
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : "; ") + part; };
    if (!described.age_band.empty())
        add(label_of_value("age_band", described.age_band));
    if (!described.outcome.empty())
        add(label_of_value("outcome", described.outcome));
    for (const Named& theme : found.themes)
        add(theme.label);
    if (!described.text.empty())
        add("“" + described.text + "”");
    return words;
}

}  // namespace

Values precedents_view(const Precedents& found, const PatternAsked& asked, const std::string& version)
{
    const CaseDescription& described = found.described;
    Values values;
    if (described.is_empty())
        put_pattern_ways(values, asked);
    else
        put_pattern_head(values, asked, found.counted);
    put_unless_empty(values, "text", described.text);
    values["ages"] = Values(options_of("age_band", ages, described.age_band));
    values["outcomes"] = Values(options_of("outcome", outcomes, described.outcome));
    values["has_age"] = Values(!described.age_band.empty());
    values["has_outcome"] = Values(!described.outcome.empty());
    values["theme_groups"] = Values(theme_groups(asked.themes, described.themes));
    values["index_version"] = Values(version);
    values["is_answered"] = Values(!described.is_empty());
    if (described.is_empty())
        return values;
    values["n_reviews"] = Values(in_digits(found.n_reviews));
    values["is_one_review"] = Values(found.n_reviews == 1);
    values["n_near"] = Values(in_digits(found.n_near));
    values["case_in_words"] = Values(in_words(found));
    values["n_shown"] = Values(in_digits(found.nearest.size()));
    values["has_nearest"] = Values(!found.nearest.empty());
    values["same_address"] = Values(found.url);
    put_unless_empty(values, "any_age_address", found.url_any_age);
    values["text_address"] = Values(address_of_case("/precedents.txt", described, found.among));
    values["ris_address"] = Values(address_of_case("/precedents.ris", described, found.among));
    ValueList nearest;
    std::size_t rank = 0;
    for (const Precedent& near : found.nearest)
        nearest.push_back(precedent_view(near, described, ++rank));
    values["nearest"] = Values(std::move(nearest));
    return values;
}

}  // namespace throughline
