// What is typed and what is meant, over HTTP: made-up reviews, the real server, the real vocabulary.
#include <random>

#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "core/index/writer.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"
#include "support/small_collection.hpp"

using namespace throughline;
namespace fs = std::filesystem;

namespace {

Review about(const std::string& text, const std::string& publisher, const std::string& theme)
{
    Review review = test::review_with_pages({text, "A safeguarding partnership read this."}, "2020");
    review.fields.push_back({"publisher", publisher, Origin::Extracted, 1, {}, {}});
    if (!theme.empty())
        review.tags = {test::tag_of(theme, Salience::Central, 0, 0, 5)};
    return review;
}

void make(const fs::path& data)
{
    const std::string northvale = "Northvale Safeguarding Children Partnership";
    test::make_collection(
        data,
        {about("Domestic violence was known to the school. Child K was not brought to the clinic.", northvale,
               "domestic-abuse"),
         about("Hidden men: nobody asked who lived there. Was he brought there? He was not seen.", northvale,
               "hidden-men"),
         about("Hidden risk. The children were organised by DV workers.", "Eastmere LSCB", "hidden-men"),
         about("The hidden harm of neglect; xylophone lessons.", "Eastmere LSCB", "neglect"),
         about("A section 47 enquiry began. The mother was told to send the form.", "Eastmere LSCB", "")});
}

const fs::path& understood_collection()
{
    static const test::ScratchFolder folder;
    static const bool is_made = (make(folder.path()), true);
    REQUIRE(is_made);
    return folder.path();
}

std::vector<std::string> ids(const nlohmann::json& list)
{
    std::vector<std::string> all;
    for (const auto& result : list.at("results"))
        all.push_back(result.at("id"));
    return all;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("an acronym finds the words it stands for, says so, and can be told not to")
{
    const test::Server server(understood_collection());
    const auto found = server.json("/api/v1/reviews?q=DV");
    CHECK(found.at("total") == 2);
    const auto& expansion = found.at("query").at("expansions").at(0);
    CHECK(expansion.at("from") == "DV");
    CHECK(expansion.at("to").at(0) == "domestic violence");
    CHECK(found.at("query").at("searched_for") ==
          "dv or \"domestic violence\" or \"domestic abuse\" or dva or what is tagged \u201CDomestic "
          "abuse\u201D");
    const auto exact = server.json("/api/v1/reviews?q=DV&exact=DV");
    CHECK(ids(exact) == Ids{"3"});
    CHECK(exact.at("query").at("expansions").empty());

    const std::string page = server.get("/search?q=DV");
    CHECK_THAT(page, Catch::ContainsSubstring("href=\"/search?q=DV&amp;exact=DV\""));
    CHECK_THAT(server.get("/search?q=DV&exact=DV"),
               Catch::ContainsSubstring("Search for other words for DV as well"));
    CHECK_THAT(server.get("/reviews/1/pages/1?q=DV"), Catch::ContainsSubstring(">Domestic violence</mark>"));
}

TEST_CASE("a word as people say it finds what reviews write and says so, but not the other way round")
{
    const test::Server server(understood_collection());
    const auto found = server.json("/api/v1/reviews?q=mum");
    CHECK(ids(found) == Ids{"5"});
    CHECK(found.at("query").at("expansions").at(0).at("to").at(0) == "mother");
    CHECK(server.json("/api/v1/reviews?q=mother").at("query").at("expansions").empty());
}

TEST_CASE("what an ambiguous acronym may mean is offered, and looked for when it is chosen")
{
    const test::Server server(understood_collection());
    const auto found = server.json("/api/v1/reviews?q=DNA");
    CHECK(found.at("total") == 0);
    CHECK(found.at("query").at("offers").at(0).at("meanings").size() == 3);
    CHECK_THAT(server.get("/search?q=DNA"), Catch::ContainsSubstring("DNA may mean <a"));
    CHECK(ids(server.json("/api/v1/reviews?q=DNA&also=was+not+brought")) == Ids{"1"});
}

TEST_CASE("a phrase of small words comes first without quotes")
{
    const test::Server server(understood_collection());
    CHECK(ids(server.json("/api/v1/reviews?q=was+not+brought")).front() == "1");
    CHECK(ids(server.json("/api/v1/reviews?q=%22was+not+brought%22")) == Ids{"1"});
}

TEST_CASE("the same word is found however it is written")
{
    const test::Server server(understood_collection());
    CHECK(ids(server.json("/api/v1/reviews?q=%22children%22")) == Ids{"3"});
    CHECK(server.json("/api/v1/reviews?q=child").at("total") == 2);
    CHECK(ids(server.json("/api/v1/reviews?q=organized")) == Ids{"3"});
    for (const char* typed : {"s47", "s.47", "section+47", "%C2%A747", "s+47"}) {
        CAPTURE(typed);
        CHECK(ids(server.json(std::string("/api/v1/reviews?q=") + typed)) == Ids{"5"});
    }
}

TEST_CASE("a slip of the pen that finds nothing is mended aloud, and what was typed can be searched for")
{
    const test::Server server(understood_collection());
    const auto found = server.json("/api/v1/reviews?q=hiden");
    CHECK(found.at("total") == server.json("/api/v1/reviews?q=hidden").at("total"));
    CHECK(ids(found) == ids(server.json("/api/v1/reviews?q=hidden")));
    CHECK(found.at("query").at("text") == "hiden");
    CHECK(found.at("query").at("searched_for") == "hidden");
    CHECK(found.at("query").at("notes").at(0) ==
          "Nothing was found for \"hiden\", so these are the results for \"hidden\". "
          "Take it off below to search for what was typed.");
    const std::string page = server.get("/search?q=hiden");
    CHECK_THAT(page, Catch::ContainsSubstring("Nothing was found for &quot;hiden&quot;") &&
                         Catch::ContainsSubstring("href=\"/search?q=hiden&amp;exact=hiden\""));
    CHECK_THAT(page,
               Catch::ContainsSubstring("<q>hidden</q></h1>") && !Catch::ContainsSubstring("Did you mean"));
    const auto as_typed = server.json("/api/v1/reviews?q=hiden&exact=hiden");
    CHECK(as_typed.at("total") == 0);
    CHECK(as_typed.at("query").at("suggestion") == "hidden");
    CHECK_THAT(server.get("/search?q=hiden&exact=hiden"),
               Catch::ContainsSubstring("Nothing was found for what was typed. Did you mean <a"));
    CHECK(server.json("/api/v1/reviews?q=hidden").at("query").at("suggestion").is_null());
    // It stands in one review only: neither suggested nor doubted away.
    CHECK(server.json("/api/v1/reviews?q=xylophome").at("query").at("suggestion").is_null());
}

TEST_CASE("where nothing has all the words, what has some of them is listed, and a note says so")
{
    const test::Server server(understood_collection());
    const std::string note =
        "No review has all of these words. Those that have some of them are listed, the best first.";
    const auto loose = server.json("/api/v1/reviews?q=xylophone+lessons+clinic");
    CHECK(ids(loose) == Ids{"4", "1"});
    CHECK(loose.at("total") == 2);
    CHECK(loose.at("query").at("notes").back() == note);
    CHECK_THAT(server.get("/search?q=xylophone+lessons+clinic"), Catch::ContainsSubstring(note));

    const auto all = server.json("/api/v1/reviews?q=xylophone+lessons");
    CHECK(ids(all) == Ids{"4"});
    CHECK(all.at("query").at("notes").empty());
    // An operator says how the words belong together.
    CHECK(server.json("/api/v1/reviews?q=xylophone+AND+clinic").at("total") == 0);
    // A filter that leaves nothing is no reason to search for anything else.
    CHECK(server.json("/api/v1/reviews?q=xylophone+lessons&publisher=nobody").at("total") == 0);
}

TEST_CASE(
    "the name of a theme finds what is tagged with it, the name alone does not, and a chip takes it off")
{
    const test::Server server(understood_collection());
    const auto found = server.json("/api/v1/reviews?q=hidden+men");
    CHECK(ids(found) == Ids{"2", "3"});
    const std::string tagged = "what is tagged ";
    CHECK_THAT(found.at("query").at("expansions").at(0).at("to").back().get<std::string>(),
               Catch::StartsWith(tagged));
    CHECK(ids(server.json("/api/v1/reviews?q=hidden+men&exact=hidden+men")) == Ids{"2"});
    CHECK(ids(server.json("/api/v1/reviews?q=%22hidden+men%22")) == Ids{"2"});
    CHECK(server.json("/api/v1/passages?q=hidden+men").at("total") == 2);
}

TEST_CASE("the name of a partnership is not taken for another word that is written like it")
{
    const test::ScratchFolder data;
    test::make_collection(data.path(), {about("The alarm was raised.", "Cwm Alarch Safeguarding Board", ""),
                                        about("An alarm was fitted.", "Northvale Partnership", ""),
                                        about("The alarm went unheard.", "Northvale Partnership", "")});
    const test::Server server(data.path());
    CHECK(server.json("/api/v1/reviews?q=alarsh").at("query").at("suggestion") == "alarm");
    const auto found = server.json("/api/v1/reviews?q=Cwm+Alarch");
    CHECK(found.at("query").at("suggestion").is_null());
    CHECK(ids(server.json("/api/v1/reviews?q=publisher:alarch")) == Ids{"1"});
}

TEST_CASE("what is withdrawn is suggested no more")
{
    const test::ScratchFolder data;
    make(data.path());
    const test::Server server(data.path());
    CHECK(server.json("/api/v1/reviews?q=hiden").at("query").at("suggestion") == "hidden");
    CHECK(server.json("/api/v1/suggest?q=hidden+m").at("suggestions").size() >= 1);
    {
        IndexWriter index(index_pair(data.path(), Visibility::Public));
        index.remove(ReviewId{2});
        index.commit();
    }
    CHECK(server.json("/api/v1/reviews?q=hiden").at("query").at("suggestion").is_null());
}

TEST_CASE("a filter that the query names is offered with the length of its list")
{
    const test::Server server(understood_collection());
    for (const char* typed : {"hidden+men", "hidden", "hidden+Northvale", "safeguarding+Eastmere",
                              "safeguarding+neglect+OR+hidden+men+OR+Northvale"}) {
        const auto list = server.json(std::string("/api/v1/reviews?match=any&q=") + typed);
        for (const auto& offer : list.at("query").at("filters")) {
            CAPTURE(typed, offer);
            REQUIRE(offer.at("instead") == false);
            const std::string narrowed = std::string("/api/v1/reviews?match=any&q=") + typed + "&" +
                                         offer.at("facet").get<std::string>() + "=" +
                                         offer.at("value").get<std::string>();
            std::string encoded;
            for (const char byte : narrowed)
                encoded += byte == ' ' ? '+' : byte;
            CHECK(server.json(encoded).at("total") == offer.at("count"));
        }
    }
    const auto nothing = server.json("/api/v1/reviews?q=hidden+men+AND+unheardof");
    REQUIRE(nothing.at("total") == 0);
    REQUIRE(nothing.at("query").at("filters").size() == 1);
    const auto& offer = nothing.at("query").at("filters").at(0);
    CHECK(offer.at("instead") == true);
    CHECK(server.json("/api/v1/reviews?theme=hidden-men").at("total") == offer.at("count"));
}

TEST_CASE("the box is offered what the collection has, and nothing else")
{
    const test::Server server(understood_collection());
    const auto offered = [&](const std::string& typed) {
        return server.json("/api/v1/suggest?q=" + typed).at("suggestions");
    };
    const auto first = offered("hidden").at(0);
    CHECK(first.at("kind") == "theme");
    CHECK(first.at("id") == "hidden-men");
    CHECK(offered("north").at(0).at("kind") == "partnership");
    CHECK(offered("was+not").at(0).at("text") == "was not brought");
    CHECK(offered("disguised").empty());  // a theme and a phrase that no review here has
    CHECK(offered("a+rev").at(0).at("kind") == "review");
    CHECK(offered("").empty());
    CHECK(offered("h").empty());
    CHECK(offered(std::string(500, 'h')).empty());
}

TEST_CASE("a question and a pasted text find what they are about")
{
    const test::Server server(understood_collection());
    CHECK(ids(server.json("/api/v1/reviews?q=who+was+not+brought+to+the+clinic%3F")).front() == "1");
    const auto pasted = server.json(
        "/api/v1/"
        "reviews?q=Our+panel+would+like+to+know+what+other+areas+learned+when+nobody+asked+which+hidden+"
        "men+lived+in+the+household+or+visited+at+weekends+and+evenings");
    CHECK(ids(pasted).front() == "2");
    REQUIRE_FALSE(pasted.at("query").at("notes").empty());
    CHECK_THAT(pasted.at("query").at("notes").back().get<std::string>(),
               Catch::ContainsSubstring("Your text is long"));
}

// Ten thousand over a large index, in four threads: odd_queries_test.cpp. Here the thesaurus, names and
// spelling of a real vocabulary and corpus stand behind each query, and additions are asked for and taken
// off: a thousand are enough.
TEST_CASE("a thousand queries of every odd character are understood or refused")
{
    const test::Server server(understood_collection());
    const std::vector<std::string> pieces{"DV",
                                          "hidden",
                                          "men",
                                          "%22",
                                          "(",
                                          ")",
                                          "-",
                                          "*",
                                          "AND",
                                          "OR",
                                          "NOT",
                                          "title%3A",
                                          "year%3A2019..",
                                          "%00",
                                          "%FF",
                                          "%C2%A7",
                                          "%E2%80%9C",
                                          "%F0%9F%91%B6",
                                          "%C3%9F",
                                          "s.47",
                                          "%5C",
                                          "%0A",
                                          "%27",
                                          "%26",
                                          "%23",
                                          "%25",
                                          "co-",
                                          "+",
                                          "DNA",
                                          "theme%3Ax",
                                          "exact",
                                          "%E2%80%AE",
                                          "under+1",
                                          "%7B%7B",
                                          "%3C",
                                          "~",
                                          "^",
                                          "%5B",
                                          "%CC%81"};
    std::mt19937 random(20'261'122);  // NOLINT: the same queries every time
    const auto any = [&](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(random);
    };
    for (int times = 0; times < 1000; ++times) {
        std::string typed;
        for (std::size_t count = any(10); count > 0; --count)
            typed += pieces[any(pieces.size() - 1)] + (any(2) == 0 ? "" : "+");
        const std::string target = (times % 5 == 0   ? "/search?q="
                                    : times % 5 == 1 ? "/api/v1/suggest?q="
                                    : times % 5 == 2 ? "/api/v1/passages?match=any&q="
                                                     : "/api/v1/reviews?q=") +
                                   typed +
                                   (times % 3 == 0 ? "&exact=" + pieces[any(pieces.size() - 1)] : "") +
                                   (times % 7 == 0 ? "&also=" + pieces[any(pieces.size() - 1)] : "");
        const std::string answer = server.get(target);
        const bool is_answered = answer.starts_with("HTTP/1.1 2") || answer.starts_with("HTTP/1.1 4");
        if (!is_answered) {
            CAPTURE(target, answer.substr(0, 200));
            FAIL("no answer");
        }
    }
    CHECK(server.json("/api/v1/reviews").at("total") == 5);
}

TEST_CASE("a question in words of its own finds first what is about it")
{
    const test::ScratchFolder folder;
    const std::string text = "Her brothers were at school on that day.";
    test::make_collection(folder.path(),
                          {about(text, "Eastmere LSCB", ""), about(text, "Eastmere LSCB", "young-carer"),
                           about("A worker came.", "Eastmere LSCB", "young-carer"),
                           about("Nobody wrote it down.", "Eastmere LSCB", "")});
    const test::Server server(folder.path());
    const std::string question = "?match=any&q=kid+looking+after+little+brothers+every+morning";
    CHECK(ids(server.json("/api/v1/reviews" + question)) == Ids{"2", "1"});
    const auto passages = server.json("/api/v1/passages" + question);
    CHECK(passages.at("total") == 2);
    CHECK(passages.at("results").at(0).at("review").at("id") == "2");
}

TEST_CASE("a numbered list that was pasted asks for any of its words, as any other text")
{
    const test::Server server(understood_collection());
    CHECK(ids(server.json("/api/v1/reviews?match=any&q=1)+xylophone+2)+enquiry")).size() == 2);
    CHECK(server.json("/api/v1/reviews?match=any&q=(a)+xylophone+(b)+enquiry").at("total") == 2);
}
