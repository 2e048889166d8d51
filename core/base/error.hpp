// The one error type: something in the world failed, and a person has to do something about it.
#pragma once

#include <stdexcept>
#include <string>

namespace throughline {

// The message says what was being done, to what, and what to do next.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace throughline
