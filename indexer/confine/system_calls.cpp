#include "indexer/confine/system_calls.hpp"

#include <seccomp.h>
#include <sys/mman.h>

#include <array>
#include <cerrno>
#include <memory>
#include <string>

#include "core/base/error.hpp"
#include "core/base/system.hpp"
#include "indexer/confine/sanitizer.hpp"

namespace throughline {
namespace {

constexpr std::array allowed{
    // what is open already
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek),
    SCMP_SYS(close), SCMP_SYS(fstat),
    // memory (mmap and mprotect: see below)
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise),
    // clocks, chance, who am I
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(getrusage), SCMP_SYS(getrandom),
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(sysinfo), SCMP_SYS(uname),
    // locks within the process
    SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq), SCMP_SYS(membarrier),
    // its own signals and its end
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group)};

// A sanitizer finds out through a pipe whether an address can be read, and names the program in its report.
constexpr std::array allowed_for_sanitizers{SCMP_SYS(pipe), SCMP_SYS(pipe2), SCMP_SYS(readlink)};

// No library that reads a document tries these.
constexpr std::array deadly{SCMP_SYS(socket),
                            SCMP_SYS(socketpair),
                            SCMP_SYS(connect),
                            SCMP_SYS(bind),
                            SCMP_SYS(execve),
                            SCMP_SYS(execveat),
                            SCMP_SYS(fork),
                            SCMP_SYS(vfork),
                            SCMP_SYS(ptrace),
                            SCMP_SYS(process_vm_readv),
                            SCMP_SYS(process_vm_writev),
                            SCMP_SYS(bpf),
                            SCMP_SYS(perf_event_open),
                            SCMP_SYS(io_uring_setup),
                            SCMP_SYS(userfaultfd),
                            SCMP_SYS(keyctl),
                            SCMP_SYS(add_key),
                            SCMP_SYS(mount),
                            SCMP_SYS(unshare),
                            SCMP_SYS(setns),
                            SCMP_SYS(pidfd_getfd)};

void check_filter(int result, const char* doing)
{
    if (result != 0)
        throw Error(std::string("confining the reader: ") + doing + ": " + system_message(-result));
}

}  // namespace

void forbid_system_calls()
{
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)),
                                                                   &seccomp_release);
    if (!filter)
        throw Error("confining the reader: libseccomp gave no filter");
    for (const int call : allowed)
        check_filter(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0), "allowing a system call");
    if (has_sanitizer)
        for (const int call : allowed_for_sanitizers)
            check_filter(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0), "allowing a system call");
    for (const int call : deadly)
        check_filter(seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0),
                     "forbidding a system call");
    // Memory that can be run as a program would be a way around all of this.
    const scmp_arg_cmp is_not_executable{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        check_filter(seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &is_not_executable),
                     "allowing memory");
    check_filter(seccomp_load(filter.get()), "the kernel took no filter");
}

}  // namespace throughline
