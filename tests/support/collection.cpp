#include "support/collection.hpp"

#include "core/catalogue/files.hpp"
#include "core/catalogue/reviews.hpp"
#include "core/review/document.hpp"
#include "support/process.hpp"

namespace throughline::test {
namespace {

using Json = nlohmann::json;

const std::filesystem::path program = std::filesystem::path(BUILD_DIR) / "throughline-indexer";

std::vector<std::string> with_data(const std::filesystem::path& data,
                                   const std::vector<std::string>& arguments)
{
    std::vector<std::string> all{"--data", data.string()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

Json json_of(const Tag& tag)
{
    Json evidence = Json::array();
    for (const Evidence& one : tag.evidence)
        evidence.push_back({one.passage, one.begin, one.end, name_of(one.polarity), one.rule, one.why,
                            one.strength, one.is_counted});
    return {tag.theme, name_of(tag.salience), name_of(tag.state), tag.score, tag.why, tag.narrower, evidence};
}

// What was found in the review.
Json records_of(const Review& review)
{
    Json sections = Json::array();
    for (const Section& section : review.sections)
        sections.push_back(
            {name_of(section.kind), section.level, section.heading, section.page, section.begin});
    Json points = Json::array();
    for (const Point& point : review.points)
        points.push_back({name_of(point.kind), point.number, point.text, point.page, point.begin, point.end,
                          point.section.value_or(-1), point.addressees, name_of(point.scope),
                          point.follows.value_or(-1), point.verb, point.is_quoted});
    Json children = Json::array();
    for (const Child& child : review.children)
        children.push_back({child.pseudonym, child.age_text, child.age_band, child.sex,
                            child.page.value_or(-1), child.quote.value_or("")});
    Json tags = Json::array();
    for (const Tag& tag : review.tags)
        tags.push_back(json_of(tag));
    return {sections, points, children, tags};
}

Json json_of(const Review& review)
{
    Json pages = Json::array();
    for (const ReviewPage& page : review.pages) {
        Json blocks = Json::array();
        for (const PageBlock& block : page.blocks)
            blocks.push_back({name_of(block.kind), block.level, block.begin, block.end});
        pages.push_back({page.number, page.text, blocks, page.ocr_confidence.value_or(-1)});
    }
    Json passages = Json::array();
    for (const Passage& passage : review.passages)
        passages.push_back({passage.page, name_of(passage.kind), passage.begin, passage.end});
    Json fields = Json::array();
    for (const Field& field : review.fields)
        fields.push_back({field.name, name_of(field.origin), field.value, field.confidence});
    Json notices = Json::array();
    for (const Notice& notice : review.notices)
        notices.push_back({name_of(notice.kind), notice.page});
    return {pages,
            passages,
            fields,
            notices,
            records_of(review),
            name_of(review.format),
            name_of(review.visibility)};
}

}  // namespace

Indexed index(const std::filesystem::path& data, const std::vector<std::string>& arguments)
{
    std::vector<std::string> all{"index", "--json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    Process indexer(program, with_data(data, all));
    Indexed indexed;
    const std::string printed = indexer.output();
    indexed.exit_code = indexer.wait();
    indexed.errors = indexer.errors();
    if (!printed.empty())
        indexed.summary = Json::parse(printed);
    return indexed;
}

int run_indexer(const std::filesystem::path& data, const std::vector<std::string>& arguments)
{
    Process indexer(program, with_data(data, arguments));
    static_cast<void>(indexer.output());
    return indexer.wait();
}

std::string contents_of_collection(const std::filesystem::path& data)
{
    Catalogue catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadOnly);
    Reviews reviews(catalogue);
    SourceFiles files(catalogue);
    Json contents = Json::array();
    for (const ReviewId id : reviews.all()) {
        const auto known = reviews.find(id);
        Json sources = Json::array();
        for (const SourceFile& source : files.of(id))
            sources.push_back({source.path, source.state.size, source.state.modified});
        contents.push_back({number_of(id), known->sha256, known->is_pending, known->analysed_by.analysis,
                            known->analysed_by.vocabulary, json_of(reviews.load(id)), sources});
    }
    for (const FailedSource& failed : files.failures())
        contents.push_back(
            {failed.path, failed.extractor, name_of(failed.failure.reason), failed.failure.detail});
    return contents.dump(1);
}

std::vector<std::string> quick_corpus()
{
    return {"anonymous-young-person-t-2012.pdf",   "brackenshire-linnet-2021.docx",
            "coldmere-bay-kit-briefing-2020.html", "estonmere-learning-briefing-jonah-2023.pdf",
            "hexwold-saying-it-twice-2021.md",     "larkhampton-baby-e-2020.odt",
            "ostlebury-child-q-2023.pdf",          "thornmouth-child-m-scr-2011.pdf"};
}

}  // namespace throughline::test
