// Which part of a web page is its content, and what in it is the site's own furniture.
#pragma once

#include <cstddef>
#include <unordered_map>

#include "indexer/extract/html_tree.hpp"

namespace throughline {

class HtmlContent {
public:
    explicit HtmlContent(const GumboNode& root);

    // <main>, else the article, else as far down from <body> as nearly all text and every heading go along.
    [[nodiscard]] const GumboNode& main() const { return *main_; }

    // Scripts, navigation, forms, banners and what is hidden.
    [[nodiscard]] bool is_left_out(const GumboNode&) const;

private:
    struct Weight {
        std::size_t text = 0;   // bytes outside links
        std::size_t links = 0;  // bytes inside them
        int items = 0;          // of lists
        bool has_heading = false;
    };
    struct Weigher;

    [[nodiscard]] Weight weight_of(const GumboNode&) const;
    [[nodiscard]] bool holds_most(const GumboNode&) const;
    [[nodiscard]] bool is_site_part(const GumboNode&) const;
    [[nodiscard]] bool is_menu(const GumboNode&) const;
    [[nodiscard]] const GumboNode& narrowed(const GumboNode& body) const;

    std::unordered_map<const GumboNode*, Weight> weights_;
    const GumboNode* body_;
    const GumboNode* main_;
};

}  // namespace throughline
