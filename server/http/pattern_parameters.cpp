#include "server/http/pattern_parameters.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace throughline {
namespace {

constexpr std::size_t most_pairs = 10'000;
constexpr std::size_t most_threes = 1'000;
constexpr std::size_t most_themes_named = 50;
constexpr std::size_t most_pages_of_both = 10'000;

// What a pattern takes besides a search; each value that cannot be read is a complaint.
class Besides {
public:
    Besides(const Parameters& parameters, ReadingRoom& room, std::vector<Complaint>& complaints)
        : parameters_(parameters), room_(room), complaints_(complaints)
    {
    }

    template <typename Value>
    void choice(std::string_view name, Value& value, std::vector<std::pair<std::string_view, Value>> values)
    {
        const std::string_view typed = value_of(parameters_, name);
        if (typed.empty())
            return;
        const auto found = std::ranges::find(values, typed, &std::pair<std::string_view, Value>::first);
        if (found != values.end()) {
            value = found->second;
            return;
        }
        std::string names;
        for (const auto& [known, meaning] : values)
            names += (names.empty() ? "" : ", ") + std::string(known);
        complain(name, std::string(name) + " is one of: " + names + ".");
    }

    [[nodiscard]] std::optional<std::size_t> number(std::string_view name, std::size_t least,
                                                    std::size_t most)
    {
        const std::string_view typed = value_of(parameters_, name);
        if (typed.empty())
            return std::nullopt;
        std::size_t value = 0;
        const auto [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
        if (failure == std::errc{} && end == typed.data() + typed.size() && value >= least && value <= most)
            return value;
        complain(name, std::string(name) + " is a whole number from " + std::to_string(least) + " to " +
                           std::to_string(most) + ".");
        return std::nullopt;
    }

    [[nodiscard]] std::vector<std::string> themes(std::string_view name)
    {
        std::vector<std::string> ids;
        for (const auto& [known, value] : parameters_)
            if (known == name && !value.empty() && std::ranges::find(ids, value) == ids.end() &&
                is_theme(name, value))
                ids.push_back(value);
        if (ids.size() > most_themes_named) {
            ids.resize(most_themes_named);
            complain(name, std::string(name) + " has too many values: give " +
                               std::to_string(most_themes_named) + " at most.");
        }
        return ids;
    }

    // Exactly one, or a complaint.
    [[nodiscard]] std::string theme(std::string_view name)
    {
        const std::vector<std::string> ids = themes(name);
        if (ids.size() != 1)
            complain(name, std::string(name) + " is the id of one theme. /api/v1/themes lists them.");
        return ids.empty() ? std::string() : ids.front();
    }

    [[nodiscard]] ThemeChoice theme_choice()
    {
        ThemeChoice themes;
        choice<bool>("salience", themes.is_central_only, {{"all", false}, {"central", true}});
        themes.level = number("level", 1, 9);
        themes.facet = value_of(parameters_, "facet");
        if (!themes.facet.empty() && !room_.has_facet_of_themes(themes.facet)) {
            complain("facet",
                     "There is no group of themes of that name. /api/v1/themes lists them as facets.");
            themes.facet.clear();
        }
        return themes;
    }

    void complain(std::string_view name, std::string message)
    {
        complaints_.push_back({std::string(name), std::move(message)});
    }

private:
    bool is_theme(std::string_view name, const std::string& id)
    {
        if (room_.has_theme(id))
            return true;
        std::string message = "There is no theme " + id + ". /api/v1/themes lists them.";
        const auto like = room_.themes_like(id);
        for (const Named& one : like)
            message += (&one == &like.front() ? " Did you mean: " : ", ") + one.id;
        complain(name, like.empty() ? message : message + "?");
        return false;
    }

    const Parameters& parameters_;
    ReadingRoom& room_;
    std::vector<Complaint>& complaints_;
};

template <typename Choice>
ReadPattern<Choice> reviews_of(const Parameters& parameters)
{
    ReadPattern<Choice> read;
    ReadSearch search = read_search(parameters);
    read.request = std::move(search.request);
    read.complaints = std::move(search.complaints);
    return read;
}

bool begins_a_side(std::string_view name)
{
    return name.starts_with("a.") || name.starts_with("b.");
}

// The parameters of one side; those without a side are of both, unless this one has its own of that name.
Parameters parameters_of(const Parameters& all, std::string_view side)
{
    Parameters own;
    for (const auto& [name, value] : all)
        if (name.starts_with(side))
            own.emplace_back(name.substr(side.size()), value);
    const Parameters only_own = own;
    for (const auto& parameter : all)
        if (!begins_a_side(parameter.first) &&
            std::ranges::none_of(only_own, [&](const auto& one) { return one.first == parameter.first; }))
            own.push_back(parameter);
    return own;
}

}  // namespace

ReadPattern<ThemeChoice> read_prevalence(const Parameters& parameters, ReadingRoom& room)
{
    auto read = reviews_of<ThemeChoice>(parameters);
    Besides besides(parameters, room, read.complaints);
    read.choice = besides.theme_choice();
    read.choice.themes = besides.themes("of");
    return read;
}

ReadPattern<PairChoice> read_pairs(const Parameters& parameters, ReadingRoom& room)
{
    auto read = reviews_of<PairChoice>(parameters);
    Besides besides(parameters, room, read.complaints);
    PairChoice& choice = read.choice;
    choice.themes = besides.theme_choice();
    choice.with = besides.themes("of");
    choice.at_least = besides.number("at_least", 1, 1'000'000).value_or(choice.at_least);
    choice.most = besides.number("limit", 0, most_pairs).value_or(choice.most);
    besides.choice<PairOrder>(
        "order", choice.order,
        {{"evidence", PairOrder::Evidence}, {"both", PairOrder::Both}, {"lift", PairOrder::Lift}});
    return read;
}

ReadPattern<PairAsked> read_pair(const Parameters& parameters, ReadingRoom& room)
{
    auto read = reviews_of<PairAsked>(parameters);
    Besides besides(parameters, room, read.complaints);
    read.choice = {besides.theme_choice(), besides.theme("first"), besides.theme("second")};
    if (!read.choice.first.empty() && read.choice.first == read.choice.second)
        besides.complain("second", "first and second are the same theme: give two.");
    return read;
}

ReadPattern<ThreeChoice> read_threes(const Parameters& parameters, ReadingRoom& room)
{
    auto read = reviews_of<ThreeChoice>(parameters);
    Besides besides(parameters, room, read.complaints);
    ThreeChoice& choice = read.choice;
    choice.themes = besides.theme_choice();
    choice.with = besides.themes("of");
    if (choice.with.size() > 2)
        besides.complain("of", "of has too many values: give two themes at most.");
    choice.at_least = besides.number("at_least", 1, 1'000'000).value_or(choice.at_least);
    choice.most = besides.number("limit", 1, most_threes).value_or(choice.most);
    return read;
}

ReadPattern<TrendChoice> read_trends(const Parameters& parameters, ReadingRoom& room)
{
    auto read = reviews_of<TrendChoice>(parameters);
    Besides besides(parameters, room, read.complaints);
    TrendChoice& choice = read.choice;
    choice.themes = besides.theme_choice();
    choice.themes.themes = besides.themes("of");
    if (choice.themes.themes.empty()) {
        choice.themes.themes = besides.themes("theme");
        read.request.filters.values.erase("theme");
    }
    besides.choice<YearOf>("by", choice.by,
                           {{"publication", YearOf::Publication}, {"incident", YearOf::Incident}});
    return read;
}

ReadPattern<CrossTableChoice> read_cross_table(const Parameters& parameters, ReadingRoom& room)
{
    auto read = reviews_of<CrossTableChoice>(parameters);
    Besides besides(parameters, room, read.complaints);
    CrossTableChoice& choice = read.choice;
    choice.themes = besides.theme_choice();
    choice.themes.themes = besides.themes("of");
    choice.suppress = besides.number("suppress", 0, 1000).value_or(0);
    besides.choice<ShareOf>("share", choice.share_of,
                            {{"row", ShareOf::Row}, {"column", ShareOf::Column}, {"all", ShareOf::All}});
    const auto variable = [&](const char* name, std::string& value) {
        const std::string typed(value_of(parameters, name));
        if (typed.empty())
            return;
        if (const auto complaint = complaint_about_variable(
                name, typed, [&](const std::string& id) { return room.has_theme(id); }))
            besides.complain(name, *complaint);
        else
            value = typed;
    };
    variable("rows", choice.rows);
    variable("columns", choice.columns);
    return read;
}

ReadPattern<SidesAsked> read_sides(const Parameters& parameters, ReadingRoom& room)
{
    auto read = reviews_of<SidesAsked>(parameters_of(parameters, "a."));
    for (Complaint& complaint : read.complaints)
        complaint.parameter = "a." + complaint.parameter;
    ReadSearch other = read_search(parameters_of(parameters, "b."));
    read.choice.other = std::move(other.request);
    for (const Complaint& complaint : other.complaints)
        read.complaints.push_back({"b." + complaint.parameter, complaint.message});
    Besides besides(parameters, room, read.complaints);
    read.choice.themes = besides.theme_choice();
    read.choice.themes.themes = besides.themes("of");
    read.choice.both_page = besides.number("both", 1, most_pages_of_both).value_or(1);
    if (std::ranges::none_of(parameters, [](const auto& one) { return begins_a_side(one.first); }))
        besides.complain("a.q",
                         "Say which two results to compare: a.q, a.theme and so on for the one, b.q, "
                         "b.theme and so on for the other.");
    return read;
}

}  // namespace throughline
