#include "indexer/confine/confine.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/worker/descriptor.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

using Outcome = std::variant<std::string, Failure>;

WorkerLimits limits_with(std::chrono::seconds wall_time)
{
    WorkerLimits limits;
    limits.memory_bytes = std::uint64_t{600} << 20;
    limits.wall_time = wall_time;
    limits.ocr_time_per_page = std::chrono::seconds(1);
    limits.output_bytes = 1'000'000;
    return limits;
}

Outcome outcome_of(const Reader& reader, int input = -1)
{
    return run_confined({limits_with(std::chrono::seconds(60)), input, -1}, reader);
}

std::string answer_of(const Reader& reader, int input = -1)
{
    const Outcome outcome = outcome_of(reader, input);
    if (const auto* failure = std::get_if<Failure>(&outcome))
        return "failed, " + std::string(name_of(failure->reason)) + ": " + failure->detail;
    return std::get<std::string>(outcome);
}

FailureReason reason_of(const Reader& reader, std::chrono::seconds wall_time = std::chrono::seconds(60))
{
    const Outcome outcome = run_confined({limits_with(wall_time), -1, -1}, reader);
    REQUIRE(std::holds_alternative<Failure>(outcome));
    return std::get<Failure>(outcome).reason;
}

// What the system said to a call that gave `result`.
std::string said(long result)
{
    return result < 0 ? std::strerror(errno) : "done";
}

const std::string refused = std::strerror(EPERM);

// What code that has been taken over would try, with the paths of a file that is there and of one that is
// not.
struct Attempt {
    const char* name;
    std::function<long(const char* present, const char* absent)> call;
};

long mapped(int protection)
{
    return mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0;
}

}  // namespace

TEST_CASE("a confined reader's answer comes back as it was given")
{
    const std::string answer = GENERATE(values<std::string>({
        "",
        "words",
        std::string("a\0b", 3),
        std::string(999'999, 'x'),
    }));
    CHECK(answer_of([&](const ReportPages&) { return answer; }) == answer);
}

TEST_CASE("a reader's own reason comes back, its detail fit to be shown")
{
    const Outcome outcome = outcome_of([](const ReportPages&) -> std::string {
        throw UnreadableFile(FailureReason::Encrypted, "needs\x1B[31m a\npassword\xFF");
    });
    REQUIRE(std::holds_alternative<Failure>(outcome));
    CHECK(std::get<Failure>(outcome) == Failure{FailureReason::Encrypted, "needs[31m a password\uFFFD"});
}

TEST_CASE("a reader that crashes is reported as crashed")
{
    struct Row {
        const char* how;
        Reader reader;
    };
    const auto row = GENERATE(values<Row>({
        {"no such address",
         [](const ReportPages&) {
             volatile const char* nowhere = nullptr;
             asm volatile("" : "+r"(nowhere));
             return std::string(1, *nowhere);
         }},
        {"abort", [](const ReportPages&) -> std::string { std::abort(); }},
        {"exit", [](const ReportPages&) -> std::string { _exit(0); }},
        {"closed pipe",
         [](const ReportPages&) -> std::string {
             for (int descriptor = 0; descriptor < 100; ++descriptor)
                 close(descriptor);
             for (;;)
                 std::this_thread::yield();
         }},
        {"exception", [](const ReportPages&) -> std::string { throw std::runtime_error("odd"); }},
        {"not an exception", [](const ReportPages&) -> std::string { throw 1; }},
    }));
    CAPTURE(row.how);
    CHECK(reason_of(row.reader) == FailureReason::Crashed);
}

TEST_CASE("a reader that hangs is too slow")
{
    const Reader hangs = [](const ReportPages&) -> std::string {
        for (;;)
            std::this_thread::yield();
    };
    CHECK(reason_of(hangs, std::chrono::seconds(1)) == FailureReason::TooSlow);
}

TEST_CASE("a reader that reports pages for OCR is given time for them once, and no more")
{
    const Reader reports_for_ever = [](const ReportPages& report) -> std::string {
        for (;;)
            report(1);
    };
    const auto begin = std::chrono::steady_clock::now();
    CHECK(reason_of(reports_for_ever, std::chrono::seconds(1)) == FailureReason::TooSlow);
    CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::seconds(2));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}

TEST_CASE("a reader that needs too much memory is too large")
{
    if (!reports_lack_of_memory())
        return;
    CHECK(reason_of([](const ReportPages&) { return std::string(std::size_t{2} << 30, 'x'); }) ==
          FailureReason::TooLarge);
    CHECK(reason_of([](const ReportPages&) {
              std::vector<std::string> hoard;
              for (;;)
                  hoard.emplace_back(100'000, 'x');
              return hoard.front();
          }) == FailureReason::TooLarge);
}

TEST_CASE("a reader that gives too much is too large")
{
    CHECK(reason_of([](const ReportPages&) { return std::string(1'000'001, 'x'); }) ==
          FailureReason::TooLarge);
}

TEST_CASE("a confined reader opens and changes no file, and may not touch other processes")
{
    const test::ScratchFolder folder;
    const std::string present = (folder / "present").string();
    const std::string absent = (folder / "absent").string();
    test::write_file(present, "secret");
    const auto attempt = GENERATE(values<Attempt>({
        {"read", [](auto* file, auto*) { return open(file, O_RDONLY); }},
        {"write", [](auto* file, auto*) { return open(file, O_WRONLY); }},
        {"create", [](auto*, auto* file) { return open(file, O_WRONLY | O_CREAT, 0600); }},
        {"truncate", [](auto* file, auto*) { return truncate(file, 0); }},
        {"rename", [](auto* from, auto* to) { return std::rename(from, to); }},
        {"remove", [](auto* file, auto*) { return unlink(file); }},
        {"folder", [](auto*, auto* file) { return mkdir(file, 0700); }},
        {"link", [](auto* from, auto* to) { return symlink(from, to); }},
        {"mode", [](auto* file, auto*) { return chmod(file, 0777); }},
        {"list", [](auto*, auto*) { return opendir("/tmp") == nullptr ? -1 : 0; }},
        {"memory file", [](auto*, auto*) { return memfd_create("x", 0); }},
        {"run from memory", [](auto*, auto*) { return mapped(PROT_READ | PROT_WRITE | PROT_EXEC); }},
        {"signal to others", [](auto*, auto*) { return kill(getppid(), 0); }},
        {"dumpable again", [](auto*, auto*) { return prctl(PR_SET_DUMPABLE, 1); }},
        {"another user", [](auto*, auto*) { return setuid(1); }},
    }));
    CAPTURE(attempt.name);
    const std::string answer =
        answer_of([&](const ReportPages&) { return said(attempt.call(present.c_str(), absent.c_str())); });
    CHECK(answer == refused);
    CHECK(test::contents_of(present) == "secret");
    CHECK_FALSE(std::filesystem::exists(absent));
}

TEST_CASE("a confined reader that reaches for the network, processes or programs is ended or refused")
{
    const auto attempt = GENERATE(values<Attempt>({
        {"internet", [](auto*, auto*) { return socket(AF_INET, SOCK_STREAM, 0); }},
        {"local socket", [](auto*, auto*) { return socket(AF_UNIX, SOCK_STREAM, 0); }},
        {"fork", [](auto*, auto*) { return fork(); }},
        {"program", [](auto*, auto*) { return execl("/bin/true", "true", nullptr); }},
        {"shell", [](auto*, auto*) { return std::system("true") == 0 ? 0 : -1; }},
        {"trace", [](auto*, auto*) { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }},
    }));
    CAPTURE(attempt.name);
    const std::string answer =
        answer_of([&](const ReportPages&) { return said(attempt.call(nullptr, nullptr)); });
    CAPTURE(answer);
    // A reader of a test program that has grown large may lack the room even to try.
    CHECK((answer == refused || answer == std::strerror(ENOMEM) ||
           answer == "failed, crashed: its reader tried what no reader may do"));
}

TEST_CASE("a confined reader has its input, its way to answer, and no other descriptor of ours")
{
    const test::ScratchFolder folder;
    test::write_file(folder / "input", "the file's bytes");
    test::write_file(folder / "other", "secret");
    const Descriptor other(open((folder / "other").c_str(), O_RDONLY | O_CLOEXEC));
    const Descriptor input(open((folder / "input").c_str(), O_RDONLY | O_CLOEXEC));
    const Descriptor another(open((folder / "other").c_str(), O_RDONLY | O_CLOEXEC));

    const std::string seen = answer_of(
        [](const ReportPages&) {
            std::string all;
            for (int descriptor = 0; descriptor < 100; ++descriptor) {
                std::array<char, 100> bytes{};
                if (const ssize_t size = read(descriptor, bytes.data(), bytes.size()); size > 0)
                    all.append(bytes.data(), static_cast<std::size_t>(size));
            }
            return all;
        },
        input.number());
    CHECK(seen == "the file's bytes");
}

TEST_CASE("a confined reader writes no file even through a descriptor that it was given")
{
    const test::ScratchFolder folder;
    const Descriptor output(open((folder / "output").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    const int number = output.number();
    static_cast<void>(outcome_of([=](const ReportPages&) { return said(write(number, "x", 1)); }, number));
    CHECK(test::contents_of(folder / "output").empty());
}

TEST_CASE("a reader is ended when its client goes")
{
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    const Descriptor ours(ends[0]);
    Descriptor(ends[1]).close();
    CHECK_THROWS_AS(run_confined({limits_with(std::chrono::seconds(60)), -1, ours.number()},
                                 [](const ReportPages&) -> std::string {
                                     for (;;)
                                         std::this_thread::yield();
                                 }),
                    Error);
}

TEST_CASE("no reader is left behind")
{
    static_cast<void>(outcome_of([](const ReportPages&) { return std::string("done"); }));
    static_cast<void>(outcome_of([](const ReportPages&) -> std::string { std::abort(); }));
    CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
    CHECK(errno == ECHILD);
}

TEST_CASE("a reader is ended when the process that forked it is killed")
{
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const pid_t warden = fork();
    if (warden == 0) {
        static_cast<void>(outcome_of(
            [&](const ReportPages&) -> std::string {
                if (write(writing.number(), "x", 1) != 1)
                    _exit(1);
                for (;;)
                    std::this_thread::yield();
            },
            writing.number()));
        _exit(0);
    }
    writing.close();
    char byte = 0;
    CHECK(read(reading.number(), &byte, 1) == 1);  // the reader has begun
    kill(warden, SIGKILL);
    CHECK(waitpid(warden, nullptr, 0) == warden);
    CHECK(read(reading.number(), &byte, 1) == 0);  // nobody holds the other end any more
}
