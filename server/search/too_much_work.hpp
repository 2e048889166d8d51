// What a room says of a search that would keep it for too long.
#pragma once

#include "core/base/error.hpp"

namespace throughline {

// The search would have to read more than it may here: it was not begun. The message is for whoever asked.
class TooMuchWork : public Error {
public:
    using Error::Error;
};

}  // namespace throughline
