#include "indexer/facts/title.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "indexer/facts/introduced.hpp"
#include "indexer/facts/title_words.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_title = 240;     // bytes
constexpr std::size_t pages_with_a_title = 2;  // a cover, and the page after it
constexpr std::size_t words_of_a_name = 5;     // fewest of a title that need not say that it is a review's

bool ends_in_any(const std::string& text, const std::string_view* begin, const std::string_view* end)
{
    return std::any_of(begin, end, [&text](std::string_view ending) { return text.ends_with(ending); });
}

bool is_fit(const std::string& text)
{
    return text.size() >= 4 && text.size() <= longest_title && text.back() != '.' && text.back() != ',' &&
           !text.starts_with("Dear ") && !is_cover_matter(text);
}

bool is_set_off(const Block& block)
{
    return block.kind == BlockKind::Heading || block.is_bold || block.font_size > 13;
}

// "7 minute briefing": a number without a stop is part of a title. "1 Introduction" is a section.
std::string number_of(const Block& block)
{
    const bool is_bare =
        !block.marker.empty() && block.marker != "1" && block.marker.size() <= 3 &&
        std::ranges::all_of(block.marker, [](unsigned char byte) { return std::isdigit(byte) != 0; });
    return is_bare ? block.marker + " " : "";
}

// Blocks of one page whose print is at least nearly as large as `size`, from the first on that `begins`, as
// one text.
template <typename Begins>
std::string run_of_print(const Page& page, float size, Begins begins)
{
    std::string title;
    bool has_only_organisation = false;
    for (const Block& block : page.blocks) {
        const bool belongs = is_fit(block.text) && is_set_off(block) && block.font_size >= size * 0.97F;
        if (title.empty() && !(belongs && begins(block)))
            continue;
        // Whose report it is may stand above its title in the same print.
        if (belongs && has_only_organisation &&
            (names_a_document(block.text) || count_words(block.text) >= words_of_a_name))
            title.clear();
        has_only_organisation = title.empty() && is_an_organisation(block.text);
        if (!belongs || title.size() + block.text.size() > longest_title)
            break;
        title += (title.empty() ? number_of(block) : " ") + block.text;
    }
    return title;
}

// What is in the largest print among the blocks that say what the document is; where none does, what is in
// the largest print. An organisation's name above it is told only where the title alone would not say which
// report it is.
std::optional<Field> title_on(const Page& page)
{
    const auto largest = [&page](auto wanted) {
        float size = -1;
        for (const Block& block : page.blocks)
            if (is_fit(block.text) && is_set_off(block) && wanted(block.text))
                size = std::max(size, block.font_size);
        return size;
    };
    const float named = largest(names_a_document);
    const float any = largest([](const std::string&) { return true; });
    if (any < 0)
        return std::nullopt;
    const auto is_any = [](const Block&) { return true; };
    const std::string top = run_of_print(page, any, is_any);
    std::string title = top;
    // "A safe place to be: children in temporary homes", and below it, smaller, "National review".
    const bool says_more =
        count_words(top) >= words_of_a_name && !names_an_organisation(top) && any > named * 1.1F;
    if (named >= 0 && !names_a_document(top) && !says_more) {
        title = run_of_print(page, named, [](const Block& block) { return names_a_document(block.text); });
        if (names_an_organisation(top) && !names_whom(title) && top.size() + title.size() < longest_title)
            title = top + ": " + title;
    }
    // In a scan all print is of one size: what the document is follows the organisation's name.
    if (title == top && names_an_organisation(top) && !names_a_document(top))
        for (const Block& block : page.blocks)
            if (is_fit(block.text) && names_a_document(block.text) && block.text.size() < longest_title / 2) {
                title = block.text;
                break;
            }
    if (!is_fit(title))
        return std::nullopt;
    return Field{"title", title, Origin::Extracted, 0.8, page.number, title};
}

std::optional<Field> title_in_pages(const Document& document)
{
    for (std::size_t at = 0; at < std::min(pages_with_a_title, document.pages.size()); ++at)
        if (auto title = title_on(document.pages[at]))
            return title;
    return std::nullopt;
}

// "Ashdale Safeguarding Children Partnership Serious Case Review", two lines joined: the second.
std::string without_organisation(const std::string& text)
{
    for (const std::string_view end : {"Partnership ", "PARTNERSHIP ", "Board ", "BOARD ", "Committee "}) {
        const std::size_t at = text.find(end);
        if (at == std::string::npos ||
            in_small_letters(text.substr(0, at)).find("safeguarding") == std::string::npos)
            continue;
        std::string rest = text.substr(at + end.size());
        if (names_a_document(rest) && std::isupper(static_cast<unsigned char>(rest.front())) != 0)
            return rest;
    }
    return text;
}

// Plain text has no large print: among its first lines, the one that says what the document is.
std::optional<Field> line_that_names_a_document(const Page& page)
{
    for (std::size_t at = 0; at < std::min<std::size_t>(6, page.blocks.size()); ++at) {
        const std::string text = without_organisation(page.blocks[at].text);
        if (is_fit(text) && text.size() < longest_title / 2 && names_a_document(text))
            return Field{"title", text, Origin::Extracted, 0.5, page.number, text};
    }
    return std::nullopt;
}

bool stands_behind_prose(const Document& document, const std::string& heading)
{
    constexpr std::size_t prose = 35;  // words
    bool is_behind = false;
    for (const Block& block : document.pages.front().blocks) {
        if (block.text == heading)
            return is_behind;
        is_behind = is_behind || count_words(block.text) >= prose;
    }
    return false;
}

std::string readable(std::string_view file_name)
{
    std::string name(
        file_name.substr(0, file_name.rfind('.') == 0 ? file_name.size() : file_name.rfind('.')));
    std::ranges::replace(name, '_', ' ');
    std::ranges::replace(name, '-', ' ');
    name = clean_line(name);
    if (!name.empty())
        name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name.empty() ? "Untitled review" : name;
}

std::optional<Field> first_heading(const Document& document)
{
    for (const Block& block : document.pages.front().blocks)
        if (block.kind == BlockKind::Heading && block.level == 1 && is_fit(block.text))
            return Field{"title", block.text, Origin::Extracted, 0.9, 1, block.text};
    return std::nullopt;
}

// Does the document begin with this heading, and is it no organisation's name?
bool opens(const Document& document, const std::string& heading)
{
    constexpr std::size_t first_blocks = 3;
    const std::vector<Block>& blocks = document.pages.front().blocks;
    for (std::size_t at = 0; at < std::min(first_blocks, blocks.size()); ++at)
        if (blocks[at].text == heading)
            return !names_an_organisation(heading);
    return false;
}

bool is_all_names(const std::string& text)
{
    return std::ranges::all_of(words_of(text), [&text](const Word& word) {
        const bool is_capital = std::isupper(static_cast<unsigned char>(text[word.begin])) != 0;
        return word.folded == "and" || (is_capital && !is_no_name(word.folded));
    });
}

// "Child N", "Leo and Nia", "Concerning a baby, "Robin"": a line that says whom the review is about.
bool says_whom(const Block& block)
{
    constexpr std::size_t most_words = 8;
    const std::string& text = block.text;
    if (!is_fit(text) || count_words(text) > most_words || names_an_organisation(text))
        return false;
    const std::string low = in_small_letters(text);
    const bool is_led = low.starts_with("concerning ") || low.starts_with("regarding ") ||
                        low.starts_with("in respect of ") || low.starts_with("re: ") ||
                        low.starts_with("about ");
    const bool is_quoted = text.front() == '"' && text.back() == '"' && is_all_names(text);
    const bool is_name = block.kind == BlockKind::Heading && is_all_names(text) && !names_a_document(text);
    return is_led || is_quoted || is_name || (names_whom(text) && !names_a_document(text));
}

bool leads_on(const std::string& below)
{
    return std::islower(static_cast<unsigned char>(below.front())) != 0 ||
           in_small_letters(below).starts_with("concerning ") ||
           in_small_letters(below).starts_with("regarding ") ||
           in_small_letters(below).starts_with("in respect of ") || below.front() == '"';
}

// "Serious Case Review", and on the next line "Child N": together they say which review it is.
Field with_child_below(const Document& document, Field title)
{
    constexpr std::size_t most_words = 8;
    static constexpr std::string_view ends[] = {"review", "report", "summary", "lcspr",
                                                "cspr",   "scr",    "briefing"};
    const auto words = words_of(title.value);
    const bool is_bare = !words.empty() && words.size() <= most_words && names_a_document(title.value) &&
                         std::ranges::find(ends, std::string_view(words.back().folded)) != std::end(ends);
    if (!is_bare)
        return title;
    for (const Page& page : document.pages) {
        if (page.number != title.page.value_or(0))
            continue;
        for (std::size_t at = 0; at + 1 < page.blocks.size(); ++at) {
            const std::string& next = page.blocks[at + 1].text;
            if (page.blocks[at].text == title.value && says_whom(page.blocks[at + 1])) {
                title.value += (leads_on(next) ? " " : ": ") + next;
                return title;
            }
        }
    }
    return title;
}

bool is_written_on(const Page& page, const std::string& title)
{
    std::string text;
    for (const Block& block : page.blocks)
        text += in_small_letters(block.text) + " ";
    return text.find(in_small_letters(title)) != std::string::npos;
}

}  // namespace

bool is_program_title(const std::string& title)
{
    static constexpr std::string_view beginnings[] = {"microsoft word",
                                                      "microsoft powerpoint",
                                                      "powerpoint presentation",
                                                      "untitled",
                                                      "document",
                                                      "slide 1",
                                                      "layout 1",
                                                      "blank",
                                                      "template",
                                                      "scan",
                                                      "new ",
                                                      "print",
                                                      "http"};
    static constexpr std::string_view endings[] = {".doc", ".docx", ".pdf",  ".odt", ".indd", ".qxd", ".rtf",
                                                   ".tif", ".dot",  ".dotx", ".pub", ".ppt",  ".html"};
    const std::string low = in_small_letters(title);
    if (title.size() < 4 || low.find('\\') != std::string::npos)
        return true;
    if (ends_in_any(low, std::begin(endings), std::end(endings)))
        return true;
    if (std::ranges::any_of(beginnings, [&low](std::string_view start) { return low.starts_with(start); }))
        return low.find(' ') == std::string::npos || low.starts_with("microsoft") ||
               low.starts_with("powerpoint") || low.starts_with("http") || count_words(low) < 3;
    return count_words(low) < 2;
}

namespace {

// "Title<tab>Review into the death of Leah", a row of the table on the first page.
std::optional<Field> labelled_title(const Page& page)
{
    constexpr std::size_t first_blocks = 12;
    for (std::size_t at = 0; at < std::min(first_blocks, page.blocks.size()); ++at) {
        const std::string& text = page.blocks[at].text;
        for (const std::string_view label :
             {"Title\t", "TITLE\t", "Report title\t", "Title of report\t", "Title: "})
            if (text.starts_with(label) && names_a_document(text)) {
                const std::string title =
                    clean_line(text.substr(label.size(), text.find('\t', label.size()) - label.size()));
                if (is_fit(title))
                    return Field{"title", title, Origin::Extracted, 0.9, page.number, title};
            }
    }
    return std::nullopt;
}

}  // namespace

Field title_of(const Document& document, const std::string& file_name)
{
    if (auto labelled = labelled_title(document.pages.front()))
        return *labelled;
    const std::string hint = clean_line(document.hints.title);
    const bool has_hint = !hint.empty() && !is_program_title(hint) && hint.size() <= longest_title;
    // A web page is named in its head, with the site's name after what its first heading says.
    if (const auto heading = first_heading(document);
        has_hint && heading && (hint.starts_with(heading->value) || document.format == Format::Html))
        return with_child_below(document, *heading);
    // The file's own title is believed where the first page says the same.
    if (has_hint && (document.format == Format::Html || is_written_on(document.pages.front(), hint)))
        return {"title", hint, Origin::Extracted, 0.9, 1, hint};
    // Elsewhere than in a PDF, whoever wrote the file said what its title is.
    if (const auto heading = first_heading(document);
        heading && document.format != Format::Pdf && document.format != Format::Text &&
        opens(document, heading->value) && !stands_behind_prose(document, heading->value))
        return with_child_below(document, *heading);
    auto title = title_in_pages(document);
    // A document without pages of its own has its headings on the first: one behind prose is a section's.
    if (title && document.format != Format::Pdf && stands_behind_prose(document, title->value))
        if (auto line = line_that_names_a_document(document.pages.front()))
            title = std::move(line);
    // Without sizes of print, a heading does not outweigh the first line that names the document.
    if (title && document.format == Format::Text)
        if (auto line = line_that_names_a_document(document.pages.front()))
            title = std::move(line);
    if (title)
        return with_child_below(document, *title);
    if (has_hint)
        return {"title", hint, Origin::Extracted, 0.6, std::nullopt, std::nullopt};
    if (auto line = line_that_names_a_document(document.pages.front()))
        return with_child_below(document, *line);
    for (const Page& page : document.pages)
        for (const Block& block : page.blocks)
            if (is_fit(block.text))
                return {"title",   std::string(cut_to(block.text, 120)), Origin::Extracted, 0.3, page.number,
                        block.text};
    return {"title", readable(file_name), Origin::Extracted, 0.2, std::nullopt, std::nullopt};
}

}  // namespace throughline
