#include "support/small_collection.hpp"

#include "core/catalogue/reviews.hpp"
#include "core/index/generation.hpp"
#include "core/index/writer.hpp"
#include "core/text/words.hpp"
#include "support/scratch.hpp"

namespace throughline::test {

namespace {

const std::string now = "2026-01-01T00:00:00Z";

Theme theme(std::string id, std::string label, std::string facet, std::string broader)
{
    Theme made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.facet = std::move(facet);
    made.broader = std::move(broader);
    return made;
}

Agency agency(std::string id, std::string label)
{
    Agency made;
    made.id = std::move(id);
    made.label = std::move(label);
    return made;
}

}  // namespace

std::shared_ptr<const Vocabulary> small_vocabulary()
{
    Vocabulary vocabulary;
    vocabulary.themes = Themes({{"harm", "Harm", "What happened"}, {"practice", "Practice", ""}},
                               {theme("abuse", "Abuse", "harm", ""), theme("neglect", "Neglect", "harm", ""),
                                theme("nai", "Injury that was no accident", "harm", "physical-abuse"),
                                theme("physical-abuse", "Physical abuse", "harm", "abuse"),
                                theme("recording", "Records and flags", "practice", "")});
    vocabulary.agencies = {agency("police", "Police"), agency("school", "School")};
    return std::make_shared<const Vocabulary>(std::move(vocabulary));
}

void make_catalogue(const std::filesystem::path& data, const std::vector<Review>& reviews)
{
    Catalogue catalogue(data / "catalogue.sqlite", Catalogue::Mode::ReadWrite);
    catalogue.in_transaction([&] {
        for (std::size_t at = 0; at < reviews.size(); ++at)
            static_cast<void>(Reviews(catalogue).add("hash-" + std::to_string(at), reviews[at], now));
    });
}

void make_collection(const std::filesystem::path& data, const std::vector<Review>& reviews)
{
    make_catalogue(data, reviews);
    IndexWriter index(index_pair(data, Visibility::Public));
    Stemmer stemmer;
    for (std::size_t at = 0; at < reviews.size(); ++at)
        index.replace(ReviewId{static_cast<std::uint32_t>(at + 1)}, PreparedReview(reviews[at], stemmer),
                      reviews[at].fields, values_of(reviews[at]));
    index.commit();
    ensure_generation(data);
}

Review review_with_pages(const std::vector<std::string>& texts, const std::string& publication_date)
{
    Review review;
    for (const std::string& text : texts) {
        const int number = static_cast<int>(review.pages.size()) + 1;
        review.pages.push_back({number, text, {{BlockKind::Paragraph, 0, 0, text.size()}}, {}});
        review.passages.push_back({number, PassageKind::Finding, 0, text.size()});
        review.word_count += count_words(text);
    }
    review.fields.push_back({"title", "A review", Origin::Extracted, 1, {}, {}});
    if (!publication_date.empty())
        review.fields.push_back({"publication_date", publication_date, Origin::Extracted, 1, {}, {}});
    return review;
}

Tag tag_of(std::string theme, Salience salience, std::size_t passage, std::size_t begin, std::size_t end,
           double strength)
{
    Evidence evidence;
    evidence.passage = passage;
    evidence.begin = begin;
    evidence.end = end;
    evidence.strength = strength;
    return {std::move(theme), salience, TagState::Suggested, strength, "", {}, {evidence}};
}

Point point_on(const Review& review, int page, PointKind kind, std::vector<std::string> addressees)
{
    Point point;
    point.kind = kind;
    point.text = review.pages.at(static_cast<std::size_t>(page) - 1).text;
    point.page = page;
    point.end = point.text.size();
    point.addressees = std::move(addressees);
    return point;
}

const std::filesystem::path& few_words_often()
{
    static const ScratchFolder folder;
    static const bool is_made = [] {
        std::vector<Review> reviews;
        for (int number = 0; number < 40; ++number) {
            std::vector<std::string> pages;
            for (int page = 0; page < 50; ++page) {
                std::string text = "Review " + std::to_string(number) + " asked who saw the child.";
                for (int turn = 0; turn < 30; ++turn)
                    text += turn % 2 == 0 ? " The school told the mother of the child."
                                          : " The mother told the school of it.";
                pages.push_back(text + (page == 0 ? " Lanterns." : ""));
            }
            reviews.push_back(review_with_pages(pages, "2020"));
        }
        make_collection(folder.path(), reviews);
        return true;
    }();
    static_cast<void>(is_made);
    return folder.path();
}

}  // namespace throughline::test
