// Sentences that ask somebody to do something.
#pragma once

#include <string>
#include <string_view>

#include "core/text/words.hpp"

namespace throughline {

// "should", "must", "needs to", "is asked to"; "To adopt ...", "That the Board ensure ...", "Review ...".
[[nodiscard]] bool is_ask(std::string_view text);

// "We recommend that", "It is therefore proposed that", within the first words.
[[nodiscard]] bool recommends_that(const std::vector<Word>& words);

// What is asked, in its dictionary form: "ensure"; empty where none is recognised.
[[nodiscard]] std::string verb_of_ask(std::string_view text);

// Does the text begin with a verb of asking, as action plans and tables write them: "Remove the box ..."?
[[nodiscard]] bool begins_with_order(std::string_view text);

// Is the word at `at` of the kind "should", "must"? Where the verb that it governs is looked for: the place
// after all its words, or `at` itself if it is none.
[[nodiscard]] std::size_t after_modal(const std::vector<Word>& words, std::size_t at);

// The text without what follows it in the same block and is no part of what is asked: "Expected outcome:
// ...".
[[nodiscard]] std::string_view without_outcome(std::string_view text);

}  // namespace throughline
