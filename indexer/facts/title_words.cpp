#include "indexer/facts/title_words.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>

#include "core/text/words.hpp"

namespace throughline {
namespace {

bool ends_with_any(const std::string& text, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [&text](std::string_view end) { return text.ends_with(end); });
}

}  // namespace

std::string in_small_letters(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char byte) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    });
    return result;
}

bool is_cover_matter(const std::string& text)
{
    // clang-format off
    static constexpr std::string_view exact[]{
        "about the review", "about this report", "about this review", "analysis", "background",
        "background to the review", "circumstances resulting in the review", "conclusion",
        "confidential", "contents", "draft", "executive summary", "final", "final report", "findings",
        "foreword", "introduction", "introduction to the review", "key findings", "key learning",
        "learning", "legal context", "methodology", "official", "overview report", "page", "process",
        "published", "purpose of the review", "purpose of this report", "purpose of this review",
        "reason for the review", "reasons for the review", "recommendations", "scope of the review",
        "summary", "table of contents", "terms of reference", "what happened",
        "why this review was carried out"};
    // clang-format on
    std::string low = in_small_letters(text);
    // "3 Analysis", "1. Introduction"
    if (const std::size_t number = low.find_first_not_of("0123456789.");
        number > 0 && number < low.size() && low[number] == ' ')
        low.erase(0, number + 1);
    if (std::ranges::find(exact, std::string_view(low)) != std::end(exact))
        return true;
    const auto words = words_of(text);
    return words.empty() ||
           std::ranges::none_of(words, [](const Word& word) { return is_alphabetic(word.folded); });
}

bool names_a_document(const std::string& text)
{
    static constexpr std::string_view names[] = {
        "review",   "inspection", "visit",     "briefing", "report", "learning", "lessons",
        "analysis", "inquiry",    "adolygiad", "thematic", "lcspr",  "cspr",     "scr"};
    return std::ranges::any_of(words_of(text), [](const Word& word) {
        return std::ranges::find(names, std::string_view(word.folded)) != std::end(names);
    });
}

bool names_an_organisation(const std::string& text)
{
    static constexpr std::string_view names[] = {"council",   "borough",      "board",     "partnership",
                                                 "authority", "partnerships", "county",    "city",
                                                 "trust",     "boards",       "committee", "panel"};
    return !names_a_document(text) && std::ranges::any_of(words_of(text), [](const Word& word) {
        return std::ranges::find(names, std::string_view(word.folded)) != std::end(names);
    });
}

bool is_an_organisation(const std::string& text)
{
    const std::string low = in_small_letters(text);
    return !names_a_document(text) &&
           (ends_with_any(low, {"partnership", "board", "committee", "panel", "for northern ireland"})) &&
           (low.find("safeguarding") != std::string::npos || low.find("protection") != std::string::npos);
}

bool names_whom(const std::string& text)
{
    static constexpr std::string_view names[] = {"child", "baby", "family", "person", "siblings", "twins"};
    const auto words = words_of(text);
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
        if (std::ranges::find(names, std::string_view(words[at].folded)) != std::end(names) &&
            std::isupper(static_cast<unsigned char>(text[words[at + 1].begin])) != 0)
            return true;
    return false;
}

}  // namespace throughline
