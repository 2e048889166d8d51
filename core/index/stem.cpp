#include "core/index/stem.hpp"

#include <xapian.h>

#include <unordered_map>

#include "core/index/stem_exceptions.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

// A collection's vocabulary fits well below; a hostile file with a million odd words must not grow us without
// end.
constexpr std::size_t most_remembered = 200'000;

std::string stemmed(const Xapian::Stem& stem, const std::string& word)
{
    if (!is_alphabetic(word))
        return word;
    if (const auto exception = exceptional_stem(word))
        return std::string(*exception);
    return stem(american(word));
}

}  // namespace

struct Stemmer::Impl {
    Xapian::Stem stem{"english"};
    std::unordered_map<std::string, std::string> remembered;
};

Stemmer::Stemmer() : impl_(std::make_unique<Impl>()) {}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

const std::string& Stemmer::stem_of(const std::string& folded_word)
{
    const auto known = impl_->remembered.find(folded_word);
    if (known != impl_->remembered.end())
        return known->second;
    if (impl_->remembered.size() >= most_remembered)
        impl_->remembered.clear();
    return impl_->remembered.emplace(folded_word, stemmed(impl_->stem, folded_word)).first->second;
}

}  // namespace throughline
