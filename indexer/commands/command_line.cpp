#include "indexer/commands/command_line.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <thread>

#include "core/base/files.hpp"
#include "core/base/places.hpp"
#include "core/base/version.hpp"
#include "indexer/commands/commands.hpp"

namespace throughline {
namespace {

struct Typed {
    std::filesystem::path data;
    std::filesystem::path vocabulary;
    unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
    std::string visibility;
    std::string word;
    IndexCommand index;
    StatusCommand status;
    RetagCommand retag;
    ExplainCommand explain;
    JudgeCommand judge;
    ExportGoldCommand export_gold;
};

void add_vocabulary(CLI::App& app, Typed& typed)
{
    app.add_option("--vocabulary", typed.vocabulary,
                   "The folder of themes, agencies and areas; found beside the program if not said");
}

void add_jobs(CLI::App& app, Typed& typed, const std::string& what)
{
    app.add_option("--jobs", typed.jobs, what)->check(CLI::Range(1, 64))->capture_default_str();
}

void describe_index(CLI::App& app, Typed& typed)
{
    IndexOptions& options = typed.index.options;
    app.add_option("PATH", options.paths, "Files, and folders with all that is below them")->required();
    app.add_option("--metadata", options.metadata, "What is known of the files: a CSV with a column 'file'");
    app.add_option("--visibility", typed.visibility,
                   "Who may see these reviews. Not said: new ones are public, known ones stay as they are")
        ->check(CLI::IsMember({"public", "restricted"}));
    add_jobs(app, typed, "Files read at the same time");
    const std::map<std::string, OcrMode> modes{
        {"auto", OcrMode::Auto}, {"never", OcrMode::Never}, {"always", OcrMode::Always}};
    app.add_option("--ocr", options.ocr,
                   "Pages that are only pictures: read them (auto), report them (never), or read every page "
                   "from its picture (always)")
        ->transform(CLI::CheckedTransformer(modes).description("{auto,never,always}"));
    app.add_flag("--again", options.reads_again,
                 "Read also what has not changed, as after a change of the vocabulary's agencies or areas");
    add_vocabulary(app, typed);
    app.add_option("--worker", options.worker_program, "The program that reads files")->group("");
    app.add_flag("--dry-run", typed.index.is_dry_run, "Say what would be done, and change nothing");
    app.add_flag("--json", typed.index.as_json, "The summary as one JSON object on standard output");
    app.footer(
        "Reviews that an older version of this program had read are read again from their kept originals, "
        "whatever is named. A changed vocabulary tags no known review anew: the summary says when 'retag' is "
        "due.");
}

void describe_retag(CLI::App& app, Typed& typed)
{
    add_vocabulary(app, typed);
    add_jobs(app, typed, "Reviews tagged at the same time");
    app.add_flag("--dry-run", typed.retag.is_dry_run,
                 "Say what the vocabulary adds and takes away, and change nothing");
    app.add_flag("--json", typed.retag.as_json, "As one JSON object on standard output");
}

void describe_explain(CLI::App& app, Typed& typed)
{
    app.add_option("REVIEW", typed.explain.review, "Number of a review or name of its file")->required();
    app.add_option("THEME", typed.explain.theme, "Id or label of a theme")->required();
    add_vocabulary(app, typed);
}

void describe_judge(CLI::App& app, Typed& typed)
{
    app.add_option("REVIEW", typed.judge.review, "Number of a review or name of its file")->required();
    app.add_option("THEME", typed.judge.theme, "Id or label of a theme")->required();
    app.add_option("WORD", typed.word,
                   "confirmed: the review is about it; rejected: it is not; withdrawn: what was said before "
                   "is taken back")
        ->required()
        ->check(CLI::IsMember({"confirmed", "rejected", "withdrawn"}));
    add_vocabulary(app, typed);
    app.footer(
        "What a person says of a theme outlives every tagging. A rejected theme is no tag, and is neither "
        "counted nor found; a broader theme that followed from it alone goes with it, and what is found "
        "later "
        "of narrower ones does not count. With a confirmed theme the broader ones are said. 'explain' shows "
        "what a theme rests on: one of which no words were found cannot be confirmed.");
}

void describe_export_gold(CLI::App& app, ExportGoldCommand& command)
{
    app.add_option("REVIEW", command.reviews,
                   "Numbers of reviews or names of their files; all, if none is given");
    app.add_flag("--extracted", command.extracted_only,
                 "Only what was read from the files, without what the manifest and people say");
}

// What several commands share.
void hand_out(Typed& typed)
{
    typed.index.options.visibility = visibility_named(typed.visibility);
    typed.judge.word = tag_state_named(typed.word).value_or(TagState::Suggested);  // "withdrawn"
    typed.index.options.jobs = typed.retag.jobs = typed.jobs;
    if (typed.vocabulary.empty())
        typed.vocabulary = place_of("vocabulary", "themes.yaml");
    typed.index.options.vocabulary = typed.vocabulary;
    typed.status.vocabulary = typed.vocabulary;
    typed.retag.vocabulary = typed.vocabulary;
    typed.explain.vocabulary = typed.judge.vocabulary = typed.vocabulary;
}

}  // namespace

int run_command_line(int argc, char* argv[], const std::atomic<bool>& stop)
{
    Typed typed;
    typed.index.options.worker_program = program_folder() / "throughline-worker";
    CLI::App app("Reads learning reviews into a collection that throughline-server serves.");
    app.set_version_flag("--version", "throughline-indexer " + program_version());
    app.require_subcommand(1);
    app.add_option("--data", typed.data, "The folder of the collection; made if need be")->required();
    auto* index = app.add_subcommand("index", "Take in files and folders; what has not changed is skipped");
    describe_index(*index, typed);
    auto* status = app.add_subcommand("status", "What the collection holds, what waits, what failed and why");
    status->add_flag("--json", typed.status.as_json, "As one JSON object");
    add_vocabulary(*status, typed);
    auto* rebuild = app.add_subcommand(
        "rebuild",
        "Make the whole index again from the catalogue; readers keep the old one until it is complete");
    auto* retag = app.add_subcommand(
        "retag", "Tag all reviews again with the present vocabulary; what people said of tags stays");
    describe_retag(*retag, typed);
    auto* explain = app.add_subcommand(
        "explain", "Why a theme is said of a review, or what came nearest and why it does not count");
    describe_explain(*explain, typed);
    auto* judge = app.add_subcommand(
        "judge", "Say as a person whether a review is about a theme; that stays, whatever tags it again");
    describe_judge(*judge, typed);
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
    if (export_gold->parsed())
        return run_export_gold(typed.data, typed.export_gold);
    if (rebuild->parsed())
        return run_rebuild(typed.data, stop);
    if (check->parsed())
        return run_check(typed.data);
    hand_out(typed);
    if (index->parsed())
        return run_index(typed.data, typed.index, stop);
    if (status->parsed())
        return run_status(typed.data, typed.status);
    if (retag->parsed())
        return run_retag(typed.data, typed.retag, stop);
    if (judge->parsed())
        return run_judge(typed.data, typed.judge);
    return explain->parsed() ? run_explain(typed.data, typed.explain) : nothing_done;
}

}  // namespace throughline
