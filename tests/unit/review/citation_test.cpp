#include "core/review/citation.hpp"

#include "support/catch.hpp"

using namespace throughline;

namespace {

CitedWork child_k()
{
    return {"Northvale Safeguarding Children Partnership",
            "Child K: a review",
            "Local child safeguarding practice review",
            "2021-03",
            std::nullopt,
            "https://reviews.example/reviews/41",
            "2026-11-22"};
}

}  // namespace

TEST_CASE("a review is cited as Cite Them Right and OSCOLA have it")
{
    CHECK(harvard_reference(child_k()).text() ==
          "Northvale Safeguarding Children Partnership (2021) Child K: a review. Available at: "
          "https://reviews.example/reviews/41 (Accessed: 22 November 2026).");
    CHECK(harvard_reference(child_k()).title == "Child K: a review");
    CHECK(harvard_in_text(child_k()) == "(Northvale Safeguarding Children Partnership, 2021)");
    CHECK(
        oscola_footnote(child_k()).text() ==
        "Northvale Safeguarding Children Partnership, ‘Child K: a review’ (Local child safeguarding practice "
        "review, 2021) <https://reviews.example/reviews/41> accessed 22 November 2026");
}

TEST_CASE("quoted words are cited with their page")
{
    CitedWork work = child_k();
    work.page = 14;
    CHECK(harvard_in_text(work) == "(Northvale Safeguarding Children Partnership, 2021, p. 14)");
    CHECK(oscola_footnote(work).text().find("review, 2021) 14 <https://") != std::string::npos);
}

TEST_CASE("what is not stated is left out, and an unknown year is said to be unknown")
{
    CitedWork work = child_k();
    work.author.clear();
    work.type.clear();
    work.publication_date = "spring";
    CHECK(harvard_reference(work).text() ==
          "Child K: a review (n.d.). Available at: https://reviews.example/reviews/41 (Accessed: 22 November "
          "2026).");
    CHECK(harvard_in_text(work) == "(Child K: a review, n.d.)");
    CHECK(oscola_footnote(work).text() ==
          "‘Child K: a review’ (n.d.) <https://reviews.example/reviews/41> accessed 22 November 2026");
    work.url.clear();
    CHECK(harvard_reference(work).text() == "Child K: a review (n.d.).");
    CHECK(oscola_footnote(work).text() == "‘Child K: a review’ (n.d.)");
}

TEST_CASE("a title that ends a sentence by itself gets no second stop")
{
    CitedWork work = child_k();
    work.title = "Who asked?";
    CHECK(harvard_reference(work).text().find("Who asked? Available at") != std::string::npos);
}
