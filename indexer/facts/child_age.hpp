// How old each child was: of all the ages that a report tells of a child, the one at the incident.
#pragma once

#include <optional>
#include <vector>

#include "indexer/facts/ages.hpp"
#include "indexer/facts/subjects.hpp"

namespace throughline {

struct ChildAge {
    const FactStatement* statement = nullptr;
    StatedAge age;
    int strength = 0;  // 0: nothing stated
};

// One for each subject. `mentions` are those of each statement; `last_day` ends the period under review.
[[nodiscard]] std::vector<ChildAge> ages_of(const FactStatements& statements,
                                            const std::vector<FactSubject>& subjects,
                                            const std::vector<std::vector<Mention>>& mentions,
                                            const std::optional<PartialDate>& last_day);

}  // namespace throughline
