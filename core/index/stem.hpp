// English word stems, as the index has them: Porter's, and what stem_exceptions.hpp says of our field.
#pragma once

#include <memory>
#include <string>

namespace throughline {

// Remembers what it has stemmed. Not for two threads at once.
class Stemmer {
public:
    Stemmer();
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    // Words with digits or signs are their own stem. Valid until the next call.
    [[nodiscard]] const std::string& stem_of(const std::string& folded_word);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace throughline
