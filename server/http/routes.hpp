// Every address of the site. The handlers are in page_routes.cpp, api_routes.cpp and service_routes.cpp.
#pragma once

#include <vector>

#include "server/http/front_desk.hpp"

namespace throughline {

[[nodiscard]] const std::vector<Route>& routes();

namespace pages {
Response home(const Call&);
Response search(const Call&);
Response review(const Call&);
Response page(const Call&);
Response picture(const Call&);
Response status(const Call&);
Response help(const Call&);
Response about(const Call&);
}  // namespace pages

namespace api {
Response reviews(const Call&);
Response passages(const Call&);
Response review(const Call&);
Response page(const Call&);
}  // namespace api

namespace service {
Response asset(const Call&);
Response favicon(const Call&);
Response robots(const Call&);
Response alive(const Call&);
Response ready(const Call&);
Response metrics(const Call&);
}  // namespace service

}  // namespace throughline
