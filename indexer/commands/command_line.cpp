#include "indexer/commands/command_line.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <thread>

#include "core/base/files.hpp"
#include "core/base/places.hpp"
#include "indexer/commands/commands.hpp"

namespace throughline {
namespace {

struct Typed {
    std::filesystem::path data;
    IndexCommand index;
    std::string visibility;
    bool status_as_json = false;
    ExportGoldCommand export_gold;
};

void describe_index(CLI::App& app, Typed& typed)
{
    IndexOptions& options = typed.index.options;
    options.jobs = std::max(1U, std::thread::hardware_concurrency());
    app.add_option("PATH", options.paths, "Files, and folders with all that is below them")->required();
    app.add_option("--metadata", options.metadata, "What is known of the files: a CSV with a column 'file'");
    app.add_option("--visibility", typed.visibility,
                   "Who may see these reviews. Not said: new ones are public, known ones stay as they are")
        ->check(CLI::IsMember({"public", "restricted"}));
    app.add_option("--jobs", options.jobs, "Files read at the same time")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    const std::map<std::string, OcrMode> modes{
        {"auto", OcrMode::Auto}, {"never", OcrMode::Never}, {"always", OcrMode::Always}};
    app.add_option("--ocr", options.ocr,
                   "Pages that are only pictures: read them (auto), report them (never), or read every page "
                   "from its picture (always)")
        ->transform(CLI::CheckedTransformer(modes).description("{auto,never,always}"));
    app.add_option("--vocabulary", options.vocabulary,
                   "The folder of themes, agencies and areas; found beside the program if not said");
    app.add_option("--worker", options.worker_program, "The program that reads files")->group("");
    app.add_flag("--dry-run", typed.index.is_dry_run, "Say what would be done, and change nothing");
    app.add_flag("--json", typed.index.as_json, "The summary as one JSON object on standard output");
}

void describe_export_gold(CLI::App& app, ExportGoldCommand& command)
{
    app.add_option("REVIEW", command.reviews,
                   "Numbers of reviews or names of their files; all, if none is given");
    app.add_flag("--extracted", command.extracted_only,
                 "Only what was read from the files, without what the manifest and people say");
}

}  // namespace

int run_command_line(int argc, char* argv[], const std::atomic<bool>& stop)
{
    Typed typed;
    typed.index.options.worker_program = program_folder() / "throughline-worker";
    CLI::App app("Reads learning reviews into a collection that throughline-server serves.");
    app.set_version_flag("--version", "throughline-indexer 0.1.0");
    app.require_subcommand(1);
    app.add_option("--data", typed.data, "The folder of the collection; made if need be")->required();
    auto* index = app.add_subcommand("index", "Take in files and folders; what has not changed is skipped");
    describe_index(*index, typed);
    auto* status = app.add_subcommand("status", "What the collection holds, what waits, what failed and why");
    status->add_flag("--json", typed.status_as_json, "As one JSON object");
    auto* rebuild = app.add_subcommand(
        "rebuild",
        "Make the whole index again from the catalogue; readers keep the old one until it is complete");
    auto* check = app.add_subcommand("check", "Does everything agree? Exit code 0 only if it does");
    auto* export_gold = app.add_subcommand(
        "export-gold", "What is known of reviews, as one JSON array in the shape of the gold files");
    describe_export_gold(*export_gold, typed.export_gold);
    app.footer("Exit codes: 0 all is well, 1 nothing was done, 2 some files failed and the others are in.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? all_is_well : nothing_done;
    }
    if (index->parsed() && typed.index.options.vocabulary.empty())
        typed.index.options.vocabulary = place_of("vocabulary", "themes.yaml");
    typed.index.options.visibility = visibility_named(typed.visibility);
    if (index->parsed())
        return run_index(typed.data, typed.index, stop);
    if (status->parsed())
        return run_status(typed.data, typed.status_as_json);
    if (export_gold->parsed())
        return run_export_gold(typed.data, typed.export_gold);
    if (rebuild->parsed())
        return run_rebuild(typed.data, stop);
    return check->parsed() ? run_check(typed.data) : nothing_done;
}

}  // namespace throughline
