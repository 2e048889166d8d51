// A web page as a tree, parsed by gumbo within limits. Never walked by recursion: who wrote the page decides
// how deep it is.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

class HtmlTree {
public:
    // Valid UTF-8. Throws UnreadableFile(TooLarge) if the tree needs more memory than any real page.
    explicit HtmlTree(std::string_view html);
    ~HtmlTree();
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    [[nodiscard]] const GumboNode& root() const;  // <html>

private:
    class Memory;
    std::string html_;
    std::unique_ptr<Memory> memory_;
    const GumboOutput* output_ = nullptr;
};

// Start tags that would open an element more than 400 deep are left out (browsers stop at 512): gumbo's time
// grows with the square of the depth.
[[nodiscard]] std::string flattened_markup(std::string_view html);

[[nodiscard]] bool is_element(const GumboNode&);
[[nodiscard]] GumboTag tag_of(const GumboNode&);  // of what is no element: GUMBO_TAG_UNKNOWN
// Also of elements that this version of gumbo does not know (0.10 lacks <dialog>, <picture> and <search>).
[[nodiscard]] std::string_view name_of(const GumboNode&);
[[nodiscard]] std::string_view attribute_of(const GumboNode&, const char* name);
[[nodiscard]] bool has_attribute(const GumboNode&, const char* name);
[[nodiscard]] bool is_text(const GumboNode&);
[[nodiscard]] std::string text_below(const GumboNode&);

// Calls visitor.enter(node) on each element (false: pass over what is inside), visitor.leave(node) after what
// is inside, visitor.text(node) on text.
template <typename Visitor>
void walk(const GumboNode& root, Visitor& visitor)
{
    struct Open {
        const GumboNode* node;
        unsigned next;
    };
    std::vector<Open> open;
    const auto visit = [&](const GumboNode& node) {
        if (is_text(node))
            visitor.text(node);
        else if (is_element(node) && visitor.enter(node))
            open.push_back({&node, 0});
    };
    visit(root);
    while (!open.empty()) {
        Open& top = open.back();
        const GumboVector& children = top.node->v.element.children;
        if (top.next < children.length) {
            visit(*static_cast<const GumboNode*>(children.data[top.next++]));
        } else {
            const GumboNode& done = *top.node;
            open.pop_back();
            visitor.leave(done);
        }
    }
}

}  // namespace throughline
