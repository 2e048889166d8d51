#include "core/worker/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/system.hpp"

namespace throughline {
namespace {

constexpr int patience_ms = 2000;  // for a program that has been told to end

// Nothing else of our environment is passed on: it may hold secrets, and the program reads hostile files.
constexpr std::array<std::string_view, 6> passed_on{"TESSDATA_PREFIX=", "LD_LIBRARY_PATH=", "ASAN_OPTIONS=",
                                                    "UBSAN_OPTIONS=",   "TSAN_OPTIONS=",    "GCOV_PREFIX="};

std::vector<std::string> environment()
{
    // Tesseract's OpenMP would start threads in a process that may not have any.
    std::vector<std::string> variables{"LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"};
    for (char** variable = environ; *variable != nullptr; ++variable)
        if (std::ranges::any_of(passed_on,
                                [&](auto name) { return std::string_view(*variable).starts_with(name); }))
            variables.emplace_back(*variable);
    return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings)
{
    std::vector<char*> pointers;
    pointers.reserve(strings.size() + 1);
    for (std::string& string : strings)
        pointers.push_back(string.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Close-on-exec from the start, so that programs started at the same moment by other threads do not get it.
std::pair<Descriptor, Descriptor> socket_pair()
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw_system_error("making a socket for the worker");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

class FileActions {
public:
    explicit FileActions(int standard_input)
    {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, standard_input, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    }
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

// A process group of its own, so that Ctrl-C at a terminal reaches our caller alone, who then ends the
// program; and none of the signals that our caller blocks or ignores.
class Attributes {
public:
    Attributes()
    {
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_,
                                 POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~Attributes() { posix_spawnattr_destroy(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;

    [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_{};
};

pid_t started(const std::filesystem::path& path, int standard_input)
{
    std::vector<std::string> arguments{path.string()};
    std::vector<std::string> variables = environment();
    pid_t process = -1;
    const int failed =
        posix_spawn(&process, path.c_str(), FileActions(standard_input).get(), Attributes().get(),
                    pointers_to(arguments).data(), pointers_to(variables).data());
    if (failed != 0)
        throw Error("starting the worker program " + path.string() + ": " + system_message(failed) +
                    "; it belongs beside the other programs of Throughline");
    return process;
}

}  // namespace

Program::Program(const std::filesystem::path& path)
{
    auto [ours, theirs] = socket_pair();
    process_ = started(path, theirs.number());
    socket_ = std::move(ours);
}

// The program sees that nobody speaks to it any more, and ends; its end of the socket goes with it.
Program::~Program()
{
    shutdown(socket_.number(), SHUT_WR);
    pollfd end{socket_.number(), POLLIN, 0};
    if (poll(&end, 1, patience_ms) != 1)
        kill(process_, SIGKILL);
    socket_.close();
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace throughline
