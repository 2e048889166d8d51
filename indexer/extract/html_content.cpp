#include "indexer/extract/html_content.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/ascii.hpp"

namespace throughline {
namespace {

bool is_never_text(const GumboNode& node)
{
    switch (tag_of(node)) {
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_EMBED:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_DATALIST:
        case GUMBO_TAG_OPTION:
        case GUMBO_TAG_LABEL:
        case GUMBO_TAG_RT:
        case GUMBO_TAG_RP:
            return true;
        default:
            return name_of(node) == "search" || (name_of(node) == "dialog" && !has_attribute(node, "open"));
    }
}

bool is_hidden(const GumboNode& node)
{
    if (has_attribute(node, "hidden") || attribute_of(node, "aria-hidden") == "true")
        return true;
    std::string style;
    for (const char byte : attribute_of(node, "style"))
        if (byte != ' ')
            style += ascii_lower(byte);
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words)
{
    return std::ranges::find(words, word) != words.end();
}

bool has_site_role(const GumboNode& node)
{
    static constexpr std::array<std::string_view, 10> roles{
        "navigation", "search",      "banner", "contentinfo", "complementary",
        "dialog",     "alertdialog", "menu",   "menubar",     "toolbar"};
    return is_one_of(attribute_of(node, "role"), roles);
}

bool says_site(std::string_view names)
{
    static constexpr std::array<std::string_view, 22> words{"breadcrumb",
                                                            "breadcrumbs",
                                                            "pagination",
                                                            "pager",
                                                            "menu",
                                                            "navbar",
                                                            "nav",
                                                            "navigation",
                                                            "sidebar",
                                                            "skip-link",
                                                            "skiplink",
                                                            "skip-links",
                                                            "sr-only",
                                                            "visually-hidden",
                                                            "screen-reader-text",
                                                            "share-links",
                                                            "site-header",
                                                            "site-footer",
                                                            "social-share",
                                                            "govuk-skip-link",
                                                            "govuk-breadcrumbs",
                                                            "mw-editsection"};
    std::string word;
    for (const char byte : std::string(names) + ' ') {
        if (byte != ' ' && byte != '\t' && byte != '\n') {
            word += ascii_lower(byte);
            continue;
        }
        if (is_one_of(word, words) || word.find("cookie") != std::string::npos)
            return true;
        word.clear();
    }
    return false;
}

bool is_main(const GumboNode& node)
{
    return tag_of(node) == GUMBO_TAG_MAIN || attribute_of(node, "role") == "main";
}

bool is_heading(const GumboNode& node)
{
    const GumboTag tag = tag_of(node);
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2;
}

bool is_inside_article(const GumboNode& node)
{
    for (const GumboNode* at = node.parent; at != nullptr; at = at->parent)
        if (tag_of(*at) == GUMBO_TAG_ARTICLE || is_main(*at))
            return true;
    return false;
}

}  // namespace

// Weighs every element, from the leaves up, and remembers what calls itself the content.
struct HtmlContent::Weigher {
    HtmlContent& content;
    std::vector<const GumboNode*> mains = {};
    std::vector<const GumboNode*> articles = {};
    int links = 0;

    bool enter(const GumboNode& node)
    {
        if (is_never_text(node) || is_hidden(node))
            return false;
        if (tag_of(node) == GUMBO_TAG_BODY && content.body_ == nullptr)
            content.body_ = &node;
        if (is_main(node))
            mains.push_back(&node);
        if (tag_of(node) == GUMBO_TAG_ARTICLE)
            articles.push_back(&node);
        if (tag_of(node) == GUMBO_TAG_A || tag_of(node) == GUMBO_TAG_NAV)
            ++links;
        if (is_heading(node))
            content.weights_[&node].has_heading = true;
        if (tag_of(node) == GUMBO_TAG_LI)
            content.weights_[&node].items = 1;
        return true;
    }

    void leave(const GumboNode& node)
    {
        if (tag_of(node) == GUMBO_TAG_A || tag_of(node) == GUMBO_TAG_NAV)
            --links;
        if (node.parent == nullptr)
            return;
        const Weight own = content.weight_of(node);
        Weight& parent = content.weights_[node.parent];
        parent.text += own.text;
        parent.links += own.links;
        parent.items += own.items;
        parent.has_heading = parent.has_heading || own.has_heading;
    }

    void text(const GumboNode& node)
    {
        const std::string_view text = node.v.text.text;
        const auto blanks =
            std::ranges::count_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
        Weight& parent = content.weights_[node.parent];
        (links > 0 ? parent.links : parent.text) += text.size() - static_cast<std::size_t>(blanks);
    }

    [[nodiscard]] const GumboNode* heaviest(const std::vector<const GumboNode*>& nodes) const
    {
        const auto weight = [&](const GumboNode* node) { return content.weight_of(*node).text; };
        const auto found = std::ranges::max_element(nodes, {}, weight);
        return found == nodes.end() ? nullptr : *found;
    }
};

HtmlContent::HtmlContent(const GumboNode& root) : body_(nullptr), main_(&root)
{
    Weigher weigher{*this};
    walk(root, weigher);
    if (body_ == nullptr)
        body_ = &root;
    const std::size_t all = weight_of(*body_).text;
    const GumboNode* const main = weigher.heaviest(weigher.mains);
    const GumboNode* const article = weigher.heaviest(weigher.articles);
    // An empty <main> waits for a script to fill it; one article of many is not the page.
    if (main != nullptr && weight_of(*main).text * 4 >= all)
        main_ = main;
    else if (article != nullptr && weight_of(*article).text * 2 >= all)
        main_ = article;
    else
        main_ = &narrowed(*body_);
}

HtmlContent::Weight HtmlContent::weight_of(const GumboNode& node) const
{
    const auto found = weights_.find(&node);
    return found == weights_.end() ? Weight() : found->second;
}

bool HtmlContent::holds_most(const GumboNode& node) const
{
    return weight_of(node).text * 2 > weight_of(*body_).text;
}

const GumboNode& HtmlContent::narrowed(const GumboNode& body) const
{
    const GumboNode* at = &body;
    for (;;) {
        const Weight all = weight_of(*at);
        const GumboVector& children = at->v.element.children;
        const GumboNode* next = nullptr;
        for (unsigned i = 0; i < children.length; ++i) {
            const auto& child = *static_cast<const GumboNode*>(children.data[i]);
            const Weight weight = weight_of(child);
            const bool is_section = tag_of(child) == GUMBO_TAG_DIV || tag_of(child) == GUMBO_TAG_SECTION;
            if (is_section && weight.text * 10 >= all.text * 9 && weight.has_heading == all.has_heading)
                next = &child;
        }
        // A heading beside the heaviest child would be lost with it.
        const bool has_other_heading =
            next != nullptr &&
            std::any_of(children.data, children.data + children.length, [&](const void* other) {
                const auto& node = *static_cast<const GumboNode*>(other);
                return &node != next && weight_of(node).has_heading && !is_left_out(node);
            });
        if (next == nullptr || has_other_heading)
            return *at;
        at = next;
    }
}

// The site's header and footer; an article may have its own.
bool HtmlContent::is_site_part(const GumboNode& node) const
{
    const Weight weight = weight_of(node);
    switch (tag_of(node)) {
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_FORM:
            return true;
        case GUMBO_TAG_FOOTER:
            return !is_inside_article(node);
        case GUMBO_TAG_HEADER:
            return weight.links > weight.text && !is_inside_article(node);
        default:
            return has_site_role(node) || says_site(attribute_of(node, "class")) ||
                   says_site(attribute_of(node, "id"));
    }
}

// A long list of nothing but links, whatever the site calls it.
bool HtmlContent::is_menu(const GumboNode& node) const
{
    const Weight weight = weight_of(node);
    const bool is_list = tag_of(node) == GUMBO_TAG_UL || tag_of(node) == GUMBO_TAG_OL;
    return is_list && weight.items >= 10 && weight.text * 20 < weight.links;
}

bool HtmlContent::is_left_out(const GumboNode& node) const
{
    if (is_never_text(node) || is_hidden(node))
        return true;
    if (is_menu(node))
        return true;
    return is_site_part(node) && !holds_most(node) && tag_of(node) != GUMBO_TAG_BODY;
}

}  // namespace throughline
