#include "indexer/facts/facts.hpp"

#include "indexer/facts/title.hpp"

namespace throughline {

FactReader::FactReader(const Vocabulary&) {}

Facts FactReader::facts_of(const Document& document, const Review&, const std::string& file_name) const
{
    return {{title_of(document, file_name)}, {}};
}

}  // namespace throughline
