// XML from inside an archive, parsed within limits. Names are compared without their prefix: who writes
// "w:p", "ns0:p" or "p" means the same in these formats.
#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "indexer/extract/zip_parts.hpp"

namespace throughline {

// No entity but XML's own five is expanded, no document type is read. Throws UnreadableFile: Damaged (also if
// elements are nested too deep to be walked by recursion) or TooLarge.
[[nodiscard]] pugi::xml_document parsed_xml(std::string_view part, std::string_view name);

// A part that may be missing or broken: then it says nothing. Throws UnreadableFile(TooLarge) all the same.
[[nodiscard]] pugi::xml_document optional_part(const ZipParts&, const std::string& name);

[[nodiscard]] std::string_view local_name(pugi::xml_node);

// The first child element of this name; none: an empty node, of which everything may be asked.
[[nodiscard]] pugi::xml_node child_of(pugi::xml_node, std::string_view name);
[[nodiscard]] pugi::xml_node descendant_of(pugi::xml_node, std::initializer_list<std::string_view> path);

// Empty where the attribute is absent.
[[nodiscard]] std::string_view attribute_of(pugi::xml_node, std::string_view name);
[[nodiscard]] bool has_attribute(pugi::xml_node, std::string_view name);
[[nodiscard]] int number_of(pugi::xml_node, std::string_view attribute, int otherwise);

// All text below the node.
[[nodiscard]] std::string text_of(pugi::xml_node);

}  // namespace throughline
