#include "support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace throughline::test {

using Clock = std::chrono::steady_clock;

Process::Process(const std::filesystem::path& program, const std::vector<std::string>& arguments)
    : errors_(memfd_create("errors", MFD_CLOEXEC))
{
    std::array<int, 2> pipe{};
    if (errors_ < 0 || pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe could be made");
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    id_ = fork();
    if (id_ == 0) {
        dup2(pipe[1], STDOUT_FILENO);
        dup2(errors_, STDERR_FILENO);
        execv(argv[0], argv.data());
        _exit(127);
    }
    close(pipe[1]);
    output_ = pipe[0];
}

Process::~Process()
{
    if (!has_ended_) {
        kill(id_, SIGKILL);
        wait();
    }
    close(output_);
    close(errors_);
}

bool Process::read_more(Clock::time_point until)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd wait{output_, POLLIN, 0};
    if (poll(&wait, 1, static_cast<int>(std::max<decltype(left)>(left, 0))) <= 0)
        return false;
    std::array<char, 4096> part{};
    const ssize_t count = read(output_, part.data(), part.size());
    if (count <= 0)
        return false;
    unread_.append(part.data(), static_cast<std::size_t>(count));
    return true;
}

std::string Process::read_line(std::chrono::milliseconds time)
{
    const auto until = Clock::now() + time;
    std::size_t end = std::string::npos;
    while ((end = unread_.find('\n')) == std::string::npos)
        if (!read_more(until))
            return std::exchange(unread_, {});
    std::string line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    return line;
}

void Process::send(int signal) const
{
    kill(id_, signal);
}

int Process::wait()
{
    if (has_ended_)
        return exit_code_;
    int status = 0;
    waitpid(id_, &status, 0);
    has_ended_ = true;
    exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return exit_code_;
}

std::string Process::output()
{
    const auto until = Clock::now() + std::chrono::seconds(60);
    while (read_more(until)) {
    }
    return std::exchange(unread_, {});
}

std::string Process::errors() const
{
    std::string text(static_cast<std::size_t>(std::max<off_t>(lseek(errors_, 0, SEEK_END), 0)), '\0');
    const ssize_t count = pread(errors_, text.data(), text.size(), 0);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return text;
}

}  // namespace throughline::test
