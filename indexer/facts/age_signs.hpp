// What leads to an age in a sentence, and what that makes of it: somebody's age at the time, or now, or none.
#pragma once

#include "indexer/facts/ages.hpp"

namespace throughline {

// "girl", "baby", "toddler": a word for a child, folded.
[[nodiscard]] bool is_child_noun(std::string_view word);

// Whether this number can be an age: a bare one only where nothing follows that it could count, and time only
// where it is of a life.
[[nodiscard]] bool can_be_an_age(const FactStatement& statement, const StatedAge& age);

// How sure it is that this was somebody's age at the time: 6 "was four months old", 5 "aged 16", 4 "Leah,
// nine,", 2 "is ten", 1 "when she was eight" of some event. 0: it is no age, or of another time ("since she
// was eight").
[[nodiscard]] int strength_of(const FactStatement& statement, const StatedAge& age);

// A death, harm, an ambulance, or a date.
[[nodiscard]] bool tells_of_an_event(const FactStatement& statement);

}  // namespace throughline
