#include <rapidcheck.h>

#include <algorithm>

#include "core/vocabulary/vocabulary.hpp"
#include "server/search/expand.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/spelling.hpp"
#include "support/catch.hpp"

namespace {

using namespace throughline;

const Vocabulary& whole_vocabulary()
{
    static const Vocabulary read = load_vocabulary(SOURCE_DIR "/vocabulary");
    return read;
}

const QueryLexicon& lexicon()
{
    static const QueryLexicon made{whole_vocabulary()};
    return made;
}

// Terms of the thesaurus, what they stand for, signs and other words, side by side.
std::string any_query()
{
    static const std::vector<std::string> others{"neglect", "the", "AND", "OR",  "NOT", "-",  "\"",    "(",
                                                 ")",       "*",   "§",   "s47", "47",  "co", "under", "1"};
    std::string typed;
    const auto count = *rc::gen::inRange<std::size_t>(0, 12);
    for (std::size_t at = 0; at < count; ++at) {
        const auto& entries = whole_vocabulary().thesaurus;
        const ThesaurusEntry& entry = entries[*rc::gen::inRange<std::size_t>(0, entries.size())];
        const auto kind = *rc::gen::inRange(0, 3);
        typed += kind == 0   ? entry.term
                 : kind == 1 ? entry.equivalents.front().text
                             : others[*rc::gen::inRange<std::size_t>(0, others.size())];
        typed += *rc::gen::element<std::string>(" ", " ", " ", "");
    }
    return typed;
}

ParsedQuery understood(const std::string& typed, MatchMode match, std::vector<std::string> exact)
{
    return parse_query(typed, {match, &lexicon(), {std::move(exact), {}}, {}});
}

bool has_synonym_of_word(const Query& query, const std::string& word)
{
    const auto is_it = [&](const Query& part) {
        return part.kind == Query::Kind::Word && part.words.front() == word;
    };
    return std::any_of(query.parts.begin(), query.parts.end(), [&](const Query& part) {
        return (query.kind == Query::Kind::Synonym && is_it(part)) || has_synonym_of_word(part, word);
    });
}

std::size_t leaves_of(const Query& query)
{
    std::size_t leaves = query.parts.empty() ? 1 : 0;
    for (const Query& part : query.parts)
        leaves += leaves_of(part);
    return leaves;
}

}  // namespace

TEST_CASE("without its chips a query is what was typed, and nothing is added to it")
{
    CHECK(rc::check("every chip removed", [] {
        const std::string typed = any_query();
        std::vector<std::string> exact;
        // A term within a longer one may have a chip of its own once the longer one's is gone.
        for (std::size_t rounds = 0; rounds < 50; ++rounds) {
            const auto left = understood(typed, MatchMode::All, exact).expansions;
            if (left.empty())
                return;
            for (const Expansion& expansion : left)
                exact.push_back(expansion.from);
        }
        RC_FAIL("chips come back for ever: " + typed);
    }));
    CHECK(rc::check("one chip removed leaves the others", [] {
        const std::string typed = any_query();
        const auto before = understood(typed, MatchMode::All, {}).expansions;
        RC_PRE(!before.empty());
        const Expansion& removed = before[*rc::gen::inRange<std::size_t>(0, before.size())];
        for (const Expansion& left : understood(typed, MatchMode::All, {removed.from}).expansions)
            RC_ASSERT(left.from != removed.from);
    }));
}

TEST_CASE("what stands in quotes stands for itself")
{
    CHECK(rc::check("every row of the thesaurus, quoted", [] {
        const auto& entries = whole_vocabulary().thesaurus;
        const ThesaurusEntry& entry = entries[*rc::gen::inRange<std::size_t>(0, entries.size())];
        const ParsedQuery parsed = understood('"' + entry.term + '"', MatchMode::All, {});
        RC_ASSERT(parsed.expansions.empty());
        RC_ASSERT(parsed.offers.empty());
        RC_ASSERT(parsed.query == parse_query('"' + entry.term + '"', MatchMode::All).query);
    }));
}

TEST_CASE("every row of the thesaurus does what its direction says")
{
    for (const ThesaurusEntry& entry : whole_vocabulary().thesaurus) {
        CAPTURE(entry.term);
        const ParsedQuery parsed = understood(entry.term, MatchMode::All, {});
        const auto has = [&](const auto& texts) {
            return std::all_of(entry.equivalents.begin(), entry.equivalents.end(),
                               [&](const Equivalent& one) {
                                   return std::ranges::find(texts, one.text) != texts.end() ||
                                          one.text.find(' ') == std::string::npos ||
                                          one.text.find("ection ") != std::string::npos ||
                                          one.text.find(entry.term) != std::string::npos;
                               });
        };
        std::vector<std::string> added;
        for (const Expansion& expansion : parsed.expansions)
            added.insert(added.end(), expansion.to.begin(), expansion.to.end());
        std::vector<std::string> offered;
        for (const MeaningOffer& offer : parsed.offers)
            offered.insert(offered.end(), offer.meanings.begin(), offer.meanings.end());
        using Direction = ThesaurusEntry::Direction;
        const bool is_added = entry.direction == Direction::Expand ||
                              (entry.direction == Direction::Both && !entry.is_ambiguous);
        if (entry.kind == kind_of_forms)
            CHECK(std::ranges::find(added, entry.equivalents.front().text) == added.end());
        else if (is_added)
            CHECK(has(added));
        else if (entry.direction != Direction::None)
            CHECK(has(offered));
    }
}

TEST_CASE("a word for something else never stands beside it where it is an ordinary word")
{
    for (const char* word : {"send", "icon", "dash", "ace", "sin"})
        for (const ThesaurusEntry& entry : whole_vocabulary().thesaurus)
            for (const Equivalent& equivalent : entry.equivalents) {
                CAPTURE(word, equivalent.text);
                CHECK_FALSE(has_synonym_of_word(understood(equivalent.text, MatchMode::All, {}).query, word));
            }
}

TEST_CASE("what a query costs is bounded, whatever is typed")
{
    CHECK(rc::check("leaves of the query", [] {
        std::string typed;
        for (int times = 0; times < 20; ++times)
            typed += any_query() + ' ';
        for (const MatchMode match : {MatchMode::All, MatchMode::Any}) {
            const ParsedQuery parsed = understood(typed, match, {});
            // A word as itself and within its phrase, and a paragraph of an Act in its three spellings.
            RC_ASSERT(leaves_of(parsed.query) <= 4 * most_query_words + 3 * most_equivalents);
            std::size_t added = 0;
            for (const Expansion& expansion : parsed.expansions)
                added += expansion.to.size();
            RC_ASSERT(added <= most_equivalents);
        }
    }));
}

TEST_CASE("a suggestion of any bytes is another query, and the distance of words is one of distances")
{
    CHECK(rc::check("respelt", [](const std::string& typed) {
        const auto book =
            std::make_shared<const WordBook>(std::vector<WordCount>{{"hidden", 5}, {"neglect", 9}});
        const auto none = [](const std::string&) { return std::size_t{0}; };
        const std::string meant = respelt(
            typed, {none, none, [](const std::string&) { return false; }, [&] { return book; }, lexicon()});
        RC_ASSERT(meant.empty() || meant != typed);
    }));
    CHECK(rc::check("the same both ways, none only for the same word", [] {
        const auto word = rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
        const std::string one = *word;
        const std::string other = *word;
        RC_ASSERT(spelling_distance(one, other, 3) == spelling_distance(other, one, 3));
        RC_ASSERT((spelling_distance(one, other, 3) == 0) == (one == other));
    }));
}
