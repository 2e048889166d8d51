#include "core/index/prepare.hpp"

#include <algorithm>
#include <set>

#include "core/index/schema.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

// No phrase runs from one passage, or from the title, into the next.
constexpr Xapian::termpos gap = 10;

// How much a word counts for its review, by where it stands: "about" outranks "names".
Xapian::termcount weight_in_review(PassageKind kind)
{
    switch (kind) {
        case PassageKind::Summary:
        case PassageKind::Finding:
        case PassageKind::Recommendation:
        case PassageKind::Learning:
            return 2;
        case PassageKind::Terms:
        case PassageKind::Glossary:
        case PassageKind::Reference:
        case PassageKind::Contents:
            return 0;
        case PassageKind::Narrative:
        case PassageKind::Analysis:
        case PassageKind::Method:
            return 1;
    }
    return 1;
}

// Takes the words of one passage into its own document and into that of its review.
class PassageWords {
public:
    PassageWords(Xapian::Document& review, Xapian::Document& passage, Xapian::termcount weight,
                 Stemmer& stemmer)
        : review_(review), passage_(passage), weight_(weight), stemmer_(stemmer)
    {
    }

    // The position after the last word.
    Xapian::termpos read(std::string_view text, Xapian::termpos start)
    {
        WordReader reader(text);
        Xapian::termpos position = 0;
        for (Word word; reader.next(word);) {
            if (word.is_joined) {
                compound_ += word.folded;
                ++compound_parts_;
            } else {
                end_compound(position, start);
                compound_ = word.folded;
                compound_parts_ = 1;
            }
            ++position;
            post(word.folded, position, start);
        }
        end_compound(position, start);
        return start + position;
    }

private:
    // A word that is its own stem needs no second term.
    void post(const std::string& term, Xapian::termpos position, Xapian::termpos start)
    {
        passage_.add_posting(term, position);
        review_.add_posting(term, start + position, weight_);
        const std::string& stem = stemmer_.stem_of(term);
        if (stem == term)
            return;
        stem_.assign(stem_prefix).append(stem);
        passage_.add_term(stem_);
        review_.add_term(stem_, weight_);
    }

    // "co-sleeping" is also found as one word. "2019-20" is not.
    void end_compound(Xapian::termpos position, Xapian::termpos start)
    {
        if (compound_parts_ > 1 && compound_.size() <= longest_word && is_alphabetic(compound_))
            post(compound_, position, start);
    }

    Xapian::Document& review_;
    Xapian::Document& passage_;
    Xapian::termcount weight_;
    Stemmer& stemmer_;
    std::string compound_;
    std::size_t compound_parts_ = 0;
    std::string stem_;
};

// How often a theme counts for its review, as if it were a word of it: one that is central comes first.
constexpr Xapian::termcount weight_of_central = 8;
constexpr Xapian::termcount weight_of_present = 2;

std::string term_of(std::string_view field, const std::string& id)
{
    return std::string(index_field(field)->prefix) + id;
}

void add_themes(const Review& read, Xapian::Document& review, std::vector<Xapian::Document>& passages)
{
    for (const Tag& tag : read.tags) {
        const std::string term = term_of("theme", tag.theme);
        if (!is_tagged(tag) || term.size() > longest_word)
            continue;
        review.add_term(term, tag.salience == Salience::Central ? weight_of_central : weight_of_present);
        std::set<std::size_t> speaking;
        for (const Evidence& evidence : tag.evidence)
            if (evidence.is_counted && evidence.passage < passages.size())
                speaking.insert(evidence.passage);
        for (const std::size_t passage : speaking)
            passages[passage].add_term(term);
    }
}

// To whom the recommendations of a passage are addressed.
void add_addressees(const Review& read, std::vector<Xapian::Document>& passages)
{
    for (const Point& point : read.points)
        for (std::size_t at = 0; at < passages.size() && !point.is_quoted; ++at)
            if (const Passage& passage = read.passages[at];
                passage.page == point.page && passage.begin < std::max(point.end, point.begin + 1) &&
                point.begin < passage.end)
                for (const std::string& agency : point.addressees)
                    passages[at].add_term(term_of("agency", agency));
}

}  // namespace

PreparedReview::PreparedReview(const Review& review, Stemmer& stemmer) : impl_(std::make_unique<Impl>())
{
    const std::string kind_prefix(index_field(kind_field)->prefix);
    Xapian::termpos position = 0;
    for (const Passage& passage : review.passages) {
        const std::string& text = review.pages.at(static_cast<std::size_t>(passage.page) - 1).text;
        Xapian::Document document;
        PassageWords words(impl_->review, document, weight_in_review(passage.kind), stemmer);
        position =
            words.read(std::string_view(text).substr(passage.begin, passage.end - passage.begin), position);
        position += gap;
        const std::string kind = kind_prefix + std::string(name_of(passage.kind));
        document.add_boolean_term(kind);
        impl_->review.add_boolean_term(kind);
        if (is_evidence(passage.kind))
            document.add_boolean_term(std::string(evidence_term));
        impl_->passages.push_back(std::move(document));
    }
    add_themes(review, impl_->review, impl_->passages);
    add_addressees(review, impl_->passages);
    impl_->last_position = position;
}

PreparedReview::~PreparedReview() = default;
PreparedReview::PreparedReview(PreparedReview&&) noexcept = default;
PreparedReview& PreparedReview::operator=(PreparedReview&&) noexcept = default;

}  // namespace throughline
