#include "server/search/fold.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/catch.hpp"

namespace {

using namespace throughline;

// A few sentences again and again, some with words changed: much that is near-identical, and much that nearly
// is.
std::string any_text()
{
    std::string text;
    for (int sentence = *rc::gen::inRange(1, 4); sentence > 0; --sentence) {
        const int which = *rc::gen::inRange(0, 4);
        const int changed = *rc::gen::inRange(0, 40);
        for (int word = 0; word < 20; ++word)
            text += "w" +
                    std::to_string(word == changed ? 1000 + *rc::gen::inRange(0, 9) : which * 20 + word) +
                    ' ';
    }
    return text;
}

struct Texts {
    std::map<std::uint32_t, std::string> all;
    NearIdentical identical;
};

Texts any_texts()
{
    Texts texts;
    NearIdenticalMaker maker;
    for (std::uint32_t count = *rc::gen::inRange(0U, 40U), passage = 3; count > 0; --count, passage += 7) {
        texts.all[passage] = any_text();
        maker.add(passage, texts.all[passage]);
    }
    texts.identical = std::move(maker).finish();
    return texts;
}

}  // namespace

TEST_CASE("groups are a partition, and all of a group are near-identical to its first")
{
    CHECK(rc::check("any passages", [] {
        const Texts texts = any_texts();
        std::set<std::uint32_t> seen;
        for (std::size_t place = 0; place < texts.identical.groups.size(); ++place) {
            const auto& group = texts.identical.groups[place];
            RC_ASSERT(group.size() >= 2U);
            const auto first = shingles_of(texts.all.at(group.front()));
            for (const std::uint32_t passage : group) {
                RC_ASSERT(seen.insert(passage).second);
                RC_ASSERT(texts.identical.group_of.at(passage) == place);
                RC_ASSERT(resemblance(first, shingles_of(texts.all.at(passage))) >= near_identity);
            }
        }
        RC_ASSERT(seen.size() == texts.identical.passages.cardinality());
        RC_ASSERT(seen.size() == texts.identical.group_of.size());
    }));
}

TEST_CASE("copies are found, whatever stands beside them")
{
    CHECK(rc::check("any passages", [] {
        const Texts texts = any_texts();
        std::map<std::string, std::uint32_t> first;
        for (const auto& [passage, text] : texts.all) {
            const auto [known, is_new] = first.emplace(text, passage);
            if (!is_new)
                RC_ASSERT(texts.identical.group_of.at(passage) == texts.identical.group_of.at(known->second));
        }
    }));
}

TEST_CASE("folding loses nobody: each passage that was found is shown, or counted behind one that is")
{
    CHECK(rc::check("any passages, any ranking of some of them", [] {
        const Texts texts = any_texts();
        std::vector<Match> ranking;
        IdSet matching;
        for (const auto& [passage, text] : texts.all)
            if (*rc::gen::inRange(0, 4) > 0) {
                ranking.push_back({passage, *rc::gen::arbitrary<double>()});
                if (texts.identical.passages.contains(passage))
                    matching.add(passage);
            }
        std::sort(ranking.begin(), ranking.end(),
                  [](const Match& a, const Match& b) { return a.weight > b.weight; });
        const Fold fold(texts.identical, matching);
        const std::vector<Match> shown = fold.folded(ranking, ranking.size());
        std::size_t counted = 0;
        std::set<std::uint32_t> groups;
        for (const Match& match : shown) {
            counted += 1 + fold.similar_to(match.document);
            const auto group = texts.identical.group_of.find(match.document);
            if (group == texts.identical.group_of.end())
                continue;
            RC_ASSERT(groups.insert(group->second).second);
            const auto first = std::find_if(ranking.begin(), ranking.end(), [&](const Match& one) {
                const auto other = texts.identical.group_of.find(one.document);
                return other != texts.identical.group_of.end() && other->second == group->second;
            });
            RC_ASSERT(first->document == match.document);
        }
        RC_ASSERT(counted == ranking.size());
        RC_ASSERT(shown.size() + fold.hidden() == ranking.size());
    }));
}
