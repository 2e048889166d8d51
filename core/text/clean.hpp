// Text from outside made fit to keep: every reader passes all that it extracts through here.
#pragma once

#include <string>
#include <string_view>

namespace throughline {

// Valid UTF-8 in NFC: broken bytes become U+FFFD; ligatures are spelled out; soft hyphens, zero-width
// characters, NULs and other controls go (tab and line feed stay); quotes and apostrophes become ' and ", all
// kinds of blank become a space, hyphen variants "-". Idempotent.
[[nodiscard]] std::string clean(std::string_view text);

// `clean`, and every run of white space is one space, none at either end.
[[nodiscard]] std::string clean_line(std::string_view text);

// The lines of one paragraph as running text. A word that was broken at a line's end is made whole: "safe-" +
// "guarding" is "safeguarding"; a hyphen stays where the broken word is written with one elsewhere ("co-" +
// "sleeping") or where the next line begins with a capital or a digit.
[[nodiscard]] std::string joined_lines(const std::string& first, const std::string& next);

}  // namespace throughline
