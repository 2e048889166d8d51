#include "server/search/near_identical.hpp"

#include <string>

#include "support/catch.hpp"

using namespace throughline;

namespace {

// Words that stand in no other of these texts.
std::string text_of(const std::string& word, int count)
{
    std::string text;
    for (int at = 0; at < count; ++at)
        text += word + std::to_string(at) + ' ';
    return text;
}

NearIdentical made_of(const std::vector<std::string>& texts)
{
    NearIdenticalMaker maker;
    for (std::size_t at = 0; at < texts.size(); ++at)
        maker.add(static_cast<std::uint32_t>(at), texts[at]);
    return std::move(maker).finish();
}

}  // namespace

TEST_CASE("the same words in another dress are the same passage")
{
    const std::string plain = "Agencies should ask who else lives in the home, and write it down.";
    const NearIdentical found = made_of({plain, "Nobody asked about the father of the baby.",
                                         "AGENCIES should ask who else lives in the home and write it down"});
    REQUIRE(found.groups == std::vector<std::vector<std::uint32_t>>{{0, 2}});
    CHECK(found.others_like(0) == std::vector<std::uint32_t>{2});
    CHECK(found.others_like(2) == std::vector<std::uint32_t>{0});
    CHECK(found.others_like(1).empty());
    CHECK(found.passages.cardinality() == 2);
}

TEST_CASE("one other word in a hundred leaves a passage near-identical, a fifth of other words does not")
{
    const std::string hundred = text_of("word", 100);
    const std::string one_more = hundred + "more";
    const std::string half = hundred + text_of("other", 40);
    const NearIdentical found = made_of({hundred, one_more, half});
    CHECK(found.groups == std::vector<std::vector<std::uint32_t>>{{0, 1}});
}

TEST_CASE("resemblance is the share of common shingles")
{
    // Four and four, three of them common: of the words 1 to 8, and 2 to 9.
    const auto one = shingles_of("a1 a2 a3 a4 a5 a6 a7 a8");
    const auto other = shingles_of("a2 a3 a4 a5 a6 a7 a8 a9");
    REQUIRE(one.size() == 4);
    CHECK(resemblance(one, other) == 3.0 / 5.0);
    CHECK(resemblance(one, one) == 1.0);
    CHECK(resemblance({}, {}) == 0.0);
}

TEST_CASE("what has fewer words than a shingle is like nothing")
{
    CHECK(made_of({"Ask the police.", "Ask the police.", ""}).groups.empty());
}

TEST_CASE("a thousand copies are one group")
{
    CHECK(made_of(std::vector<std::string>(1000, text_of("copied", 30))).groups.at(0).size() == 1000);
}
