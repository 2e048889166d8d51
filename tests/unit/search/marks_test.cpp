#include "server/search/marks.hpp"

#include "server/search/query_parser.hpp"
#include "support/catch.hpp"

namespace {

using namespace throughline;

std::string marked(const std::string& text, const std::string& typed)
{
    Stemmer stemmer;
    const Marker marker(parse_query(typed, MatchMode::All).query, stemmer);
    return marked_html(text, marker.marks_in(text));
}

std::string snippet(const std::string& text, const std::string& typed)
{
    Stemmer stemmer;
    const Marker marker(parse_query(typed, MatchMode::All).query, stemmer);
    return snippet_html(text, word_spans_of(text), marker);
}

}  // namespace

TEST_CASE("the words of the query are marked as the index finds them")
{
    struct Row {
        std::string text;
        std::string typed;
        std::string html;
    };
    const auto [text, typed, html] = GENERATE(values<Row>({
        {"The child was neglected.", "neglect", "The child was <mark>neglected</mark>."},
        {"A <b> & neglect", "neglect", "A &lt;b&gt; &amp; <mark>neglect</mark>"},
        {"he was not brought, not once", "\"was not brought\"", "he <mark>was not brought</mark>, not once"},
        {"not brought to it", "\"was not brought\"", "not brought to it"},
        {"safe, safeguarding, safer", "safeg*", "safe, <mark>safeguarding</mark>, safer"},
        {"co-sleeping and cosleeping", "cosleeping", "<mark>co-sleeping</mark> and <mark>cosleeping</mark>"},
        {"co-sleeping and cosleeping", "co-sleeping", "<mark>co-sleeping</mark> and <mark>cosleeping</mark>"},
        {"the father hid", "hidden -father", "the father hid"},
        {"the father", "title:father", "the father"},
        {"the child\u2019s own", "child", "the <mark>child\u2019s</mark> own"},
        {"nothing here", "", "nothing here"},
    }));
    CAPTURE(text, typed);
    CHECK(marked(text, typed) == html);
}

TEST_CASE("hits are numbered through a page")
{
    Stemmer stemmer;
    const Marker marker(parse_query("x", MatchMode::All).query, stemmer);
    CHECK(marked_html("x y x", marker.marks_in("x y x"), 7) ==
          "<mark id=\"hit-7\">x</mark> y <mark id=\"hit-8\">x</mark>");
}

TEST_CASE("a snippet shows the stretch with most of what was wanted")
{
    std::string text = "bruise ";
    for (int at = 0; at < 60; ++at)
        text += "word ";
    text += "the bruise on the baby was seen ";
    for (int at = 0; at < 60; ++at)
        text += "word ";
    const std::string html = snippet(text, "bruise baby");
    CHECK_THAT(html, Catch::ContainsSubstring("<mark>bruise</mark> on the <mark>baby</mark>"));
    CHECK(html.starts_with("\u2026 "));
    CHECK(html.ends_with(" \u2026"));
}

TEST_CASE("a short passage is shown whole, on one line and escaped")
{
    CHECK(snippet("A short\n\none <i>.", "short") == "A <mark>short</mark>  one &lt;i&gt;.");
    CHECK(snippet("", "x").empty());
}
