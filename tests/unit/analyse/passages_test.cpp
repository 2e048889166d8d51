#include "indexer/analyse/passages.hpp"

#include "core/text/words.hpp"
#include "indexer/analyse/page_text.hpp"
#include "support/catch.hpp"

namespace {

using namespace throughline;

std::string words(std::size_t count, const std::string& last = "end.")
{
    std::string text;
    for (std::size_t at = 1; at < count; ++at)
        text += "word ";
    return text + last;
}

Block block(BlockKind kind, const std::string& text)
{
    Block made;
    made.kind = kind;
    made.text = text;
    made.level = kind == BlockKind::Heading ? 1 : 0;
    return made;
}

Review made(const std::vector<ReviewPage>& pages, const std::vector<Section>& sections = {})
{
    Review review;
    review.pages = pages;
    review.sections = sections;
    return review;
}

std::vector<std::string> texts(std::vector<Block> blocks)
{
    const std::vector<ReviewPage> pages{page_text(Page{1, 0, 0, std::move(blocks), {}, {}})};
    std::vector<std::string> all;
    for (const Passage& passage : passages_of(made(pages), 1000))
        all.push_back(pages.front().text.substr(passage.begin, passage.end - passage.begin));
    return all;
}

}  // namespace

TEST_CASE("short paragraphs are grouped, and a heading begins a passage")
{
    const auto found = texts({block(BlockKind::Heading, "One"), block(BlockKind::Paragraph, words(50)),
                              block(BlockKind::Paragraph, words(50)), block(BlockKind::Paragraph, words(50)),
                              block(BlockKind::Heading, "Two"), block(BlockKind::Paragraph, words(10))});
    REQUIRE(found.size() == 2);
    CHECK(found[0].starts_with("One\n\nword"));
    CHECK(count_words(found[0]) == 151);
    CHECK(found[1].starts_with("Two\n\nword"));
}

TEST_CASE("a long paragraph is cut at the ends of sentences, a long list item is not")
{
    std::string text;
    for (int sentence = 0; sentence < 20; ++sentence)
        text += "A" + words(29) + " ";
    const auto prose = texts({block(BlockKind::Paragraph, text)});
    CHECK(prose.size() >= 3);
    for (const std::string& passage : prose) {
        CHECK(count_words(passage) <= 220);
        CHECK(passage.find_last_of('.') >= passage.size() - 2);
    }
    CHECK(texts({block(BlockKind::ListItem, text)}).size() == 1);
}

TEST_CASE("footnotes and contents lists are no narrative")
{
    std::vector<Block> blocks;
    for (int line = 1; line < 7; ++line)
        blocks.push_back(block(BlockKind::Paragraph, "Chapter ........ " + std::to_string(line)));
    const std::vector<ReviewPage> contents{page_text(Page{1, 0, 0, blocks, {}, {}})};
    CHECK(passages_of(made(contents), 1000).front().kind == PassageKind::Contents);
    const std::vector<ReviewPage> notes{page_text(Page{
        1, 0, 0, {block(BlockKind::Paragraph, "Text."), block(BlockKind::Footnote, "A note.")}, {}, {}})};
    REQUIRE(passages_of(made(notes), 1000).size() == 2);
    CHECK(passages_of(made(notes), 1000).back().kind == PassageKind::Reference);
}

TEST_CASE("rows that lead to pages are contents, and the title of another review is a reference")
{
    const auto kinds = [](int number, std::vector<Block> blocks) {
        Review review;
        for (int page = 1; page <= 40; ++page)
            review.pages.push_back(page_text(Page{page, 0, 0, {}, {}, {}}));
        review.pages[static_cast<std::size_t>(number) - 1] =
            page_text(Page{number, 0, 0, std::move(blocks), {}, {}});
        std::vector<PassageKind> found;
        for (const Passage& passage : passages_of(review, 1000))
            found.push_back(passage.kind);
        return found;
    };
    const auto rows = [](const std::vector<std::string>& texts) {
        std::vector<Block> blocks;
        for (const std::string& text : texts)
            blocks.push_back(block(BlockKind::TableRow, text));
        return blocks;
    };
    CHECK(kinds(2, rows({"Introduction\t3", "Neglect\t7", "Findings\t12", "Learning\t30"})) ==
          std::vector{PassageKind::Contents});
    CHECK(kinds(2, rows({"2018\t41", "2019\t52", "2020\t48", "2021\t60"})) ==
          std::vector{PassageKind::Narrative});
    CHECK(kinds(20, rows({"Referrals\t21", "Visits\t22", "Meetings\t24", "Plans\t30"})) ==
          std::vector{PassageKind::Narrative});
    const Block cited = block(BlockKind::ListItem, "Serious Case Review: Baby W, who was neglected (2011)");
    CHECK(kinds(20, {cited}) == std::vector{PassageKind::Reference});
    CHECK(kinds(1, {cited}) == std::vector{PassageKind::Narrative});
    CHECK(kinds(20, {block(BlockKind::Paragraph, "Serious Case Review: it was the third in a year.")}) ==
          std::vector{PassageKind::Narrative});
}

TEST_CASE("a passage has the kind of its section, and goes on into no other")
{
    const std::vector<ReviewPage> pages{
        page_text(Page{1,
                       0,
                       0,
                       {block(BlockKind::Heading, "Findings"), block(BlockKind::Paragraph, words(20)),
                        block(BlockKind::Paragraph, "Good practice"), block(BlockKind::Paragraph, words(20)),
                        block(BlockKind::Heading, "Recommendations")},
                       {},
                       {}}),
        page_text(Page{2, 0, 0, {block(BlockKind::ListItem, words(20))}, {}, {}})};
    const std::vector<Section> sections{
        {SectionKind::Findings, 1, "Findings", 1, 0},
        {SectionKind::Analysis, 2, "Good practice", 1, pages[0].blocks[2].begin},
        {SectionKind::Recommendations, 1, "Recommendations", 1, pages[0].blocks[4].begin}};
    std::vector<PassageKind> kinds;
    for (const Passage& passage : passages_of(made(pages, sections), 1000))
        kinds.push_back(passage.kind);
    CHECK(kinds == std::vector{PassageKind::Finding, PassageKind::Analysis, PassageKind::Recommendation,
                               PassageKind::Recommendation});
}

TEST_CASE("headings one upon the other begin one passage, of the kind of the last")
{
    const std::vector<ReviewPage> pages{
        page_text(Page{1,
                       0,
                       0,
                       {block(BlockKind::Heading, "Findings"), block(BlockKind::Heading, "What helped"),
                        block(BlockKind::Paragraph, words(20))},
                       {},
                       {}})};
    const std::vector<Section> sections{
        {SectionKind::Findings, 1, "Findings", 1, 0},
        {SectionKind::Analysis, 2, "What helped", 1, pages[0].blocks[1].begin}};
    const std::vector<Passage> passages = passages_of(made(pages, sections), 1000);
    REQUIRE(passages.size() == 1);
    CHECK(passages.front().kind == PassageKind::Analysis);
}

TEST_CASE("a labelled recommendation within the analysis, and quoted law, are what they are")
{
    const auto [text, expected] = GENERATE(table<std::string, PassageKind>({
        {"Recommendation 2. The board should ask each school.", PassageKind::Recommendation},
        {"Recommendation 2 was not carried out.", PassageKind::Analysis},
        {"Recommendation 2 (2009): the board should ask each school.", PassageKind::Analysis},
        {"Learning point 1: a bruise is a sign.", PassageKind::Learning},
        {"\"A serious incident is one in which abuse or neglect of a child is known or suspected.\"",
         PassageKind::Terms},
        {"\"Nobody asked me about the man downstairs, and I would have told them if they had.\"",
         PassageKind::Analysis},
    }));
    INFO(text);
    const std::vector<ReviewPage> pages{
        page_text(Page{1, 0, 0, {block(BlockKind::Paragraph, text)}, {}, {}})};
    const std::vector<Section> sections{{SectionKind::Analysis, 1, "Analysis", 1, 0}};
    CHECK(passages_of(made(pages, sections), 1000).front().kind == expected);
}

TEST_CASE("a review has no more passages than the index can number")
{
    std::vector<ReviewPage> pages;
    for (int number = 1; number <= 10; ++number) {
        std::vector<Block> blocks(40, block(BlockKind::Paragraph, words(100)));
        pages.push_back(page_text(Page{number, 0, 0, blocks, {}, {}}));
    }
    CHECK(passages_of(made(pages), 8192).size() == 200);
    CHECK(passages_of(made(pages), 100).size() <= 100);
}

TEST_CASE("no number of headings and notes makes more passages than the index can number")
{
    std::vector<Block> blocks;
    for (int at = 0; at < 500; ++at) {
        blocks.push_back(block(BlockKind::Heading, "A heading"));
        blocks.push_back(block(BlockKind::Paragraph, "Text."));
        blocks.push_back(block(BlockKind::Footnote, "A note."));
    }
    const std::vector<ReviewPage> pages{page_text(Page{1, 0, 0, blocks, {}, {}})};
    CHECK(passages_of(made(pages), 100).size() == 1);
}

TEST_CASE("every word of a page stands in just one passage")
{
    std::vector<Block> blocks;
    for (std::size_t at = 1; at < 40; ++at)
        blocks.push_back(block(at % 7 == 0   ? BlockKind::Heading
                               : at % 5 == 0 ? BlockKind::TableRow
                                             : BlockKind::Paragraph,
                               words(at * 9)));
    const std::vector<ReviewPage> pages{page_text(Page{1, 0, 0, blocks, {}, {}})};
    std::size_t in_passages = 0;
    std::size_t end = 0;
    for (const Passage& passage : passages_of(made(pages), 1000)) {
        CHECK(passage.begin >= end);
        end = passage.end;
        in_passages +=
            count_words(std::string_view(pages[0].text).substr(passage.begin, passage.end - passage.begin));
    }
    CHECK(in_passages == count_words(pages[0].text));
}
