// Which stretches ask an agency to act. To find out costs much and is wanted in several places, often of a
// few: each stretch is read when somebody first wants to know.
#pragma once

#include <optional>
#include <vector>

#include "indexer/points/stretches.hpp"

namespace throughline {

class AskingStretches {
public:
    // Both must outlive it.
    AskingStretches(const std::vector<Stretch>& stretches, const AgencyNames& names)
        : stretches_(stretches), names_(names), known_(stretches.size())
    {
    }

    // Does the text behind the stretch's label ask an agency?
    [[nodiscard]] bool asks(std::size_t at);

    [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }
    [[nodiscard]] const AgencyNames& names() const { return names_; }

private:
    const std::vector<Stretch>& stretches_;
    const AgencyNames& names_;
    std::vector<std::optional<bool>> known_;
};

}  // namespace throughline
