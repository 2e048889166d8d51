// A search asks about a review or passage that the collection does not have (any more).
#pragma once

#include <string>
#include <utility>

#include "core/base/error.hpp"

namespace throughline {

class NotHeld : public Error {
public:
    // The message is for people; `parameter` of the address named what is not there.
    NotHeld(const std::string& message, std::string parameter)
        : Error(message), parameter_(std::move(parameter))
    {
    }

    [[nodiscard]] const std::string& parameter() const { return parameter_; }

private:
    std::string parameter_;
};

}  // namespace throughline
