#include "indexer/extract/text_furniture.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/text/ascii.hpp"
#include "indexer/extract/text_lines.hpp"

namespace throughline {
namespace {

// "Page 3 of 9" and "Page 4 of 9" are one line.
std::string without_numbers(std::string_view line)
{
    std::string form;
    for (const char byte : trimmed(line))
        if (byte < '0' || byte > '9')
            form += ascii_lower(byte);
        else if (form.empty() || form.back() != '#')
            form += '#';
    return form;
}

bool is_page_number(const std::string& form)
{
    static constexpr std::array<std::string_view, 8> forms{
        "#", "- # -", "\u2013 # \u2013", "page #", "[#]", "page # of #", "# of #", "# | page"};
    return std::ranges::find(forms, form) != forms.end();
}

const TextChunk* edge_of(const TextPage& page, bool is_foot)
{
    if (page.empty())
        return nullptr;
    const TextChunk& chunk = is_foot ? page.back() : page.front();
    return chunk.size() == 1 ? &chunk : nullptr;
}

}  // namespace

std::vector<std::vector<std::string>> take_furniture(std::vector<TextPage>& pages)
{
    std::vector<std::vector<std::string>> taken(pages.size());
    if (pages.size() < 2)
        return taken;
    for (const bool is_foot : {false, true}) {
        std::map<std::string, std::size_t> pages_with;
        for (const TextPage& page : pages)
            if (const TextChunk* edge = edge_of(page, is_foot))
                ++pages_with[without_numbers(edge->front())];
        for (std::size_t at = 0; at < pages.size(); ++at) {
            const TextChunk* const edge = edge_of(pages[at], is_foot);
            if (edge == nullptr)
                continue;
            const std::string form = without_numbers(edge->front());
            const std::size_t count = pages_with[form];
            if (!is_page_number(form) && (count < 3 || count * 2 < pages.size()))
                continue;
            taken[at].emplace_back(edge->front());
            pages[at].erase(is_foot ? pages[at].end() - 1 : pages[at].begin());
        }
    }
    return taken;
}

}  // namespace throughline
