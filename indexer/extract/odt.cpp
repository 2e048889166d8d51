#include "core/review/failure.hpp"
#include "core/text/clean.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/odt_body.hpp"
#include "indexer/extract/office.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

pugi::xml_document content_of(const ZipParts& parts)
{
    const auto manifest = parts.find("META-INF/manifest.xml");
    if (manifest != parts.end() && manifest->second.find("encryption-data") != std::string::npos)
        throw UnreadableFile(FailureReason::Encrypted, "is an OpenDocument text with a password");
    const auto found = parts.find("content.xml");
    if (found == parts.end())
        throw UnreadableFile(FailureReason::Damaged, "its part content.xml is missing");
    return parsed_xml(found->second, "content.xml");
}

Hints hints_of(const pugi::xml_document& meta_part)
{
    const pugi::xml_node meta = descendant_of(meta_part.root(), {"document-meta", "meta"});
    const auto value = [&](std::string_view name) { return clean_line(text_of(child_of(meta, name))); };
    Hints hints;
    hints.title = value("title");
    hints.author = value("initial-creator");
    if (hints.author.empty())
        hints.author = value("creator");
    hints.subject = value("subject");
    hints.producer = value("generator");
    hints.created = date_hint(value("creation-date"));
    hints.modified = date_hint(value("date"));
    hints.language = value("language");
    return hints;
}

}  // namespace

bool is_odt_part(const std::string& name)
{
    return name == "content.xml" || name == "styles.xml" || name == "meta.xml" ||
           name == "META-INF/manifest.xml";
}

Document odt_document(const ZipParts& parts)
{
    const pugi::xml_document content = content_of(parts);
    const pugi::xml_document style_part = optional_part(parts, "styles.xml");
    const pugi::xml_node style_root = child_of(style_part.root(), "document-styles");
    const pugi::xml_node root = child_of(content.root(), "document-content");
    OdtStyles styles;
    styles.read(style_root);
    styles.read(root);

    DocumentBuilder builder(Format::Odt);
    builder.hints() = hints_of(optional_part(parts, "meta.xml"));
    OdtBody body(styles, builder);
    for (const pugi::xml_node page : child_of(style_root, "master-styles").children())
        for (const pugi::xml_node running : page.children())
            body.read_running(running);
    body.read(descendant_of(root, {"body", "text"}));
    return std::move(builder).finish();
}

Document extract_odt(std::string_view bytes)
{
    return odt_document(parts_of_zip(bytes, is_odt_part));
}

}  // namespace throughline
