#include "indexer/structure/front_matter.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "core/text/words.hpp"

namespace throughline {
namespace {

struct Place {
    std::size_t page = 0;
    std::size_t block = 0;

    auto operator<=>(const Place&) const = default;
};

Place place_of(const HeadingCandidate& candidate)
{
    return {candidate.heading.page, candidate.heading.block};
}

// The first block that begins with one of these words, on the first `pages` pages.
template <std::size_t count>
std::optional<Place> first_with(const Document& document, const std::array<std::string_view, count>& words,
                                std::size_t pages)
{
    for (std::size_t page = 0; page < std::min(pages, document.pages.size()); ++page)
        for (std::size_t block = 0; block < document.pages[page].blocks.size(); ++block)
            for (const std::string_view word : words)
                if (document.pages[page].blocks[block].text.starts_with(word))
                    return Place{page, block};
    return std::nullopt;
}

// A letter: its address stands before "Dear …", its subject right behind, its signatures at its end.
void remove_letter_head(const Document& document, std::vector<HeadingCandidate>& candidates)
{
    constexpr std::array<std::string_view, 2> salutations{"Dear ", "Annwyl "};
    constexpr std::array<std::string_view, 4> closings{"Yours sincerely", "Yours faithfully", "Yn gywir",
                                                       "Kind regards"};
    const std::optional<Place> dear = first_with(document, salutations, 2);
    if (!dear)
        return;
    std::erase_if(candidates, [&](const HeadingCandidate& one) {
        const Place place = place_of(one);
        const bool is_subject = place.page == dear->page && place.block <= dear->block + 2 && !one.is_known &&
                                !one.heading.number.is_stated();
        return place <= *dear || is_subject;
    });
    const std::optional<Place> closing = first_with(document, closings, document.pages.size());
    if (closing && *closing > *dear)
        std::erase_if(candidates, [&](const HeadingCandidate& one) {
            return place_of(one) > *closing && !one.is_known && !one.heading.number.is_stated();
        });
}

// "Lead reviewer: …", "Inspection dates: …"
bool is_detail(std::string_view text)
{
    constexpr std::array details{"lead inspector",
                                 "inspection date",
                                 "inspection dates",
                                 "report published",
                                 "publication date",
                                 "published",
                                 "date",
                                 "author",
                                 "authors",
                                 "lead reviewer",
                                 "lead reviewers",
                                 "reviewer",
                                 "reviewers",
                                 "chair",
                                 "version",
                                 "commissioned by",
                                 "independent author",
                                 "independent reviewer",
                                 "independent reviewers",
                                 "independent chair",
                                 "overview author",
                                 "report author",
                                 "prepared by",
                                 "written by"};
    const std::size_t colon = text.find(':');
    return colon != std::string_view::npos && colon + 1 < text.size() &&
           std::ranges::find(details, folded_heading(text.substr(0, colon))) != details.end();
}

bool names_a_document(const HeadingCandidate& candidate)
{
    constexpr std::array words{"review",  "report",    "inspection", "briefing", "scr",       "lcspr",
                               "cspr",    "overview",  "visit",      "board",    "adolygiad", "partnership",
                               "council", "adroddiad", "summary",    "learning"};
    constexpr std::array openings{"about", "how", "our", "what", "when", "which", "who", "why"};
    WordReader reader(candidate.heading.text);
    Word word;
    if (!reader.next(word) || std::ranges::find(openings, word.folded) != openings.end())
        return false;
    do
        if (std::ranges::find(words, word.folded) != words.end())
            return true;
    while (reader.next(word));
    return false;
}

bool is_named(const HeadingCandidate& candidate)
{
    return candidate.is_known || candidate.is_listed || candidate.heading.kind == SectionKind::Contents ||
           candidate.heading.number.is_stated();
}

// Does the report begin with this heading? `next`: the one after it, if there is one.
bool begins_report(const HeadingCandidate& candidate, const HeadingCandidate* next)
{
    if (candidate.heading.kind == SectionKind::Contents)
        return true;
    if (candidate.has_text_below)
        return is_named(candidate) || (candidate.heading.kind && !names_a_document(candidate));
    return is_named(candidate) && next != nullptr && next->has_text_below &&
           next->heading.page == candidate.heading.page && next->heading.block == candidate.heading.end;
}

bool is_title_page(const Page& page)
{
    constexpr std::size_t most_words = 200;
    std::size_t words = 0;
    for (const Block& block : page.blocks)
        words += count_words(block.text);
    return words < most_words;
}

}  // namespace

void remove_front_matter(const Document& document, std::vector<HeadingCandidate>& candidates)
{
    remove_letter_head(document, candidates);
    std::size_t first_page = 0;
    while (first_page < document.pages.size() && document.pages[first_page].blocks.empty())
        ++first_page;
    std::size_t first_text = first_page;  // the first page that is no title page
    while (first_text + 1 < document.pages.size() && is_title_page(document.pages[first_text]))
        ++first_text;
    auto end = candidates.begin();
    while (end != candidates.end() && end->heading.page <= std::max(first_page, first_text) &&
           !begins_report(*end, end + 1 == candidates.end() ? nullptr : &*(end + 1)))
        ++end;
    std::map<int, std::size_t> with_rank;
    for (const HeadingCandidate& one : candidates)
        ++with_rank[one.heading.rank];
    bool has_title = false;
    const auto is_front = [&](const HeadingCandidate& one) {
        if (one.heading.page > first_page)
            return !one.has_text_below && !is_named(one) && one.heading.page < first_text;
        // Printed above all others, or named as what it is.
        const bool is_outermost =
            one.heading.rank == with_rank.begin()->first && with_rank.begin()->second == 1;
        const bool is_title = !has_title && (is_outermost || names_a_document(one));
        has_title = has_title || is_title;
        return is_title || first_text > first_page || !one.has_text_below || is_detail(one.heading.text);
    };
    candidates.erase(std::remove_if(candidates.begin(), end, is_front), end);
}

}  // namespace throughline
