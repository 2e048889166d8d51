#include "server/search/whole_result.hpp"

#include <algorithm>

#include "server/search/whole_result_impl.hpp"

namespace throughline {
namespace {

void add_themes(TakenRow& row, const std::vector<ReviewTheme>& themes)
{
    for (const ReviewTheme& one : themes) {
        row.themes.push_back(one.theme);
        row.central_themes += one.salience == Salience::Central ? 1 : 0;
    }
}

void add_point(TakenRow& row, const ShelvedPoint& shelved, const Vocabulary& vocabulary)
{
    const Point& point = shelved.point;
    row.page = point.page;
    row.begin = point.begin;
    row.kind = name_of(point.kind);
    row.number = point.number;
    row.text = point.text;
    row.scope = name_of(point.scope);
    row.verb = point.verb;
    if (!shelved.passages.empty())
        row.passage = number_of_passage(shelved.passages.front());
    for (const std::string& agency : point.addressees)
        row.addressees.push_back(named_agency(vocabulary, agency));
    for (const std::string& theme : shelved.themes)
        row.themes.push_back(named_theme(vocabulary, theme));
}

}  // namespace

std::optional<TakenRow> Room::taken(ResultKind kind, std::uint32_t member)
{
    TakenRow row;
    const ShelvedPoint* point =
        kind == ResultKind::Recommendations ? &records().points.points.at(member) : nullptr;
    const ReviewId id = point != nullptr              ? point->review
                        : kind == ResultKind::Reviews ? ReviewId{member}
                                                      : review_of_passage(member);
    const auto review = state->reviews.find(id);
    if (review == state->reviews.end())
        return std::nullopt;
    row.review = review->second;
    if (point != nullptr) {
        add_point(row, *point, *state->vocabulary);
        return row;
    }
    if (kind == ResultKind::Reviews) {
        add_themes(row, themes_of(*state, id)->all);
        return row;
    }
    auto found = reviews.passage(id, number_of_passage(member));
    if (!found)
        return std::nullopt;
    row.page = found->passage.page;
    row.passage = number_of_passage(member);
    row.kind = name_of(found->passage.kind);
    row.text = std::move(found->text);
    add_themes(row, themes_of_passage(*state, member));
    return row;
}

WholeResult::WholeResult(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
WholeResult::~WholeResult() = default;
WholeResult::WholeResult(WholeResult&&) noexcept = default;
WholeResult& WholeResult::operator=(WholeResult&&) noexcept = default;

const SearchResults& WholeResult::found() const
{
    return impl_->found;
}

std::string WholeResult::version() const
{
    return impl_->generation + "-" + std::to_string(impl_->room.state->revision);
}

std::vector<TakenRow> WholeResult::next(std::size_t most)
{
    std::vector<TakenRow> rows;
    const std::vector<std::uint32_t>& order = impl_->found.order;
    while (rows.size() < most && impl_->taken < order.size())
        if (auto row = impl_->room.taken(impl_->found.request.in, order[impl_->taken++]))
            rows.push_back(std::move(*row));
    return rows;
}

}  // namespace throughline
