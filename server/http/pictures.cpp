#include "server/http/pictures.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <charconv>

namespace throughline {
namespace {

constexpr std::size_t workers_at_once = 2;
constexpr std::chrono::seconds patience{15};
constexpr std::size_t bytes_kept = std::size_t{16} << 20U;
constexpr std::array widths{500, 1000, 1500, 2000};
constexpr int usual_width = 1000;

// Tighter than for indexing: somebody waits for it.
WorkerLimits picture_limits()
{
    WorkerLimits limits;
    limits.memory_bytes = std::uint64_t{512} << 20U;
    limits.wall_time = std::chrono::seconds(20);
    limits.output_bytes = std::uint64_t{16} << 20U;
    return limits;
}

}  // namespace

Pictures::Pictures(std::filesystem::path program)
    : workers_(workers_at_once, patience,
               [program = std::move(program)] { return Worker(program, picture_limits()); }),
      recent_(bytes_kept)
{
}

Picture Pictures::picture(const std::filesystem::path& file, int page, int width)
{
    const std::string key = file.string() + ' ' + std::to_string(page) + ' ' + std::to_string(width);
    if (auto kept = recent_.find(key))
        return Picture(std::move(*kept));
    try {
        auto worker = workers_.borrow();
        Picture drawn = worker->picture(file, page, width);
        if (const auto* png = std::get_if<std::string>(&drawn))
            recent_.keep(key, *png);
        return drawn;
    } catch (const Unavailable&) {
        throw;
    } catch (const Error& error) {
        spdlog::error("no picture could be drawn: {}", error.what());
        throw Unavailable(
            "The picture of the page cannot be drawn at the moment. The text of the page can be read.");
    }
}

int drawn_width(std::string_view asked_for)
{
    int wanted = usual_width;
    std::from_chars(asked_for.data(), asked_for.data() + asked_for.size(), wanted);
    for (const int width : widths)
        if (width >= wanted)
            return width;
    return widths.back();
}

}  // namespace throughline
