#include "core/base/version.hpp"

namespace throughline {

std::string program_version()
{
    return THROUGHLINE_VERSION;
}

}  // namespace throughline
