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

bool Surroundings::is_above_its_rows(float left) const
{
    constexpr float same = 2;  // points
    constexpr float same_size = 0.3F;
    const auto is_row = [](const Block* other) {
        return other != nullptr && other->kind == BlockKind::TableRow && !other->lines.empty();
    };
    const Block* first = at(1);
    const Block* second = at(2);
    if (!is_row(first) || block().lines.empty() || block().font_size > first->font_size + same_size)
        return false;
    const Box& own = block().lines.front().box;
    const Box& one = first->lines.front().box;
    if (std::abs(own.left - one.left) > same)
        return false;
    const float pitch = one.top - own.top;
    const bool is_in_cell = own.left > left + same / 2 && pitch < 3 * block().font_size;
    const bool is_spaced_alike =
        is_row(second) && std::abs(pitch - (second->lines.front().box.top - one.top)) < same;
    return is_in_cell || is_spaced_alike;
}

}  // namespace throughline
