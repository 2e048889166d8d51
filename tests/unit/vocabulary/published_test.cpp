#include "core/vocabulary/published.hpp"

#include "core/base/error.hpp"
#include "core/vocabulary/vocabulary.hpp"
#include "support/catch.hpp"
#include "support/scratch.hpp"

using namespace throughline;

namespace {

std::string series_with(const std::string& measure, const std::string& source = "https://example.org/a")
{
    return "series:\n  - id: one\n    title: A report\n    publisher: Somebody\n    years: \"2019\"\n"
           "    counted: Counted of 20 reviews.\n    why_different: Other reviews.\n    sources: [\"" +
           source + "\"]\n    measures:\n      - " + measure + "\n";
}

std::vector<PublishedSeries> loaded(const std::string& yaml)
{
    const test::ScratchFolder folder;
    test::write_file(folder / "published.yaml", yaml);
    return load_published(folder / "published.yaml");
}

}  // namespace

TEST_CASE("a published figure keeps its value, what it is counted of, its source, and what stands beside it")
{
    const auto all =
        loaded(series_with("{label: Deaths, value: \"55%\", count: 11, of: 20, ours: {outcome: [death]}, "
                           "among: {theme: [sudi]}}"));
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].measures.size() == 1);
    const PublishedMeasure& measure = all[0].measures[0];
    CHECK(measure.value == "55%");
    CHECK(measure.count == 11);
    CHECK(measure.of == 20);
    CHECK(measure.ours == PublishedSelection{{"outcome", {"death"}}});
    CHECK(measure.among == PublishedSelection{{"theme", {"sudi"}}});
    CHECK(all[0].sources == std::vector<std::string>{"https://example.org/a"});
}

TEST_CASE("a published figure that cannot be trusted is refused")
{
    const std::string measure = "{label: Deaths, value: \"55%\"";
    const auto yaml = GENERATE_COPY(values<std::string>({
        series_with(measure + "}", "javascript:alert(1)"),
        series_with(measure + ", count: 21, of: 20}"),
        series_with(measure + ", of: -3}"),
        series_with(measure + ", of: 3.5}"),
        series_with(measure + ", of: 99999999999999999999}"),
        series_with(measure + ", ours: [death]}"),
        series_with(measure + ", ours: {publisher: [somebody]}}"),
        series_with(measure + ", ours: {outcome: []}}"),
        series_with("{label: Deaths}"),
        "series: 3",
        "[1, 2]",
        series_with(measure + "}") + series_with(measure + "}").substr(8),
    }));
    CAPTURE(yaml);
    CHECK_THROWS_AS(loaded(yaml), Error);
}

TEST_CASE("where nobody has put published figures there are none")
{
    const test::ScratchFolder folder;
    CHECK(load_published(folder / "published.yaml").empty());
}

TEST_CASE("every published figure that ships can be read, and names themes that there are")
{
    const Vocabulary vocabulary = load_vocabulary(SOURCE_DIR "/vocabulary");
    CHECK(vocabulary.published.size() >= 8);
    for (const PublishedSeries& series : vocabulary.published)
        for (const PublishedMeasure& measure : series.measures)
            for (const auto* chosen : {&measure.ours, &measure.among})
                if (const auto themes = chosen->find("theme"); themes != chosen->end())
                    for (const std::string& theme : themes->second) {
                        INFO(series.id << ": " << theme);
                        CHECK(vocabulary.themes.find(theme) != nullptr);
                    }
}
