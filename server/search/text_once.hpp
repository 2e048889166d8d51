// A text that the first who asks for it writes, and all others share, whatever thread they are on.
#pragma once

#include <mutex>
#include <string>

namespace throughline {

class TextOnce {
public:
    // `write` gives the same whoever calls; what it throws reaches the caller, and the next one writes.
    template <typename Write>
    [[nodiscard]] const std::string& text(const Write& write) const
    {
        std::call_once(once_, [&] { text_ = write(); });
        return text_;
    }

private:
    mutable std::once_flag once_;
    mutable std::string text_;
};

}  // namespace throughline
