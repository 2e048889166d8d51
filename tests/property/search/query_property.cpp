#include <rapidcheck.h>

#include <algorithm>

#include "server/search/marks.hpp"
#include "server/search/query_parser.hpp"
#include "support/catch.hpp"

namespace {

using namespace throughline;

std::string any_typed()
{
    static const std::vector<std::string> pieces{
        "neglect", "the",    "AND",   "OR",     "NOT",  "-",   "\"", "(",      ")",
        "*",       "title:", "year:", "2019..", "s.47", "co-", "%",  "\u00A7", " ",
        "..",      ":",      "[",     "\xFF",   "ß",    "'",   "&",  "/",      "\n"};
    std::string typed;
    for (const std::size_t piece :
         *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())))
        typed += pieces[piece];
    return typed;
}

// Deep enough for anything that the parser may give.
bool is_well_formed(const Query& query)
{
    const bool is_leaf = query.kind == Query::Kind::Word || query.kind == Query::Kind::Phrase ||
                         query.kind == Query::Kind::Prefix || query.kind == Query::Kind::Value;
    const bool is_none = query.kind == Query::Kind::Everything || query.kind == Query::Kind::Nothing;
    if (is_leaf && (query.words.empty() || query.words.front().empty()))
        return false;
    if (!is_leaf && !is_none && query.parts.size() < 2)
        return false;
    for (const Query& part : query.parts)
        if (!is_well_formed(part))
            return false;
    return true;
}

}  // namespace

TEST_CASE("whatever is typed is a query")
{
    CHECK(rc::check("pieces of the query language in any order", [] {
        const std::string typed = any_typed();
        for (const MatchMode match : {MatchMode::All, MatchMode::Any})
            RC_ASSERT(is_well_formed(parse_query(typed, match).query));
    }));
    CHECK(rc::check("any bytes", [](const std::string& typed) {
        RC_ASSERT(is_well_formed(parse_query(typed, MatchMode::All).query));
    }));
}

TEST_CASE("a question leans to few things, each more or less likely")
{
    static const QueryLexicon lexicon{load_vocabulary(SOURCE_DIR "/vocabulary")};
    CHECK(rc::check("words of reviews in any order", [] {
        static const std::vector<std::string> pieces{"kid",   "looked", "after", "brother", "damp",
                                                     "flat",  "aged",   "under", "15",      "old",
                                                     "weeks", "-",      "\"",    "baby"};
        std::string typed;
        for (const std::size_t piece :
             *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())))
            typed += pieces[piece] + ' ';
        const auto leanings = parse_query(typed, {MatchMode::Any, &lexicon, {}, {}}).query.leanings;
        for (const Leaning& leaning : leanings) {
            RC_ASSERT(leaning.likelihood > 0 && leaning.likelihood <= 1);
            RC_ASSERT(std::ranges::count(leanings, leaning) == 1);
        }
        const auto themes = std::ranges::count(leanings, "theme", &Leaning::field);
        RC_ASSERT(static_cast<std::size_t>(themes) <= QueryThemes::most_themes);
    }));
}

TEST_CASE("marks never overlap, and stand within the text")
{
    CHECK(rc::check("any query on any text", [] {
        const std::string typed = any_typed();
        const std::string text = "neglect the co-sleeping s.47 Neglected title: \u00DF title 2019 " + typed;
        Stemmer stemmer;
        const Marker marker(parse_query(typed, MatchMode::Any).query, stemmer);
        std::size_t end = 0;
        for (const Mark& mark : marker.marks_in(text)) {
            RC_ASSERT(mark.begin >= end);
            RC_ASSERT(mark.begin < mark.end);
            end = mark.end;
        }
        RC_ASSERT(end <= text.size());
    }));
}
