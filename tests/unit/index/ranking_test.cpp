#include <algorithm>

#include "core/index/generation.hpp"
#include "core/index/reader.hpp"
#include "core/index/schema.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

namespace {

// Reviews of one page each; their numbers are 1, 2, ... in this order.
class RankedCollection {
public:
    explicit RankedCollection(const std::vector<Review>& reviews)
    {
        test::make_collection(scratch_.path(), reviews);
    }

    [[nodiscard]] IndexReader reader(const Ranking& ranking = {}) const
    {
        return IndexReader(index_pair(scratch_.path(), Visibility::Public), ranking);
    }

private:
    test::ScratchFolder scratch_;
};

Review review_of(const std::string& text, PassageKind kind = PassageKind::Narrative)
{
    Review review = test::review_with_pages({text}, {});
    review.passages.front().kind = kind;
    return review;
}

std::vector<std::uint32_t> order_of(const Matches& matches)
{
    std::vector<std::uint32_t> order;
    for (const Match& match : matches.best)
        order.push_back(match.document);
    return order;
}

const std::string filler =
    " the worker wrote that the house was cold and that nobody came to the door on that day";

Query words(const std::vector<std::string>& typed, Query::Kind kind = Query::Kind::All)
{
    Query query{kind, {}, {}, {}};
    for (const std::string& word : typed)
        query.parts.push_back(word_query(word));
    return query;
}

}  // namespace

TEST_CASE(
    "A review whose findings speak of a subject comes before one that names it among its terms of reference")
{
    const RankedCollection collection({review_of("bruising" + filler, PassageKind::Terms),
                                       review_of("bruising" + filler, PassageKind::Finding),
                                       review_of("nothing of the kind" + filler)});
    CHECK(order_of(collection.reader().reviews(word_query("bruising"), {})) ==
          std::vector<std::uint32_t>{2, 1});
    const Matches passages = collection.reader().passages(word_query("bruising"), {});
    CHECK(passages.best.front().document == passage_document(ReviewId{2}, 0));
    CHECK(passages.total == 2);
}

TEST_CASE("A passage of a review that speaks of it elsewhere too comes before the same words in another")
{
    const RankedCollection collection(
        {test::review_with_pages({"bruising" + filler, "nothing of the kind" + filler}, {}),
         test::review_with_pages({"bruising" + filler, "a health visitor saw bruising again" + filler}, {})});
    const auto place_of = [](const Matches& matches, std::uint32_t passage) {
        const std::vector<std::uint32_t> order = order_of(matches);
        return std::find(order.begin(), order.end(), passage) - order.begin();
    };
    const std::uint32_t alone = passage_document(ReviewId{1}, 0);
    const std::uint32_t in_company = passage_document(ReviewId{2}, 0);
    const Matches found = collection.reader().passages(word_query("bruising"), {});
    CHECK(found.total == 3);
    CHECK(place_of(found, in_company) < place_of(found, alone));
    Ranking without;
    without.context = 0;
    const Matches level = collection.reader(without).passages(word_query("bruising"), {});
    CHECK(place_of(level, alone) < place_of(level, in_company));
    const Matches second = collection.reader().passages(word_query("bruising"), {1, 1});
    CHECK(order_of(second) == std::vector<std::uint32_t>{order_of(found)[1]});
}

TEST_CASE("Words that stand side by side in a passage make it better than the same words apart")
{
    const RankedCollection collection({review_of("a missed" + filler + " and an appointment"),
                                       review_of("a missed appointment" + filler + " and an")});
    const Query query = words({"missed", "appointment"});
    CHECK(order_of(collection.reader().reviews(query, {})) == std::vector<std::uint32_t>{2, 1});
    Ranking without;
    without.pair = 0;
    const Matches level = collection.reader(without).passages(query, {});
    CHECK(level.best[0].weight == Approx(level.best[1].weight));
}

TEST_CASE("A review that says it all in one place comes before one that says it here and there")
{
    const std::string apart = "bruising" + filler;
    const std::string also = "an infant" + filler;
    Review scattered = test::review_with_pages({apart, also}, {});
    Review together = test::review_with_pages({"bruising an infant" + filler, filler}, {});
    const RankedCollection collection({scattered, together, review_of(filler)});
    CHECK(order_of(collection.reader().reviews(words({"bruising", "infant"}), {})) ==
          std::vector<std::uint32_t>{2, 1});
}

TEST_CASE("What the best passages say beside the question orders what matches, and never adds to it")
{
    const RankedCollection collection(
        {review_of("measles fever rash spots" + filler),
         review_of("measles fever rash spots clinic" + filler), review_of("measles quarantine" + filler),
         review_of("rash spots clinic measles" + filler), review_of("spots rash fever" + filler),
         review_of("quarantine" + filler), review_of(filler)});
    const Query query = words({"measles", "quarantine", "ward", "outbreak", "nursery", "isolation", "fever"},
                              Query::Kind::Any);
    Ranking eager;
    eager.feedback_from = 2;
    eager.feedback_full = 1;
    eager.feedback_commonest = 1;
    Ranking without;
    without.feedback = 0;
    const Matches with = collection.reader(eager).reviews(query, {});
    const Matches plain = collection.reader(without).reviews(query, {});
    CHECK(with.total == plain.total);
    CHECK(with.reviews == plain.reviews);
    CHECK(with.best.front().weight > plain.best.front().weight);

    Ranking of_many;
    of_many = eager;
    of_many.feedback_words = 8;
    CHECK(order_of(collection.reader(of_many).reviews(query, {})) == order_of(plain));
}

TEST_CASE("A list in parts is the same list")
{
    std::vector<Review> reviews;
    for (int count = 0; count < 30; ++count) {
        std::string text = filler;
        for (int times = 0; times <= count % 7; ++times)
            text += " bruising";
        reviews.push_back(review_of(text));
    }
    const RankedCollection collection(reviews);
    IndexReader reader = collection.reader();
    const auto whole = order_of(reader.reviews(word_query("bruising"), {0, 30}));
    REQUIRE(whole.size() == 30);
    std::vector<std::uint32_t> joined;
    for (std::size_t first = 0; first < 30; first += 7)
        for (const std::uint32_t review : order_of(reader.reviews(word_query("bruising"), {first, 7})))
            joined.push_back(review);
    CHECK(joined == whole);
}

TEST_CASE("What is said to be about a theme is found without its words, where it is central first")
{
    Review present = review_of("The worker came to the door.");
    present.tags = {test::tag_of("hidden-men", Salience::Present, 0, 0, 3)};
    Review central = review_of("The worker came to the door.");
    central.tags = {test::tag_of("hidden-men", Salience::Central, 0, 0, 3)};
    Review rejected = review_of("The worker came to the door.");
    rejected.tags = {test::tag_of("hidden-men", Salience::Central, 0, 0, 3)};
    rejected.tags.front().state = TagState::Rejected;
    const RankedCollection collection({present, central, rejected});
    IndexReader reader = collection.reader();
    const Query query = synonym_of({word_query("nobody"), about_query("theme", "hidden-men")});
    CHECK(order_of(reader.reviews(query, {})) == std::vector<std::uint32_t>{2, 1});
    CHECK(reader.passages(query, {}).total == 2);
    CHECK(reader.finds_review(query));
    CHECK(reader.finds_passage(query));
}

TEST_CASE("A recommendation is found by the agency that it is addressed to, whatever else its review asks")
{
    Review review = test::review_with_pages({"Train the staff. Nobody is named.", "Tell the family."}, {});
    Point point;
    point.text = "Train the staff.";
    point.end = point.text.size();
    point.addressees = {"police"};
    review.points = {point};
    const RankedCollection collection({review});
    const Matches found = collection.reader().passages(about_query("agency", "police"), {});
    CHECK(order_of(found) == std::vector<std::uint32_t>{passage_document(ReviewId{1}, 0)});
    CHECK(found.best.front().weight > 0);
}

TEST_CASE("A question that its best passage speaks of is asked in no other words")
{
    std::vector<Review> reviews{review_of("measles quarantine ward isolation fever"),
                                review_of("measles quarantine ward isolation fever"),
                                review_of("measles isolation" + filler)};
    for (int count = 0; count < 30; ++count)
        reviews.push_back(review_of("nothing of the kind" + filler));
    const RankedCollection collection(reviews);
    Ranking without;
    without.feedback = 0;
    const auto is_changed = [&](const Query& query) {
        return collection.reader().reviews(query, {}).best.front().weight !=
               collection.reader(without).reviews(query, {}).best.front().weight;
    };
    CHECK_FALSE(is_changed(words({"measles", "quarantine", "fever"}, Query::Kind::Any)));
    CHECK(is_changed(words({"measles", "outbreak", "nursery", "notified"}, Query::Kind::Any)));
}

TEST_CASE("A question whose best passages are about one theme also finds first what is about it")
{
    const auto about = [](Review review, const std::string& theme) {
        review.tags = {test::tag_of(theme, Salience::Present, 0, 0, 3)};
        return review;
    };
    const auto order_with = [&](const std::string& other_theme) {
        std::vector<Review> reviews{review_of("partner lodger visitor door" + filler),
                                    about(review_of("partner lodger visitor door" + filler), "hidden-men")};
        for (int count = 0; count < 3; ++count)
            reviews.push_back(about(review_of("partner partner lodger lodger visitor visitor"),
                                    count == 0 ? "hidden-men" : other_theme));
        for (int count = 0; count < 30; ++count)
            reviews.push_back(review_of("nothing of the kind" + filler));
        const RankedCollection collection(reviews);
        const auto order = order_of(
            collection.reader().reviews(words({"partner", "lodger", "visitor"}, Query::Kind::Any), {}));
        REQUIRE(order.size() == 5);
        return std::vector(order.begin() + 3, order.end());
    };
    CHECK(order_with("hidden-men") == std::vector<std::uint32_t>{2, 1});
    CHECK(order_with("neglect") == std::vector<std::uint32_t>{1, 2});  // most are not about what 2 is about
}

TEST_CASE(
    "What a question speaks of in words of its own comes first among what matches, and nothing is added")
{
    Review of_carer = review_of("her brothers" + filler);
    of_carer.tags = {test::tag_of("young-carer", Salience::Central, 0, 0, 5)};
    const RankedCollection collection({review_of("her brothers" + filler), of_carer,
                                       review_of("nothing of the kind" + filler),
                                       review_of("nothing of another kind" + filler)});
    Query query = word_query("brothers");
    CHECK(order_of(collection.reader().reviews(query, {})) == std::vector<std::uint32_t>{1, 2});
    query.leanings = {{"theme", "young-carer", 1}, {"theme", "no-such-theme", 1}, {"age_band", "1-5", 1}};
    const Matches found = collection.reader().reviews(query, {});
    CHECK(order_of(found) == std::vector<std::uint32_t>{2, 1});
    CHECK(found.total == 2);
    const Matches passages = collection.reader().passages(query, {});
    CHECK(passages.best.front().document == passage_document(ReviewId{2}, 0));
    CHECK(passages.total == 2);
    query.leanings.front().likelihood = Ranking{}.leaning_from;
    CHECK(order_of(collection.reader().reviews(query, {})) == std::vector<std::uint32_t>{1, 2});
}
