// The answers of the API, whole, with something hostile in every field that comes from outside.
#include "server/api/json.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace throughline;

namespace {

ReviewSummary hostile_review()
{
    ReviewSummary review;
    review.id = ReviewId{41};
    review.title = "Review of \"Child K\" </script>\\ \x01";
    review.file = "northvale\xff.pdf";
    review.publisher = "Northvale \u2028 Partnership";
    review.type = "lcspr";
    review.publication_date = "2021-03";
    review.page_count = 24;
    return review;
}

SearchResults one_of_each()
{
    SearchResults found;
    found.request.text = "DV \"and\" hiden men";
    found.request.page = 2;
    found.searched_for = "dv and hiden and men";
    found.notes = {"A quotation mark was left out."};
    found.expansions = {{"DV", {"domestic violence", "\"DVA\" \x02"}, false},
                        {"DNA", {"did not attend"}, true}};
    found.offers = {{"<DNA>", {"was not brought", "WNB"}}};
    found.filter_offers = {{"theme", "hidden-men", "Men nobody \"saw\"", 3, false},
                           {"publisher", "Northvale \u2028", "", 2, true}};
    found.suggestion = "DV \"and\" hidden men";
    found.total = 12;
    found.total_reviews = 12;
    const Excerpt excerpt{
        hostile_review().id, 14, 203, PassageKind::Finding, "\u2026 <mark>hidden</mark> &lt;men&gt;", 3.5};
    const ReviewTheme hidden_men{{"hidden-men", "Men nobody \"saw\""}, Salience::Central};
    found.reviews = {
        {hostile_review(), 17.25, {excerpt}, shared({hidden_men, {{"gone", ""}, Salience::Present}})},
        {{}, 0, {}, shared({})}};
    found.passages = {{hostile_review(), excerpt, {hidden_men}}};
    found.facets = {{"theme", "Theme", {{"hidden-men", "Men nobody saw", 3, true}}},
                    {"type", "Type", {{"lcspr", "Local review", 7, true}, {"scr", "", 5, false}}},
                    {"year", "Year", {{"2021", "2021", 12, false}}}};
    return found;
}

// One of each kind of entry.
void add_what_was_found(ReviewRecord& record)
{
    record.children = {{{"Child \"K\"", "7-month-old", "under-1", "female", 2, "a 7-month-old"}, 5},
                       {{"", "", "", "", {}, {}}, {}}};
    record.sections = {{{SectionKind::Findings, 1, "1. What we <learnt>", 3, 0}, 7}};
    record.points = {
        {{PointKind::Finding, "1", "Nobody asked.", 3, 20, 33, 0, {}, Scope::Local, {}, "", false}, 8, {}},
        {{PointKind::Recommendation,
          "",
          "Ask.",
          4,
          0,
          4,
          {},
          {"police"},
          Scope::SingleAgency,
          std::size_t{0},
          "ask",
          true},
         {},
         {{"police", "Police"}}}};
    const Evidence counted{8, 20, 33, Polarity::Problem, "hidden-men/phrase@1", "\"asked\"", 0.5, true};
    const Evidence passed_over{9, 0, 3, Polarity::Neutral, "", "in a list", 0.1, false};
    const Tag tag{"hidden-men", Salience::Central, TagState::Confirmed, 0.75, "two findings", {}, {}};
    Tag mentioned{"neglect", Salience::Mentioned, TagState::Suggested, 0.125, "in passing", {}, {}};
    record.themes = {{tag,
                      {"hidden-men", "Men nobody saw"},
                      {"family", "Family"},
                      "Men who matter.",
                      {{"step-fathers", "Step-fathers"}},
                      {{counted, 3, PassageKind::Finding, "So: ", "Nobody asked", "."}}},
                     {mentioned,
                      {"neglect", "Neglect"},
                      {},
                      "",
                      {},
                      {{passed_over, 4, PassageKind::Narrative, "", "neglect", ""}}}};
}

}  // namespace

TEST_CASE("the API's list of reviews is that of the contract")
{
    test::check_golden("api_reviews.json", reviews_json(one_of_each()));
}

TEST_CASE("the API's list of passages is that of the contract")
{
    test::check_golden("api_passages.json", passages_json(one_of_each()));
}

TEST_CASE("the API's answer without a result has everything but results")
{
    test::check_golden("api_nothing.json", reviews_json({}));
}

TEST_CASE("the API's record of a review is that of the contract")
{
    ReviewRecord record;
    record.summary = hostile_review();
    record.fields = {{"title", "Child \xff", Origin::Curator, 1, std::nullopt, std::nullopt},
                     {"publisher", "Northvale", Origin::Extracted, 0.75, 1, "Northvale \"Partnership\""}};
    record.field_passages = {std::nullopt, 4};
    add_what_was_found(record);
    record.sources = {{"northvale.pdf", "2024-11-21T20:13:05Z"}, {"copy.pdf", ""}};
    record.notices = {{NoticeKind::TextUnderRedaction, 3}, {NoticeKind::OcrTooSlow, 0}};
    record.word_count = 9000;
    test::check_golden("api_review.json", review_json(record));
}

TEST_CASE("the API's page is that of the contract")
{
    ReadPage page;
    page.review = hostile_review();
    page.number = 14;
    page.text = "First passage.\n\nSecond.";
    page.passages = {{14, PassageKind::Finding, 0, 14}, {14, PassageKind::Narrative, 16, 99}};
    page.passage_numbers = {203, 204};
    page.ocr_confidence = 87.5F;
    test::check_golden("api_page.json", page_json(page));
}

TEST_CASE("the API's error is that of the contract")
{
    CHECK(error_json("bad_query", "It \"is\" wrong.", "q") ==
          "{\"error\":{\"code\":\"bad_query\",\"message\":\"It \\\"is\\\" wrong.\",\"parameter\":\"q\"}}\n");
    CHECK(error_json("not_found", "No.", "") ==
          "{\"error\":{\"code\":\"not_found\",\"message\":\"No.\",\"parameter\":null}}\n");
}

TEST_CASE("what the box is offered is exactly what was last looked at")
{
    test::check_golden("api_suggest.json",
                       suggestions_json({{SuggestionKind::Theme, "Hidden men", "hidden-men", "invisible men"},
                                         {SuggestionKind::Phrase, "was \"not\" brought</script>", {}, {}},
                                         {SuggestionKind::Partnership, "Northvale \xff", {}, {}},
                                         {SuggestionKind::Review, "Child K", "41", {}}}));
}
