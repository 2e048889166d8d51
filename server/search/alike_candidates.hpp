// Which texts may be alike, without comparing each with each: those that share rare words, and those that
// share much of their wording.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "server/search/likeness.hpp"

namespace throughline {

// Pairs of places, the smaller first, each once, in order. Besides what it finds, the work is at most in
// proportion to the number of texts.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> alike_candidates(
    const std::vector<const SaidText*>& texts);

}  // namespace throughline
