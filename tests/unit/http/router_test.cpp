#include "server/http/router.hpp"

#include "support/catch.hpp"

using namespace throughline;

TEST_CASE("a path matches a pattern segment by segment")
{
    struct Row {
        std::string pattern;
        std::string path;
        std::optional<PathValues> values;
    };
    const auto [pattern, path, values] = GENERATE(Catch::Generators::values<Row>({
        {"/", "/", PathValues{}},
        {"/", "/x", std::nullopt},
        {"/search", "/search", PathValues{}},
        {"/search", "/search/", std::nullopt},
        {"/search", "/searches", std::nullopt},
        {"/search", "/", std::nullopt},
        {"/reviews/{id}", "/reviews/41", PathValues{"41"}},
        {"/reviews/{id}", "/reviews/", std::nullopt},
        {"/reviews/{id}", "/reviews/41/pages/1", std::nullopt},
        {"/reviews/{id}.ris", "/reviews/41.ris", PathValues{"41"}},
        {"/reviews/{id}.csl.json", "/reviews/41.csl.json", PathValues{"41"}},
        {"/reviews/{id}.ris", "/reviews/.ris", std::nullopt},
        {"/reviews/{id}.ris", "/reviews/41", std::nullopt},
        {"/reviews/{id}.ris", "/reviews/41.ris.bib", std::nullopt},
        {"/reviews/{id}/pages/{n}", "/reviews/41/pages/7", PathValues{"41", "7"}},
        {"/reviews/{id}/pages/{n}", "/reviews/41/page/7", std::nullopt},
        {"/assets/{file*}", "/assets/a.css", PathValues{"a.css"}},
        {"/assets/{file*}", "/assets/fonts/a.woff2", PathValues{"fonts/a.woff2"}},
        {"/assets/{file*}", "/assets/", std::nullopt},
        {"/assets/{file*}", "/assets", std::nullopt},
    }));
    CAPTURE(pattern, path);
    CHECK(matched(pattern, path) == values);
}

TEST_CASE("a number in a path is written as we write it")
{
    CHECK(number_from_path("1") == 1U);
    CHECK(number_from_path("999999999") == 999'999'999U);
    for (const char* text : {"", "0", "01", "-1", "+1", "1.0", "1a", "1000000000", " 1"})
        CHECK(number_from_path(text) == std::nullopt);
}
