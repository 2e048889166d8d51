#include "server/http/table_head.hpp"

#include <fmt/chrono.h>

#include <ctime>

namespace throughline {

TableHead table_head(const Call& call)
{
    return {call.room->version(), fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)))};
}

}  // namespace throughline
