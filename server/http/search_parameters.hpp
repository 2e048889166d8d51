// The parameters of an address as a question to the collection: the same for pages, lists and the API.
#pragma once

#include <string>
#include <vector>

#include "server/http/request.hpp"
#include "server/search/search.hpp"

namespace throughline {

// What could not be read, in a sentence that says how to mend it.
struct Complaint {
    std::string parameter;
    std::string message;

    bool operator==(const Complaint&) const = default;
};

struct ReadSearch {
    SearchRequest request;
    std::vector<Complaint> complaints;
};

// Any parameters give a request: what cannot be read is what was left out. A page says so in its notes, the
// API answers with the first complaint. Empty values are no values, as forms send them; names that are not
// known are passed over.
[[nodiscard]] ReadSearch read_search(const Parameters&);

// The facets that an address may filter by, in the order of the contract.
[[nodiscard]] const std::vector<std::string>& filter_names();

}  // namespace throughline
