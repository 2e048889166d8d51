// The filter by theme: a tree, in the order of how many reviews mention each.
#include <algorithm>
#include <map>

#include "server/views/facet_parts.hpp"
#include "server/views/words.hpp"

namespace throughline {

namespace {

class TreeOfThemes {
public:
    TreeOfThemes(const Facet& facet, const std::string& find) : facet_(facet), find_(find)
    {
        for (std::size_t place = 0; place < facet.values.size(); ++place)
            if (is_listed(facet, facet.values[place], find))
                below_[broader_of(facet.values[place])].push_back(place);
    }

    ValueList groups()
    {
        std::map<std::size_t, std::vector<std::size_t>> of_group;  // by the group's place, the topmost themes
        for (const std::size_t place : below_[{}])
            of_group[facet_.values[place].place].push_back(place);
        ValueList groups;
        for (const auto& [group, places] : of_group)
            groups.push_back(group_view(places));
        return groups;
    }

private:
    // Of the broader themes that are listed too, the nearest.
    std::string broader_of(const FacetValue& value) const
    {
        const auto broader = std::ranges::find(facet_.values, value.broader, &FacetValue::value);
        const bool stands_above = !value.broader.empty() && broader != facet_.values.end();
        if (!stands_above)
            return {};
        return is_listed(facet_, *broader, find_) ? broader->value : broader_of(*broader);
    }

    Values group_view(const std::vector<std::size_t>& places)
    {
        ValueList themes;
        bool is_open = !find_.empty();
        for (const std::size_t place : places)
            add(place, 0, themes, is_open);
        const std::string& label = facet_.values[places.front()].group;
        Values values;
        values["group_label"] = Values(label.empty() ? "Other themes" : label);
        values["group_count"] = Values(in_digits(themes.size()));
        values["is_one_theme"] = Values(themes.size() == 1);
        values["is_open"] = Values(is_open);
        values["group_values"] = Values(std::move(themes));
        return values;
    }

    void add(std::size_t place, std::size_t depth, ValueList& themes, bool& is_open)
    {
        const FacetValue& theme = facet_.values[place];
        is_open = is_open || theme.is_selected;
        Values values = value_view(facet_, place);
        values["is_deeper"] = Values(depth == 1);
        values["is_deepest"] = Values(depth > 1);
        themes.push_back(std::move(values));
        if (const auto narrower = below_.find(theme.value); narrower != below_.end())
            for (const std::size_t below : narrower->second)
                add(below, depth + 1, themes, is_open);
    }

    const Facet& facet_;
    const std::string& find_;
    std::map<std::string, std::vector<std::size_t>> below_;  // a theme -> the places of those below it
};

}  // namespace

ValueList theme_groups(const Facet& facet, const std::string& find)
{
    return TreeOfThemes(facet, find).groups();
}

}  // namespace throughline
