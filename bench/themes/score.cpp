#include "bench/themes/score.hpp"

#include <fmt/format.h>

namespace throughline::bench {

std::string line_of(const Agreement& agreement)
{
    return fmt::format("P {:.3f}  R {:.3f}  F1 {:.3f}  ({} right, {} wrong, {} missed)",
                       agreement.precision(), agreement.recall(), agreement.f1(), agreement.right,
                       agreement.wrong, agreement.missed);
}

}  // namespace throughline::bench
