// What a file says of itself when it is asked for.
#pragma once

#include "server/api/tables.hpp"
#include "server/http/front_desk.hpp"

namespace throughline {

// "https://reviews.example": before every address that leaves the site.
[[nodiscard]] std::string site_of(const Call&);

[[nodiscard]] AskedFrom asked_from(const Call&);

// "cite=p203": the number of the passage that is to be cited. Nothing: none, or none that can be read.
[[nodiscard]] std::optional<std::size_t> passage_to_cite(const Parameters&);

// Asked before its rows are: they are of this version of the collection or a newer one.
[[nodiscard]] TableHead table_head(const Call&);

}  // namespace throughline
