#include "indexer/extract/pdf_pieces.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/utf8.hpp"
#include "indexer/extract/pdf_characters.hpp"
#include "indexer/extract/pdf_hidden.hpp"

namespace throughline {
namespace {

// All in parts of the font size.
constexpr float word_gap = 0.15F;      // wider than this is a blank
constexpr float painted_over = 0.08F;  // a blank of which less is left is none
constexpr float piece_gap = 1.0F;      // wider than this is another piece
constexpr float overlap = 0.8F;        // further back than this is another piece
constexpr float same_line = 0.55F;     // baselines further apart are different lines
constexpr float raised = 0.15F;        // a small number this much higher is a reference
constexpr float small = 0.85F;
constexpr float painted_twice = 0.12F;  // the same glyph again, this near: a way to make it bold

class PieceBuilder {
public:
    explicit PieceBuilder(PagePieces& page) : page_(page) {}

    void begin_run(const RawRun& run, bool is_number)
    {
        run_ = &run;
        const float largest = std::max(run.size, piece_.size);
        const bool is_same_line = !piece_.text.empty() && run.direction == piece_.direction &&
                                  std::fabs(run.baseline - piece_.baseline) < same_line * largest;
        if (!is_same_line)
            end_piece();
        is_reference_ = is_number && is_raised(run) && !piece_.text.empty() && ends_in_word();
        // A raised number that begins a line belongs to a footnote.
        if (!piece_.text.empty() && piece_.size < small * run.size && piece_.text.size() <= 3 &&
            piece_.baseline < run.baseline - raised * run.size) {
            has_blank_ = true;
            blank_left_ = piece_.left;
            piece_.baseline = run.baseline;
            most_glyphs_ = 0;
        }
    }

    void add(const RawGlyph& glyph)
    {
        if (is_blank(glyph.character)) {
            if (!has_blank_)
                blank_left_ = glyph.left;
            has_blank_ = true;
            return;
        }
        // Some producers paint a blank and then go back over it.
        has_blank_ = has_blank_ && glyph.left - blank_left_ > painted_over * run_->size;
        if (!piece_.text.empty() && !continues(glyph))
            end_piece();
        if (is_repeated(glyph))
            return;
        if (is_reference_) {
            piece_.right = std::max(piece_.right, glyph.right);
            return;
        }
        if (piece_.text.empty())
            begin_piece(glyph);
        else if (has_blank_ || glyph.left - piece_.right > word_gap * run_->size)
            piece_.text += ' ';
        append_code_point(piece_.text, glyph.character);
        piece_.right = std::max(piece_.right, glyph.right);
        last_ = glyph;
        has_blank_ = false;
        ++glyphs_;
        bold_glyphs_ += run_->is_bold ? 1 : 0;
    }

    void end_run()
    {
        // The size of a line is that of most of it.
        if (!piece_.text.empty() && !is_reference_ && run_->count > most_glyphs_) {
            most_glyphs_ = run_->count;
            piece_.size = run_->size;
            if (!is_raised(*run_))
                piece_.baseline = run_->baseline;
        }
    }

    void end_piece()
    {
        if (!piece_.text.empty()) {
            piece_.is_bold = 2 * bold_glyphs_ > glyphs_;
            page_.pieces.push_back(std::move(piece_));
        }
        piece_ = {};
        glyphs_ = bold_glyphs_ = 0;
        most_glyphs_ = 0;
        has_blank_ = false;
    }

private:
    bool is_raised(const RawRun& run) const
    {
        return run.size < small * piece_.size && run.baseline < piece_.baseline - raised * piece_.size;
    }

    bool ends_in_word() const
    {
        const char last = piece_.text.back();
        return is_letter(static_cast<unsigned char>(last)) || static_cast<unsigned char>(last) >= 0x80 ||
               std::string_view(".,;:!?)'\"").find(last) != std::string_view::npos;
    }

    bool continues(const RawGlyph& glyph) const
    {
        const float size = std::max(run_->size, piece_.size);
        const float gap = glyph.left - piece_.right;
        if (is_right_to_left(glyph.character))
            return std::fabs(gap) < piece_gap * size || glyph.right > piece_.left - piece_gap * size;
        return gap < piece_gap * size && gap > -overlap * size;
    }

    bool is_repeated(const RawGlyph& glyph) const
    {
        return glyphs_ > 0 && glyph.character == last_.character && glyph.right > glyph.left &&
               std::fabs(glyph.left - last_.left) < painted_twice * run_->size;
    }

    void begin_piece(const RawGlyph& glyph)
    {
        piece_.left = glyph.left;
        piece_.right = glyph.right;
        piece_.baseline = run_->baseline;
        piece_.size = run_->size;
        piece_.direction = run_->direction;
        piece_.text.reserve(100);
    }

    PagePieces& page_;
    const RawRun* run_ = nullptr;
    TextPiece piece_;
    RawGlyph last_;
    std::uint32_t most_glyphs_ = 0;  // of one run of the piece
    int glyphs_ = 0;
    int bold_glyphs_ = 0;
    bool has_blank_ = false;
    float blank_left_ = 0;
    bool is_reference_ = false;
};

bool is_within(const RawRun& run, float along, const Box& box)
{
    const float across = run.baseline - 0.25F * run.size;
    const float x = along * run.direction.x - across * run.direction.y;
    const float y = along * run.direction.y + across * run.direction.x;
    return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
}

bool is_seen(const RawPage& page, const RawRun& run, const RawGlyph& glyph)
{
    const float middle = (glyph.left + glyph.right) / 2;
    return is_within(run, middle, run.clip) && is_within(run, middle, {0, 0, page.width, page.height});
}

bool is_unreadable(char32_t character)
{
    return character == 0xFFFD || character < 0x20;
}

bool is_small_number(const RawPage& page, const RawRun& run)
{
    bool has_digits = false;
    for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
        const char32_t character = page.glyphs[i].character;
        has_digits = has_digits || is_digit(character);
        if (!is_digit(character) && !is_blank(character) && character != ',')
            return false;
    }
    return has_digits && run.count <= 8;
}

// The same words again in the same place: a shadow, or text painted twice.
void remove_repeated(std::vector<TextPiece>& pieces)
{
    std::vector<std::size_t> order(pieces.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto text_of = [&](std::size_t i) -> const std::string& { return pieces[i].text; };
    std::ranges::stable_sort(order, {}, text_of);
    std::vector<bool> is_repeated(pieces.size());
    bool any = false;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const TextPiece& first = pieces[order[i - 1]];
        const TextPiece& next = pieces[order[i]];
        if (first.text == next.text && first.direction == next.direction &&
            std::fabs(first.left - next.left) < 0.2F * first.size &&
            std::fabs(first.baseline - next.baseline) < 0.2F * first.size)
            any = is_repeated[order[i]] = true;
    }
    if (!any)
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (!is_repeated[i]) {
            if (kept != i)
                pieces[kept] = std::move(pieces[i]);
            ++kept;
        }
    pieces.resize(kept);
}

float image_share(const RawPage& page)
{
    float area = 0;
    for (const Box& image : page.images)
        area += (image.right - image.left) * (image.bottom - image.top);
    const float whole = page.width * page.height;
    return whole > 0 ? std::min(1.0F, area / whole) : 0;
}

}  // namespace

Box box_of(const TextPiece& piece)
{
    const float top = piece.baseline - 0.8F * piece.size;
    const float bottom = piece.baseline + 0.2F * piece.size;
    const Direction& way = piece.direction;
    const auto x = [&](float along, float across) { return along * way.x - across * way.y; };
    const auto y = [&](float along, float across) { return along * way.y + across * way.x; };
    const auto [left, right] =
        std::minmax({x(piece.left, top), x(piece.left, bottom), x(piece.right, top), x(piece.right, bottom)});
    const auto [upper, lower] =
        std::minmax({y(piece.left, top), y(piece.left, bottom), y(piece.right, top), y(piece.right, bottom)});
    return {left, upper, right, lower};
}

PagePieces pieces_of(const RawPage& page)
{
    PagePieces found;
    found.width = page.width;
    found.height = page.height;
    found.rules = page.rules;
    found.shapes = page.shapes;
    found.image_share = image_share(page);
    const std::vector<bool> hidden = hidden_glyphs(page);
    PieceBuilder builder(found);
    for (const RawRun& run : page.runs) {
        builder.begin_run(run, is_small_number(page, run));
        for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
            const RawGlyph& glyph = page.glyphs[i];
            if (!hidden.empty() && hidden[i]) {
                found.has_hidden_words |= is_letter(glyph.character) || is_digit(glyph.character);
                builder.end_piece();
                continue;
            }
            if (!is_seen(page, run, glyph))
                continue;
            if (is_unreadable(glyph.character))
                ++found.unreadable_characters;
            else if (!is_blank(glyph.character))
                ++found.readable_characters;
            builder.add(glyph);
        }
        builder.end_run();
    }
    builder.end_piece();
    remove_repeated(found.pieces);
    return found;
}

}  // namespace throughline
