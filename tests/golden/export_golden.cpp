// Files of results, feeds and citations as they go out.
#include "server/api/atom.hpp"
#include "server/views/pages.hpp"
#include "support/catch.hpp"
#include "support/examples.hpp"
#include "support/golden.hpp"
#include "support/taken_examples.hpp"

using namespace throughline;

TEST_CASE("files of results are exactly what was last looked at")
{
    for (const auto& [name, kind] :
         {std::pair("reviews", ResultKind::Reviews), std::pair("passages", ResultKind::Passages),
          std::pair("recommendations", ResultKind::Recommendations)})
        for (const char* ending : {".csv", ".json", ".ris", ".bib", ".csl.json"}) {
            const std::string file = name + std::string(ending);
            test::check_golden("files/" + file,
                               test::file_of(*export_form_of(file), test::example_export_head(kind),
                                             test::example_taken_rows(kind)));
        }
}

TEST_CASE("a file of one review tells of no search")
{
    ExportHead head;
    head.about = test::example_export_head(ResultKind::Reviews).about;
    const TakenRow row = test::example_taken_rows(ResultKind::Reviews).front();
    for (const char* file : {"review.ris", "review.bib", "review.csl.json"})
        test::check_golden("files/one_" + std::string(file), single_export(*export_form_of(file), head, row));
}

TEST_CASE("a feed and the description of the search are exactly what was last looked at")
{
    NewReviews added;
    added.found.request.text = "hidden <men> & \"others\"";
    added.found.total = 3;
    for (const TakenRow& row : test::example_taken_rows(ResultKind::Reviews))
        added.reviews.push_back(row.review);
    added.reviews[0].added_at = added.reviews[1].added_at = "2026-11-20T10:00:00Z";
    added.reviews[0].changed_at = "2026-11-21T10:00:00Z";
    test::check_golden("files/search.atom", atom_feed(added, {"https://reviews.example",
                                                              "/search.atom?q=a&b=c", "/search?q=a&b=c"}));
    test::check_golden("files/opensearch.xml", opensearch_description("https://reviews.example"));
}

TEST_CASE("a passage with its citation is exactly what was last looked at")
{
    const Pages pages(SOURCE_DIR "/templates", {"", "/assets/throughline.css", ""});
    ReadPage page = test::example_page();
    page.text = "Nobody asked <who> lived there.\nNobody wrote it down.";
    page.passages = {{page.number, PassageKind::Finding, 0, page.text.size()}};
    page.passage_numbers = {203};
    test::check_golden("pages/page_cited.html", pages.page(page, "", false, page.passage_numbers.front(),
                                                           {"https://reviews.example", "2026-11-22"}));
}
