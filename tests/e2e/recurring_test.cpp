// What recurs, over HTTP: made-up reviews, the real server.
#include <algorithm>
#include <array>

#include "core/text/csv.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "support/server.hpp"
#include "support/small_collection.hpp"

using namespace throughline;

namespace {

Review asking(const std::string& date, const std::string& publisher, const std::string& first,
              const std::string& second, const std::string& theme)
{
    Review review = test::review_with_pages(
        {first, second, "A bruise on a small baby was seen and explained away."}, date);
    review.fields.push_back({"publisher", publisher, Origin::Extracted, 1.0, 1, publisher});
    std::erase_if(review.fields, [](const Field& field) { return field.value.empty(); });  // not stated
    review.points = {test::point_on(review, 1, PointKind::Recommendation, {"police"}),
                     test::point_on(review, 2, PointKind::Recommendation, {}),
                     test::point_on(review, 3, PointKind::Finding, {})};
    review.tags = {test::tag_of(theme, Salience::Central, 2, 0, 8, 0.9)};
    return review;
}

const std::filesystem::path& recurring_collection()
{
    static const test::ScratchFolder folder;
    static const bool is_made = [] {
        test::make_collection(
            folder.path(),
            {asking("2017", "Northvale Partnership",
                    "The police should read the history of each adult before a call is graded.",
                    "Housing officers should act on damp and mould within seven days.", "nai"),
             asking("2021-05", "Eastmarch Board",
                    "Before a call is graded, the history of every adult should be read by the police.",
                    "Schools should ask who cares for a pupil at home.", "neglect"),
             asking("2019", "Northvale Partnership",
                    "The police should read the history of each adult before they grade a call.",
                    "Midwives should write down the name of every father.", "nai")});
        return true;
    }();
    REQUIRE(is_made);
    return folder.path();
}

std::string posted(const test::Server& server, std::string_view target, const std::string& body,
                   const std::string& type = "application/x-www-form-urlencoded")
{
    return test::answer_to(
        server.port(), "POST " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " +
                           type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
}

std::size_t count_of(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE(
    "a recurring recommendation tells how often, in how many reviews, by how many, to whom, and since when")
{
    const test::Server server(recurring_collection());
    const auto found = server.json("/api/v1/patterns/recurring");
    CHECK(found.at("n_reviews") == 3);
    CHECK(found.at("n_points") == 6);
    CHECK(found.at("n_grouped") == 3);
    REQUIRE(found.at("groups").size() == 1);
    const auto& group = found.at("groups").at(0);
    CHECK(group.at("n_reviews") == 3);
    CHECK(group.at("n_publishers") == 2);
    CHECK(group.at("first_year") == "2017");
    CHECK(group.at("latest_year") == "2021");
    CHECK(group.at("addressees").at(0).at("count") == 3);
    CHECK(group.at("members").at(0).at("url") == "/reviews/1/pages/1#p0");
    CHECK(server.json("/api/v1/patterns/recurring?kind=finding").at("groups").at(0).at("n_reviews") == 3);
}

TEST_CASE("what recurs is counted among the reviews of any search")
{
    const test::Server server(recurring_collection());
    const auto found = server.json("/api/v1/patterns/recurring?year_to=2019");
    CHECK(found.at("n_reviews") == 2);
    CHECK(found.at("groups").at(0).at("members").size() == 2);
    CHECK(server.json("/api/v1/patterns/recurring?q=pupil").at("groups").empty());
    CHECK(server.json("/api/v1/patterns/recurring?kind=x").at("error").at("parameter") == "kind");
    CHECK(server.json("/api/v1/patterns/recurring?page=2").at("groups").empty());
    const auto rows = csv_rows(test::body_of(server.get("/patterns/recurring.csv")));
    CHECK(rows.back().cells.at(1) == "3");
    const std::string page = test::body_of(server.get("/patterns/recurring"));
    CHECK(count_of(page, "/pages/1#p0\"") == 3);
}

TEST_CASE("members of a group stand by date, the undated last, and the shortest speaks for all")
{
    const std::string asked = "The police should read the history of each adult before a call is graded.";
    const std::string shortest = "The police should read each adult's history before a call is graded.";
    const test::ScratchFolder folder;
    test::make_collection(folder.path(),
                          {asking("2019", "", asked, "A matter of one alone.", "nai"),
                           asking("", "Larkham Board", asked, "Another matter is here.", "nai"),
                           asking("2016-02", "", shortest, "What a third one says.", "nai"),
                           asking("2016", "Larkham Board", asked, "A fourth of all.", "nai")});
    const test::Server server(folder.path());
    const auto group = server.json("/api/v1/patterns/recurring").at("groups").at(0);
    CHECK(group.at("n_publishers") == 1);
    CHECK(group.at("n_undated") == 1);
    CHECK(group.at("first_year") == "2016");
    CHECK(group.at("latest_year") == "2019");
    std::vector<std::string> order;
    for (const auto& member : group.at("members"))
        order.push_back(member.at("review").at("id"));
    CHECK(order == std::vector<std::string>{"4", "3", "1", "2"});
    CHECK_THAT(test::body_of(server.get("/patterns/recurring")),
               Catch::ContainsSubstring("<q>The police should read each adult&apos;s history"));
}

TEST_CASE("of a large group the oldest members are listed, and a page of its own has them all")
{
    constexpr std::size_t members_listed = 10;
    const test::ScratchFolder folder;
    constexpr std::array subjects{"Ladders",   "Kennels",   "Boilers",  "Ponds",  "Trampolines",
                                  "Balconies", "Bicycles",  "Quarries", "Stoves", "Catapults",
                                  "Wells",     "Fireworks", "Weirs"};
    std::vector<Review> reviews;
    for (std::size_t at = 0; at < subjects.size(); ++at) {
        const std::string year = std::to_string(2008 + at);
        reviews.push_back(asking(year, "Board of " + year,
                                 "The police should read the history of each adult before a call is graded.",
                                 std::string(subjects.at(at)) + " should be looked at.", "nai"));
    }
    test::make_collection(folder.path(), reviews);
    const test::Server server(folder.path());
    const auto found = server.json("/api/v1/patterns/recurring");
    const auto& group = found.at("groups").at(0);
    CHECK(group.at("n_points") == 13);
    CHECK(group.at("n_publishers") == 13);
    CHECK(group.at("latest_year") == "2020");
    REQUIRE(group.at("members").size() == members_listed);
    CHECK(group.at("members").at(0).at("review").at("publication_date") == "2008");
    const auto address = group.at("url").get<std::string>();
    CHECK(address == "/patterns/recurring?group=1-1");
    const auto alone = server.json("/api/v1" + address);
    CHECK(alone.at("total") == found.at("total"));
    REQUIRE(alone.at("groups").size() == 1);
    CHECK(alone.at("groups").at(0).at("members").size() == 13);
    const std::string page = test::body_of(server.get("/patterns/recurring"));
    CHECK(count_of(page, "/pages/1#p0\"") == members_listed);
    CHECK(page.find("href=\"/patterns/recurring?group=1-1\"") != std::string::npos);
    CHECK(count_of(test::body_of(server.get(address)), "/pages/1#p0\"") == 13);
    CHECK(csv_rows(test::body_of(server.get("/patterns/recurring.csv?group=13-1"))).back().cells.at(1) ==
          "13");
    CHECK(server.json("/api/v1/patterns/recurring?group=1-2").at("groups").empty());
    CHECK(server.json("/api/v1/patterns/recurring?group=999-1").at("groups").empty());
    CHECK(server.json("/api/v1/patterns/recurring?group=x").at("error").at("parameter") == "group");
    const std::string none = test::body_of(server.get("/patterns/recurring?group=1-2"));
    CHECK(none.find("There is no such group") != std::string::npos);
}

TEST_CASE(
    "recurring recommendations and precedents say which reviews are counted, and each filter can be taken "
    "off")
{
    const test::Server server(recurring_collection());
    const std::string recurring = test::body_of(server.get("/patterns/recurring?kind=finding&year_to=2019"));
    CHECK(recurring.find("What is counted:") != std::string::npos);
    CHECK(recurring.find("href=\"/search?year_to=2019\">2 reviews") != std::string::npos);
    CHECK(recurring.find("chips__chip\" href=\"/patterns/recurring?kind=finding\"") != std::string::npos);
    const std::string precedents = test::body_of(server.get("/precedents?theme=nai&year_to=2019"));
    CHECK(precedents.find("What is counted:") != std::string::npos);
    CHECK(precedents.find("chips__chip\" href=\"/precedents?theme=nai\"") != std::string::npos);
    CHECK(precedents.find("name=\"year_to\" value=\"2019\"") != std::string::npos);
    CHECK(test::body_of(server.get("/patterns/published?year_to=2019")).find("What is counted:") !=
          std::string::npos);
}

TEST_CASE("what is pasted is answered with those that say the same, and is kept nowhere")
{
    test::Server server(recurring_collection());
    const std::string answer = posted(server, "/patterns/said-before",
                                      "draft=The+partnership+should+seek+assurance+that+the+history+of+each+"
                                      "adult+is+read+before+a+call+is+graded+by+police");
    CHECK(test::status_of(answer) == 200);
    CHECK(test::header_of(answer, "Cache-Control") == "no-store");
    CHECK(test::header_of(answer, "ETag").empty());
    const std::string page = test::body_of(answer);
    CHECK(page.find("Previously identified in 3 published reviews") != std::string::npos);
    CHECK(count_of(page, "/pages/1#p0\"") == 3);
    CHECK(page.find("seek assurance") != std::string::npos);
    CHECK(test::body_of(server.get("/metrics")).find("graded") == std::string::npos);
    CHECK(test::body_of(posted(server, "/patterns/said-before", "draft=Trains+should+run+on+time"))
              .find("Not found in these words") != std::string::npos);
}

TEST_CASE("what is as alike to a draft as members of a group are counts, also where the others are less so")
{
    const test::ScratchFolder folder;
    const std::string asked =
        "Hospitals should adopt a policy on missed appointments: no child is discharged by letter "
        "alone and the referrer is spoken to";
    test::make_collection(folder.path(),
                          {asking("2019", "Board of Aldbrook", asked, "Ladders should be looked at.", "nai"),
                           asking("2020", "Board of Brinmere",
                                  "A policy on appointments that a child missed should be adopted by all "
                                  "hospitals: no discharge of the child.",
                                  "Kennels should be looked at.", "nai")});
    const test::Server server(folder.path());
    REQUIRE(server.json("/api/v1/patterns/recurring").at("groups").size() == 1);
    const std::string answer =
        posted(server, "/api/v1/said-before",
               "draft=Letters+alone+discharge+nobody+before+the+referrer+was+spoken+to");
    const auto found = nlohmann::json::parse(test::body_of(answer));
    REQUIRE(found.at("n_same") == 1);
    CHECK(found.at("same").at(0).at("text") == asked);
}

TEST_CASE("a draft is answered as JSON as well, every count with the points that it counts")
{
    test::Server server(recurring_collection());
    const std::string answer = posted(server, "/api/v1/said-before",
                                      "draft=the+history+of+each+adult+is+read+before+a+call+is+graded");
    CHECK(test::status_of(answer) == 200);
    CHECK(test::header_of(answer, "Cache-Control") == "no-store");
    const auto found = nlohmann::json::parse(test::body_of(answer));
    CHECK(found.at("n_same") == 3);
    CHECK(found.at("in_reviews") == 3);
    CHECK(found.at("same").size() == 3);
    CHECK(found.at("same").at(0).at("likeness") > 0.3);
    CHECK(found.at("years").size() == 3);
    CHECK(found.at("addressees").at(0).at("count") == 3);
    CHECK(test::status_of(server.get("/api/v1/said-before")) == 400);
    const std::string page = test::body_of(
        posted(server, "/patterns/said-before", "draft=the+history+of+each+adult+is+read+before+a+call"));
    CHECK(page.find("href=\"#same-1\"") != std::string::npos);
    CHECK(page.find("id=\"same-3\"") != std::string::npos);
    CHECK(test::body_of(server.get("/metrics")).find("history") == std::string::npos);
}

TEST_CASE("a form is taken only where there is one, whole, and no longer than it may be")
{
    const test::Server server(recurring_collection());
    const std::string elsewhere = posted(server, "/search", "q=child");
    CHECK(test::status_of(elsewhere) == 405);
    CHECK(test::header_of(elsewhere, "Allow") == "GET, HEAD");
    const std::string put =
        test::answer_to(server.port(), "PUT /patterns/said-before HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(test::header_of(put, "Allow") == "GET, HEAD, POST");
    CHECK(test::status_of(posted(server, "/patterns/said-before", "draft=+++")) == 400);
    CHECK(test::status_of(posted(server, "/patterns/said-before", "draft=abc", "application/json")) == 400);
    CHECK(test::status_of(posted(server, "/patterns/said-before", "draft=" + std::string(12'000, 'a'))) ==
          413);
    CHECK(test::status_of(posted(server, "/patterns/said-before", "draft=" + std::string(70'000, 'a'))) ==
          413);
    // What comes after a body is never read as the next request.
    const std::string smuggled =
        test::answer_to(server.port(),
                        "POST /patterns/said-before HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        "application/x-www-form-urlencoded\r\nContent-Length: 14\r\n\r\ndraft=a+father"
                        "GET /search HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(test::answers_in(smuggled) == 1);
    test::RawClient slow(server.port());
    slow.send(
        "POST /patterns/said-before HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
        "application/x-www-form-urlencoded\r\n"
        "Content-Length: 14\r\n\r\ndraft=a");
    slow.send("+father");
    CHECK(test::status_of(slow.read_all()) == 200);
}

TEST_CASE("the nearest review comes first, with why, and its address gives the same answer again")
{
    const test::Server server(recurring_collection());
    const std::string address = "/api/v1/precedents?theme=nai&q=bruise+damp+mould";
    const auto found = server.json(address);
    REQUIRE(found.at("results").size() == 3);
    const auto& first = found.at("results").at(0);
    CHECK(first.at("id") == "1");
    CHECK(first.at("shared_themes").at(0).at("id") == "nai");
    CHECK(first.at("shared_themes").at(0).at("mentioned_in") == 2);
    CHECK(first.at("n_recommendations") == 2);
    CHECK(first.at("passages").size() >= 1);
    CHECK(found.at("results").at(2).at("not_mentioned").at(0).at("id") == "nai");
    CHECK(found.at("index_version").get<std::string>().size() > 1);
    CHECK(server.json(address) == found);
    CHECK(server.json("/api/v1/precedents").at("error").at("parameter") == "q");
    CHECK(server.json("/api/v1/precedents?theme=x").at("error").at("parameter") == "theme");
    CHECK(server.json("/api/v1/precedents?theme=nai&year_from=2018").at("n_reviews") == 2);
    const std::string page = test::body_of(server.get("/precedents?age_band=under-1&theme=nai"));
    CHECK(page.find("href=\"/precedents?theme=nai\">The same themes, any age") != std::string::npos);
    CHECK(test::body_of(server.get("/precedents.txt?theme=nai")).find("Index version") != std::string::npos);
    const std::string references = test::body_of(server.get("/precedents.ris?theme=nai"));
    CHECK(count_of(references, "TY  - RPRT") == 2);
    CHECK(references.find("Number 1 of the reviews nearest to") != std::string::npos);
    CHECK(csv_rows(test::body_of(server.get("/precedents.csv?theme=nai"))).size() == 10);
}

TEST_CASE("a published figure stands beside ours, each with what it is counted of, and ours opens its list")
{
    const test::Server server(recurring_collection());
    const auto found = server.json("/api/v1/patterns/published");
    std::size_t with_lists = 0;
    for (const auto& series : found.at("series"))
        for (const auto& figure : series.at("figures")) {
            const auto& ours = figure.at("ours");
            if (ours.is_null() || ours.at("url").is_null())
                continue;
            ++with_lists;
            const auto list = server.json("/api/v1/reviews" + ours.at("url").get<std::string>().substr(7));
            CHECK(list.at("total") == ours.at("mentioned_in"));
        }
    CHECK(with_lists > 0);
    CHECK(test::status_of(server.get("/patterns/published")) == 200);
    CHECK(test::status_of(server.get("/patterns/published.csv?theme=nai")) == 200);
}
