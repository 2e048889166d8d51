#include "indexer/extract/pdf_pieces.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

using namespace throughline;

namespace {

RawPage raw_page()
{
    RawPage raw;
    raw.width = 595;
    raw.height = 842;
    return raw;
}

// Every glyph half as wide as its size. Gives where the run ends.
float paint(RawPage& page, float left, float baseline, float size, std::string_view text,
            bool is_bold = false)
{
    RawRun run;
    run.first = static_cast<std::uint32_t>(page.glyphs.size());
    run.count = static_cast<std::uint32_t>(text.size());
    run.baseline = baseline;
    run.size = size;
    run.is_bold = is_bold;
    run.clip = {-1e6F, -1e6F, 1e6F, 1e6F};
    page.runs.push_back(run);
    for (const char character : text) {
        page.glyphs.push_back({static_cast<unsigned char>(character), left, left + size / 2});
        left += size / 2;
    }
    return left;
}

std::vector<std::string> texts(const RawPage& page)
{
    std::vector<std::string> found;
    for (const TextPiece& piece : pieces_of(page).pieces)
        found.push_back(piece.text);
    return found;
}

}  // namespace

TEST_CASE("a gap between glyphs is a blank, a wide one parts pieces")
{
    RawPage raw = raw_page();
    float end = paint(raw, 60, 100, 10, "one");
    end = paint(raw, end + 0.5F, 100, 10, "word");
    end = paint(raw, end + 3, 100, 10, "two");
    paint(raw, end + 40, 100, 10, "far");
    CHECK(texts(raw) == std::vector<std::string>{"oneword two", "far"});
}

TEST_CASE("a blank that is painted over is none")
{
    RawPage raw = raw_page();
    const float end = paint(raw, 60, 100, 10, "nev ");
    paint(raw, end - 4.9F, 100, 10, "er");
    CHECK(texts(raw) == std::vector<std::string>{"never"});
}

TEST_CASE("a raised number after a word is a reference and left out; before one it is a marker")
{
    RawPage raw = raw_page();
    float end = paint(raw, 60, 100, 12, "the services");
    end = paint(raw, end, 95, 7, "3");
    paint(raw, end, 100, 12, " were told");
    end = paint(raw, 60, 130, 7, "3");
    paint(raw, end, 134, 10, "See page 12.");
    CHECK(texts(raw) == std::vector<std::string>{"the services were told", "3 See page 12."});
}

TEST_CASE("a raised ending belongs to its number, and a number on the line is a number")
{
    RawPage raw = raw_page();
    const float end = paint(raw, 60, 100, 12, "on the 10");
    paint(raw, end, 95, 7, "th");
    paint(raw, 60, 130, 12, "aged 12");
    CHECK(texts(raw) == std::vector<std::string>{"on the 10th", "aged 12"});
}

TEST_CASE("text painted twice to make it bold is there once")
{
    RawPage raw = raw_page();
    paint(raw, 60, 100, 12, "Heading");
    paint(raw, 60.3F, 100, 12, "Heading");
    CHECK(texts(raw) == std::vector<std::string>{"Heading"});
}

TEST_CASE("what is clipped away is not seen")
{
    RawPage raw = raw_page();
    paint(raw, 60, 100, 10, "seen");
    raw.runs.back().clip = {50, 80, 70, 120};
    CHECK(texts(raw) == std::vector<std::string>{"se"});
}

TEST_CASE("a word is hidden whole by what covers its middle, and not by a line through it")
{
    struct Row {
        Box cover;
        std::vector<std::string> seen;
    };
    const auto [cover, seen] = GENERATE(values<Row>({
        {{84, 88, 140, 104}, {"one", "three"}},
        {{92, 88, 96, 104}, {"one", "three"}},
        {{60, 95, 200, 98}, {"one two three"}},
        {{60, 103, 200, 120}, {"one two three"}},
    }));
    RawPage raw = raw_page();
    paint(raw, 60, 100, 12, "one two three");
    raw.covers.push_back({cover, static_cast<std::uint32_t>(raw.glyphs.size())});
    if (cover.left == 84)
        raw.covers.front().box.right = 100;
    CHECK(texts(raw) == seen);
    CHECK(pieces_of(raw).has_hidden_words == (seen.size() > 1));
}

TEST_CASE("what is painted after the cover is seen")
{
    RawPage raw = raw_page();
    paint(raw, 60, 100, 12, "under");
    raw.covers.push_back({{50, 80, 200, 120}, static_cast<std::uint32_t>(raw.glyphs.size())});
    paint(raw, 60, 100, 12, "above");
    CHECK(texts(raw) == std::vector<std::string>{"above"});
}

TEST_CASE("a piece is bold if most of it is, and as large as most of it")
{
    RawPage raw = raw_page();
    const float end = paint(raw, 60, 100, 12, "Note:", true);
    paint(raw, end + 3, 100, 11, "this is the text of it");
    const TextPiece piece = pieces_of(raw).pieces.front();
    CHECK_FALSE(piece.is_bold);
    CHECK(piece.size == Approx(11));
}

TEST_CASE("glyphs without a meaning are counted apart")
{
    RawPage raw = raw_page();
    paint(raw, 60, 100, 12, "abc");
    raw.glyphs[1].character = 0xFFFD;
    raw.images = {{0, 0, 595, 421}};
    const PagePieces pieces = pieces_of(raw);
    CHECK(pieces.readable_characters == 2);
    CHECK(pieces.unreadable_characters == 1);
    CHECK(pieces.image_share == Approx(0.5F).margin(0.01));
}
