// The feed and the description of the search as XML, read by a parser.
#include "server/api/atom.hpp"

#include <iterator>
#include <pugixml.hpp>
#include <set>

#include "support/catch.hpp"
#include "support/taken_examples.hpp"

using namespace throughline;

namespace {

NewReviews two_reviews()
{
    NewReviews added;
    added.found.request.text = "<men> & \"others\" \x01 \xef\xbf\xbf";
    added.found.total = 2;
    for (const TakenRow& row : test::example_taken_rows(ResultKind::Reviews)) {
        added.reviews.push_back(row.review);
        added.reviews.back().added_at = "2026-11-20T10:00:00Z";
    }
    added.reviews.back().changed_at = "2026-11-21T10:00:00Z";
    return added;
}

std::string feed_of(const NewReviews& added, const std::string& site)
{
    return atom_feed(added, {site, "/search.atom?q=a&b=c", "/search?q=a&b=c"});
}

pugi::xml_document parsed(const std::string& text)
{
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_string(text.c_str());
    INFO(text);
    REQUIRE(result.status == pugi::status_ok);
    return document;
}

}  // namespace

TEST_CASE("a feed has what RFC 4287 asks of it, whatever reviews say")
{
    const pugi::xml_document document = parsed(feed_of(two_reviews(), "https://reviews.example"));
    const pugi::xml_node feed = document.child("feed");
    CHECK(feed.attribute("xmlns").value() == std::string("http://www.w3.org/2005/Atom"));
    for (const char* name : {"id", "title", "updated", "author"})
        CHECK(std::distance(feed.children(name).begin(), feed.children(name).end()) == 1);
    CHECK(feed.child_value("updated") == std::string("2026-11-21T10:00:00Z"));
    CHECK(feed.find_child_by_attribute("link", "rel", "self").attribute("href").value() ==
          std::string("https://reviews.example/search.atom?q=a&b=c"));
    std::set<std::string> ids;
    for (const pugi::xml_node& entry : feed.children("entry")) {
        for (const char* name : {"id", "title", "updated", "published", "summary"})
            CHECK(std::distance(entry.children(name).begin(), entry.children(name).end()) == 1);
        CHECK(entry.find_child_by_attribute("link", "rel", "alternate") != nullptr);
        ids.insert(entry.child_value("id"));
    }
    CHECK(ids.size() == 2);
    for (const std::string& id : ids)
        CHECK(id.size() == std::string("urn:uuid:").size() + 36);
}

TEST_CASE("a review keeps its id when the site gets another name")
{
    const auto first = parsed(feed_of(two_reviews(), "https://reviews.example"));
    const auto second = parsed(feed_of(two_reviews(), "http://127.0.0.1:8080"));
    CHECK(first.child("feed").child("entry").child_value("id") ==
          std::string(second.child("feed").child("entry").child_value("id")));
}

TEST_CASE("a feed without an entry has a time all the same")
{
    NewReviews none;
    CHECK(parsed(feed_of(none, "")).child("feed").child_value("updated") ==
          std::string("1970-01-01T00:00:00Z"));
    none.last_indexed = "2026-11-20T10:00:00Z";
    CHECK(parsed(feed_of(none, "")).child("feed").child_value("updated") == none.last_indexed);
}

TEST_CASE("the description of the search is XML, and names the search page")
{
    const auto document = parsed(opensearch_description("https://reviews.example"));
    const pugi::xml_node description = document.child("OpenSearchDescription");
    CHECK(std::string(description.child_value("ShortName")).size() <= 16);
    CHECK(description.find_child_by_attribute("Url", "type", "text/html").attribute("template").value() ==
          std::string("https://reviews.example/search?q={searchTerms}&page={startPage?}"));
}
