#include "indexer/structure/plain_lines.hpp"

#include "core/text/letters.hpp"
#include "core/text/words.hpp"
#include "indexer/structure/heading_text.hpp"
#include "indexer/structure/lexicon.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_words_of_a_plain_line = 12;    // which only its place makes a heading
constexpr std::size_t most_words_of_a_printed_line = 26;  // "How far did agencies understand …?"
constexpr std::size_t enough_styled = 4;  // headings of the format's own: the author used its styles
constexpr std::size_t prose_below = 20;   // words

bool ends_sentence(std::string_view text)
{
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('"') || text.ends_with(".)");
}

}  // namespace

PlainLines::PlainLines(const Document& document, const ContentsList& contents, const BodyStyle& body)
    : document_(document), contents_(contents), body_(body)
{
    for (const Page& page : document.pages)
        for (const Block& block : page.blocks)
            if (block.kind == BlockKind::Heading) {
                ++styled_;
                ++ranks_[rank_of(block, body)];
            }
}

LineStrength PlainLines::strength_of(const Surroundings& place, std::string_view text,
                                     bool is_after_heading) const
{
    const Block& block = place.block();
    const bool is_text = block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem;
    if (!is_text || text.size() > 250 || text.empty() || block.lines.size() > 3 || place.next() == nullptr)
        return LineStrength::None;
    const HeadingNumber number = heading_number(text);
    const std::size_t words = count_words(text);
    const bool is_known = is_known_heading(text, number) && words <= most_words_of_a_plain_line;
    const Block* below = place.at(1);
    const bool ends_list = below == nullptr || below->kind != BlockKind::ListItem;
    if (place.is_in_list() ? !(is_known && ends_list)
                           : block.kind == BlockKind::ListItem && !number.is_stated())
        return LineStrength::None;
    if (block.is_bold && !body_.is_bold && begins_as_known_heading(text) &&
        words <= most_words_of_a_printed_line)
        return place.is_above_text() ? LineStrength::Strong : LineStrength::None;
    if (!can_be_heading(text) || text.back() == '.' || text.back() == ':')
        return LineStrength::None;
    const bool stands = stands_out(block, body_) || is_in_capitals(text);
    const bool is_listed = contents_.size() >= 3 && contents_.names(text);
    if (is_listed && (stands || is_known || place.is_above_text()))
        return LineStrength::Strong;
    if (is_known && (stands || styled_ < enough_styled || is_bare_text()))
        return LineStrength::Strong;
    if (is_printed_as_heading(place, text, words))
        return LineStrength::Strong;
    return strength_of_place(place, text, words, is_after_heading);
}

bool PlainLines::is_printed_as_heading(const Surroundings& place, std::string_view text,
                                       std::size_t words) const
{
    const Block& block = place.block();
    if (!stands_out(block, body_) || words > most_words_of_a_printed_line)
        return false;
    const Block* below = place.next();
    const bool is_above_heading = stands_out(*below, body_) && can_be_heading(below->text) &&
                                  below->text.back() != '.' && below->kind != BlockKind::TableRow;
    if (!place.is_above_text() && !is_above_heading)
        return false;
    const auto alike = ranks_.find(rank_of(block, body_));
    const bool is_printed_alike = body_.tells_bold && alike != ranks_.end() && alike->second >= 2;
    return styled_ < enough_styled || is_printed_alike ||
           kind_named_by(text, heading_number(text)).has_value();
}

LineStrength PlainLines::strength_of_place(const Surroundings& place, std::string_view text,
                                           std::size_t words, bool is_after_heading) const
{
    const HeadingNumber number = heading_number(text);
    const bool is_number_alone = number.is_stated() && number.label.empty();
    const bool may_be_long = text.back() == '?' || is_number_alone || !number.label.empty();
    const Block& block = place.block();
    if (words > (may_be_long ? most_words_of_a_printed_line : most_words_of_a_plain_line) ||
        block.lines.size() > (may_be_long ? 2U : 1U))
        return LineStrength::None;
    const bool is_above_prose =
        place.next()->kind == BlockKind::Paragraph && count_words(place.next()->text) >= prose_below;
    const bool has_words_of_its_own = number.length < text.size();
    if (!number.label.empty() && has_words_of_its_own && place.is_above_text())
        return is_asking(text) ? LineStrength::None : LineStrength::Strong;
    const bool is_named = is_bare_text() && words <= 8 && kind_named_by(text, number);
    if (is_number_alone && is_named)
        return LineStrength::Strong;
    if (is_number_alone)
        return is_above_prose ? LineStrength::Weak : LineStrength::None;
    if (!has_words_of_its_own)
        return LineStrength::None;
    const bool is_line_of_text = body_.tells_bold || is_bare_text();
    const bool is_end_matter = number.label == "appendix" || number.label.starts_with("annex");
    if (is_end_matter && is_line_of_text && words <= most_words_of_a_plain_line)
        return LineStrength::Strong;
    if (!is_line_of_text || block.kind != BlockKind::Paragraph || !is_upper(text.front()) ||
        text.find(':') != std::string_view::npos)
        return LineStrength::None;
    if ((is_above_prose || is_named) && stands_between(place, text, is_after_heading))
        return LineStrength::Strong;
    return LineStrength::None;
}

bool PlainLines::is_bare_text() const
{
    const bool has_only_lines = document_.format == Format::Pdf || document_.format == Format::Text;
    return !body_.tells_bold && (has_only_lines || styled_ < enough_styled);
}

// Between two paragraphs, no closer to the one above than to the one below.
bool PlainLines::stands_between(const Surroundings& place, std::string_view text, bool is_after_heading) const
{
    constexpr float slack = 1;  // points
    const Block* before = place.before();
    const Block* below = place.at(1);
    if (before == nullptr || below == nullptr || !is_upper(below->text.front()))
        return false;
    const bool is_after_prose = before->kind != BlockKind::TableRow && ends_sentence(before->text) &&
                                count_words(before->text) >= words_of_prose;
    if (!is_after_heading && !is_after_prose)
        return false;
    const Block& block = place.block();
    if (block.lines.empty() || before->lines.empty() || below->lines.empty())
        return true;
    const bool begins_part = is_after_heading || place.at(-1) == nullptr;
    const float above = block.lines.front().box.top - before->lines.back().box.bottom;
    const float under = below->lines.front().box.top - block.lines.back().box.bottom;
    const float width = below->lines.front().box.right - below->lines.front().box.left;
    const float own = block.lines.front().box.right - block.lines.front().box.left;
    const bool is_short = own < width * 0.8F || text.back() == '?';
    return is_short && (begins_part || above >= under - slack) && under >= 0;
}

}  // namespace throughline
