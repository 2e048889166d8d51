#include "server/http/pattern_asked.hpp"

#include <algorithm>

#include "server/http/table_head.hpp"

namespace throughline {

PatternAsked pattern_asked(const Call& call, const std::string& name,
                           const std::vector<std::string_view>& options,
                           const std::vector<Complaint>& complaints)
{
    PatternAsked asked;
    asked.path = call.request.path;
    asked.file = "/patterns/" + name + ".csv";
    asked.api = "/api/v1/patterns/" + name;
    asked.search = read_search(call.request.parameters).request;
    const auto is_complained_of = [&](const std::string& parameter) {
        return std::ranges::find(complaints, parameter, &Complaint::parameter) != complaints.end();
    };
    for (const auto& [known, value] : call.request.parameters)
        if (!value.empty() && std::ranges::find(options, known) != options.end() && !is_complained_of(known))
            asked.options.emplace_back(known, value);
    for (const Complaint& complaint : complaints)
        asked.notes.push_back(complaint.message);
    asked.themes = call.room->themes();
    asked.today = asked_from(call).today;
    asked.site = site_of(call);
    return asked;
}

}  // namespace throughline
