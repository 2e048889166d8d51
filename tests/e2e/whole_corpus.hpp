// The whole corpus as a librarian would have it indexed, made once for the tests of a program.
#pragma once

#include <filesystem>
#include <string>

namespace throughline::test {

// A data folder of every fictional review with what the librarian's list says of it; scans are left as
// pictures, to be quick. It is only read.
[[nodiscard]] const std::filesystem::path& whole_corpus();

// A text as it stands in an attribute of a page.
[[nodiscard]] std::string in_attribute(std::string text);

}  // namespace throughline::test
