// Documents for tests.
#pragma once

#include "core/review/document.hpp"

namespace throughline::test {

// `pages` pages as a PDF of a report gives them: 45 lines each, in 9 blocks, with a running header.
[[nodiscard]] Document report_of(int pages);

}  // namespace throughline::test
