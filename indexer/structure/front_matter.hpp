// What stands before the report begins and after it ends: title page, letter head, signatures.
#pragma once

#include <vector>

#include "indexer/structure/candidates.hpp"

namespace throughline {

// Removes titles, names, dates and addresses from the candidates.
void remove_front_matter(const Document& document, std::vector<HeadingCandidate>& candidates);

}  // namespace throughline
