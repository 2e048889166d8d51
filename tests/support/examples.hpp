// Made-up values as the reading room gives them, for tests of pages. All reviews are fictional.
#pragma once

#include <string>

#include "server/search/reading.hpp"
#include "server/search/search.hpp"

namespace throughline::test {

[[nodiscard]] SearchResults example_results();          // ten of 48 reviews, with filters
[[nodiscard]] SearchResults example_passages();         // the same question, passages
[[nodiscard]] SearchResults example_nothing();          // a question without an answer
[[nodiscard]] SearchResults example_hostile_results();  // markup in every field that comes from outside
[[nodiscard]] ReviewRecord example_record();
[[nodiscard]] ReadPage example_page();
[[nodiscard]] CollectionStatus example_status();

}  // namespace throughline::test
