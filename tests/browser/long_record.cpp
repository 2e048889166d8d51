// Puts one long, made-up review into a collection, for the browser to be tried on: 40 themes, 30
// recommendations, 60 sections, and prints its number.
//
//   long_record DATA VOCABULARY
#include <iostream>

#include "core/catalogue/reviews.hpp"
#include "core/vocabulary/vocabulary.hpp"

namespace {

using namespace throughline;

constexpr int page_count = 30;
constexpr std::size_t tagged_themes = 40;
constexpr std::size_t mentioned_themes = 12;

const std::string said =
    "Nobody who came to the house asked who else lived there, and the health visitor wrote that the father "
    "was "
    "not present. ";
const std::string praised =
    "The school kept good records of each morning on which the children did not come. ";
const std::string asked =
    "The partnership should satisfy itself that every man who matters to a child is named, "
    "seen and part of the assessment, and report on it within six months.";

// Each page alike: a heading, what was said, what was praised, what was asked.
ReviewPage page_of(int number)
{
    ReviewPage page;
    page.number = number;
    const auto add = [&page](BlockKind kind, int level, const std::string& text) {
        const std::size_t begin = page.text.size();
        page.text += text;
        page.blocks.push_back({kind, level, begin, page.text.size()});
        page.text += "\n\n";
    };
    add(BlockKind::Heading, 2,
        std::to_string(number) + ". What the agencies knew of the family in that year");
    add(BlockKind::Paragraph, 0, said + praised + said);
    add(BlockKind::Paragraph, 0, asked);
    return page;
}

void add_points(Review& review)
{
    const std::vector<std::string> agencies{"police", "childrens-social-care",
                                            "health-visiting-school-nursing", "safeguarding-partnership"};
    for (int number = 1; number <= page_count; ++number) {
        const PageBlock& block = review.pages.at(static_cast<std::size_t>(number - 1)).blocks.back();
        Point point;
        point.kind = number <= 12 ? PointKind::Finding : PointKind::Learning;
        point.number = std::to_string(number);
        point.text = said;
        point.page = number;
        point.section = static_cast<std::size_t>(number - 1) * 2;
        if (number <= 16)
            review.points.push_back(point);
        point.kind = PointKind::Recommendation;
        point.number = "R" + std::to_string(number);
        point.text = number % 7 == 0 ? asked + " " + asked + " " + asked : asked;
        point.begin = block.begin;
        point.end = block.end;
        point.scope = number % 3 == 0 ? Scope::SingleAgency : Scope::Local;
        if (number % 5 != 0)
            point.addressees.assign(agencies.begin(), agencies.begin() + number % 4 + 1);
        if (number % 4 == 0)
            point.follows = 0;
        point.is_quoted = number > 28;
        review.points.push_back(std::move(point));
    }
}

Evidence evidence_on(std::size_t page, std::size_t begin, std::size_t length, Polarity polarity)
{
    return {page,
            begin,
            begin + length,
            polarity,
            "made-up/phrase@1",
            "says so in a finding, beside a word for the father",
            1.0 / static_cast<double>(page + 1),
            true};
}

void add_tags(Review& review, const Themes& themes)
{
    const std::size_t father = said.find("the father was not present");
    for (std::size_t place = 0; place < tagged_themes + mentioned_themes && place < themes.all().size();
         ++place) {
        const bool is_tag = place < tagged_themes;
        Tag tag;
        tag.theme = themes.all()[place].id;
        tag.salience = !is_tag ? Salience::Mentioned : place % 6 == 0 ? Salience::Central : Salience::Present;
        tag.score = 1.0 / static_cast<double>(place + 1);
        tag.why =
            is_tag ? "said of practice in several findings" : "named once, in the account of the family";
        const std::size_t heading = review.pages.front().blocks[1].begin;
        for (std::size_t page = 0; is_tag && page <= place % 9; ++page)
            tag.evidence.push_back(evidence_on(page, heading + father, 10,
                                               page % 2 == 0 ? Polarity::Problem : Polarity::Neutral));
        tag.evidence.push_back(
            evidence_on(place % 9, heading + said.size(), praised.size(), Polarity::Strength));
        tag.evidence.back().is_counted = is_tag && place % 3 != 0;
        if (place == 5) {
            tag.narrower = {themes.all()[6].id, themes.all()[7].id};
            tag.evidence.clear();
        }
        if (place == 8)
            tag.state = TagState::Confirmed;
        review.tags.push_back(std::move(tag));
    }
}

Review long_review(const Themes& themes)
{
    Review review;
    review.format = Format::Pdf;
    review.fields = {
        {"title", "Four children of one street: a long review, made up for the browser", Origin::Extracted,
         0.9, 1, "What the agencies knew"},
        {"type", "lcspr", Origin::Extracted, 0.9, 1, "of the family in that year"},
        {"publisher", "Northvale SCP", Origin::Extracted, 0.5, 2, "The partnership should satisfy itself"},
        {"outcome", "serious-harm", Origin::Extracted, 0.9, 3, "Nobody who came to the house"},
        {"publication_date", "2021-03", Origin::Extracted, 0.9, 1, "that year"},
        {"agencies_involved", "police; housing; early-help", Origin::Extracted, 0.7, 4,
         "the health visitor"}};
    for (int number = 1; number <= page_count; ++number) {
        review.pages.push_back(page_of(number));
        const ReviewPage& page = review.pages.back();
        review.passages.push_back({number, PassageKind::Finding, page.blocks[1].begin, page.blocks[1].end});
        review.sections.push_back(
            {SectionKind::Findings, number % 5 == 1 ? 1 : 2,
             std::to_string(number) + ". What the agencies knew of the family in that year", number, 0});
        review.sections.push_back({SectionKind::Recommendations, 3, "What should change", number, 0});
    }
    review.children = {{"Child A", "7-month-old", "under-1", "female", 1, "the father"},
                       {"Child B", "", "", "", {}, {}}};
    add_points(review);
    add_tags(review, themes);
    review.word_count = 12345;
    return review;
}

}  // namespace

int main(int argc, char* argv[])
try {
    if (argc != 3) {
        std::cerr << "long_record DATA VOCABULARY\n";
        return 1;
    }
    const Vocabulary vocabulary = load_vocabulary(argv[2]);
    Catalogue catalogue(std::filesystem::path(argv[1]) / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    catalogue.in_transaction([&] {
        Reviews reviews(catalogue);
        const std::string now = time_now();
        const ReviewId id =
            reviews.add("a long review that no file holds", long_review(vocabulary.themes), now);
        static_cast<void>(reviews.set_fields(
            id, Origin::Manifest,
            {{"publisher", "Northvale Safeguarding Children Partnership", Origin::Manifest, 1, {}, {}},
             {"publication_date", "2021-03", Origin::Manifest, 1, {}, {}}},
            now));
        std::cout << number_of(id) << '\n';
    });
    return 0;
} catch (const std::exception& error) {
    std::cerr << "long_record: " << error.what() << '\n';
    return 1;
}
