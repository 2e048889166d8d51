#include "server/patterns/bit_rows.hpp"

#include <rapidcheck.h>

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("rows of bits have in common what the sets have")
{
    rc::check([](const std::vector<std::uint32_t>& numbers) {
        IdSet all;
        std::vector<ThemeSet> sets(3);
        for (const std::uint32_t number : numbers) {
            const std::uint32_t review = number % 1000;
            all.add(review);
            for (std::size_t theme = 0; theme < sets.size(); ++theme)
                if ((number >> theme) % 2 == 1)
                    sets[theme].reviews.add(review);
        }
        const BitRows rows(all, sets);
        const IdSet both = sets[0].reviews & sets[1].reviews;
        BitRows::Row row;
        RC_ASSERT(rows.in_common(0, 2) == sets[0].reviews.and_cardinality(sets[2].reviews));
        RC_ASSERT(rows.put_common(0, 1, row) == both.cardinality());
        RC_ASSERT(rows.in_common(row, 2) == both.and_cardinality(sets[2].reviews));
    });
}
