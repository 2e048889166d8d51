#include "indexer/analyse/title.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "core/text/clean.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace throughline {
namespace {

constexpr std::size_t longest_title = 240;     // bytes
constexpr std::size_t pages_with_a_title = 2;  // a cover, and the page after it

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char byte) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    });
    return result;
}

bool ends_in_any(const std::string& text, const std::string_view* begin, const std::string_view* end)
{
    return std::any_of(begin, end, [&text](std::string_view ending) { return text.ends_with(ending); });
}

// What stands on a cover in large print and is no title.
bool is_cover_matter(const std::string& text)
{
    static constexpr std::string_view exact[] = {
        "contents", "table of contents", "confidential",    "draft",        "official",
        "final",    "final report",      "published",       "introduction", "executive summary",
        "foreword", "summary",           "overview report", "page"};
    const std::string low = lower(text);
    if (std::ranges::find(exact, std::string_view(low)) != std::end(exact))
        return true;
    const auto words = words_of(text);
    return words.empty() ||
           std::ranges::none_of(words, [](const Word& word) { return is_alphabetic(word.folded); });
}

bool is_fit(const std::string& text)
{
    return text.size() >= 4 && text.size() <= longest_title && !is_cover_matter(text);
}

// The headings of largest print that stand together on one page, as one title.
std::optional<Field> title_on(const Page& page)
{
    float largest = 0;
    bool has_heading = false;
    for (const Block& block : page.blocks)
        if (is_fit(block.text)) {
            largest = std::max(largest, block.font_size);
            has_heading = has_heading || block.kind == BlockKind::Heading;
        }
    std::string title;
    bool is_open = false;
    for (const Block& block : page.blocks) {
        const bool is_largest = largest > 0 && block.font_size >= largest * 0.97F;
        const bool is_top_heading =
            block.kind == BlockKind::Heading && (largest > 0 ? is_largest : block.level <= 1);
        const bool belongs =
            is_fit(block.text) && (is_top_heading || (is_largest && !has_heading && largest > 13));
        if (!belongs) {
            if (is_open)
                break;
            continue;
        }
        if (is_open && title.size() + block.text.size() > longest_title)
            break;
        title += (is_open ? " " : "") + block.text;
        is_open = true;
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

bool is_written_on(const Page& page, const std::string& title)
{
    std::string text;
    for (const Block& block : page.blocks)
        text += lower(block.text) + " ";
    return text.find(lower(title)) != std::string::npos;
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
    const std::string low = lower(title);
    if (title.size() < 4 || low.find('\\') != std::string::npos)
        return true;
    if (ends_in_any(low, std::begin(endings), std::end(endings)))
        return true;
    if (std::ranges::any_of(beginnings, [&low](std::string_view start) { return low.starts_with(start); }))
        return low.find(' ') == std::string::npos || low.starts_with("microsoft") ||
               low.starts_with("powerpoint") || low.starts_with("http") || count_words(low) < 3;
    return count_words(low) < 2;
}

Field title_of(const Document& document, const std::string& file_name)
{
    const std::string hint = clean_line(document.hints.title);
    const bool has_hint = !hint.empty() && !is_program_title(hint) && hint.size() <= longest_title;
    // The file's own title is believed where the first page says the same; web pages are named in their head.
    if (has_hint && (document.format == Format::Html || is_written_on(document.pages.front(), hint)))
        return {"title", hint, Origin::Extracted, 0.9, 1, hint};
    if (auto title = title_in_pages(document))
        return *title;
    if (has_hint)
        return {"title", hint, Origin::Extracted, 0.6, std::nullopt, std::nullopt};
    for (const Page& page : document.pages)
        for (const Block& block : page.blocks)
            if (is_fit(block.text))
                return {"title",   std::string(cut_to(block.text, 120)), Origin::Extracted, 0.3, page.number,
                        block.text};
    return {"title", readable(file_name), Origin::Extracted, 0.2, std::nullopt, std::nullopt};
}

}  // namespace throughline
