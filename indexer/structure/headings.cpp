#include "indexer/structure/headings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "indexer/structure/candidates.hpp"
#include "indexer/structure/contents_list.hpp"
#include "indexer/structure/front_matter.hpp"
#include "indexer/structure/layout.hpp"
#include "indexer/structure/surroundings.hpp"

namespace throughline {
namespace {

// "4" and "4.1", "4.1" and "4.2", "4.2" and "5".
bool follows(const std::vector<int>& next, const std::vector<int>& last)
{
    if (next.size() == last.size() + 1)
        return next.back() == 1 && std::equal(last.begin(), last.end(), next.begin());
    if (next.empty() || next.size() > last.size())
        return false;
    const std::size_t depth = next.size() - 1;
    return next[depth] == last[depth] + 1 && std::equal(next.begin(), next.end() - 1, last.begin());
}

// Headings known by their numbers alone count where the numbers run on from those of the headings before.
void remove_weak(std::vector<HeadingCandidate>& candidates)
{
    std::vector<int> last;
    std::erase_if(candidates, [&](const HeadingCandidate& one) {
        const HeadingNumber& number = one.heading.number;
        if (!number.label.empty() || number.parts.empty())
            return false;
        if (!one.is_strong && !follows(number.parts, last))
            return true;
        last = number.parts;
        return false;
    });
}

// The same words at the same height of page after page are a running header; the first may be the heading.
void remove_running_headers(const Document& document, std::vector<HeadingCandidate>& candidates)
{
    std::map<std::pair<std::string, int>, std::set<std::size_t>> pages_of;
    const auto key_of = [&](const HeadingCandidate& one) {
        const Block& block = document.pages[one.heading.page].blocks[one.heading.block];
        const int top = block.lines.empty() ? -1 : static_cast<int>(block.lines.front().box.top / 3);
        return std::pair(one.heading.text, top);
    };
    for (const HeadingCandidate& one : candidates)
        pages_of[key_of(one)].insert(one.heading.page);
    std::erase_if(candidates, [&](const HeadingCandidate& one) {
        const auto key = key_of(one);
        const auto& pages = pages_of[key];
        const bool is_dense = pages.size() >= 3 && pages.size() * 2 > *pages.rbegin() - *pages.begin();
        return key.second >= 0 && is_dense && !one.is_known && *pages.begin() != one.heading.page;
    });
}

// A list of contents without page numbers: headings with nothing below them that come again.
void remove_bare_contents(std::vector<HeadingCandidate>& candidates)
{
    std::map<std::string, std::size_t> last;
    for (std::size_t at = 0; at < candidates.size(); ++at)
        last[folded_heading(candidates[at].heading.text)] = at;
    bool in_list = false;
    std::size_t at = 0;
    std::erase_if(candidates, [&](const HeadingCandidate& one) {
        const bool comes_again = last[folded_heading(one.heading.text)] > at++;
        if (one.heading.kind == SectionKind::Contents) {
            in_list = true;
            return false;
        }
        in_list = in_list && comes_again;
        return in_list;
    });
}

// Terms that a glossary explains and works that a list of references names, however they are printed.
void remove_entries(std::vector<HeadingCandidate>& candidates)
{
    constexpr std::size_t most_words_of_an_entry = 60;
    int rank = -1;  // of the list that is open
    std::erase_if(candidates, [&](const HeadingCandidate& one) {
        const FoundHeading& heading = one.heading;
        const bool is_numbered = heading.number.is_stated() && heading.number.label.empty();
        const bool is_alike = is_no_larger(heading.rank, rank) && !heading.kind &&
                              !heading.number.is_stated() && one.words_below < most_words_of_an_entry;
        if (rank >= 0 && (heading.rank > rank || is_alike) && !is_numbered && !one.is_listed)
            return true;
        const bool opens = heading.kind == SectionKind::Glossary || heading.kind == SectionKind::References;
        rank = opens ? heading.rank : -1;
        return false;
    });
}

// Where nearly all headings stand in the list of contents, one printed smaller than all of these is the
// title of a box.
void remove_unlisted(std::vector<HeadingCandidate>& candidates)
{
    std::size_t listed = 0;
    int innermost = 0;
    for (const HeadingCandidate& one : candidates)
        if (one.is_listed) {
            ++listed;
            innermost = std::max(innermost, one.heading.rank);
        }
    if (listed < 5 || listed * 5 < candidates.size() * 4)
        return;
    std::erase_if(candidates, [&](const HeadingCandidate& one) {
        return !one.is_listed && one.heading.rank > innermost && !one.heading.number.is_stated();
    });
}

// A name below a foreword: bold, and followed at once by a heading printed larger. A section has something in
// it.
void remove_empty(const Document& document, std::vector<HeadingCandidate>& candidates)
{
    for (std::size_t at = 0; at + 1 < candidates.size(); ++at) {
        const FoundHeading& heading = candidates[at].heading;
        const FoundHeading& next = candidates[at + 1].heading;
        const bool is_next = Surroundings(document, heading.page, heading.end - 1).next() ==
                             &document.pages[next.page].blocks[next.block];
        const bool is_named = heading.kind || heading.number.is_stated() || candidates[at].is_listed;
        candidates[at].is_empty = is_next && !is_named && next.rank < heading.rank;
    }
    std::erase_if(candidates, [](const HeadingCandidate& one) { return one.is_empty; });
}

// "5._CONCLUSION": what a scanner makes of the blank behind a number.
void mend_scanned(std::string& text, const HeadingNumber& number)
{
    for (std::size_t at = 0; at < std::min(number.length, text.size()); ++at)
        if (text[at] == '_')
            text[at] = ' ';
}

}  // namespace

std::vector<FoundHeading> headings_of(const Document& document, const std::vector<ReviewPage>& pages)
{
    const BodyStyle body = body_style_of(document);
    const ContentsList contents(pages);
    std::vector<HeadingCandidate> candidates = candidates_of(document, pages, contents, body);
    remove_weak(candidates);
    remove_running_headers(document, candidates);
    remove_front_matter(document, candidates);
    remove_bare_contents(candidates);
    remove_entries(candidates);
    remove_unlisted(candidates);
    remove_empty(document, candidates);
    std::vector<FoundHeading> headings;
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        HeadingCandidate& one = candidates[at];
        mend_scanned(one.heading.text, one.heading.number);
        if (at + 1 < candidates.size()) {
            const FoundHeading& next = candidates[at + 1].heading;
            one.heading.is_bare = next.page == one.heading.page && next.block == one.heading.end &&
                                  next.rank == one.heading.rank;
        }
        headings.push_back(std::move(one.heading));
    }
    return headings;
}

}  // namespace throughline
