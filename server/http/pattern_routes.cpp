// The patterns: as JSON, where what cannot be read is an error that says how to mend it, and as files.
#include <algorithm>

#include "server/api/patterns.hpp"
#include "server/http/answers.hpp"
#include "server/http/pattern_parameters.hpp"
#include "server/http/problems.hpp"
#include "server/http/routes.hpp"
#include "server/http/table_head.hpp"

namespace throughline {
namespace {

HttpResponse complaint(const Call& call, const Complaint& first)
{
    return problem(call.house.pages, call.request, {400, first.message, first.parameter});
}

// What is asked, how it is answered, and how the answer is written.
template <typename Choice, typename Answer, typename Written>
HttpResponse answer(const Call& call, ReadPattern<Choice> (*read)(const Parameters&, ReadingRoom&),
                    Answer (*made)(const MatchingReviews&, const Choice&), const Written& written)
{
    const auto asked = read(call.request.parameters, *call.room);
    if (!asked.complaints.empty())
        return complaint(call, asked.complaints.front());
    return written(made(call.room->matching(asked.request), asked.choice));
}

template <typename Answer>
auto as_json(std::string (*text_of)(const Answer&))
{
    return [text_of](const Answer& found) { return json_answer(text_of(found)); };
}

template <typename Answer>
auto as_file(const Call& call, const char* name, std::string (*text_of)(const Answer&, const TableHead&))
{
    return [head = table_head(call), name, text_of](const Answer& found) {
        return csv_answer(text_of(found, head), name);
    };
}

// A file has all pairs, unless fewer are asked for.
ReadPattern<PairChoice> read_all_pairs(const Parameters& parameters, ReadingRoom& room)
{
    auto read = read_pairs(parameters, room);
    if (value_of(parameters, "limit").empty())
        read.choice.most = 10'000;
    return read;
}

template <typename Written>
HttpResponse sides(const Call& call, const Written& written)
{
    const auto asked = read_sides(call.request.parameters, *call.room);
    if (!asked.complaints.empty())
        return complaint(call, asked.complaints.front());
    const auto found = call.room->matching(std::vector{asked.request, asked.choice.other});
    return written(comparison(found.at(0), found.at(1), asked.choice.themes, asked.choice.both_page));
}

template <typename Written>
HttpResponse cases(const Call& call, const Written& written)
{
    std::vector<ReviewId> ids;
    for (const auto& [name, value] : call.request.parameters) {
        const auto id = name == "id" ? number_from_path(value) : std::nullopt;
        if (name == "id" && !id)
            return complaint(call, {"id", "id is the number of a review, as in its address."});
        if (id && std::ranges::find(ids, ReviewId{*id}) == ids.end())
            ids.push_back(ReviewId{*id});
    }
    if (ids.size() < fewest_cases || ids.size() > most_cases)
        return complaint(call, {"id", "Give two to eight different reviews: id=1&id=2."});
    std::vector<ReviewRecord> records;
    for (const ReviewId id : ids) {
        auto record = call.room->review(id, {});
        if (!record)
            return problem(call.house.pages, call.request,
                           {404, "There is no review " + std::to_string(number_of(id)) + ".", "id"});
        records.push_back(std::move(*record));
    }
    return written(case_grid(records));
}

}  // namespace

HttpResponse api::prevalence(const Call& call)
{
    return answer(call, read_prevalence, throughline::prevalence, as_json(prevalence_json));
}

HttpResponse api::co_occurrence(const Call& call)
{
    return answer(call, read_pairs, throughline::co_occurrence, as_json(co_occurrence_json));
}

HttpResponse api::pair(const Call& call)
{
    const auto asked = read_pair(call.request.parameters, *call.room);
    if (!asked.complaints.empty())
        return complaint(call, asked.complaints.front());
    const auto& [themes, first, second] = asked.choice;
    const auto reading = pair_reading(call.room->matching(asked.request), themes, first, second);
    return json_answer(pair_json(reading, call.room->shared_pages(first, second, reading.with_both)));
}

HttpResponse api::three_together(const Call& call)
{
    return answer(call, read_threes, throughline::three_together, as_json(three_together_json));
}

HttpResponse api::trends(const Call& call)
{
    return answer(call, read_trends, throughline::trends, as_json(trends_json));
}

HttpResponse api::cross_table(const Call& call)
{
    return answer(call, read_cross_table, throughline::cross_table, as_json(cross_table_json));
}

HttpResponse api::compare(const Call& call)
{
    return sides(call, as_json(comparison_json));
}

HttpResponse api::cases(const Call& call)
{
    return throughline::cases(call, as_json(cases_json));
}

HttpResponse pages::prevalence_file(const Call& call)
{
    return answer(call, read_prevalence, throughline::prevalence,
                  as_file(call, "prevalence.csv", prevalence_csv));
}

HttpResponse pages::co_occurrence_file(const Call& call)
{
    return answer(call, read_all_pairs, throughline::co_occurrence,
                  as_file(call, "co-occurrence.csv", co_occurrence_csv));
}

HttpResponse pages::three_together_file(const Call& call)
{
    return answer(call, read_threes, throughline::three_together,
                  as_file(call, "three-together.csv", three_together_csv));
}

HttpResponse pages::trends_file(const Call& call)
{
    return answer(call, read_trends, throughline::trends, as_file(call, "trends.csv", trends_csv));
}

HttpResponse pages::cross_table_file(const Call& call)
{
    return answer(call, read_cross_table, throughline::cross_table,
                  as_file(call, "cross-table.csv", cross_table_csv));
}

HttpResponse pages::compare_file(const Call& call)
{
    return sides(call, as_file(call, "compare.csv", comparison_csv));
}

HttpResponse pages::cases_file(const Call& call)
{
    return throughline::cases(call, as_file(call, "cases.csv", cases_csv));
}

}  // namespace throughline
