// What the learned words (theme_model.hpp) see of one word by itself: the same in a sentence of a review and
// in a question.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace throughline {

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

struct WordFeatures {
    bool is_content = false;  // small words and numbers have no features
    FeatureId itself{};       // "w share"
    std::optional<FeatureId> beginning;
    FeatureHash first_of_two;  // "b share ", to which the next word is added
    FeatureId in_heading{};
};

// `stem`: of theme_stem.hpp.
[[nodiscard]] WordFeatures features_of_word(const std::string& stem);
[[nodiscard]] FeatureId id_of_feature(std::string_view feature);

// No small word and no number.
[[nodiscard]] bool is_content_stem(const std::string& stem);
// Words that begin alike mean much the same: "neighbour", "neighbourhood". Empty: the stem is too short.
[[nodiscard]] std::string_view beginning_of(const std::string& stem);

// How much one feature of a sentence of so many weighs: long sentences weigh no more than short ones.
[[nodiscard]] double share_of_feature(std::size_t features);

// Fewer are taken for so many: a heading of one word says no more than that word in a short sentence.
inline constexpr std::size_t fewest_features = 8;

}  // namespace throughline
