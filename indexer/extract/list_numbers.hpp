// Numbers of lists as they are printed: 4, d, IV.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

enum class NumberStyle {
    None,
    Decimal,
    DecimalZero,  // 01, 02, … 10
    LowerLetter,  // a … z, aa, ab (bijective base 26)
    UpperLetter,
    LowerLetterRepeated,  // a … z, aa, bb: Word's and LibreOffice's other way
    UpperLetterRepeated,
    LowerRoman,
    UpperRoman,
    Ordinal,  // 1st, 2nd
};

// Numbers that a style cannot write (0 as a letter, 5000 in Roman) are written as decimals.
[[nodiscard]] std::string printed_number(int number, NumberStyle);

// What a bullet character is kept as: symbol fonts put their bullets where other characters are.
[[nodiscard]] std::string printed_bullet(std::string_view character);

}  // namespace throughline
