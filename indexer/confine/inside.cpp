#include "indexer/confine/inside.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <new>
#include <stdexcept>

#include "core/base/system.hpp"
#include "indexer/confine/sanitizer.hpp"
#include "indexer/confine/system_calls.hpp"

namespace throughline {
namespace {

constexpr rlim_t slack_seconds = 10;

class Speaker {
public:
    explicit Speaker(int pipe) : pipe_{pipe} {}

    // Takes no memory: there may be none left.
    void say(Said word, std::uint64_t value, std::string_view bytes = {}) const
    {
        char header[1 + sizeof(value)] = {static_cast<char>(word)};
        std::memcpy(header + 1, &value, sizeof(value));
        write_all({header, sizeof(header)});
        write_all(bytes);
    }

    void say_failure(FailureReason reason, std::string_view detail) const
    {
        detail = detail.substr(0, most_message_bytes);
        say(Said::Reason, static_cast<std::uint64_t>(reason) << 32U | detail.size(), detail);
    }

private:
    void write_all(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t written = write(pipe_, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                _exit(EXIT_FAILURE);  // nobody listens any more
            bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
    }

    int pipe_;
};

void check_system(int result, const char* doing)
{
    if (result != 0)
        throw_system_error(std::string("confining the reader: ") + doing);
}

void limit(__rlimit_resource resource, rlim_t most)
{
    rlimit now{};
    check_system(getrlimit(resource, &now), "asking for a limit");
    const rlim_t allowed = std::min(most, now.rlim_max);
    const rlimit wanted{allowed, allowed};
    check_system(setrlimit(resource, &wanted), "setting a limit");
}

// What the sanitizer has reserved: terabytes.
rlim_t data_bytes()
{
    std::ifstream memory("/proc/self/statm");
    std::array<rlim_t, 6> pages{};
    for (rlim_t& figure : pages)
        memory >> figure;
    return pages.back() * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

// The parent stops a reader that takes too long; the limit on CPU time is for when the parent cannot.
void limit_resources(const WorkerLimits& limits)
{
    if (!has_sanitizer)
        limit(RLIMIT_AS, limits.memory_bytes);
    else
        limit(RLIMIT_DATA, data_bytes() + limits.memory_bytes);
    const auto longest = limits.wall_time + most_pages_for_ocr * limits.ocr_time_per_page;
    limit(RLIMIT_CPU, static_cast<rlim_t>(longest.count()) + slack_seconds);
    limit(RLIMIT_FSIZE, 0);
    check_system(std::signal(SIGXFSZ, SIG_IGN) == SIG_ERR ? -1 : 0,
                 "ignoring a signal");  // writing fails instead
    limit(RLIMIT_CORE, 0);
    if (!has_sanitizer)
        limit(RLIMIT_NOFILE, 0);
    limit(RLIMIT_NPROC, 0);
}

// Standard input, output and error lead nowhere (a sanitizer's report must still be seen).
void close_all_but(int one, int other)
{
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    check_system(nowhere < 0 ? -1 : 0, "opening /dev/null");
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (standard != STDERR_FILENO || !has_sanitizer)
            check_system(dup2(nowhere, standard) < 0 ? -1 : 0, "closing a standard descriptor");
    unsigned first = STDERR_FILENO + 1;
    for (const int kept : {std::min(one, other), std::max(one, other)}) {
        if (kept < static_cast<int>(first))
            continue;
        if (static_cast<unsigned>(kept) > first)
            check_system(close_range(first, static_cast<unsigned>(kept) - 1, 0), "closing descriptors");
        first = static_cast<unsigned>(kept) + 1;
    }
    check_system(close_range(first, ~0U, 0), "closing descriptors");
}

void confine(const Confinement& confinement, int answer_pipe, pid_t parent)
{
    check_system(prctl(PR_SET_PDEATHSIG, SIGKILL), "asking to end with the parent");
    if (getppid() != parent)
        _exit(EXIT_FAILURE);
    close_all_but(answer_pipe, confinement.input);
    check_system(prctl(PR_SET_DUMPABLE, 0), "forbidding traces");
    check_system(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "giving up privileges");
    limit_resources(confinement.limits);
    forbid_system_calls();
}

// True: the reader may begin.
bool is_confined(const Confinement& confinement, const Speaker& speaker, int answer_pipe, pid_t parent)
{
    try {
        confine(confinement, answer_pipe, parent);
    } catch (const Error& error) {
        const std::string_view message = std::string_view(error.what()).substr(0, most_message_bytes);
        speaker.say(Said::Trouble, message.size(), message);
        return false;
    }
    speaker.say(Said::Confined, 0);
    return true;
}

// What is thrown here and not caught is a crash, and reported as one.
void read_and_answer(const Reader& reader, const Speaker& speaker)
{
    try {
        const std::string answer = reader([&speaker](int pages) {
            speaker.say(Said::Pages, static_cast<std::uint64_t>(std::max(pages, 0)));
        });
        speaker.say(Said::Bytes, answer.size(), answer);
    } catch (const UnreadableFile& unreadable) {
        speaker.say_failure(unreadable.failure.reason, unreadable.failure.detail);
    } catch (const std::bad_alloc&) {
        speaker.say_failure(FailureReason::TooLarge, "it needs more memory than is allowed for one file");
    } catch (const std::length_error&) {
        speaker.say_failure(FailureReason::TooLarge, "it needs more memory than there can be");
    } catch (const std::exception& error) {
        speaker.say_failure(FailureReason::Crashed, error.what());
    }
}

}  // namespace

bool reports_lack_of_memory()
{
    return !has_sanitizer;
}

void read_confined(const Confinement& confinement, const Reader& reader, int answer_pipe, pid_t parent)
{
    const Speaker speaker(answer_pipe);
    if (is_confined(confinement, speaker, answer_pipe, parent))
        read_and_answer(reader, speaker);
    _exit(EXIT_SUCCESS);
}

}  // namespace throughline
