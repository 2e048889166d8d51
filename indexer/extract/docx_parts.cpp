#include "indexer/extract/docx_parts.hpp"

#include "core/review/failure.hpp"
#include "indexer/extract/office.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

struct Relation {
    std::string kind;  // last part of its type: "styles", "header"
    std::string part;
};

std::vector<Relation> relations_in(const ZipParts& parts, const std::string& name, const std::string& folder)
{
    const pugi::xml_document document = optional_part(parts, name);
    std::vector<Relation> relations;
    for (const pugi::xml_node node : child_of(document.root(), "Relationships").children()) {
        const std::string_view type = attribute_of(node, "Type");
        const std::string target(attribute_of(node, "Target"));
        if (attribute_of(node, "TargetMode") != "External")
            relations.push_back({std::string(type.substr(type.rfind('/') + 1)),
                                 target.starts_with('/') ? target.substr(1) : folder + target});
    }
    return relations;
}

std::string main_part_of(const ZipParts& parts)
{
    for (const Relation& relation : relations_in(parts, "_rels/.rels", ""))
        if (relation.kind == "officeDocument" && parts.contains(relation.part))
            return relation.part;
    return "word/document.xml";
}

std::string part_of_kind(const std::vector<Relation>& relations, const std::string& kind)
{
    for (const Relation& relation : relations)
        if (relation.kind == kind)
            return relation.part;
    return "word/" + kind + ".xml";
}

}  // namespace

bool is_docx_part(const std::string& name)
{
    const bool is_relations =
        name == "_rels/.rels" || (name.starts_with("word/_rels/") && name.ends_with(".rels"));
    const bool is_part =
        name.starts_with("word/") && name.ends_with(".xml") && name.find('/', 5) == std::string::npos;
    return is_relations || is_part || name == "docProps/core.xml" || name == "docProps/app.xml";
}

DocxParts docx_parts(const ZipParts& parts)
{
    const std::string main = main_part_of(parts);
    const auto found = parts.find(main);
    if (found == parts.end())
        throw UnreadableFile(FailureReason::Damaged, "its part " + main + " is missing");

    const std::size_t name = main.rfind('/') + 1;
    const std::string folder = main.substr(0, name);
    const auto relations = relations_in(parts, folder + "_rels/" + main.substr(name) + ".rels", folder);
    DocxParts docx;
    docx.main = parsed_xml(found->second, main);
    docx.footnotes = optional_part(parts, part_of_kind(relations, "footnotes"));
    docx.endnotes = optional_part(parts, part_of_kind(relations, "endnotes"));
    docx.core_properties = optional_part(parts, "docProps/core.xml");
    docx.application_properties = optional_part(parts, "docProps/app.xml");
    for (const Relation& relation : relations)
        if (relation.kind == "header" || relation.kind == "footer")
            docx.headers_and_footers.push_back(optional_part(parts, relation.part));
    docx.styles = DocxStyles(optional_part(parts, part_of_kind(relations, "styles")));
    docx.numbering = DocxNumbering(optional_part(parts, part_of_kind(relations, "numbering")), docx.styles);
    return docx;
}

}  // namespace throughline
