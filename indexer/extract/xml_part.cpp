#include "indexer/extract/xml_part.hpp"

#include <algorithm>
#include <charconv>

#include "core/review/failure.hpp"

namespace throughline {
namespace {

constexpr int deepest = 200;  // Word itself nests text boxes in tables in content controls to about 60
constexpr std::size_t most_nodes = 5'000'000;

// The next node in document order; `depth` follows.
pugi::xml_node next_in_order(pugi::xml_node node, pugi::xml_node root, int& depth)
{
    if (node.first_child()) {
        ++depth;
        return node.first_child();
    }
    while (node != root && !node.next_sibling()) {
        node = node.parent();
        --depth;
    }
    return node == root ? pugi::xml_node() : node.next_sibling();
}

void refuse_depth(const pugi::xml_document& document, std::string_view name)
{
    int depth = 0;
    for (pugi::xml_node node = document.root(); node; node = next_in_order(node, document.root(), depth))
        if (depth > deepest)
            throw UnreadableFile(FailureReason::Damaged, std::string(name) + " nests its elements too deep");
}

}  // namespace

pugi::xml_document parsed_xml(std::string_view part, std::string_view name)
{
    // Each node and attribute takes some 60 bytes: know before parsing what they may come to.
    const auto nodes = std::ranges::count_if(part, [](char byte) { return byte == '<' || byte == '='; });
    if (static_cast<std::size_t>(nodes) > most_nodes)
        throw UnreadableFile(FailureReason::TooLarge, std::string(name) + " has too many elements");
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed)
        throw UnreadableFile(FailureReason::Damaged, std::string(name) + ": " + parsed.description());
    refuse_depth(document, name);
    return document;
}

pugi::xml_document optional_part(const ZipParts& parts, const std::string& name)
{
    const auto found = parts.find(name);
    if (found == parts.end())
        return {};
    try {
        return parsed_xml(found->second, name);
    } catch (const UnreadableFile& error) {
        if (error.failure.reason != FailureReason::Damaged)
            throw;
        return {};
    }
}

std::string_view local_name(pugi::xml_node node)
{
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name)
{
    for (const pugi::xml_node child : node.children())
        if (local_name(child) == name)
            return child;
    return {};
}

pugi::xml_node descendant_of(pugi::xml_node node, std::initializer_list<std::string_view> path)
{
    for (const std::string_view name : path)
        node = child_of(node, name);
    return node;
}

bool has_attribute(pugi::xml_node node, std::string_view name)
{
    return attribute_of(node, name).data() != nullptr;
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name)
{
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view written = attribute.name();
        if (written.size() >= name.size() && written.ends_with(name) &&
            (written.size() == name.size() || written[written.size() - name.size() - 1] == ':'))
            return attribute.value();
    }
    return {};
}

int number_of(pugi::xml_node node, std::string_view attribute, int otherwise)
{
    const std::string_view written = attribute_of(node, attribute);
    int number = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    return error == std::errc() && number > -1'000'000 && number < 1'000'000 ? number : otherwise;
}

std::string text_of(pugi::xml_node root)
{
    std::string text;
    int depth = 0;
    for (pugi::xml_node node = root; node; node = next_in_order(node, root, depth))
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            text += node.value();
    return text;
}

}  // namespace throughline
