#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/analyse/page_text.hpp"
#include "indexer/facts/facts.hpp"
#include "support/catch.hpp"

using namespace throughline;

namespace {

// Words that facts are made of, so that chance puts them together in every wrong way.
std::string any_sentence()
{
    static const std::vector<std::string> words{
        "Child",     "K",           "Baby",       "Wren",    "was",       "aged",       "14",
        "four",      "months",      "old",        "when",    "she",       "he",         "died",
        "in",        "May",         "2019",       "3",       "to",        "and",        "the",
        "period",    "under",       "review",     "from",    "between",   "Published",  "Author:",
        "Mara",      "Quill",       "Serious",    "Case",    "Review",    "Northvale",  "Safeguarding",
        "Children",  "Partnership", "mother",     "girl",    ",",         "(",          ")",
        ".",         "\u2013",      "-",          "31",      "February",  "2019-02-30", "\t",
        "death",     "of",          "inspection", "lead",    "inspector", "Dr",         "A",
        "\u00C9lan", "\u00A9",      "1/2/2020",   "9.9.2019"};
    std::string sentence;
    for (const int at :
         *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(words.size()))))
        sentence += (sentence.empty() ? "" : " ") + words[static_cast<std::size_t>(at)];
    return sentence.empty() ? "." : sentence;
}

Document any_report()
{
    Document document;
    for (int number = 1; number <= *rc::gen::inRange(1, 4); ++number) {
        Page page;
        page.number = number;
        for (int at = *rc::gen::inRange(0, 8); at > 0; --at) {
            Block block;
            block.kind = static_cast<BlockKind>(*rc::gen::inRange(0, 5));
            block.text = any_sentence();
            page.blocks.push_back(block);
        }
        page.furniture = {any_sentence()};
        document.pages.push_back(page);
    }
    return document;
}

bool is_on_its_page(const Document& document, const Review& review, std::optional<int> page,
                    const std::optional<std::string>& quote)
{
    if (!page || !quote)
        return true;
    const auto at = static_cast<std::size_t>(*page) - 1;
    if (review.pages.at(at).text.find(*quote) != std::string::npos)
        return true;
    const std::vector<std::string>& furniture = document.pages.at(at).furniture;
    return std::ranges::any_of(
        furniture, [&](const std::string& line) { return line.find(*quote) != std::string::npos; });
}

}  // namespace

TEST_CASE("whatever a report says, its facts have values, and their quotes stand on their pages")
{
    const FactReader reader{Vocabulary{}};
    CHECK(rc::check([&reader] {
        const Document document = any_report();
        Review review;
        for (const Page& page : document.pages)
            review.pages.push_back(page_text(page));
        const Facts facts = reader.facts_of(document, review, "report.pdf");
        for (const Field& field : facts.fields) {
            RC_ASSERT(!field.value.empty());
            RC_ASSERT(field.confidence > 0 && field.confidence <= 1);
            if (field.name != "title")  // which may be put together from several lines
                RC_ASSERT(is_on_its_page(document, review, field.page, field.quote));
        }
        for (const Child& child : facts.children) {
            RC_ASSERT(!child.pseudonym.empty());
            RC_ASSERT(child.age_text.empty() == child.age_band.empty());
            RC_ASSERT(is_on_its_page(document, review, child.page, child.quote));
        }
    }));
}
