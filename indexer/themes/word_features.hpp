// What the learned words (word_model.hpp) see of one word by itself.
#pragma once

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

[[nodiscard]] WordFeatures features_of_word(const std::string& stem);

}  // namespace throughline
