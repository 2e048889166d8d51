// The parts of a DOCX that hold its text, parsed.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <vector>

#include "indexer/extract/docx_numbering.hpp"
#include "indexer/extract/docx_styles.hpp"
#include "indexer/extract/zip_parts.hpp"

namespace throughline {

struct DocxParts {
    pugi::xml_document main;
    pugi::xml_document footnotes;
    pugi::xml_document endnotes;
    pugi::xml_document core_properties;
    pugi::xml_document application_properties;
    std::vector<pugi::xml_document> headers_and_footers;
    DocxStyles styles;
    DocxNumbering numbering;
};

// Throws UnreadableFile. Only the main part has to be sound: without its styles a document is still worth
// reading.
[[nodiscard]] DocxParts docx_parts(const ZipParts&);

}  // namespace throughline
