#include "core/index/writer.hpp"

#include <algorithm>
#include <exception>
#include <functional>

#include "core/index/prepare.hpp"
#include "core/index/ranker.hpp"
#include "core/index/schema.hpp"
#include "core/index/sideline.hpp"
#include "core/index/xapian_errors.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr Xapian::termcount title_weight = 3;

// Xapian keeps up to 10,000 changes in memory, in trees that grow slow, and writes them at the end, when the
// readers of files have nothing left to do. Less at once while the database is small: then it costs little.
constexpr Xapian::doccount fewest_passages_at_once = 1500;
constexpr Xapian::doccount share_of_passages_at_once = 4;  // of those written already, one in so many

// Xapian writes this file last: without it, a crash came while the database was being made, and nothing is in
// it.
constexpr const char* finished_mark = "iamglass";

std::string version_key()
{
    return "throughline-schema";
}

// A database that a writer may use: new and empty, or of this version.
Xapian::WritableDatabase opened_to_write(const std::filesystem::path& path)
{
    std::filesystem::create_directories(path.parent_path());
    if (!std::filesystem::exists(path / finished_mark))
        std::filesystem::remove_all(path);
    Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OPEN);
    const std::string ours = std::to_string(index_schema_version);
    const std::string found = database.get_metadata(version_key());
    if (found.empty() && database.get_doccount() == 0)
        database.set_metadata(version_key(), ours);
    else if (found != ours)
        throw Error("the index is of format " + (found.empty() ? "unknown" : found) +
                    ", this program writes format " + ours +
                    ": run 'throughline-indexer --data DIR rebuild'");
    return database;
}

// Words under a prefix, and their stems where these differ.
void add_words(Xapian::Document& document, const std::string& prefix, const std::string& text,
               Xapian::termpos after, Xapian::termcount weight, Stemmer& stemmer)
{
    for (const Word& word : words_of(text)) {
        document.add_posting(prefix + word.folded, ++after, weight);
        if (const std::string& stem = stemmer.stem_of(word.folded); stem != word.folded)
            document.add_term(std::string(stem_prefix) + prefix + stem, weight);
    }
}

std::string value_in_index(const IndexField& field, const std::vector<Field>& fields)
{
    if (field.name == "year") {
        const Field* date = field_of(fields, "publication_date");
        return date == nullptr ? std::string() : date->value.substr(0, 4);
    }
    const Field* found = field_of(fields, field.name);
    return found == nullptr ? std::string() : found->value;
}

void add_field_words(Xapian::Document& review, const std::vector<Field>& fields, Stemmer& stemmer)
{
    for (const IndexField& field : index_fields)
        if (field.kind == IndexField::Kind::Words)
            add_words(review, std::string(field.prefix), value_in_index(field, fields), 0, 1, stemmer);
}

// Of the reviews and of their passages.
std::vector<std::string> value_terms(const std::vector<Field>& fields)
{
    std::vector<std::string> terms;
    for (const IndexField& field : index_fields)
        if (const std::string value = value_in_index(field, fields);
            field.kind == IndexField::Kind::Value && field.name != kind_field && !value.empty() &&
            value.size() <= longest_word)
            terms.push_back(std::string(field.prefix) + value);
    return terms;
}

void add_values(Xapian::Document& review, std::string_view field, const std::vector<std::string>& values)
{
    for (const std::string& value : values)
        if (value.size() <= longest_word)
            review.add_boolean_term(std::string(index_field(field)->prefix) + value);
}

}  // namespace

struct IndexWriter::Impl {
    explicit Impl(const std::filesystem::path& pair)
        : reviews(opened_to_write(pair / "reviews")), passages(opened_to_write(pair / "passages"))
    {
    }

    [[nodiscard]] Xapian::doccount most_unsaved_passages() const
    {
        return std::max(fewest_passages_at_once, passages.get_doccount() / share_of_passages_at_once);
    }

    void save_passages()
    {
        passages.commit();
        unsaved_passages = 0;
    }

    Xapian::WritableDatabase reviews;
    Xapian::WritableDatabase passages;
    Xapian::doccount unsaved_passages = 0;
    Stemmer stemmer;
    Sideline sideline;  // writes `passages`; last, so that it ends before what it uses
};

IndexWriter::IndexWriter(const std::filesystem::path& pair)
{
    guarded("opening the index for writing", [&] { impl_ = std::make_unique<Impl>(pair); });
}

bool IndexWriter::can_write_to(const std::filesystem::path& pair)
{
    return guarded("looking at the index", [&] {
        for (const char* part : {"reviews", "passages"}) {
            if (!std::filesystem::exists(pair / part / finished_mark))
                continue;
            const Xapian::Database database((pair / part).string());
            const std::string found = database.get_metadata(version_key());
            const bool is_new = found.empty() && database.get_doccount() == 0;
            if (!is_new && found != std::to_string(index_schema_version))
                return false;
        }
        return true;
    });
}

IndexWriter::~IndexWriter() = default;

void IndexWriter::replace(ReviewId id, PreparedReview&& review, const std::vector<Field>& fields,
                          const ReviewValues& values)
{
    const std::vector<std::string> shared = value_terms(fields);
    impl_->sideline.push([this, id, shared, passages = std::move(review.impl_->passages)]() mutable {
        guarded("indexing passages", [&] {
            impl_->passages.delete_document(review_term(id));
            const std::string slot = Xapian::sortable_serialise(number_of(id));
            std::uint32_t number = 0;
            for (Xapian::Document& passage : passages) {
                passage.add_boolean_term(review_term(id));
                for (const std::string& value : shared)
                    passage.add_boolean_term(value);
                passage.add_value(review_slot, slot);
                impl_->passages.replace_document(passage_document(id, number++), passage);
            }
            impl_->unsaved_passages += number;
            if (impl_->unsaved_passages >= impl_->most_unsaved_passages())
                impl_->save_passages();
        });
    });
    guarded("indexing a review", [&] {
        Xapian::Document& document = review.impl_->review;
        if (const Field* title = field_of(fields, "title"))  // a title's words are words of the review too
            add_words(document, {}, title->value, review.impl_->last_position, title_weight, impl_->stemmer);
        add_field_words(document, fields, impl_->stemmer);
        for (const std::string& value : shared)
            document.add_boolean_term(value);
        add_values(document, "theme", values.themes);
        add_values(document, "agency", values.agencies);
        add_values(document, "age_band", values.age_bands);
        impl_->reviews.replace_document(number_of(id), document);
    });
}

void IndexWriter::remove(ReviewId id)
{
    impl_->sideline.push([this, id] {
        guarded("removing passages", [&] { impl_->passages.delete_document(review_term(id)); });
    });
    guarded("removing a review", [&] {
        try {
            impl_->reviews.delete_document(number_of(id));
        } catch (const Xapian::DocNotFoundError&) {
            return;  // it never got as far as the index
        }
    });
}

void IndexWriter::commit()
{
    impl_->sideline.push([this] { guarded("saving the passages", [&] { impl_->save_passages(); }); });
    guarded("saving the reviews", [&] { impl_->reviews.commit(); });
    impl_->sideline.finish();
}

}  // namespace throughline
