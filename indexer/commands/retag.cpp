// Tags all reviews again, or says what that would change.
#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/error.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/progress_line.hpp"
#include "indexer/commands/which_review.hpp"
#include "indexer/pipeline/retag.hpp"

namespace throughline {
namespace {

using Json = nlohmann::ordered_json;
using FileNames = std::map<ReviewId, std::string>;

FileNames file_names(const std::filesystem::path& data, const std::vector<TagChange>& changes)
{
    Catalogue catalogue(catalogue_file(data), Catalogue::Mode::ReadOnly);
    FileNames names;
    for (const TagChange& change : changes)
        if (!names.contains(change.review))
            names[change.review] = file_name_of_review(catalogue, change.review);
    return names;
}

std::size_t count_of(const std::vector<TagChange>& changes, TagChange::Kind kind)
{
    return static_cast<std::size_t>(std::ranges::count(changes, kind, &TagChange::kind));
}

std::string sentence(const TagChange& change)
{
    const std::string before(name_of(change.before));
    const std::string after(name_of(change.after));
    switch (change.kind) {
        case TagChange::Kind::Added:
            return "+ " + after;
        case TagChange::Kind::TakenAway:
            return "- was " + before;
        case TagChange::Kind::Weighed:
            return "~ " + after + ", was " + before;
    }
    return {};
}

void print_by_theme(const std::vector<TagChange>& changes, const FileNames& names)
{
    const std::string* theme = nullptr;
    for (const TagChange& change : changes) {
        if (theme == nullptr || *theme != change.theme)
            std::cout << change.theme << '\n';
        theme = &change.theme;
        std::cout << "  " << sentence(change) << ": review " << number_of(change.review) << ", "
                  << names.at(change.review) << '\n';
    }
}

void print_by_review(const std::vector<TagChange>& changes, const FileNames& names)
{
    std::map<ReviewId, std::string> themes;
    for (const TagChange& change : changes)
        themes[change.review] += std::string("  ") + sentence(change).front() + change.theme;
    for (const auto& [id, name] : names)
        std::cout << "review " << number_of(id) << ", " << name << ':' << themes[id] << '\n';
}

void print(const RetagPlan& plan, const std::vector<TagChange>& changes, const FileNames& names)
{
    if (!changes.empty()) {
        std::cout
            << "What the present vocabulary adds (+), takes away (-) and weighs otherwise (~), by theme:\n";
        print_by_theme(changes, names);
        std::cout << "\nThe same by review:\n";
        print_by_review(changes, names);
        std::cout << '\n';
    }
    std::cout << "Adds " << count_of(changes, TagChange::Kind::Added) << " tags, takes away "
              << count_of(changes, TagChange::Kind::TakenAway) << ", weighs "
              << count_of(changes, TagChange::Kind::Weighed) << " otherwise, in " << names.size() << " of "
              << plan.reviews << " reviews; evidence alone changes in " << plan.changed.size() - names.size()
              << ".\n";
}

Json json_of(const TagChange& change)
{
    constexpr std::string_view kinds[] = {"added", "taken-away", "weighed"};
    Json json{{"theme", change.theme}, {"change", kinds[static_cast<std::size_t>(change.kind)]}};
    json["before"] = change.kind == TagChange::Kind::Added ? Json() : Json(name_of(change.before));
    json["after"] = change.kind == TagChange::Kind::TakenAway ? Json() : Json(name_of(change.after));
    return json;
}

Json json_of(const RetagPlan& plan, const std::vector<TagChange>& changes, const FileNames& names)
{
    Json rows = Json::array();
    for (const TagChange& change : changes) {
        Json row = json_of(change);
        row["review"] = std::to_string(number_of(change.review));
        row["file"] = names.at(change.review);
        rows.push_back(row);
    }
    return {{"vocabulary", plan.vocabulary},
            {"reviews", plan.reviews},
            {"reviews_changed", names.size()},
            {"evidence_changed", plan.changed.size() - names.size()},
            {"added", count_of(changes, TagChange::Kind::Added)},
            {"taken_away", count_of(changes, TagChange::Kind::TakenAway)},
            {"weighed", count_of(changes, TagChange::Kind::Weighed)},
            {"changes", rows}};
}

RetagPlan plan_of(const std::filesystem::path& data, const RetagCommand& command,
                  const std::atomic<bool>& stop)
{
    ProgressLine line("Tagging");
    return plan_retag(data, command.vocabulary, command.jobs, stop,
                      [&line](const Progress& progress) { line.show(progress); });
}

}  // namespace

int run_retag(const std::filesystem::path& data, const RetagCommand& command, const std::atomic<bool>& stop)
{
    if (!std::filesystem::exists(catalogue_file(data)))
        throw Error("there is no collection at " + data.string() + " to tag again");
    std::optional<DataFolder> folder;
    if (!command.is_dry_run)
        folder.emplace(data);  // nobody else may write between the plan and what is made of it
    const RetagPlan plan = plan_of(data, command, stop);
    if (plan.was_stopped) {
        std::cerr << "Stopped. Nothing was changed.\n";
        return nothing_done;
    }
    const std::vector<TagChange> changes = changes_of(plan);
    const FileNames names = file_names(data, changes);
    if (command.as_json) {
        Json json = json_of(plan, changes, names);
        json["dry_run"] = command.is_dry_run;
        std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
    } else {
        print(plan, changes, names);
        std::cout << (command.is_dry_run ? "Nothing was changed.\n" : "Writing it down …\n") << std::flush;
    }
    if (command.is_dry_run)
        return all_is_well;
    carry_out(plan, *folder);
    if (!command.as_json)
        std::cout << "Done.\n";
    return all_is_well;
}

}  // namespace throughline
