// throughline-server: reads the settings, opens the site, answers until it is told to stop.
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <thread>

#include "server/http/front_desk.hpp"
#include "server/http/http_server.hpp"
#include "server/settings/settings.hpp"

namespace {

using namespace throughline;

// glibc would give each of the threads an arena of its own and keep in it what the largest answer ever
// needed. The longest pages have three million bytes: to map and unmap memory anew for each of their copies
// took a fifth of their time.
void bound_memory()
{
    // No thread has been started yet. NOLINTBEGIN(concurrency-mt-unsafe)
    mallopt(M_ARENA_MAX, 8);
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    // NOLINTEND(concurrency-mt-unsafe)
}

// Blocked here, before any thread is started, the signals come to one thread and nowhere else.
sigset_t blocked_stop_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    signal(SIGPIPE, SIG_IGN);  // a client or a worker that is gone is an error where it is written to
    return signals;
}

class StopOnSignal {
public:
    StopOnSignal(const sigset_t& signals, HttpServer& server)
        : thread_([signals, &server] {
              int which = 0;
              sigwait(&signals, &which);
              server.stop();
          })
    {
    }
    // A server that ended for another reason has a thread here that still waits.
    ~StopOnSignal() { kill(getpid(), SIGTERM); }
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

private:
    std::jthread thread_;
};

HouseOptions house_options(const Settings& settings)
{
    HouseOptions options;
    options.data = settings.data;
    options.templates = settings.templates;
    options.assets = settings.assets;
    options.vocabulary = settings.vocabulary;
    options.worker = settings.worker;
    options.contact = settings.contact;
    options.public_url = settings.public_url;
    options.rooms =
        settings.searches > 0 ? settings.searches : std::max(4U, 2 * std::thread::hardware_concurrency());
    options.heavy_rooms = settings.heavy_searches > 0 ? settings.heavy_searches
                                                      : std::max(1U, std::thread::hardware_concurrency() / 2);
    options.most_heavy_waiting = settings.threads / 2;  // the others are for light ones
    options.heavy_from = 1000.0 * settings.heavy_from;
    options.too_heavy_from = 1000.0 * settings.refused_from;
    return options;
}

ServerOptions server_options(const Settings& settings)
{
    ServerOptions options;
    options.host = settings.host;
    options.port = settings.port;
    options.threads = settings.threads;
    options.hosts.any = !is_loopback(settings.host) && settings.names.empty();
    options.hosts.names = settings.names;
    return options;
}

void run(const Settings& settings)
{
    const sigset_t signals = blocked_stop_signals();
    FrontDesk desk(house_options(settings));
    HttpServer server(server_options(settings),
                      [&desk](const HttpRequest& request) { return desk.answer(request); });
    const StopOnSignal stopper(signals, server);
    std::cout << "Throughline is ready on " << server.address() << std::endl;
    const std::jthread ahead([&desk] { desk.read_ahead(); });
    server.run();
}

}  // namespace

int main(int argc, char* argv[])
try {
    bound_memory();
    spdlog::set_default_logger(spdlog::stderr_logger_mt("throughline-server"));
    if (const auto settings = settings_from(argc, argv, std::cout))
        run(*settings);
    return 0;
} catch (const std::exception& error) {
    std::cerr << "throughline-server: " << error.what() << '\n';
    return 1;
}
