#include "indexer/extract/pdf_markers.hpp"

#include <string>

#include "support/catch.hpp"

using throughline::marker_of;
using throughline::MarkerKind;
using throughline::PrintedMarker;

TEST_CASE("markers of lists and numbered paragraphs are told from words")
{
    struct Row {
        std::string text;
        MarkerKind kind;
        std::size_t size;
    };
    const auto [text, kind, size] = GENERATE(values<Row>({
        {"\u2022 item", MarkerKind::Bullet, 3}, {"\u25FC\titem", MarkerKind::Bullet, 3},
        {"o\titem", MarkerKind::Bullet, 1},     {"1. item", MarkerKind::Number, 2},
        {"12) item", MarkerKind::Number, 3},    {"(3) item", MarkerKind::Number, 3},
        {"1.1 text", MarkerKind::Decimal, 3},   {"4.2.10. text", MarkerKind::Decimal, 7},
        {"a) item", MarkerKind::Letter, 2},     {"(iv) item", MarkerKind::Letter, 4},
        {"7 text", MarkerKind::Bare, 1},        {"1.", MarkerKind::Number, 2},
        {"2014. The", MarkerKind::None, 0},     {"1,118 children", MarkerKind::None, 0},
        {"3.5% of them", MarkerKind::None, 0},  {"10.30am", MarkerKind::None, 0},
        {"e.g. this", MarkerKind::None, 0},     {"(see below) it", MarkerKind::None, 0},
        {"of one", MarkerKind::None, 0},        {"", MarkerKind::None, 0},
    }));
    CAPTURE(text);
    CHECK(marker_of(text).kind == kind);
    CHECK(marker_of(text).size == size);
}
