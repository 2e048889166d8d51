#include "indexer/structure/sections.hpp"

#include "indexer/structure/headings.hpp"
#include "indexer/structure/nesting.hpp"

namespace throughline {

std::vector<Section> sections_of(const Document& document, const std::vector<ReviewPage>& pages)
{
    const std::vector<FoundHeading> headings = headings_of(document, pages);
    std::vector<Section> sections = nested(headings);
    for (std::size_t at = 0; at < sections.size(); ++at) {
        const ReviewPage& page = pages[headings[at].page];
        sections[at].page = page.number;
        sections[at].begin = page.blocks[headings[at].block].begin;
    }
    return sections;
}

}  // namespace throughline
