#include "support/taken_examples.hpp"

namespace throughline::test {
namespace {

const std::string hostile_title = "=\"a\",\nER  - \r\n}@book{x, 100% & <b> \\end{#1}_$~^ 'é' ]]>";

TakenRow plain_row()
{
    TakenRow row;
    row.review.id = ReviewId{41};
    row.review.title = "Child K: a review";
    row.review.file = "child-k.pdf";
    row.review.publisher = "Northvale Safeguarding Children Partnership";
    row.review.type = "lcspr";
    row.review.publication_date = "2021-03-04";
    row.review.page_count = 24;
    row.review.source_url = "https://northvale.example/child_k.pdf";
    row.themes = {{"hidden-men", "Men nobody saw"}, {"neglect", "Neglect"}};
    row.central_themes = 1;
    return row;
}

TakenRow hostile_row()
{
    TakenRow row;
    row.review.id = ReviewId{42};
    row.review.file = hostile_title;
    row.review.publisher = row.review.type = row.review.publication_date = hostile_title;
    row.review.source_url = hostile_title;
    row.themes = {{hostile_title, hostile_title}};
    return row;
}

void add_words(TakenRow& row, ResultKind kind, const std::string& text)
{
    if (kind == ResultKind::Reviews)
        return;
    row.page = 14;
    row.passage = 203;
    row.kind = "finding";
    row.text = text;
    if (kind == ResultKind::Passages)
        return;
    row.kind = "recommendation";
    row.begin = 512;
    row.number = text.size() < 40 ? "Recommendation 2" : text;
    row.scope = "local";
    row.verb = "ask";
    row.addressees = {{"police", "Police"}};
}

}  // namespace

ExportHead example_export_head(ResultKind kind)
{
    ExportHead head;
    head.about = {"17-42", "2026-11-22T02:30:00Z", "https://reviews.example"};
    head.address = "/search?q=hidden+men";
    head.result.request.in = kind;
    head.result.request.text = "hidden \"men\" @article{}";
    head.result.request.filters.values["type"] = {"lcspr", "scr"};
    head.result.request.filters.year_from = 2015;
    head.result.searched_for = "hidden and men";
    head.result.total = head.result.total_reviews = 2;
    return head;
}

std::vector<TakenRow> example_taken_rows(ResultKind kind)
{
    std::vector<TakenRow> rows{plain_row(), hostile_row()};
    add_words(rows[0], kind, "Nobody asked.");
    add_words(rows[1], kind, hostile_title);
    return rows;
}

std::string file_of(const ExportForm& form, const ExportHead& head, const std::vector<TakenRow>& rows)
{
    std::string text = form.beginning(head);
    std::size_t written = 0;
    for (const TakenRow& row : rows)
        text += form.row(head, row, written++);
    return text + form.end(head, written);
}

}  // namespace throughline::test
