// Every address of the site. The handlers are in the *_routes.cpp beside it.
#pragma once

#include <vector>

#include "server/http/front_desk.hpp"

namespace throughline {

[[nodiscard]] const std::vector<Route>& routes();

namespace pages {
HttpResponse home(const Call&);
HttpResponse search(const Call&);
HttpResponse themes(const Call&);
HttpResponse themes_file(const Call&);
HttpResponse theme(const Call&);
HttpResponse theme_years_file(const Call&);
HttpResponse theme_passages_file(const Call&);
HttpResponse recommendations(const Call&);
HttpResponse recommendations_to_print(const Call&);
HttpResponse result_file(const Call&);
HttpResponse review_file(const Call&);
HttpResponse quotation_file(const Call&);
HttpResponse search_feed(const Call&);
HttpResponse prevalence(const Call&);
HttpResponse prevalence_file(const Call&);
HttpResponse co_occurrence(const Call&);
HttpResponse pair(const Call&);
HttpResponse pair_file(const Call&);
HttpResponse three_together(const Call&);
HttpResponse cross_table(const Call&);
HttpResponse co_occurrence_file(const Call&);
HttpResponse three_together_file(const Call&);
HttpResponse trends(const Call&);
HttpResponse trends_file(const Call&);
HttpResponse cross_table_file(const Call&);
HttpResponse compare(const Call&);
HttpResponse compare_file(const Call&);
HttpResponse cases(const Call&);
HttpResponse cases_file(const Call&);
HttpResponse recurring(const Call&);
HttpResponse recurring_file(const Call&);
HttpResponse said_before(const Call&);
HttpResponse published(const Call&);
HttpResponse published_file(const Call&);
HttpResponse precedents(const Call&);
HttpResponse precedents_file(const Call&);
HttpResponse precedents_references(const Call&);
HttpResponse precedents_text(const Call&);
HttpResponse review(const Call&);
HttpResponse page(const Call&);
HttpResponse picture(const Call&);
HttpResponse status(const Call&);
HttpResponse help(const Call&);
HttpResponse about(const Call&);
HttpResponse no_such_review(const Call&);
}  // namespace pages

namespace api {
HttpResponse reviews(const Call&);
HttpResponse passages(const Call&);
HttpResponse recommendations(const Call&);
HttpResponse suggest(const Call&);
HttpResponse themes(const Call&);
HttpResponse theme(const Call&);
HttpResponse review(const Call&);
HttpResponse page(const Call&);
HttpResponse prevalence(const Call&);
HttpResponse co_occurrence(const Call&);
HttpResponse pair(const Call&);
HttpResponse three_together(const Call&);
HttpResponse trends(const Call&);
HttpResponse cross_table(const Call&);
HttpResponse compare(const Call&);
HttpResponse cases(const Call&);
HttpResponse recurring(const Call&);
HttpResponse said_before(const Call&);
HttpResponse published(const Call&);
HttpResponse precedents(const Call&);
}  // namespace api

namespace service {
HttpResponse asset(const Call&);
HttpResponse favicon(const Call&);
HttpResponse robots(const Call&);
HttpResponse opensearch(const Call&);
HttpResponse alive(const Call&);
HttpResponse ready(const Call&);
HttpResponse metrics(const Call&);
}  // namespace service

}  // namespace throughline
