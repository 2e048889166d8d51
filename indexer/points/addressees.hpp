// Who is asked to act: the agencies before "should", asked or required in turn, not every agency named.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "indexer/points/agency_names.hpp"

namespace throughline {

using AgencySet = std::set<std::size_t>;  // places in the list of agencies

// Of a recommendation's text.
[[nodiscard]] AgencySet addressees_in(std::string_view text, const AgencyNames& names);

// Of a heading or a table's cell that names nobody but agencies: "For the police", "Schools and colleges".
// Empty: it says something else as well.
[[nodiscard]] AgencySet agencies_of_heading(std::string_view text, const AgencyNames& names);

// Of a cell in a column of agencies: whoever is named.
[[nodiscard]] AgencySet agencies_of_cell(std::string_view text, const AgencyNames& names);

}  // namespace throughline
