// What the learned words (word_model.hpp) see of a sentence, the same where they are learned and where they
// tag.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/themes/statement.hpp"

namespace throughline {

// "w share" a stem, "p infor" the beginning of a longer one, "b share information" two in a row (small words
// left out), "h supervis" a stem of a heading above. Each once, sorted.
[[nodiscard]] std::vector<std::string> features_of(const Statement& statement,
                                                   const std::vector<Token>& headings);

// A feature without its text: where the model tags, nobody reads the words. The 64-bit FNV-1a hash of the
// text (draft-eastlake-fnv).
enum class FeatureId : std::uint64_t {};

// Takes a text in pieces.
class FeatureHash {
public:
    FeatureHash& add(std::string_view piece)
    {
        constexpr std::uint64_t prime = 0x100000001b3;
        for (const char byte : piece)
            value_ = (value_ ^ static_cast<unsigned char>(byte)) * prime;
        return *this;
    }

    [[nodiscard]] FeatureId id() const { return FeatureId{value_}; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325;
};

[[nodiscard]] FeatureId id_of_feature(std::string_view feature);

// The ids of what features_of gives; what a word alone gives is computed once for all its places.
class FeatureReader {
public:
    // For tokens of these words alone.
    explicit FeatureReader(const KnownWords& words);

    // Of a sentence below no headings, and of headings alone. Each once, sorted.
    [[nodiscard]] std::vector<FeatureId> ids_of_sentence(const std::vector<Token>& tokens) const;
    [[nodiscard]] std::vector<FeatureId> ids_of_headings(const std::vector<Token>& headings) const;

private:
    struct OfWord {
        bool is_content = false;
        FeatureId itself{};
        std::optional<FeatureId> beginning;
        FeatureHash first_of_two;  // "b share "
        FeatureId in_heading{};
    };

    std::vector<OfWord> words_;  // by number
};

}  // namespace throughline
