// What a file says of itself when it is asked for.
#pragma once

#include "server/api/tables.hpp"
#include "server/http/front_desk.hpp"

namespace throughline {

// Asked before its rows are: they are of this version of the collection or a newer one.
[[nodiscard]] TableHead table_head(const Call&);

}  // namespace throughline
