// The reviews of the catalogue: each wholly there or not at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/catalogue.hpp"
#include "core/review/review.hpp"
#include "core/review/review_values.hpp"

namespace throughline {

// By what a review was read and tagged.
struct AnalysedBy {
    int analysis = 0;        // version of the analysis; 0: before there was one
    std::string vocabulary;  // version of the vocabulary; empty: none

    bool operator==(const AnalysedBy&) const = default;
};

// What the catalogue says of a review without its text.
struct CataloguedReview {
    ReviewId id{};
    std::string sha256;
    Format format = Format::Text;
    Visibility visibility = Visibility::Public;
    int page_count = 0;
    std::size_t word_count = 0;
    bool is_pending = false;
    std::string added_at;
    std::string changed_at;  // when anything that is said of it last changed
    AnalysedBy analysed_by;
    std::vector<Field> fields;
};

// A passage and its words.
struct PassageText {
    Passage passage;
    std::string text;
};

struct CollectionCounts {
    std::size_t reviews = 0;
    std::size_t pages = 0;
    std::size_t passages = 0;
    std::size_t words = 0;
    std::size_t pending = 0;
    std::size_t pages_by_ocr = 0;
    std::size_t reviews_with_notices = 0;
};

class Reviews {
public:
    explicit Reviews(Catalogue& catalogue) : catalogue_(catalogue) {}

    // The changes below mark the review pending. Call them within Catalogue::in_transaction. What a person
    // said of a tag outlives replace().
    ReviewId add(const std::string& sha256, const Review& review, const std::string& now);
    void replace(ReviewId id, const std::string& sha256, const Review& review, const BroaderThemes& broader,
                 const std::string& now);
    void set_visibility(ReviewId id, Visibility visibility, const std::string& now);

    // Replaces all fields of one origin. False, and nothing is marked, if they were the same already.
    bool set_fields(ReviewId id, Origin origin, const std::vector<Field>& fields, const std::string& now);
    void remove(ReviewId id);
    void note_analysis(ReviewId id, const AnalysedBy& analysed_by);  // marks nothing

    void note_vocabulary(ReviewId id, const std::string& vocabulary);  // marks nothing

    // The review's tags as `vocabulary` gives them. Marks it only if what the index knows of them is another
    // than before: the themes that are said, how strongly, and by which passages.
    void retag(ReviewId id, const std::vector<Tag>& tags, const std::string& vocabulary,
               const std::string& now);

    [[nodiscard]] std::optional<ReviewId> with_hash(const std::string& sha256);
    [[nodiscard]] std::optional<CataloguedReview> find(ReviewId id);
    [[nodiscard]] std::vector<ReviewId> all();
    [[nodiscard]] std::vector<CataloguedReview> all_of(Visibility visibility);

    // The same as values_of the whole review.
    [[nodiscard]] ReviewValues values(ReviewId id);

    // The whole review with its text. Precondition: it is there.
    [[nodiscard]] Review load(ReviewId id);
    [[nodiscard]] std::optional<ReviewPage> page(ReviewId id, int number);
    [[nodiscard]] std::vector<Passage> passages(ReviewId id);  // by number
    [[nodiscard]] std::vector<std::pair<std::size_t, Passage>> passages_on(ReviewId id, int page);
    [[nodiscard]] std::optional<PassageText> passage(ReviewId id, std::size_t number);
    [[nodiscard]] std::size_t passage_count(ReviewId id);
    [[nodiscard]] std::vector<int> pages_of_passages(ReviewId id);  // by number of the passage
    [[nodiscard]] std::vector<Notice> notices(ReviewId id);
    [[nodiscard]] std::vector<ReviewId> with_notice(NoticeKind kind, Visibility visibility);
    [[nodiscard]] std::size_t ocr_page_count(ReviewId id);

    // What the index does not know yet, and what it must forget.
    [[nodiscard]] std::vector<ReviewId> pending();
    [[nodiscard]] std::vector<ReviewId> removals();

    // Reviews that an analysis before this version has read.
    [[nodiscard]] std::vector<ReviewId> read_before(int analysis);
    // How many reviews were tagged with another version of the vocabulary.
    [[nodiscard]] std::size_t tagged_without(const std::string& vocabulary);

    void clear_pending(const std::vector<ReviewId>& ids);
    void clear_removals(const std::vector<ReviewId>& ids);

    [[nodiscard]] CollectionCounts counts(Visibility visibility);

private:
    Catalogue& catalogue_;
};

}  // namespace throughline
