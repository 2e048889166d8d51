// throughline-worker: reads hostile files for the indexer and the server (see core/worker/worker.hpp).
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "indexer/worker/warden.hpp"

namespace {

bool is_socket(int descriptor)
{
    struct stat facts {};
    return fstat(descriptor, &facts) == 0 && S_ISSOCK(facts.st_mode);
}

// Otherwise the next file that is opened would become standard error.
void hold_standard_error()
{
    if (fcntl(STDERR_FILENO, F_GETFD) < 0)
        static_cast<void>(open("/dev/null", O_WRONLY));
}

}  // namespace

int main()
{
    hold_standard_error();
    if (!is_socket(STDIN_FILENO)) {
        std::cerr << "throughline-worker is started by throughline-indexer and throughline-server: there is "
                     "nothing to do with it by hand\n";
        return EXIT_FAILURE;
    }
    try {
        throughline::serve(STDIN_FILENO);
    } catch (const std::exception& error) {
        std::cerr << "throughline-worker: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
