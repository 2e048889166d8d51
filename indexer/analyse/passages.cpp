#include "indexer/analyse/passages.hpp"

#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/words.hpp"
#include "indexer/analyse/block_kinds.hpp"

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

// A piece of a page that stays in one passage: a block, or some sentences of a long paragraph.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0;
    bool is_heading = false;
    BlockPurpose purpose;
};

std::string_view text_of(const ReviewPage& page, const PageBlock& block)
{
    return std::string_view(page.text).substr(block.begin, block.end - block.begin);
}

// A paragraph longer than a passage is cut at the ends of sentences.
void add_sentences(const ReviewPage& page, const PageBlock& block, BlockPurpose purpose, Size size,
                   std::vector<Piece>& pieces)
{
    const std::string_view text = text_of(page, block);
    Piece piece{block.begin, block.begin, 0, false, purpose};
    std::size_t sentence_begin = 0;
    for (const std::size_t end : sentence_ends(text)) {
        const std::size_t words = count_words(text.substr(sentence_begin, end - sentence_begin));
        if (piece.words >= size.enough && piece.words + words > size.most) {
            pieces.push_back(piece);
            purpose.begins_section = false;
            piece = {piece.end, piece.end, 0, false, purpose};
        }
        piece.words += words;
        piece.end = block.begin + end;
        sentence_begin = end;
    }
    pieces.push_back(piece);
}

using Purposes = std::vector<BlockPurpose>;

std::vector<Piece> pieces_of(const ReviewPage& page, const Purposes& purposes, Size size)
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < page.blocks.size(); ++at) {
        const PageBlock& block = page.blocks[at];
        const std::size_t words = count_words(text_of(page, block));
        if (words > size.most && block.kind == BlockKind::Paragraph)
            add_sentences(page, block, purposes[at], size, pieces);
        else if (words > 0)
            pieces.push_back({block.begin, block.end, words, block.kind == BlockKind::Heading, purposes[at]});
    }
    return pieces;
}

class Grouping {
public:
    Grouping(const ReviewPage& page, Size size, std::vector<Passage>& passages)
        : page_(page), size_(size), passages_(passages)
    {
    }

    void run(const Purposes& purposes)
    {
        for (const Piece& piece : pieces_of(page_, purposes, size_))
            take(piece);
        finish();
    }

private:
    void take(const Piece& piece)
    {
        const bool begins_section =
            piece.purpose.begins_section || (piece.is_heading && piece.purpose.kind != PassageKind::Glossary);
        const bool changes_kind = piece.purpose.kind != open_.kind;
        const bool is_full = words_ >= size_.enough || words_ + piece.words > size_.most;
        if (has_prose_ && (begins_section || changes_kind || is_full) && !size_.is_whole_page)
            finish();
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
    bool has_prose_ = false;
};

}  // namespace

std::vector<Passage> passages_of(const std::vector<ReviewPage>& pages, const std::vector<Section>& sections,
                                 std::size_t most)
{
    const std::vector<Purposes> purposes = purposes_of(pages, sections);
    for (Size size;; size = coarser(size)) {
        std::vector<Passage> passages;
        for (std::size_t page = 0; page < pages.size(); ++page)
            Grouping(pages[page], size, passages).run(purposes[page]);
        if (passages.size() <= most || size.is_whole_page)
            return passages;
    }
}

}  // namespace throughline
