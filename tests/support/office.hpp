// DOCX and ODT made by tests, from nothing but what a test is about.
#pragma once

#include <string>

#include "core/review/document.hpp"

namespace throughline::test {

struct DocxMaterial {
    std::string body;       // what stands in w:body
    std::string styles;     // in w:styles
    std::string numbering;  // in w:numbering
    std::string footnotes;  // in w:footnotes
    std::string header;     // in w:hdr
    std::string core;       // in cp:coreProperties
};

[[nodiscard]] std::string docx_of(const DocxMaterial&);

struct OdtMaterial {
    std::string text;              // what stands in office:text
    std::string automatic_styles;  // in office:automatic-styles of content.xml
    std::string styles;            // in office:styles of styles.xml
    std::string master_styles;     // in office:master-styles of styles.xml
    std::string meta;              // in office:meta
};

[[nodiscard]] std::string odt_of(const OdtMaterial&);

// One block a line: kind, level, [marker], text; pages and furniture in between.
[[nodiscard]] std::string dump_of(const Document&);

}  // namespace throughline::test
