#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <random>

#include "core/index/generation.hpp"
#include "core/index/reader.hpp"
#include "core/index/schema.hpp"
#include "core/index/stem.hpp"
#include "core/text/words.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

namespace {

using namespace throughline;

constexpr const char* few_words[] = {"the",  "of",   "to",     "was",   "not",   "brought",
                                     "seen", "sees", "seeing", "child", "alone", "lantern"};

// What counts twice, once and not at all: a word of a glossary weighs nothing but is found.
constexpr PassageKind any_kinds[] = {PassageKind::Finding,   PassageKind::Finding,  PassageKind::Narrative,
                                     PassageKind::Narrative, PassageKind::Glossary, PassageKind::Contents,
                                     PassageKind::Reference};

// Forty reviews of few words in any order: phrases of every kind, and many passages that weigh the same.
const std::vector<Review>& reviews_of_few_words()
{
    static const std::vector<Review> made = [] {
        std::mt19937 random(7);
        std::vector<Review> reviews;
        for (int number = 0; number < 40; ++number) {
            std::vector<std::string> texts(1 + random() % 5);
            for (std::string& text : texts)
                for (std::size_t word = 3 + random() % 12; word > 0; --word)
                    text += std::string(few_words[random() % std::size(few_words)]) + ' ';
            Review review = test::review_with_pages(texts, std::to_string(2015 + number % 4));
            for (Passage& passage : review.passages)
                passage.kind = any_kinds[random() % std::size(any_kinds)];
            reviews.push_back(std::move(review));
        }
        return reviews;
    }();
    return made;
}

const std::filesystem::path& collection_of_few_words()
{
    static const test::ScratchFolder folder;
    static const bool is_made = [] {
        test::make_collection(folder.path(), reviews_of_few_words());
        return true;
    }();
    REQUIRE(is_made);
    return folder.path();
}

IndexReader opened(const Ranking& ranking)
{
    return IndexReader(index_pair(collection_of_few_words(), Visibility::Public), ranking);
}

Ranking of_short_lists()
{
    Ranking ranking;  // so few that lists go on behind them
    ranking.reviews_compared = 5;
    ranking.passages_compared = 5;
    ranking.passages_in_context = 3;
    return ranking;
}

IndexReader& reader_of_few_words()
{
    static IndexReader reader = opened(of_short_lists());
    return reader;
}

Ranking of_words_alone()
{
    Ranking ranking = of_short_lists();
    ranking.passages_compared = 0;
    return ranking;
}

std::string any_of_few_words()
{
    return few_words[*rc::gen::inRange<std::size_t>(0, std::size(few_words))];
}

Query value_query(std::string field, std::string value)
{
    return {Query::Kind::Value, std::move(field), {std::move(value)}, {}};
}

std::vector<std::string> folded_words(const std::string& text)
{
    std::vector<std::string> words;
    for (const Word& word : words_of(text))
        words.push_back(word.folded);
    return words;
}

// Two or three words that follow each other somewhere.
std::vector<std::string> any_words_in_a_row()
{
    const Review& review = reviews_of_few_words()[*rc::gen::inRange<std::size_t>(0, 40)];
    const auto words =
        folded_words(review.pages[*rc::gen::inRange<std::size_t>(0, review.pages.size())].text);
    const std::size_t count = *rc::gen::inRange<std::size_t>(2, 4);
    const auto first = words.begin() + *rc::gen::inRange<std::ptrdiff_t>(
                                           0, static_cast<std::ptrdiff_t>(words.size() - count + 1));
    return {first, first + static_cast<std::ptrdiff_t>(count)};
}

Query any_leaf()
{
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            return {Query::Kind::Prefix, {}, {any_of_few_words().substr(0, 2)}, {}};
        case 1:
            return phrase_query(any_words_in_a_row());
        case 2:
            return {Query::Kind::Phrase,
                    {},
                    *rc::gen::container<std::vector<std::string>>(*rc::gen::inRange<std::size_t>(1, 4),
                                                                  rc::gen::exec(any_of_few_words)),
                    {}};
        case 3:
            return value_query(*rc::gen::element<std::string>("year", "kind"),
                               *rc::gen::element<std::string>("2016", "2017..", "finding", "glossary"));
        default:
            return word_query(any_of_few_words());
    }
}

Query any_query_of(int depth)
{
    if (depth == 0 || *rc::gen::inRange(0, 4) == 0)
        return any_leaf();
    const auto kind =
        *rc::gen::element(Query::Kind::All, Query::Kind::Any, Query::Kind::Any, Query::Kind::Except);
    Query query{kind, {}, {}, {}};
    for (int parts = *rc::gen::inRange(2, 5); parts > 0; --parts)
        query.parts.push_back(any_query_of(depth - 1));
    return query;
}

IdSet any_reviews()
{
    IdSet reviews;
    for (std::uint32_t review = 1; review <= 40; ++review)
        if (*rc::gen::inRange(0, 4) > 0)
            reviews.add(review);
    return reviews;
}

std::vector<std::uint32_t> documents_of(const std::vector<Match>& matches)
{
    std::vector<std::uint32_t> documents;
    for (const Match& match : matches)
        documents.push_back(match.document);
    return documents;
}

constexpr std::size_t more_than_all = 100'000;

// Passages read word by word, by no index: one, or all of a review.
struct ReadAloud {
    std::vector<std::vector<std::string>> texts;
    std::vector<Query> values;  // kinds and years: whoever asks for one of these finds it
};

ReadAloud read_aloud(const Review& review, std::size_t first, std::size_t count)
{
    ReadAloud read;
    const std::string& year = review.fields.back().value;
    read.values.push_back(value_query("year", year));
    if (year >= "2017")
        read.values.push_back(value_query("year", "2017.."));
    for (std::size_t at = first; at < first + count; ++at) {
        read.texts.push_back(folded_words(review.pages[at].text));
        read.values.push_back(value_query("kind", std::string(name_of(review.passages[at].kind))));
    }
    return read;
}

// The words alone that any_leaf() asks for.
bool has(const std::vector<std::string>& text, const Query& leaf)
{
    static Stemmer stemmer;
    if (leaf.kind == Query::Kind::Phrase)
        return std::search(text.begin(), text.end(), leaf.words.begin(), leaf.words.end()) != text.end();
    return std::ranges::any_of(text, [&](const std::string& word) {
        return leaf.kind == Query::Kind::Prefix
                   ? word.starts_with(leaf.words.front())
                   : std::string(stemmer.stem_of(word)) == std::string(stemmer.stem_of(leaf.words.front()));
    });
}

bool has(const ReadAloud& read, const Query& query)
{
    const auto has_part = [&](const Query& part) { return has(read, part); };
    switch (query.kind) {
        case Query::Kind::All:
            return std::ranges::all_of(query.parts, has_part);
        case Query::Kind::Any:
            return std::ranges::any_of(query.parts, has_part);
        case Query::Kind::Except:
            return has_part(query.parts.front()) &&
                   std::none_of(query.parts.begin() + 1, query.parts.end(), has_part);
        case Query::Kind::Value:
            return std::ranges::find(read.values, query) != read.values.end();
        default:
            return std::ranges::any_of(read.texts, [&](const auto& text) { return has(text, query); });
    }
}

}  // namespace

TEST_CASE("What matches as a set is what Xapian ranks, whatever is asked")
{
    CHECK(rc::check("any query", [] {
        const Query query = any_query_of(3);
        IndexReader& reader = reader_of_few_words();
        const Matches ranked = reader.passages(query, {0, more_than_all});
        auto documents = documents_of(ranked.best);
        std::ranges::sort(documents);
        RC_ASSERT(documents == documents_of(reader.every_passage(query, {}).best));
        RC_ASSERT(ranked.total == documents.size());
        const Matches reviews = reader.reviews(query, {0, more_than_all});
        RC_ASSERT(reviews.total == reviews.best.size());
        RC_ASSERT(reviews.reviews.cardinality() == reviews.total);
    }));
}

TEST_CASE("What matches is what has the words, also where they do not count for the order")
{
    CHECK(rc::check("any query", [] {
        const Query query = any_query_of(3);
        IdSet passages;
        IdSet reviews;
        for (std::uint32_t number = 1; number <= reviews_of_few_words().size(); ++number) {
            const Review& review = reviews_of_few_words()[number - 1];
            if (has(read_aloud(review, 0, review.pages.size()), query))
                reviews.add(number);
            for (std::size_t at = 0; at < review.pages.size(); ++at)
                if (has(read_aloud(review, at, 1), query))
                    passages.add(passage_document(ReviewId{number}, static_cast<std::uint32_t>(at)));
        }
        IndexReader& reader = reader_of_few_words();
        RC_ASSERT(reader.reviews(query, {0, 1}).reviews == reviews);
        const auto found = documents_of(reader.every_passage(query, {}).best);
        RC_ASSERT(IdSet(found.size(), found.data()) == passages);
    }));
}

TEST_CASE(
    "What is noted is all that matches of what was to be noted, however little of the list is asked for")
{
    CHECK(rc::check("any query, any reviews allowed", [] {
        const Query query = any_query_of(2);
        const IdSet allowed = any_reviews();
        IndexReader& reader = reader_of_few_words();
        const Matches listed = reader.every_passage(query, {0, 0, &allowed});
        IdSet noted;
        IdSet expected;
        for (const std::uint32_t document : documents_of(reader.every_passage({}, {}).best))
            if (*rc::gen::inRange(0, 3) == 0)
                noted.add(document);
        for (const std::uint32_t document : documents_of(listed.best))
            if (noted.contains(document))
                expected.add(document);
        const std::size_t count = *rc::gen::inRange<std::size_t>(0, 5);
        RC_ASSERT(reader.passages(query, {0, count, &allowed, nullptr, &noted}).noted == expected);
        RC_ASSERT(reader.every_passage(query, {0, 0, &allowed, nullptr, &noted}).noted == expected);
    }));
}

TEST_CASE("A set of passages that is asked by its name gives what it gives without one")
{
    CHECK(rc::check("any query, any passages", [] {
        static std::size_t names = 0;
        const Query query = any_query_of(3);
        IndexReader& reader = reader_of_few_words();
        IdSet all;
        for (const std::uint32_t document : documents_of(reader.every_passage({}, {}).best))
            if (*rc::gen::inRange(0, 2) == 0)
                all.add(document);
        IdSet some;
        for (const std::uint32_t document : all)
            if (*rc::gen::inRange(0, 2) == 0)
                some.add(document);
        const NamedPassages within{&all, "set " + std::to_string(++names)};
        for (const IdSet& passages : {all, some}) {
            const Window plain{0, more_than_all, nullptr, &passages};
            Window named = plain;
            named.within = &within;
            const Matches expected = reader.passages(query, plain);
            const Matches found = reader.passages(query, named);
            RC_ASSERT(found.total == expected.total);
            RC_ASSERT(found.reviews == expected.reviews);
            RC_ASSERT(documents_of(found.best) == documents_of(expected.best));
            RC_ASSERT(documents_of(reader.every_passage(query, named).best) ==
                      documents_of(reader.every_passage(query, plain).best));
        }
    }));
}

TEST_CASE("A list asked for part by part is the list asked for at once, with any reviews allowed")
{
    CHECK(rc::check("any query, any length of a part", [] {
        const Query query = any_query_of(2);
        const IdSet allowed = any_reviews();
        IndexReader& reader = reader_of_few_words();
        const Matches whole = reader.passages(query, {0, more_than_all, &allowed});
        RC_ASSERT(whole.total == whole.best.size());
        const std::size_t each = *rc::gen::inRange<std::size_t>(1, 30);
        std::vector<std::uint32_t> parts;
        for (std::size_t first = 0; first < whole.total; first += each)
            for (const std::uint32_t document :
                 documents_of(reader.passages(query, {first, each, &allowed}).best))
                parts.push_back(document);
        RC_ASSERT(parts == documents_of(whole.best));
        const auto reviews = documents_of(reader.reviews(query, {0, more_than_all, &allowed}).best);
        std::vector<std::uint32_t> some;
        for (std::size_t first = 0; first < reviews.size(); first += each)
            for (const std::uint32_t review :
                 documents_of(reader.reviews(query, {first, each, &allowed}).best))
                some.push_back(review);
        RC_ASSERT(some == reviews);
    }));
}

TEST_CASE("Words read one by one weigh what Xapian's matcher gives them")
{
    IndexReader reader = opened(of_words_alone());
    CHECK(rc::check("any words", [&] {
        const auto words = *rc::gen::container<std::vector<std::string>>(
            *rc::gen::inRange<std::size_t>(1, 8),
            rc::gen::element<std::string>("the", "of", "to", "was", "not", "child", "lantern"));
        std::vector<Query> parts;
        for (const std::string& word : words)
            parts.push_back(word_query(word));
        const Query query = any_of(parts);
        const auto one = reader.nearest_passages(query, more_than_all, nullptr);
        const auto other = reader.passages(query, {0, more_than_all}).best;
        RC_ASSERT(one.size() == other.size());
        for (std::size_t at = 0; at < one.size(); ++at)
            RC_ASSERT(std::abs(one[at].weight - other[at].weight) < 1e-4 * (1 + one[at].weight));
    }));
}

TEST_CASE("A list with words that are not wanted begins the same, however much of it is asked for")
{
    IndexReader reader = opened(of_words_alone());
    const auto any = [](std::vector<Query> parts) {
        return Query{Query::Kind::Any, {}, {}, std::move(parts)};
    };
    const Query finding = value_query("kind", "finding");
    const Query without{Query::Kind::Except, {}, {}, {word_query("to"), finding}};
    const Query query = any({phrase_query({"the", "the"}),
                             any({phrase_query({"of"}), phrase_query({"was", "brought"})}), without});
    const auto passages = reader.passages(query, {0, more_than_all}).best;
    const auto reviews = reader.reviews(query, {0, more_than_all}).best;
    REQUIRE(passages.size() > 20);
    for (std::size_t count = 1; count < passages.size(); ++count) {
        const auto begin = documents_of(reader.passages(query, {0, count}).best);
        CHECK(begin ==
              documents_of({passages.begin(), passages.begin() + static_cast<std::ptrdiff_t>(count)}));
    }
    for (std::size_t count = 1; count < reviews.size(); ++count) {
        const auto begin = documents_of(reader.reviews(query, {0, count}).best);
        CHECK(begin == documents_of({reviews.begin(), reviews.begin() + static_cast<std::ptrdiff_t>(count)}));
    }
}
