// Text as BibTeX and LaTeX take it.
#pragma once

#include <string>
#include <string_view>

namespace throughline::api {

// Marks that mean something to LaTeX are written so that they print. Braces are spelled out, because BibTeX
// counts them even behind a backslash. Everything else stays as it is, in UTF-8.
[[nodiscard]] std::string latex_escaped(std::string_view text);

// For what stands between entries: without "@", with which an entry would begin.
[[nodiscard]] std::string bibtex_comment(std::string_view text);

}  // namespace throughline::api
