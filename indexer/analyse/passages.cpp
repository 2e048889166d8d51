#include "indexer/analyse/passages.hpp"

#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

struct Size {
    std::size_t enough = 110;  // words: a passage ends at the next block or sentence
    std::size_t most = 220;    // words: a passage of prose does not grow beyond
};

// A piece of a page that stays in one passage: a block, or some sentences of a long paragraph.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0;
    BlockKind kind = BlockKind::Paragraph;
};

std::string_view text_of(const ReviewPage& page, const PageBlock& block)
{
    return std::string_view(page.text).substr(block.begin, block.end - block.begin);
}

// A paragraph longer than a passage is cut at the ends of sentences.
void add_sentences(const ReviewPage& page, const PageBlock& block, Size size, std::vector<Piece>& pieces)
{
    const std::string_view text = text_of(page, block);
    Piece piece{block.begin, block.begin, 0, block.kind};
    std::size_t sentence_begin = 0;
    for (const std::size_t end : sentence_ends(text)) {
        const std::size_t words = count_words(text.substr(sentence_begin, end - sentence_begin));
        if (piece.words >= size.enough && piece.words + words > size.most) {
            pieces.push_back(piece);
            piece = {piece.end, piece.end, 0, block.kind};
        }
        piece.words += words;
        piece.end = block.begin + end;
        sentence_begin = end;
    }
    pieces.push_back(piece);
}

std::vector<Piece> pieces_of(const ReviewPage& page, Size size)
{
    std::vector<Piece> pieces;
    for (const PageBlock& block : page.blocks) {
        const std::size_t words = count_words(text_of(page, block));
        if (words > size.most && block.kind == BlockKind::Paragraph)
            add_sentences(page, block, size, pieces);
        else if (words > 0)
            pieces.push_back({block.begin, block.end, words, block.kind});
    }
    return pieces;
}

// "3.2 The family's history ........ 14": dots that lead to a number, or most lines ending in one.
bool is_contents_line(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" .\t");
    if (last == std::string_view::npos || text[last] < '0' || text[last] > '9')
        return false;
    const std::size_t number = text.find_last_not_of("0123456789", last);
    const bool has_leader =
        text.find("....") != std::string_view::npos || text.find(". . .") != std::string_view::npos;
    return has_leader || (number != std::string_view::npos && text[number] == '\t');
}

bool is_contents_page(const ReviewPage& page)
{
    std::size_t lines = 0;
    std::size_t contents = 0;
    for (const PageBlock& block : page.blocks) {
        ++lines;
        contents += is_contents_line(text_of(page, block)) ? 1U : 0U;
    }
    return contents >= 4 && contents * 2 >= lines;
}

PassageKind kind_of(const Piece& piece, bool on_contents_page)
{
    if (piece.kind == BlockKind::Footnote)
        return PassageKind::Reference;
    return on_contents_page ? PassageKind::Contents : PassageKind::Narrative;
}

class Grouping {
public:
    Grouping(const ReviewPage& page, Size size, std::vector<Passage>& passages)
        : page_(page), size_(size), passages_(passages), on_contents_page_(is_contents_page(page))
    {
    }

    void run()
    {
        for (const Piece& piece : pieces_of(page_, size_))
            take(piece);
        finish();
    }

private:
    void take(const Piece& piece)
    {
        const bool begins_section = piece.kind == BlockKind::Heading && has_prose_;
        const bool changes_kind = words_ > 0 && kind_of(piece, on_contents_page_) != open_.kind;
        const bool is_full = words_ >= size_.enough || words_ + piece.words > size_.most;
        if (begins_section || changes_kind || (is_full && has_prose_))
            finish();
        if (words_ == 0)
            open_ = {page_.number, kind_of(piece, on_contents_page_), piece.begin, piece.end};
        open_.end = piece.end;
        words_ += piece.words;
        has_prose_ = has_prose_ || piece.kind != BlockKind::Heading;
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
    bool on_contents_page_;
    Passage open_;
    std::size_t words_ = 0;
    bool has_prose_ = false;
};

}  // namespace

std::vector<Passage> passages_of(const std::vector<ReviewPage>& pages, const std::vector<Section>&,
                                 std::size_t most)
{
    for (Size size;; size = {size.enough * 2, size.most * 2}) {
        std::vector<Passage> passages;
        for (const ReviewPage& page : pages)
            Grouping(page, size, passages).run();
        if (passages.size() <= most || passages.size() <= pages.size())
            return passages;
    }
}

}  // namespace throughline
