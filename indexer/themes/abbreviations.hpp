// Lists of abbreviations, found by their rows where no heading says that they are one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/themes/statement.hpp"

namespace throughline {

// How a sentence begins, as a row of such a list would.
struct ShortForm {
    std::string letters;  // "CSE"; empty: it begins with no short form
    std::size_t spelt_out =
        0;  // how many short forms are spelt out right after them: "CSE child sexual exploitation"
    bool is_first_spelt_out = false;
};

[[nodiscard]] ShortForm short_form_in(std::string_view text, const std::vector<Token>& tokens);

// Makes glossary of all sentences that are rows of such a list; `forms` are of the sentences, one for each.
void set_abbreviations_aside(std::vector<Statement>& all, const std::vector<ShortForm>& forms);

}  // namespace throughline
