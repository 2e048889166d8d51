// What is analysed was written by anybody, and it is analysed in the indexer itself: a text that repeats one
// thing for ever may cost time, in step with its length, and nothing else.
#include "indexer/analyse/analyser.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

std::string repeated(std::string_view unit)
{
    constexpr std::size_t bytes = 300'000;
    std::string text;
    while (text.size() < bytes)
        text += unit;
    return text;
}

// In a heading, behind a label, in running text and as an item of a list.
Document report_of(const std::string& run)
{
    Document document;
    document.pages.emplace_back();
    const auto add = [&](BlockKind kind, const std::string& text) {
        Block block;
        block.kind = kind;
        block.level = kind == BlockKind::Heading ? 1 : 0;
        block.text = text;
        document.pages.front().blocks.push_back(block);
    };
    add(BlockKind::Heading, "Child A: a review");
    add(BlockKind::Heading, run);
    add(BlockKind::Heading, "Recommendations");
    add(BlockKind::Paragraph, "Observation " + run + "a)");
    add(BlockKind::Paragraph, "Recommendation 1: The board should " + run);
    add(BlockKind::ListItem, run);
    return document;
}

}  // namespace

TEST_CASE("a report that repeats anything a hundred thousand times is analysed")
{
    const Analyser analyser(load_vocabulary(SOURCE_DIR "/vocabulary"));
    for (const char* unit : {"(",
                             ")",
                             "[",
                             "\"",
                             "\u201c",
                             "'",
                             "(a",
                             "1.",
                             "1 ",
                             "(1) ",
                             "a ",
                             "A ",
                             "A. ",
                             "iv ",
                             "\u2022 ",
                             ".",
                             ". ",
                             ", ",
                             "; and ",
                             ": ",
                             "- ",
                             "\u2013",
                             "\n",
                             "less than ",
                             "nearly ",
                             "aged 2 ",
                             "Child A ",
                             "1 March 2019 to ",
                             "and the ",
                             "police ",
                             "recommends that ",
                             "Recommendation 1: ",
                             "Finding 1 ",
                             "R1. ",
                             "no evidence of ",
                             "abuse or neglect ",
                             "NHS (NHS) ",
                             "\u00e9",
                             "x",
                             "X"}) {
        CAPTURE(unit);
        const Review review = analyser.analyse(report_of(repeated(unit)), "report.pdf", Visibility::Public);
        CHECK(review.pages.size() == 1);
    }
}
