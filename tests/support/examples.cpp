#include "support/examples.hpp"

#include <algorithm>
#include <array>

namespace throughline::test {

namespace {

ReviewSummary summary(std::uint32_t number, std::string title, std::string publisher, std::string type,
                      std::string date, int pages)
{
    ReviewSummary review;
    review.id = ReviewId{number};
    review.title = std::move(title);
    review.file = "review-" + std::to_string(number) + ".pdf";
    review.publisher = std::move(publisher);
    review.type = std::move(type);
    review.publication_date = std::move(date);
    review.page_count = pages;
    return review;
}

std::array<ReviewSummary, 5> some_reviews()
{
    return {
        summary(41, "Child K: local child safeguarding practice review",
                "Northvale Safeguarding Children Partnership", "lcspr", "2021-03", 30),
        summary(
            7,
            "“Where was he when it mattered?” A thematic review of three babies, their fathers and the men "
            "in "
            "their mothers’ lives, and of what seven agencies in two counties knew of them between 2016 and "
            "2019",
            "Ravensholt and Pellingshire Safeguarding Children Partnership", "lcspr", "2022-11-04", 112),
        summary(19, "Serious case review: Leah", "Pellingshire Local Safeguarding Children Board", "scr",
                "2016", 48),
        summary(88, "Not on the roll: children missing from education", "", "national-review", "2024-02",
                164),
        summary(3, "Young person T: executive summary", "", "", "", 1)};
}

FoundPassage passage(const ReviewSummary& review, int page, std::size_t number, PassageKind kind,
                     std::string snippet_html)
{
    return {review, {review.id, page, number, kind, std::move(snippet_html), 1.0}, {}};
}

// None for the first, many for the last.
std::vector<ReviewTheme> some_themes(std::size_t count)
{
    const std::vector<ReviewTheme> all{{{"hidden-men", "Men and fathers not seen"}, Salience::Central},
                                       {{"sudi", "Sudden unexpected death in infancy"}, Salience::Central},
                                       {{"domestic-abuse", "Domestic abuse"}, Salience::Present},
                                       {{"neglect", "Neglect"}, Salience::Present},
                                       {{"housing", "Housing and homelessness"}, Salience::Present},
                                       {{"supervision", "Supervision and management"}, Salience::Present},
                                       {{"voice-of-child", "Voice of the child"}, Salience::Present}};
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()))};
}

std::vector<FoundPassage> some_passages(const ReviewSummary& review)
{
    return {
        passage(
            review, 14, 203, PassageKind::Finding,
            "Practitioners knew little of the <mark>men</mark> in the household. Mr B was a "
            "<mark>hidden</mark> figure: no agency had met him alone, and nobody had asked who cared for the "
            "baby at night …"),
        passage(
            review, 21, 288, PassageKind::Recommendation,
            "The partnership should satisfy itself that fathers and other <mark>men</mark> who matter to a "
            "child are named, seen and part of every assessment, so that they are no longer "
            "<mark>hidden</mark> from …"),
        passage(review, 9, 120, PassageKind::Narrative,
                "… the midwife recorded that the father was “not around”. In the notes of the next visit the "
                "<mark>man</mark> who opened the door is not named …")};
}

Facet facet(std::string name, std::string label, std::vector<FacetValue> values)
{
    return {std::move(name), std::move(label), std::move(values)};
}

std::vector<Facet> some_facets()
{
    return {facet("theme", "Theme",
                  {{"domestic-abuse", "Domestic abuse", 40, false, {}, "Parents and household", 1},
                   {"neglect", "Neglect", 33, false, {}, "Harm", 0},
                   {"medical-neglect", "Medical neglect", 30, false, "neglect", "Harm", 0},
                   {"hidden-men", "Men and fathers not seen", 21, false, {}, "Parents and household", 1}}),
            facet("agency", "Recommendation addressed to",
                  {{"police", "Police", 17, false}, {"maternity", "Maternity services", 6, false}}),
            facet("age_band", "Age of a child at the time",
                  {{"under-1", "under-1", 20, false}, {"16-17", "16-17", 4, false}}),
            facet("outcome", "What happened", {{"death", "death", 30, false}, {"other", "other", 1, false}}),
            facet("type", "Type of review",
                  {{"lcspr", "Local child safeguarding practice review", 31, true},
                   {"scr", "Serious case review", 12, false},
                   {"national-review", "National child safeguarding practice review", 3, false},
                   {"other-learning-review", "Other learning review", 2, false}}),
            facet("publisher", "Publisher",
                  {{"northvale", "Northvale Safeguarding Children Partnership", 9, false},
                   {"pellingshire", "Pellingshire Local Safeguarding Children Board", 7, false},
                   {"ravensholt", "Ravensholt and Pellingshire Safeguarding Children Partnership", 6, false},
                   {"eastmarch", "Eastmarch Safeguarding Partnership", 5, false},
                   {"larkhampton", "Larkhampton Safeguarding Children Partnership", 4, false},
                   {"dunmoor", "Dunmoor Safeguarding Board", 3, false},
                   {"estonmere", "Estonmere Children’s Safeguarding Partnership", 3, false},
                   {"hexwold", "Hexwold Safeguarding Partnership", 2, false},
                   {"coldmere", "Coldmere Bay Safeguarding Children Partnership", 2, false},
                   {"kestrelham", "Kestrelham Safeguarding Children Partnership", 1, false}}),
            facet("year", "Year",
                  {{"2024", "2024", 8, false},
                   {"2023", "2023", 11, false},
                   {"2022", "2022", 9, false},
                   {"2021", "2021", 7, false},
                   {"2020", "2020", 5, false}})};
}

ShownBlock block(BlockKind kind, int level, std::string text_html, std::vector<std::size_t> passages = {})
{
    return {kind, level, std::move(passages), std::move(text_html), {}};
}

ShownBlock row(std::vector<std::string> cells_html)
{
    return {BlockKind::TableRow, 0, {}, {}, std::move(cells_html)};
}

Point point(PointKind kind, std::string number, std::string text, int page)
{
    Point made;
    made.kind = kind;
    made.number = std::move(number);
    made.text = std::move(text);
    made.page = page;
    return made;
}

void add_points(ReviewRecord& record)
{
    record.sections = {{{SectionKind::Summary, 1, "1. Summary", 3, 0}, 12},
                       {{SectionKind::Findings, 1, "4. What we learnt", 14, 0}, 201},
                       {{SectionKind::Findings, 2, "Finding 2: the men around a baby", 14, 20}, 201},
                       {{SectionKind::Recommendations, 1, "5. Recommendations", 21, 0}, {}}};
    Point finding = point(PointKind::Finding, "2", "Practitioners knew little of the men around a baby.", 14);
    finding.section = 2;
    Point ask = point(PointKind::Recommendation, "Recommendation 1",
                      "The partnership should satisfy itself that fathers are named and seen.", 21);
    ask.section = 3;
    ask.follows = 0;
    Point unaddressed = point(PointKind::Recommendation, "", "Forms should have room for two parents.", 21);
    unaddressed.scope = Scope::National;
    Point quoted = point(PointKind::Recommendation, "R4", "Ask who else lives in the house.", 22);
    quoted.is_quoted = true;
    record.points = {
        {finding, 203, {}},
        {ask, 288, {{"maternity", "Maternity services"}, {"police", "Police"}}},
        {point(PointKind::Learning, "3", "A short visit shows a short moment.", 15), 204, {}},
        {unaddressed, {}, {}},
        {quoted, 290, {{"police", "Police"}}},
    };
}

EvidenceEntry evidence(std::string before, std::string words, std::string after, double strength,
                       bool is_counted = true)
{
    EvidenceEntry entry;
    entry.evidence = {203,      0,         0, Polarity::Problem, "hidden-men/phrase@1", "a finding says so",
                      strength, is_counted};
    entry.page = 14;
    entry.kind = PassageKind::Finding;
    entry.before = std::move(before);
    entry.text = std::move(words);
    entry.after = std::move(after);
    return entry;
}

ThemeEntry theme(Named name, Named facet, Salience salience, TagState state = TagState::Suggested)
{
    ThemeEntry entry;
    entry.tag.theme = name.id;
    entry.tag.salience = salience;
    entry.tag.state = state;
    entry.tag.why = "what " + name.id + " rests on";
    entry.theme = std::move(name);
    entry.facet = std::move(facet);
    entry.scope = "What this theme covers.";
    return entry;
}

void add_themes(ReviewRecord& record)
{
    const Named family{"family", "Parents, carers and household"};
    const Named practice{"practice", "Practice themes"};
    ThemeEntry men = theme({"hidden-men", "Men and fathers not seen"}, family, Salience::Central);
    men.evidence = {evidence("Practitioners knew little of the ", "men in the household", ".", 0.4),
                    evidence("", "Nobody asked the father.", "", 0.3),
                    evidence("A box for one parent: ", "no father", " is named.", 0.2),
                    evidence("He was ", "never seen", " alone.", 0.9),
                    evidence("The list of terms has ", "hidden men", ".", 0.1, false)};
    ThemeEntry family_theme = theme({"whole-family", "Whole family"}, family, Salience::Present);
    family_theme.narrower = {{"hidden-men", "Men and fathers not seen"}};
    ThemeEntry curiosity =
        theme({"curiosity", "Professional curiosity"}, practice, Salience::Present, TagState::Confirmed);
    curiosity.evidence = {evidence("Nobody ", "asked", " who cared for the baby.", 0.5)};
    ThemeEntry neglect = theme({"neglect", "Neglect"}, practice, Salience::Mentioned);
    neglect.evidence = {evidence("Training on ", "neglect", " was offered.", 0.1, false)};
    record.themes = {men, family_theme, curiosity, neglect,
                     theme({"suicide", "Suicide"}, practice, Salience::Present, TagState::Rejected)};
}

// Something of each kind.
void add_what_was_found(ReviewRecord& record)
{
    record.field_passages.assign(record.fields.size(), std::nullopt);
    record.field_passages.front() = 1;
    record.children = {
        {{"Child K", "7-month-old", "under-1", "female", 3, "Child K, a 7-month-old girl"}, 12},
        {{"", "", "", "", {}, {}}, {}}};
    record.agencies = {{"police", "Police"}, {"maternity", "Maternity services"}};
    add_points(record);
    add_themes(record);
}

}  // namespace

SearchResults example_results()
{
    SearchResults found;
    found.request.text = "hidden men";
    found.request.filters.values["type"] = {"lcspr"};
    found.request.filters.year_from = 2016;
    found.request.page = 2;
    found.searched_for = "(hidden and men)";
    found.total = 48;
    found.total_reviews = 48;
    found.facets = some_facets();
    const auto reviews = some_reviews();
    for (std::size_t place = 0; place < 10; ++place) {
        const ReviewSummary& review = reviews[place % reviews.size()];
        found.reviews.push_back({review, 17.5, {}, shared(some_themes(place))});
        for (FoundPassage& passage : some_passages(review))
            found.reviews.back().passages.push_back(std::move(passage.excerpt));
    }
    return found;
}

SearchResults example_passages()
{
    SearchResults found = example_results();
    found.request.in = ResultKind::Passages;
    found.total = 1234;
    found.reviews.clear();
    for (const ReviewSummary& review : some_reviews())
        for (FoundPassage& one : some_passages(review))
            found.passages.push_back(std::move(one));
    found.passages.resize(10);
    return found;
}

SearchResults example_nothing()
{
    SearchResults found;
    found.request.text = "cosleping arrangments";
    found.searched_for = "cosleping and arrangments";
    found.suggestion = "cosleeping arrangements";
    found.filter_offers = {{"agency", "police", "Police", 2, true}};
    return found;
}

SearchResults example_hostile_results()
{
    const std::string hostile = "<script>alert('\"&')</script>{{title}}{{{query}}}";
    SearchResults found;
    found.request.text = hostile;
    found.request.filters.values["publisher"] = {hostile};
    found.request.filters.values["type"] = {hostile};
    found.searched_for = hostile + " and more";
    found.expansions = {{hostile, {hostile}, false}};
    found.request.exact = {hostile};
    found.request.also = {hostile};
    found.offers = {{hostile, {hostile}}};
    found.filter_offers = {{"theme", hostile, hostile, 7, false}};
    found.suggestion = hostile + "s";
    found.notes = {hostile};
    found.total = 1;
    found.total_reviews = 1;
    found.facets = {{hostile, hostile, {{hostile, hostile, 1, true}}}};
    ReviewSummary review = summary(1, hostile, hostile, hostile, hostile, 1);
    review.file = hostile;
    found.reviews.push_back(
        {review,
         1,
         {passage(review, 1, 1, PassageKind::Finding, "&lt;b&gt; <mark>script</mark>").excerpt},
         shared({{{hostile, hostile}, Salience::Central}, {{hostile, hostile}, Salience::Present}})});
    return found;
}

ReviewRecord example_record()
{
    ReviewRecord record;
    record.summary = some_reviews()[0];
    record.fields = {
        {"title", "Child K: local child safeguarding practice review", Origin::Extracted, 0.9, 1, "Child K"},
        {"publisher", "Northvale Safeguarding Children Partnership", Origin::Manifest, 1, {}, {}},
        {"publisher", "Northvale SCP", Origin::Extracted, 0.5, 1, "Published by Northvale SCP"},
        {"publication_date", "2021-03", Origin::Manifest, 1, {}, {}},
        {"publication_date", "2021-03", Origin::Extracted, 0.8, 2, "March 2021"},
        {"outcome", "death", Origin::Extracted, 0.9, 3, "Child K died"},
        {"agencies_involved", "police; maternity; not-in-the-list", Origin::Extracted, 0.7, 5, "took part"},
        {"source_url",
         "https://safeguarding.northvale.example/reviews/child-k.pdf",
         Origin::Manifest,
         1,
         {},
         {}},
        {"licence", "Copyright of the partnership", Origin::Curator, 1, {}, {}},
    };
    add_what_was_found(record);
    record.sources = {{"northvale-child-k.pdf", "2026-11-20T21:14:09Z"}, {"child_k_final.pdf", "2026-11-21"}};
    record.notices = {{NoticeKind::TextUnderRedaction, 12}, {NoticeKind::PageWithoutText, 29}};
    record.word_count = 14203;
    record.ocr_pages = 2;
    record.pages_with_hits = {4, 9, 14, 21};
    return record;
}

ReadPage example_page()
{
    ReadPage page;
    page.review = some_reviews()[0];
    page.number = 14;
    page.hits = 3;
    page.previous_hit_page = 9;
    page.next_hit_page = 21;
    page.pages_with_hits = {4, 9, 14, 21};
    page.ocr_confidence = 83.4F;
    page.has_text_under_redaction = true;
    page.blocks = {
        block(BlockKind::Heading, 1, "4. What we learnt", {201}),
        block(BlockKind::Heading, 3, "Finding 2: the <mark id=\"hit-1\">men</mark> around a baby", {}),
        block(BlockKind::Paragraph, 0,
              "4.7 Practitioners knew little of the <mark id=\"hit-2\">men</mark> in the household. Mr B was "
              "named "
              "once, by the health visitor, eleven weeks after the birth. No agency had met him alone, and "
              "nobody had "
              "asked who cared for the baby at night.",
              {203}),
        block(BlockKind::Paragraph, 0,
              "4.8 When the review asked why, practitioners spoke of short visits, of forms with a box for "
              "one parent, "
              "and of not wanting to intrude. Each of these can be changed, and none of them by asking a "
              "single worker "
              "to try harder."),
        block(BlockKind::ListItem, 1, "• Fathers were not invited to the booking appointment."),
        block(BlockKind::ListItem, 1, "• The assessment named one of three adults:", {204}),
        block(BlockKind::ListItem, 2, "– the mother;"),
        block(BlockKind::ListItem, 1, "• Nobody asked the police for what they held."),
        block(BlockKind::Heading, 4, "Contacts in the last month"),
        row({"Date", "Agency", "What was recorded"}),
        row({"3 May 2019", "Health visiting",
             "Seen at home with mother. <mark id=\"hit-3\">Man</mark> in kitchen not named."}),
        row({"17 May 2019", "General practice", "Did not attend; letter sent to the old address."}),
        block(BlockKind::Footnote, 0, "12 Names and some details have been changed."),
    };
    return page;
}

CollectionStatus example_status()
{
    CollectionStatus status;
    status.reviews = 101;
    status.pages = 3412;
    status.passages = 24816;
    status.words = 1204377;
    status.waiting = 2;
    status.last_indexed = "2026-11-21T22:31:05Z";
    status.generation = "7";
    status.failures = {
        {"old-scan.pdf", "no-text", "it holds pictures only: index it again with OCR", "", "2026-11-21"},
        {"final report (locked).pdf", "encrypted", "needs a password: save a copy without one and add that",
         "AESV3", "2026-11-20T09:12:00Z"}};
    status.damaged = {{"half of it.pdf", ReviewId{9}}};
    status.formats = {{"pdf", "pdf", 92, false}, {"docx", "docx", 6, false}, {"html", "html", 3, false}};
    status.pages_by_ocr = 58;
    status.reviews_with_notices = 4;
    return status;
}

}  // namespace throughline::test
