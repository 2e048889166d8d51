#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "server/search/alike_candidates.hpp"
#include "server/search/average_linkage.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

std::string words_from(const std::vector<int>& numbers)
{
    static const char* const words[] = {"father", "bruise", "nurse", "school", "record", "the", "should",
                                        "damp",   "visit",  "board", "police", "name",   "home"};
    std::string text;
    for (const int number : numbers)
        text += std::string(words[static_cast<std::size_t>(number) % std::size(words)]) + ' ';
    return text;
}

std::vector<SaidText> weighed(const std::vector<std::string>& texts)
{
    Stemmer stemmer;
    StemRarity rarity;
    std::vector<SaidText> said;
    for (const std::string& text : texts) {
        said.push_back(rarity.read(text, stemmer));
        rarity.count(said.back());
    }
    for (SaidText& text : said)
        rarity.weigh(text);
    return said;
}

}  // namespace

TEST_CASE("likeness is the same both ways, between 0 and 1, and whole for the same words")
{
    rc::check([] {
        const auto numbers = *rc::gen::container<std::vector<std::vector<int>>>(
            5, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100)));
        std::vector<std::string> texts;
        for (const auto& one : numbers)
            texts.push_back(words_from(one));
        const auto said = weighed(texts);
        for (const SaidText& one : said) {
            for (const SaidText& other : said) {
                const double found = likeness(one, other);
                RC_ASSERT(found >= 0);
                RC_ASSERT(found <= 1 + 1e-9);
                RC_ASSERT(std::abs(found - likeness(other, one)) < 1e-12);
                RC_ASSERT(found <= likeness_at_most(one, other));
            }
            RC_ASSERT(one.length == 0 || std::abs(likeness(one, one) - 1) < 1e-9);
        }
    });
}

TEST_CASE("members of a group are alike on average, nobody is in two, and the order of pairs is nothing")
{
    rc::check([] {
        constexpr std::uint32_t count = 9;
        constexpr double from = 0.5;
        std::map<std::pair<std::uint32_t, std::uint32_t>, double> all;
        std::vector<AlikePair> near;
        for (std::uint32_t one = 0; one < count; ++one)
            for (std::uint32_t other = one + 1; other < count; ++other) {
                const double found = *rc::gen::inRange(0, 1000) / 1000.0;
                all[{one, other}] = found;
                if (found >= from)
                    near.push_back({one, other, found});
            }
        const auto likeness_of = [&](std::uint32_t one, std::uint32_t other) {
            return all.at({std::min(one, other), std::max(one, other)});
        };
        const auto groups = average_linkage(near, from, likeness_of);
        std::vector<std::uint32_t> members;
        for (const auto& group : groups) {
            RC_ASSERT(group.size() > 1);
            members.insert(members.end(), group.begin(), group.end());
            double sum = 0;
            double pairs = 0;
            for (std::size_t one = 0; one < group.size(); ++one)
                for (std::size_t other = one + 1; other < group.size(); ++other, ++pairs)
                    sum += likeness_of(group[one], group[other]);
            RC_ASSERT(sum >= from * pairs - 1e-9);
        }
        std::ranges::sort(members);
        RC_ASSERT(std::ranges::adjacent_find(members) == members.end());
        std::ranges::reverse(near);
        RC_ASSERT(average_linkage(near, from, likeness_of) == groups);
    });
}

TEST_CASE("no pair that is alike enough to be the same is missed among few texts")
{
    rc::check([] {
        const auto numbers = *rc::gen::container<std::vector<std::vector<int>>>(
            8, rc::gen::container<std::vector<int>>(8, rc::gen::inRange(0, 100)));
        std::vector<std::string> texts;
        for (const auto& one : numbers)
            texts.push_back(words_from(one));
        const auto said = weighed(texts);
        std::vector<const SaidText*> places;
        for (const SaidText& text : said)
            places.push_back(&text);
        const auto found = alike_candidates(places);
        for (std::uint32_t one = 0; one < said.size(); ++one)
            for (std::uint32_t other = one + 1; other < said.size(); ++other)
                if (likeness(said[one], said[other]) >= same_from)
                    RC_ASSERT(std::ranges::find(found, std::pair(one, other)) != found.end());
    });
}
