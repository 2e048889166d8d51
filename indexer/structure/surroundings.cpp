#include "indexer/structure/surroundings.hpp"

#include <cmath>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace throughline {

const Block* Surroundings::at(std::ptrdiff_t distance) const
{
    const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(at_) + distance;
    return place >= 0 && place < std::ssize(blocks()) ? &blocks()[static_cast<std::size_t>(place)] : nullptr;
}

const Block* Surroundings::next() const
{
    if (const Block* below = at(1))
        return below;
    for (std::size_t page = page_ + 1; page < document_.pages.size(); ++page)
        if (!document_.pages[page].blocks.empty())
            return &document_.pages[page].blocks.front();
    return nullptr;
}

const Block* Surroundings::before() const
{
    if (const Block* above = at(-1))
        return above;
    for (std::size_t page = page_; page > 0; --page)
        if (!document_.pages[page - 1].blocks.empty())
            return &document_.pages[page - 1].blocks.back();
    return nullptr;
}

bool Surroundings::is_above_text() const
{
    const Block* below = next();
    if (below == nullptr)
        return false;
    switch (below->kind) {
        case BlockKind::Heading:
        case BlockKind::Footnote:
            return false;
        case BlockKind::ListItem:
        case BlockKind::TableRow:
            return true;
        case BlockKind::Paragraph:
            break;
    }
    return !below->marker.empty() || count_words(cut_to(below->text, 400)) >= words_of_prose;
}

bool Surroundings::is_in_list() const
{
    const auto is_item = [](const Block* other) {
        return other != nullptr && other->kind == BlockKind::ListItem;
    };
    return block().kind == BlockKind::ListItem && (is_item(at(1)) || is_item(at(-1)));
}

bool Surroundings::is_above_its_rows() const
{
    constexpr float same = 2;  // points
    const Block* first = at(1);
    const Block* second = at(2);
    const auto is_row = [](const Block* other) {
        return other != nullptr && other->kind == BlockKind::TableRow && !other->lines.empty();
    };
    if (!is_row(first) || !is_row(second) || block().lines.empty() ||
        block().font_size > first->font_size + 0.3F)
        return false;
    const Box& own = block().lines.front().box;
    const Box& one = first->lines.front().box;
    const Box& two = second->lines.front().box;
    const bool is_spaced_alike = std::abs((one.top - own.top) - (two.top - one.top)) < same;
    return is_spaced_alike && std::abs(own.left - one.left) < same;
}

}  // namespace throughline
