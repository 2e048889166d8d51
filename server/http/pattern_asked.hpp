// What a page of a pattern keeps of the address that asked for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/front_desk.hpp"
#include "server/http/search_parameters.hpp"
#include "server/views/pattern_pages.hpp"

namespace throughline {

// `name`: of its file and its JSON, "co-occurrence/pair". `options`: the names of what the page takes besides
// a search. What the complaints are about was left out; the page says so.
[[nodiscard]] PatternAsked pattern_asked(const Call&, const std::string& name,
                                         const std::vector<std::string_view>& options,
                                         const std::vector<Complaint>& complaints);

}  // namespace throughline
