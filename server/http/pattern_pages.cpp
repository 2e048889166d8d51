// The patterns as pages. What cannot be read of an address is what was left out, and the page says so.
#include "server/http/answers.hpp"
#include "server/http/pattern_asked.hpp"
#include "server/http/pattern_parameters.hpp"
#include "server/http/routes.hpp"

namespace throughline {

HttpResponse pages::prevalence(const Call& call)
{
    const auto read = read_prevalence(call.request.parameters, *call.room);
    const PatternAsked asked = pattern_asked(
        call, "prevalence", {"salience", "level", "facet", "of", "order", "show"}, read.complaints);
    return html_answer(call.house.pages.prevalence(
        throughline::prevalence(call.room->matching(read.request), read.choice), asked));
}

}  // namespace throughline
