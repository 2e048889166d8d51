#include "core/worker/worker.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <fstream>
#include <future>
#include <iterator>
#include <vector>

#include "e2e/places.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

const fs::path program = test::build / "throughline-worker";

// The processes that this one has started and that are still there.
std::vector<pid_t> children()
{
    std::vector<pid_t> found;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        pid_t process = 0;
        if (std::from_chars(name.data(), name.data() + name.size(), process).ptr != name.data() + name.size())
            continue;
        std::ifstream status(entry.path() / "status");
        for (std::string word; status >> word;)
            if (pid_t parent = 0; word == "PPid:" && status >> parent && parent == getpid())
                found.push_back(process);
    }
    return found;
}

std::string words_of(const Extraction& extracted)
{
    if (const auto* failure = std::get_if<Failure>(&extracted))
        return std::string(name_of(failure->reason));
    std::string words;
    for (const Page& page : std::get<Document>(extracted).pages)
        for (const Block& block : page.blocks)
            words += block.text;
    return words;
}

std::string words_in(const fs::path& file)
{
    return words_of(Worker(program).extract(file, file.filename(), OcrMode::Never));
}

}  // namespace

TEST_CASE("the worker reads a file")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "review.txt", "text of a review");
    CHECK(words_in(folder / "review.txt") == "text of a review");
}

TEST_CASE("a file's name is only a name")
{
    const test::ScratchFolder folder;
    const fs::path file = folder / GENERATE(values<std::string>({
                                       "$(touch owned).txt",
                                       "; touch owned; .txt",
                                       "two\nlines.txt",
                                       "-rf.txt",
                                       "'\"`touch owned`.txt",
                                       "\xFF.txt",
                                   }));
    test::write_file(file, "text of a review");
    CHECK(words_in(file) == "text of a review");
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
    CHECK_FALSE(fs::exists("owned"));
}

TEST_CASE("what is no readable file has a reason at once")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "empty", "");
    test::write_file(folder / "large", "text");
    fs::resize_file(folder / "large", std::uintmax_t{3} << 30);
    fs::create_directory(folder / "folder");
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    struct Row {
        const char* name;
        const char* reason;
    };
    const auto row = GENERATE(values<Row>({
        {"empty", "empty"},
        {"large", "too-large"},
        {"folder", "unreadable"},
        {"pipe", "unreadable"},
        {"absent", "unreadable"},
        {"/dev/zero", "unreadable"},
    }));
    CAPTURE(row.name);
    CHECK(words_in(folder.path() / row.name) == row.reason);
}

TEST_CASE("a file that goes over a limit has that as its reason")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "review.txt", "text of a review");
    struct Row {
        WorkerLimits limits;
        const char* reason;
    };
    WorkerLimits no_time;
    no_time.wall_time = std::chrono::seconds(0);
    WorkerLimits no_output;
    no_output.output_bytes = 10;
    WorkerLimits no_memory;
    no_memory.memory_bytes = 10;
    const auto row = GENERATE_COPY(values<Row>({
        {no_time, "too-slow"},
        {no_output, "too-large"},
        {no_memory, "too-large"},
    }));
    Worker worker(program, row.limits);
    CHECK(words_of(worker.extract(folder / "review.txt", "", OcrMode::Never)) == row.reason);
}

TEST_CASE("a scanned page is read by OCR without a right to open files")
{
    const auto scan = test::shared_data("data/hostile/pdf/ccitt_EndOfBlock_false.pdf");
    if (!scan)
        return;
    Worker worker(program);
    CHECK(words_of(worker.extract(*scan, "scan.pdf", OcrMode::Never)) == "no-text");
    const Extraction read = worker.extract(*scan, "scan.pdf", OcrMode::Auto);
    REQUIRE(std::holds_alternative<Document>(read));
    CHECK(std::get<Document>(read).pages.front().ocr_confidence.has_value());
}

TEST_CASE("a page of a PDF comes as a picture, and a page that is not there as a reason")
{
    const fs::path review = fs::path(SOURCE_DIR) / "corpus/northvale-child-k-2021.pdf";
    Worker worker(program);
    const Picture picture = worker.picture(review, 1, 400);
    REQUIRE(std::holds_alternative<std::string>(picture));
    CHECK(std::get<std::string>(picture).starts_with("\x89PNG"));
    CHECK(std::holds_alternative<Failure>(worker.picture(review, 1000, 400)));
    CHECK(std::holds_alternative<Failure>(worker.picture(review, -1, 400)));
}

TEST_CASE("a picture of what is no PDF is refused with a reason")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "review.txt", "text of a review");
    CHECK(std::holds_alternative<Failure>(Worker(program).picture(folder / "review.txt", 1, 200)));
}

TEST_CASE("a program that is not there, or is no worker, is an error that names it")
{
    CHECK_THROWS_WITH(Worker("/nowhere/throughline-worker"),
                      Catch::ContainsSubstring("/nowhere/throughline-worker: No such file"));
    CHECK_THROWS_WITH(Worker("/bin/true").extract("/dev/null", "", OcrMode::Never),
                      Catch::ContainsSubstring("/bin/true ended"));
}

TEST_CASE("a worker that is killed is an error, not an answer")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "review.txt", "text of a review");
    Worker worker(program);
    CHECK(words_of(worker.extract(folder / "review.txt", "", OcrMode::Never)) == "text of a review");
    REQUIRE(children().size() == 1);
    kill(children().front(), SIGKILL);
    CHECK_THROWS_AS(worker.extract(folder / "review.txt", "", OcrMode::Never), Error);
}

TEST_CASE("a worker ends with its holder")
{
    {
        Worker one(program);
        Worker other(program);
        one = std::move(other);
        CHECK(children().size() == 1);
    }
    CHECK(children().empty());
}

TEST_CASE("a worker inherits nothing that is open in its caller")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "review.txt", "text");
    const std::ifstream close_on_exec(folder / "review.txt");
    const int careless = dup(STDERR_FILENO);
    Worker one(program);
    Worker worker(program);
    static_cast<void>(worker.extract(folder / "review.txt", "", OcrMode::Never));
    static_cast<void>(one.extract(folder / "review.txt", "", OcrMode::Never));
    for (const pid_t process : children())
        CHECK(std::distance(fs::directory_iterator("/proc/" + std::to_string(process) + "/fd"), {}) == 3);
    close(careless);
}

TEST_CASE("workers in several threads do not disturb each other")
{
    const test::ScratchFolder folder;
    std::vector<std::future<int>> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.push_back(std::async(std::launch::async, [&folder, thread] {
            const std::string text = "text of thread " + std::to_string(thread);
            const fs::path file = folder / (std::to_string(thread) + ".txt");
            test::write_file(file, text);
            int right = 0;
            for (int start = 0; start < 5; ++start) {
                Worker worker(program);
                for (int time = 0; time < 5; ++time)
                    right += words_of(worker.extract(file, "", OcrMode::Never)) == text ? 1 : 0;
            }
            return right;
        }));
    for (auto& thread : threads)
        CHECK(thread.get() == 25);
}
