#include "indexer/analyse/passages.hpp"

#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/words.hpp"
#include "indexer/analyse/block_kinds.hpp"
#include "indexer/analyse/point_bounds.hpp"
#include "indexer/points/labels.hpp"

namespace throughline {
namespace {

struct Size {
    std::size_t enough = 110;    // words: a passage ends at the next block or sentence
    std::size_t most = 220;      // words: a passage of prose does not grow beyond
    bool is_whole_page = false;  // where even the coarsest passages were too many
};

constexpr std::size_t coarsest = 4000;  // words

Size coarser(Size size)
{
    return {size.enough * 2, size.most * 2, size.enough > coarsest};
}

constexpr std::size_t no_point = 0;

// A piece of a page that stays in one passage: a block, or some sentences of a long paragraph.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0;
    bool is_heading = false;
    BlockPurpose purpose;
    std::size_t point = no_point;  // the point of the page to which it belongs, from 1
};

std::string_view text_of(const ReviewPage& page, const Piece& piece)
{
    return std::string_view(page.text).substr(piece.begin, piece.end - piece.begin);
}

// A paragraph longer than a passage is cut at the ends of sentences.
void add_sentences(const ReviewPage& page, const Piece& whole, Size size, std::vector<Piece>& pieces)
{
    const std::string_view text = text_of(page, whole);
    Piece piece = whole;
    piece.end = piece.begin;
    piece.words = 0;
    std::size_t sentence_begin = 0;
    for (const std::size_t end : sentence_ends(text)) {
        const std::size_t words = count_words(text.substr(sentence_begin, end - sentence_begin));
        if (piece.words >= size.enough && piece.words + words > size.most) {
            pieces.push_back(piece);
            piece.purpose.begins_section = false;
            piece.begin = piece.end;
            piece.words = 0;
        }
        piece.words += words;
        piece.end = whole.begin + end;
        sentence_begin = end;
    }
    pieces.push_back(piece);
}

// Does the piece name the one thing that stands below it: "Recommendation 3: Fathers", on a line of its own?
bool is_title(const ReviewPage& page, const Piece& piece)
{
    constexpr std::size_t most_words = 14;
    if (piece.is_heading || piece.point != no_point || piece.words > most_words)
        return piece.is_heading;
    const auto label = label_of(text_of(page, piece));
    return piece.purpose.begins_section || (label && label->kind);
}

// A title right below which a point stands, and no other before the next title, is part of that point.
void give_titles(const ReviewPage& page, std::vector<Piece>& pieces)
{
    std::size_t below = no_point;  // the uppermost point below, before the next title
    bool is_only_one = false;
    bool is_right_below = false;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        if (is_title(page, *piece)) {
            if (is_only_one && is_right_below && piece->point == no_point)
                piece->point = below;
            below = no_point;
            is_only_one = false;
        } else if (piece->point != no_point) {
            is_only_one = below == no_point || (is_only_one && below == piece->point);
            below = piece->point;
        }
        is_right_below = piece->point != no_point;
    }
}

class Pieces {
public:
    Pieces(const ReviewPage& page, const std::vector<PointBounds>& points, Size size)
        : page_(page), points_(points), size_(size)
    {
    }

    std::vector<Piece> of(const std::vector<BlockPurpose>& purposes)
    {
        for (std::size_t at = 0; at < page_.blocks.size(); ++at)
            cut(page_.blocks[at], purposes[at]);
        if (!points_.empty())
            give_titles(page_, pieces_);
        return std::move(pieces_);
    }

private:
    // Where a point begins or ends within a block, the block is two pieces.
    void cut(const PageBlock& block, BlockPurpose purpose)
    {
        std::size_t begin = block.begin;
        while (begin < block.end) {
            while (next_ < points_.size() && points_[next_].end <= begin)
                ++next_;
            const bool has_point = next_ < points_.size() && points_[next_].begin < block.end;
            const bool is_within = has_point && points_[next_].begin <= begin;
            const std::size_t end = is_within   ? std::min(points_[next_].end, block.end)
                                    : has_point ? points_[next_].begin
                                                : block.end;
            add(block.kind,
                {begin, end, 0, block.kind == BlockKind::Heading, purpose, is_within ? next_ + 1 : no_point});
            begin = end;
        }
    }

    void add(BlockKind kind, Piece piece)
    {
        piece.words = count_words(text_of(page_, piece));
        if (piece.words > size_.most && kind == BlockKind::Paragraph)
            add_sentences(page_, piece, size_, pieces_);
        else if (piece.words > 0)
            pieces_.push_back(piece);
    }

    const ReviewPage& page_;
    const std::vector<PointBounds>& points_;
    Size size_;
    std::size_t next_ = 0;  // the first point that does not end before
    std::vector<Piece> pieces_;
};

class Grouping {
public:
    Grouping(const ReviewPage& page, Size size, std::vector<Passage>& passages)
        : page_(page), size_(size), passages_(passages)
    {
    }

    void run(const std::vector<BlockPurpose>& purposes, const std::vector<PointBounds>& points)
    {
        for (const Piece& piece : Pieces(page_, points, size_).of(purposes))
            take(piece);
        finish();
    }

private:
    // A point is one passage, as long as a passage may be.
    [[nodiscard]] bool begins_passage(const Piece& piece) const
    {
        if (piece.point != point_)
            return true;
        if (!has_prose_)
            return false;
        if (piece.point != no_point)
            return words_ + piece.words > size_.most;
        const bool begins_section =
            piece.purpose.begins_section || (piece.is_heading && piece.purpose.kind != PassageKind::Glossary);
        const bool is_full = words_ >= size_.enough || words_ + piece.words > size_.most;
        return begins_section || piece.purpose.kind != open_.kind || is_full;
    }

    void take(const Piece& piece)
    {
        if (begins_passage(piece) && !size_.is_whole_page)
            finish();
        point_ = piece.point;
        if (!has_prose_)
            open_.kind = piece.purpose.kind;  // headings one upon the other: the last says what follows
        if (words_ == 0)
            open_ = {page_.number, piece.purpose.kind, piece.begin, piece.end};
        open_.end = piece.end;
        words_ += piece.words;
        has_prose_ = has_prose_ || !piece.is_heading;
    }

    void finish()
    {
        if (words_ > 0)
            passages_.push_back(open_);
        words_ = 0;
        has_prose_ = false;
    }

    const ReviewPage& page_;
    Size size_;
    std::vector<Passage>& passages_;
    Passage open_;
    std::size_t words_ = 0;
    std::size_t point_ = no_point;
    bool has_prose_ = false;
};

}  // namespace

std::vector<Passage> passages_of(const Review& review, std::size_t most)
{
    const auto purposes = purposes_of(review.pages, review.sections);
    std::vector<std::vector<PointBounds>> points;
    for (const ReviewPage& page : review.pages)
        points.push_back(bounds_of_points(page, review.points));
    for (Size size;; size = coarser(size)) {
        std::vector<Passage> passages;
        for (std::size_t page = 0; page < review.pages.size(); ++page)
            Grouping(review.pages[page], size, passages).run(purposes[page], points[page]);
        if (passages.size() <= most || size.is_whole_page)
            return passages;
    }
}

}  // namespace throughline
