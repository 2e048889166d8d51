#include "indexer/confine/confine.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "core/base/system.hpp"
#include "core/worker/descriptor.hpp"
#include "indexer/confine/inside.hpp"
#include "indexer/confine/listener.hpp"

namespace throughline {
namespace {

// Above standard error, which the reader points elsewhere.
Descriptor raised(Descriptor descriptor)
{
    if (descriptor.number() > STDERR_FILENO)
        return descriptor;
    Descriptor higher(fcntl(descriptor.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    if (!higher.is_open())
        throw_system_error("making a pipe for the reader");
    return higher;
}

std::pair<Descriptor, Descriptor> pipe_ends()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw_system_error("making a pipe for the reader");
    Descriptor reading(ends[0]);
    return {std::move(reading), raised(Descriptor(ends[1]))};
}

// A process that is gone, for certain, when its holder goes. It cannot have children: to kill it is enough.
class ReaderProcess {
public:
    explicit ReaderProcess(pid_t process) : process_{process} {}
    ~ReaderProcess() { static_cast<void>(status_at_end()); }
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;

    // As waitpid gives it. A process that has begun to die of something else keeps that as its reason.
    int status_at_end()
    {
        if (const pid_t process = std::exchange(process_, -1); process > 0) {
            kill(process, SIGKILL);
            while (waitpid(process, &status_, 0) < 0 && errno == EINTR) {
            }
        }
        return status_;
    }

private:
    pid_t process_;
    int status_ = 0;
};

Failure failure_after(int status)
{
    if (!WIFSIGNALED(status))
        return {FailureReason::Crashed, "its reader ended without an answer"};
    switch (WTERMSIG(status)) {
        case SIGXCPU:
            return {FailureReason::TooSlow, "it used more processor time than is allowed for one file"};
        case SIGSYS:
            return {FailureReason::Crashed, "its reader tried what no reader may do"};
        case SIGKILL:
            return {FailureReason::Crashed, "its reader was killed: perhaps the machine is short of memory"};
        default:
            return {FailureReason::Crashed,
                    std::string("its reader ended with ") + sigdescr_np(WTERMSIG(status))};
    }
}

}  // namespace

std::variant<std::string, Failure> run_confined(const Confinement& confinement, const Reader& reader)
{
    auto [reading, writing] = pipe_ends();
    const pid_t parent = getpid();
    const pid_t process = fork();
    if (process < 0)
        throw_system_error("starting a reader");
    if (process == 0)
        read_confined(confinement, reader, writing.number(), parent);
    ReaderProcess reader_process(process);
    writing.close();

    auto heard = Listener(reading.number(), confinement).heard();
    if (auto* answer = std::get_if<std::string>(&heard))
        return std::move(*answer);
    if (auto* failure = std::get_if<Failure>(&heard))
        return std::move(*failure);
    return failure_after(reader_process.status_at_end());
}

}  // namespace throughline
