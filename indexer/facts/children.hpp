// The children of a review, each with pseudonym, age and sex as the report states them.
#pragma once

#include <vector>

#include "core/review/child.hpp"
#include "indexer/facts/child_age.hpp"
#include "indexer/facts/subjects.hpp"

namespace throughline {

// Whom the report is about, child or not, and where it speaks of them.
struct People {
    std::vector<FactSubject> subjects;
    std::vector<std::vector<Mention>> mentions;  // of each statement
    std::vector<ChildAge> ages;                  // of each subject
    std::vector<bool> are_children;              // of each subject
};

// `last_day`: with which the period under review ends, if it is known.
[[nodiscard]] People people_of(const FactStatements& statements, const FactStatement& title,
                               const std::optional<PartialDate>& last_day);

[[nodiscard]] std::vector<Child> children_of(const FactStatements& statements, const People& people);

}  // namespace throughline
