#include "indexer/extract/html_tree.hpp"

#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <new>

#include "core/review/failure.hpp"

namespace throughline {
namespace {

constexpr std::size_t most_tree_bytes = std::size_t{384} << 20;

}  // namespace

// All that gumbo asks for, freed at once: gumbo frees its tree by recursion and overflows the stack on a deep
// one. gumbo cannot bear a failed allocation either, so the way out is a jump over its C frames.
class HtmlTree::Memory {
public:
    const GumboOutput* parse(const std::string& html)
    {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = &Memory::allocate;
        options.deallocator = &Memory::release;
        options.userdata = this;
        options.max_errors = 0;
        if (setjmp(full_) != 0)  // NOLINT(cert-err52-cpp): only C frames lie between
            return nullptr;
        return gumbo_parse_with_options(&options, html.data(), html.size());
    }

private:
    static constexpr std::size_t header = alignof(std::max_align_t);

    std::byte* block(std::size_t size)
    {
        if (used_ + size > most_tree_bytes)
            return nullptr;
        try {
            used_ += size;
            return static_cast<std::byte*>(pool_.allocate(size));
        } catch (const std::bad_alloc&) {
            return nullptr;
        }
    }

    static void* allocate(void* self, std::size_t wanted)
    {
        auto* const memory = static_cast<Memory*>(self);
        // Whole multiples of the alignment: GCC 12's pool gives 24 bytes at an address that is aligned to 8
        // alone.
        const std::size_t size = (wanted + header + header - 1) / header * header;
        std::byte* const bytes = memory->block(size);
        if (bytes == nullptr)
            std::longjmp(memory->full_, 1);  // NOLINT(cert-err52-cpp)
        std::memcpy(bytes, &size, sizeof size);
        return bytes + header;
    }

    static void release(void* self, void* freed)
    {
        if (freed == nullptr)
            return;
        auto* const memory = static_cast<Memory*>(self);
        std::byte* const bytes = static_cast<std::byte*>(freed) - header;
        std::size_t size = 0;
        std::memcpy(&size, bytes, sizeof size);
        memory->used_ -= size;
        memory->pool_.deallocate(bytes, size);
    }

    std::pmr::unsynchronized_pool_resource pool_;
    std::size_t used_ = 0;
    std::jmp_buf full_{};
};

HtmlTree::HtmlTree(std::string_view html)
    : html_(flattened_markup(html)), memory_(std::make_unique<Memory>()), output_(memory_->parse(html_))
{
    if (output_ == nullptr)
        throw UnreadableFile(FailureReason::TooLarge, "its elements need more than 384 MiB");
}

HtmlTree::~HtmlTree() = default;

const GumboNode& HtmlTree::root() const
{
    return *output_->root;
}

bool is_element(const GumboNode& node)
{
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

GumboTag tag_of(const GumboNode& node)
{
    return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string_view name_of(const GumboNode& node)
{
    if (tag_of(node) != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(tag_of(node));
    if (!is_element(node) || node.v.element.original_tag.length == 0)
        return {};
    GumboStringPiece name = node.v.element.original_tag;
    gumbo_tag_from_original_text(&name);
    return {name.data, name.length};
}

std::string_view attribute_of(const GumboNode& node, const char* name)
{
    const GumboAttribute* const found =
        is_element(node) ? gumbo_get_attribute(&node.v.element.attributes, name) : nullptr;
    return found != nullptr ? found->value : std::string_view();
}

bool has_attribute(const GumboNode& node, const char* name)
{
    return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

bool is_text(const GumboNode& node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

std::string text_below(const GumboNode& node)
{
    struct Visitor {
        std::string collected;
        static bool enter(const GumboNode&) { return true; }
        static void leave(const GumboNode&) {}
        void text(const GumboNode& piece) { collected += piece.v.text.text; }
    } visitor;
    walk(node, visitor);
    return visitor.collected;
}

}  // namespace throughline
