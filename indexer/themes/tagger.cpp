#include "indexer/themes/tagger.hpp"

namespace throughline {

Tagger::Tagger(const Vocabulary&) {}

std::vector<Tag> Tagger::tags_of(const Review&) const
{
    return {};
}

}  // namespace throughline
