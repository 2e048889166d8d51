#include "support/theme_examples.hpp"

namespace throughline::test {

namespace {

const std::string hostile_words = "=<script>alert('\"&')</script>{{title}}{{{number}}}";

ReviewSummary some_review(std::uint32_t number)
{
    ReviewSummary review;
    review.id = ReviewId{number};
    review.title = "Child K: local child safeguarding practice review";
    review.file = "northvale-child-k.pdf";
    review.publisher = "Northvale Safeguarding Children Partnership";
    review.type = "lcspr";
    review.publication_date = "2021-03";
    review.page_count = 30;
    return review;
}

FoundPoint some_point(std::uint32_t review, std::string number)
{
    FoundPoint found;
    found.review = some_review(review);
    found.point.number = std::move(number);
    found.point.text = "Every agency should ask who lives with the child, and write the answer down.";
    found.point.page = 21;
    found.point.scope = Scope::SingleAgency;
    found.point.verb = "ask";
    found.addressees = {{"police", "Police"}, {"schools", "Schools & colleges"}};
    found.themes = {{"hidden-men", "Men nobody saw"}};
    found.text_html =
        "Every agency should <mark>ask</mark> who lives with the child, and write the answer down.";
    found.passage = 288;
    found.score = 3.5;
    return found;
}

ThemeCount some_theme(std::string id, std::string label, std::size_t depth, std::size_t mentioned,
                      std::size_t central)
{
    return {std::move(id), std::move(label), "What the theme is for.", depth > 0 ? "abuse" : "", depth,
            mentioned,     central};
}

ThemeQuote some_quote(std::uint32_t review, Polarity polarity)
{
    return {some_review(review),
            {ReviewId{review}, 14, 203, PassageKind::Finding,
             "Mr B was a <mark>hidden figure</mark>: no agency had met him alone …", 0.75},
            polarity,
            "hidden figure"};
}

}  // namespace

SearchResults example_points()
{
    SearchResults found;
    found.request.in = ResultKind::Recommendations;
    found.request.text = "ask";
    found.request.filters.values["agency"] = {"police"};
    found.searched_for = "ask";
    found.total = 48;
    found.total_reviews = 31;
    for (std::uint32_t review = 1; review <= 10; ++review)
        found.points.push_back(some_point(review, std::to_string(review)));
    found.points[1].point.number = "Recommendation 2";
    found.points[2].point.number.clear();
    found.points[3].addressees.clear();
    found.points[3].themes.clear();
    found.points[3].passage.reset();
    found.points[3].review.publication_date.clear();
    found.points[4].point.scope = Scope::National;
    found.facets = {{"agency",
                     "Recommendation addressed to",
                     {{"police", "Police", 48, true}, {"schools", "Schools & colleges", 9, false}}},
                    {"year", "Year of publication", {{"2021", "2021", 48, false}}},
                    {"kind",
                     "What is listed",
                     {{"recommendation", "Recommendations", 48, true}, {"finding", "Findings", 3, false}}}};
    return found;
}

SearchResults example_hostile_points()
{
    SearchResults found = example_points();
    found.points.resize(1);
    found.total = found.total_reviews = 1;
    found.request.text = hostile_words;
    found.searched_for = hostile_words + " and more";
    found.notes = {hostile_words};
    found.request.filters.values["agency"] = {hostile_words};
    found.request.filters.values["kind"] = {hostile_words};
    found.facets = {{"agency", hostile_words, {{hostile_words, hostile_words, 1, true}}},
                    {"kind", hostile_words, {{hostile_words, hostile_words, 1, true}}}};
    FoundPoint& point = found.points.front();
    point.review.title = point.review.publisher = point.review.publication_date = hostile_words;
    point.point.number = point.point.text = point.point.verb = hostile_words;
    point.text_html = "&lt;b&gt; <mark>script</mark>";
    point.addressees = point.themes = {{hostile_words, hostile_words}};
    return found;
}

ThemeTree example_themes()
{
    return {
        31,
        {{"harm",
          "Harm",
          "What happened.",
          {some_theme("abuse", "Abuse", 0, 12, 5), some_theme("nai", "Injury that was no accident", 1, 7, 7),
           some_theme("neglect", "Neglect", 0, 0, 0)}},
         {"practice", "Practice", "", {some_theme("recording", "Records & flags", 0, 1, 0)}}}};
}

ThemeReading example_theme()
{
    ThemeReading reading;
    reading.theme = some_theme("abuse", "Abuse", 0, 12, 5);
    reading.facet_label = "Harm";
    reading.reviews = 31;
    reading.years = {{"2021", 6, 5}, {"2020", 0, 0}, {"2019", 4, 4}};
    reading.undated = {some_review(3)};
    reading.undated.front().publication_date.clear();
    reading.broader = {some_theme("harm-of-all-kinds", "Harm of all kinds", 0, 20, 9)};
    reading.narrower = {some_theme("nai", "Injury that was no accident", 0, 7, 7),
                        some_theme("poisoning", "Poisoning", 1, 0, 0)};
    reading.related = {some_theme("neglect", "Neglect", 0, 3, 0)};
    reading.quotes = {some_quote(41, Polarity::Problem), some_quote(42, Polarity::Strength),
                      some_quote(43, Polarity::Neutral)};
    reading.recommendations = 4;
    return reading;
}

ThemeReading example_silent_theme()
{
    ThemeReading reading;
    reading.theme = some_theme("neglect", "Neglect", 0, 0, 0);
    reading.facet_label = "Harm";
    reading.reviews = 31;
    reading.years = {{"2021", 6, 0}};
    return reading;
}

}  // namespace throughline::test
