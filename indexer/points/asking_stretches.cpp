#include "indexer/points/asking_stretches.hpp"

#include "indexer/points/addressees.hpp"

namespace throughline {

bool AskingStretches::asks(std::size_t at)
{
    std::optional<bool>& known = known_[at];
    if (!known)
        known = !addressees_in(after_label(stretches_[at]), names_).empty();
    return *known;
}

}  // namespace throughline
