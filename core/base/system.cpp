#include "core/base/system.hpp"

#include <cerrno>
#include <system_error>

#include "core/base/error.hpp"

namespace throughline {

std::string system_message(int error)
{
    return std::generic_category().message(error);
}

void throw_system_error(const std::string& doing)
{
    const int error = errno;
    throw Error(doing + ": " + system_message(error));
}

}  // namespace throughline
