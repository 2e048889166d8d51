#include "core/text/clean.hpp"
#include "indexer/extract/docx_body.hpp"
#include "indexer/extract/docx_parts.hpp"
#include "indexer/extract/extract.hpp"
#include "indexer/extract/office.hpp"
#include "indexer/extract/xml_part.hpp"

namespace throughline {
namespace {

Hints hints_of(const DocxParts& parts)
{
    const pugi::xml_node core = parts.core_properties.document_element();
    const auto property = [&](std::string_view name) { return clean_line(text_of(child_of(core, name))); };
    Hints hints;
    hints.title = property("title");
    hints.author = property("creator");
    hints.subject = property("subject");
    hints.producer =
        clean_line(text_of(child_of(parts.application_properties.document_element(), "Application")));
    hints.created = date_hint(property("created"));
    hints.modified = date_hint(property("modified"));
    hints.language = property("language");
    if (hints.language.empty())
        hints.language = clean_line(parts.styles.language());
    return hints;
}

}  // namespace

Document docx_document(const ZipParts& unpacked)
{
    DocxParts parts = docx_parts(unpacked);
    DocumentBuilder builder(Format::Docx);
    builder.hints() = hints_of(parts);
    DocxBody(parts, builder).read();
    return std::move(builder).finish();
}

Document extract_docx(std::string_view bytes)
{
    return docx_document(parts_of_zip(bytes, is_docx_part));
}

}  // namespace throughline
