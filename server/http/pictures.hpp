// Pictures of pages, drawn by the confined worker: two at a time, the latest kept.
#pragma once

#include <filesystem>
#include <string>

#include "core/worker/worker.hpp"
#include "server/http/pool.hpp"
#include "server/http/recent.hpp"

namespace throughline {

class Pictures {
public:
    // `program`: throughline-worker. Where it is missing everything but pictures still works.
    explicit Pictures(std::filesystem::path program);

    // Throws Unavailable if no worker is free in time or none can be started.
    [[nodiscard]] Picture picture(const std::filesystem::path& file, int page, int width);

private:
    Pool<Worker> workers_;
    Recent recent_;
};

// One of the few widths that are drawn: the smallest that is no smaller than what is asked for.
[[nodiscard]] int drawn_width(std::string_view asked_for);

}  // namespace throughline
