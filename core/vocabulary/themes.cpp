#include "core/vocabulary/themes.hpp"

#include "core/base/error.hpp"
#include "core/review/names.hpp"
#include "core/vocabulary/yaml.hpp"

namespace throughline {
namespace {

constexpr Names<Subject, 4> subjects{{
    {Subject::Anyone, "anyone"},
    {Subject::Child, "child"},
    {Subject::Parent, "parent"},
    {Subject::Adult, "adult"},
}};

// [[patterns A], [patterns B], N]: the number may be left out.
NearRule near_rule(const YAML::Node& row, const std::filesystem::path& file)
{
    NearRule rule;
    for (const YAML::Node& item : row)
        if (item.IsSequence())
            rule.groups.push_back(texts_in(item, file));
        else if (!YAML::convert<std::size_t>::decode(item, rule.within))
            reject(row, "the number of words is wanted last in each item of 'near'", file);
    if (!row.IsSequence() || rule.groups.size() < 2)
        reject(row, "two lists of patterns are wanted in each item of 'near'", file);
    return rule;
}

void read_rules(const YAML::Node& row, Theme& theme, const std::filesystem::path& file)
{
    theme.phrases = texts_of(row, "phrases", file);
    theme.masks = texts_of(row, "not", file);
    if (row["near"] && !row["near"].IsSequence())
        reject(row["near"], "a list is wanted for 'near'", file);
    for (const YAML::Node& item : row["near"])
        theme.near.push_back(near_rule(item, file));
    if (const auto subject = value_in(subjects, row["subject"] ? text_of(row, "subject", file) : "anyone"))
        theme.subject = *subject;
    else
        reject(row["subject"], "'subject' is child, parent or adult", file);
    theme.is_of_this_case_only = is_true(row, "only_this_case", file);
    for (const std::string& name : texts_of(row, "kinds", file))
        if (const auto kind = passage_kind_named(name))
            theme.kinds.push_back(*kind);
        else
            reject(row["kinds"], "'" + name + "' is no kind of passage", file);
}

}  // namespace

Themes::Themes(std::vector<ThemeFacet> facets, std::vector<Theme> themes)
    : facets_(std::move(facets)), themes_(std::move(themes))
{
    for (std::size_t place = 0; place < themes_.size(); ++place)
        if (!places_.emplace(themes_[place].id, place).second)
            throw Error("the theme '" + themes_[place].id + "' stands twice in the vocabulary");
    for (const Theme& theme : themes_) {
        for (const std::string& related : theme.related)
            if (find(related) == nullptr)
                throw Error("'" + related + "', related to '" + theme.id + "', is no theme");
        std::size_t steps = 0;
        for (const Theme* up = &theme; !up->broader.empty(); up = find(up->broader))
            if (find(up->broader) == nullptr || ++steps > themes_.size())
                throw Error("'" + up->broader + "', broader than '" + up->id + "', is no theme above it");
    }
}

const Theme* Themes::find(std::string_view id) const
{
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : &themes_[found->second];
}

std::vector<const Theme*> Themes::narrower_than(std::string_view id) const
{
    std::vector<const Theme*> narrower;
    for (const Theme& theme : themes_)
        if (theme.broader == id)
            narrower.push_back(&theme);
    return narrower;
}

BroaderThemes broader_of(const Themes& themes)
{
    BroaderThemes broader;
    for (const Theme& theme : themes.all())
        if (!theme.broader.empty())
            broader.emplace(theme.id, theme.broader);
    return broader;
}

Themes load_themes(const std::filesystem::path& file)
{
    const YAML::Node root = read_yaml(file);
    std::vector<ThemeFacet> facets;
    for (const YAML::Node& row : rows_of(root, "facets", file)) {
        facets.push_back(
            {text_of(row, "id", file), text_of(row, "label", file), text_of(row, "scope", file)});
        expect_known_keys(row, {"id", "label", "scope"}, "the facet '" + facets.back().id + "'", file);
    }
    std::vector<Theme> themes;
    for (const YAML::Node& row : rows_of(root, "themes", file)) {
        Theme theme;
        theme.id = text_of(row, "id", file);
        // The last two are for people who edit.
        expect_known_keys(
            row,
            {"id", "label", "facet", "broader", "scope", "synonyms", "weak_cues", "related", "phrases",
             "near", "not", "subject", "only_this_case", "kinds", "ambiguity", "sources"},
            "the theme '" + theme.id + "'", file);
        theme.label = text_of(row, "label", file);
        theme.facet = text_of(row, "facet", file);
        theme.broader = optional_text_of(row, "broader", file);
        if (theme.broader == theme.facet)
            theme.broader.clear();
        theme.scope = text_of(row, "scope", file);
        theme.synonyms = texts_of(row, "synonyms", file);
        theme.weak_cues = texts_of(row, "weak_cues", file);
        theme.related = texts_of(row, "related", file);
        read_rules(row, theme, file);
        themes.push_back(std::move(theme));
    }
    return {std::move(facets), std::move(themes)};
}

}  // namespace throughline
