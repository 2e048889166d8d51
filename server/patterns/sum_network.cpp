#include "server/patterns/sum_network.hpp"

#include <algorithm>

namespace throughline {

// Numbers flow from their row to their column; totals of rows from the column of totals back to their row,
// totals of columns from their column to the row of totals.
bool SumNetwork::flows_to_column(TablePlace place) const
{
    return place.row + 1 < rows_ && place.column + 1 < columns_;
}

// Dijkstra's shortest way over a dense network. With the flow a number rises, which it may by any amount;
// against it falls, to 1 at the least.
SumNetwork::Way SumNetwork::way(std::size_t from, std::size_t to, TablePlace except) const
{
    constexpr std::size_t unknown = std::numeric_limits<std::size_t>::max();
    const std::size_t nodes = rows_ + columns_;
    std::vector<std::size_t> cost(nodes, unknown);
    std::vector<TablePlace> arrived_by(nodes);
    std::vector<bool> is_settled(nodes);
    cost[from] = 0;
    for (;;) {
        std::size_t at = nodes;
        for (std::size_t node = 0; node < nodes; ++node)
            if (!is_settled[node] && cost[node] != unknown && (at == nodes || cost[node] < cost[at]))
                at = node;
        if (at == nodes || at == to)
            break;
        is_settled[at] = true;
        const bool is_row = at < rows_;
        for (std::size_t other = is_row ? rows_ : 0; other < (is_row ? nodes : rows_); ++other) {
            const TablePlace place = is_row ? TablePlace{at, other - rows_} : TablePlace{other, at - rows_};
            const std::size_t number = numbers_[place.row][place.column];
            const bool is_grand_total = place.row + 1 == rows_ && place.column + 1 == columns_;
            const bool rises = flows_to_column(place) == is_row;
            if (place == except || is_grand_total || number == 0 || (!rises && number < 2))
                continue;
            const std::size_t reached = cost[at] + (is_withheld_[place.row][place.column] ? 0 : number + 1);
            if (reached < cost[other]) {
                cost[other] = reached;
                arrived_by[other] = place;
            }
        }
    }
    Way found;
    found.cost = cost[to];
    if (found.cost == unknown)
        return found;
    for (std::size_t node = to; node != from;) {
        const TablePlace place = arrived_by[node];
        found.places.push_back(place);
        node = node < rows_ ? rows_ + place.column : place.row;
    }
    return found;
}

std::optional<std::vector<TablePlace>> SumNetwork::needed_for(TablePlace place) const
{
    const bool to_column = flows_to_column(place);
    const std::size_t row = place.row;
    const std::size_t column = rows_ + place.column;
    // One more has to flow back from where it flows to; one less, the other way.
    const Way more = to_column ? way(column, row, place) : way(row, column, place);
    Way less;
    if (numbers_[place.row][place.column] >= 2)
        less = to_column ? way(row, column, place) : way(column, row, place);
    const Way& best = less.cost < more.cost ? less : more;
    if (best.cost == std::numeric_limits<std::size_t>::max())
        return std::nullopt;
    std::vector<TablePlace> needed;
    for (const TablePlace& on_the_way : best.places)
        if (!is_withheld_[on_the_way.row][on_the_way.column])
            needed.push_back(on_the_way);
    return needed;
}

}  // namespace throughline
