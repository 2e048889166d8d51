#include "support/office.hpp"

#include "support/zip.hpp"

namespace throughline::test {
namespace {

const std::string declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

std::string word(const std::string& element, const std::string& inside)
{
    return declaration + "<w:" + element +
           R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="mc">)" +
           inside + "</w:" + element + ">";
}

std::string office(const std::string& element, const std::string& inside)
{
    return declaration + "<office:" + element +
           R"( xmlns:office="office" xmlns:text="text" xmlns:style="style" xmlns:table="table" xmlns:draw="draw")"
           R"( xmlns:fo="fo" xmlns:dc="dc" xmlns:meta="meta">)" +
           inside + "</office:" + element + ">";
}

}  // namespace

std::string docx_of(const DocxMaterial& material)
{
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string core = declaration +
                             R"(<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="dcterms">)" +
                             material.core + "</cp:coreProperties>";
    return zip_of({
        {"[Content_Types].xml", declaration + "<Types/>"},
        {"_rels/.rels", declaration + R"(<Relationships><Relationship Id="1" Type=")" + type +
                            R"(officeDocument" Target="word/document.xml"/></Relationships>)"},
        {"word/_rels/document.xml.rels", declaration + R"(<Relationships><Relationship Id="1" Type=")" +
                                             type + R"(header" Target="header1.xml"/></Relationships>)"},
        {"word/document.xml", word("document", "<w:body>" + material.body + "</w:body>")},
        {"word/styles.xml", word("styles", material.styles)},
        {"word/numbering.xml", word("numbering", material.numbering)},
        {"word/footnotes.xml", word("footnotes", material.footnotes)},
        {"word/header1.xml", word("hdr", material.header)},
        {"docProps/core.xml", core},
    });
}

std::string odt_of(const OdtMaterial& material)
{
    return zip_of({
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml",
         office("document-content", "<office:automatic-styles>" + material.automatic_styles +
                                        "</office:automatic-styles><office:body><office:text>" +
                                        material.text + "</office:text></office:body>")},
        {"styles.xml", office("document-styles", "<office:styles>" + material.styles +
                                                     "</office:styles><office:master-styles>" +
                                                     material.master_styles + "</office:master-styles>")},
        {"meta.xml", office("document-meta", "<office:meta>" + material.meta + "</office:meta>")},
    });
}

std::string dump_of(const Document& document)
{
    std::string dump = "format " + std::string(name_of(document.format)) + '\n';
    const auto hint = [&](const std::string& name, const std::string& value) {
        if (!value.empty())
            dump += name + ' ' + value + '\n';
    };
    hint("title", document.hints.title);
    hint("author", document.hints.author);
    hint("subject", document.hints.subject);
    hint("created", document.hints.created);
    hint("modified", document.hints.modified);
    hint("language", document.hints.language);
    for (const Page& page : document.pages) {
        dump += "\npage " + std::to_string(page.number) + '\n';
        for (const std::string& line : page.furniture)
            dump += "furniture " + line + '\n';
        for (const Block& block : page.blocks) {
            dump += std::string(name_of(block.kind));
            if (block.level > 0)
                dump += ' ' + std::to_string(block.level);
            if (!block.marker.empty())
                dump += " [" + block.marker + ']';
            dump += block.is_bold ? " bold: " : ": ";
            for (const char byte : block.text)
                dump += byte == '\t' ? std::string(" | ") : std::string(1, byte);
            dump += '\n';
        }
    }
    return dump;
}

}  // namespace throughline::test
