// The index on disk: its terms, value slots and numbers. Writer, reader and help page share this one table.
//
// Two Xapian databases make a pair. In `reviews` a document is a review and its number is the review's. In
// `passages` a document is a passage, and its number tells review and passage (see passage_document).
//
//   word      unstemmed, with positions
//   Zstem     the stem of each word that is not its own stem, without positions: so "neglect" is asked for as
//   the word
//             neglect or Zneglect, and the commonest words cost one term, not two
//   co-sleeping is also indexed as cosleeping, at the position of its last part
//
// The prefixes follow Omega's conventions (its docs/termprefixes), so that Xapian's own tools can read the
// index. Changing a row, or how words are read (text/words.hpp), is a change of format: raise
// index_schema_version.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/review/review.hpp"

namespace throughline {

inline constexpr int index_schema_version = 6;

struct IndexField {
    enum class Kind {
        Words,   // words of a text
        Value,   // one value of a closed list
        Values,  // any number of values of a closed list
    };

    std::string_view name;    // what a person types before the colon, and the name of the review's field
    std::string_view prefix;  // what stands before the term
    Kind kind;
    std::string_view example;
};

// Words and Values of a review stand in `reviews` alone: passages are asked for them by way of their review.
// `kind` is a passage's own; a review has the kinds of all its passages. Of themes and agencies a passage has
// those that it speaks of itself, or is addressed to, for Query::Kind::About alone.

inline constexpr std::array index_fields{
    IndexField{"title", "S", IndexField::Kind::Words, "title:neglect"},
    IndexField{"publisher", "XP", IndexField::Kind::Words, "publisher:northvale"},
    IndexField{"type", "XT", IndexField::Kind::Value, "type:lcspr"},
    IndexField{"year", "Y", IndexField::Kind::Value, "year:2019..2021"},
    IndexField{"format", "XM", IndexField::Kind::Value, "format:pdf"},
    IndexField{"language", "L", IndexField::Kind::Value, "language:cy"},
    IndexField{"outcome", "XO", IndexField::Kind::Value, "outcome:death"},
    IndexField{"kind", "XK", IndexField::Kind::Value, "kind:recommendation"},
    IndexField{"theme", "XTH", IndexField::Kind::Values, "theme:hidden-men"},
    IndexField{"agency", "XAG", IndexField::Kind::Values, "agency:police"},
    IndexField{"age_band", "XAB", IndexField::Kind::Values, "age_band:under-1"},
};

inline constexpr std::string_view kind_field = "kind";

[[nodiscard]] constexpr const IndexField* index_field(std::string_view name)
{
    for (const IndexField& field : index_fields)
        if (field.name == name)
            return &field;
    return nullptr;
}

inline constexpr std::string_view stem_prefix = "Z";
inline constexpr std::string_view review_prefix = "XREV";  // of a passage: its review's number

inline constexpr std::string_view evidence_term =
    "XE";  // of a passage whose kind may be evidence of something

// Value slots of `passages`.
inline constexpr std::uint32_t review_slot = 0;

// The number of a passage's document. A review has at most `most_passages`.
inline constexpr unsigned passage_bits = 13;
inline constexpr std::uint32_t most_passages = 1U << passage_bits;

[[nodiscard]] constexpr std::uint32_t passage_document(ReviewId review, std::uint32_t passage)
{
    return (number_of(review) << passage_bits) + passage;
}

[[nodiscard]] constexpr ReviewId review_of_passage(std::uint32_t document)
{
    return ReviewId{document >> passage_bits};
}

[[nodiscard]] constexpr std::uint32_t number_of_passage(std::uint32_t document)
{
    return document & (most_passages - 1);
}

static_assert(
    [] {
        for (std::size_t i = 0; i < index_fields.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (index_fields[i].name == index_fields[j].name ||
                    index_fields[i].prefix == index_fields[j].prefix)
                    return false;
        return true;
    }(),
    "two fields with one prefix would be one field");

}  // namespace throughline
