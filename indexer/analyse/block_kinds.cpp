#include "indexer/analyse/block_kinds.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/structure/contents_list.hpp"
#include "indexer/structure/heading_text.hpp"
#include "indexer/structure/lexicon.hpp"

namespace throughline {
namespace {

std::string_view text_of(const ReviewPage& page, const PageBlock& block)
{
    return std::string_view(page.text).substr(block.begin, block.end - block.begin);
}

// The page to which a row "Findings<tab>12" leads; 0: its last cell is no number.
int page_of_row(std::string_view row)
{
    const std::size_t tab = row.rfind('\t');
    int number = 0;
    if (tab == std::string_view::npos || tab == 0)
        return 0;
    const char* end = row.data() + row.size();
    const auto read = std::from_chars(row.data() + tab + 1, end, number);
    return read.ec == std::errc() && read.ptr == end ? number : 0;
}

// A list of contents that stands under no heading of its own: most lines lead to a page by dots, or are rows
// of a table whose last numbers are pages of this review, one after the other.
bool is_contents_page(const ReviewPage& page, std::size_t page_count)
{
    constexpr int pages_before_the_text = 6;
    std::size_t contents = 0;
    int last = page.number;
    for (const PageBlock& block : page.blocks) {
        const std::string_view text = text_of(page, block);
        const bool has_dots =
            text.find("....") != std::string_view::npos || text.find(". . .") != std::string_view::npos;
        const int leads_to =
            block.kind == BlockKind::TableRow && page.number <= pages_before_the_text ? page_of_row(text) : 0;
        const bool is_row = leads_to >= last && static_cast<std::size_t>(leads_to) <= page_count;
        last = is_row ? leads_to : last;
        contents += is_row || (has_dots && is_contents_line(text)) ? 1U : 0U;
    }
    return contents >= 4 && contents * 2 >= page.blocks.size();
}

// "Serious Case Review: Baby P (2009)": a paper that is named on a line of its own, and nothing said of it.
// The first pages name this review so.
bool is_cited_title(const ReviewPage& page, const PageBlock& block)
{
    constexpr int title_pages = 2;
    constexpr std::size_t most_bytes = 160;
    const std::string_view text = text_of(page, block);
    if (page.number <= title_pages || block.kind == BlockKind::Heading || text.size() > most_bytes ||
        text.ends_with('.') || text.find(':') == std::string_view::npos)
        return false;
    const std::vector<Word> words = words_of(text);
    const auto begins_with = [&words](std::initializer_list<std::string_view> phrase) {
        return words.size() > phrase.size() &&
               std::equal(phrase.begin(), phrase.end(), words.begin(),
                          [](std::string_view wanted, const Word& word) { return wanted == word.folded; });
    };
    return begins_with({"serious", "case", "review"}) || begins_with({"child", "practice", "review"}) ||
           begins_with({"local", "child", "safeguarding", "practice", "review"}) ||
           begins_with({"significant", "case", "review"}) || begins_with({"domestic", "homicide", "review"});
}

// A paragraph in quotation marks that is the wording of law or guidance, and not a voice.
bool is_quoted_law(std::string_view text)
{
    constexpr std::array marks{"known or suspected",
                               "Act 1989",
                               "Act 2004",
                               "Act 2017",
                               "Regulations 20",
                               "safeguarding partner",
                               "Safeguarding Children Board",
                               "local authority must"};
    const bool is_quoted =
        text.size() > 60 && text.starts_with('"') && (text.ends_with('"') || text.ends_with("\"."));
    return is_quoted && std::ranges::any_of(marks, [&](std::string_view mark) {
               return text.find(mark) != std::string_view::npos;
           });
}

// "Recommendation 3. The board should …" within the analysis.
std::optional<PassageKind> kind_of_label(std::string_view text)
{
    const std::string_view begin = cut_to(text, 80);
    const HeadingNumber number = heading_number(begin);
    if (number.label.empty() || number.length == 0 || number.length >= begin.size() ||
        begin.substr(0, number.length).find_last_of(".:") == std::string_view::npos ||
        begin[number.length] == '(')
        return std::nullopt;
    const std::optional<SectionKind> kind = kind_named_by(begin.substr(0, number.length), number);
    const bool is_point = kind == SectionKind::Recommendations || kind == SectionKind::Learning ||
                          kind == SectionKind::Findings;
    return is_point ? std::optional(passage_kind_of(*kind)) : std::nullopt;
}

// Sections in which points of this review are printed as they come up.
bool holds_points(SectionKind section)
{
    return section == SectionKind::Analysis || section == SectionKind::Findings ||
           section == SectionKind::Learning || section == SectionKind::Conclusion;
}

PassageKind kind_of(const ReviewPage& page, const PageBlock& block, SectionKind section,
                    bool on_contents_page)
{
    constexpr std::size_t most_words_of_an_entry = 40;
    const std::string_view text = text_of(page, block);
    if (block.kind == BlockKind::Footnote)
        return PassageKind::Reference;
    if (on_contents_page)
        return PassageKind::Contents;
    if (is_quoted_law(text))
        return PassageKind::Terms;
    if (is_cited_title(page, block))
        return PassageKind::Reference;
    // Text that follows the list of contents without a heading is no part of it.
    if (section == SectionKind::Contents && block.kind == BlockKind::Paragraph && !is_contents_line(text) &&
        count_words(cut_to(text, 600)) > most_words_of_an_entry)
        return PassageKind::Narrative;
    if (const auto labelled = holds_points(section) ? kind_of_label(text) : std::nullopt)
        return *labelled;
    return passage_kind_of(section);
}

}  // namespace

std::vector<std::vector<BlockPurpose>> purposes_of(const std::vector<ReviewPage>& pages,
                                                   const std::vector<Section>& sections)
{
    std::vector<std::vector<BlockPurpose>> purposes;
    std::size_t next = 0;
    SectionKind section = SectionKind::Other;
    for (const ReviewPage& page : pages) {
        const bool on_contents_page = is_contents_page(page, pages.size());
        std::vector<BlockPurpose>& blocks = purposes.emplace_back();
        for (const PageBlock& block : page.blocks) {
            BlockPurpose purpose;
            while (next < sections.size() &&
                   (sections[next].page < page.number ||
                    (sections[next].page == page.number && sections[next].begin < block.end))) {
                section = sections[next++].kind;
                purpose.begins_section = true;
            }
            purpose.kind = kind_of(page, block, section, on_contents_page);
            blocks.push_back(purpose);
        }
    }
    return purposes;
}

}  // namespace throughline
