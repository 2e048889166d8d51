// A small report for tests of facts: its paragraphs on one page, read as the indexer reads a file.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/page_text.hpp"
#include "indexer/facts/facts.hpp"

namespace throughline::test {

// The first paragraph is a heading in large print.
[[nodiscard]] inline Document told_document(const std::vector<std::string>& paragraphs)
{
    Document document;
    document.pages.push_back(Page{1, 595, 842, {}, {}, {}});
    for (const std::string& text : paragraphs) {
        Block block;
        block.kind = document.pages.front().blocks.empty() ? BlockKind::Heading : BlockKind::Paragraph;
        block.level = block.kind == BlockKind::Heading ? 1 : 0;
        block.font_size = block.kind == BlockKind::Heading ? 20.0F : 11.0F;
        if (text.find('\t') != std::string::npos)
            block.kind = BlockKind::TableRow;
        block.text = text;
        document.pages.front().blocks.push_back(block);
    }
    return document;
}

[[nodiscard]] inline Facts facts_told(const std::vector<std::string>& paragraphs,
                                      const Vocabulary& vocabulary = {})
{
    const Document document = told_document(paragraphs);
    Review review;
    for (const Page& page : document.pages)
        review.pages.push_back(page_text(page));
    return FactReader(vocabulary).facts_of(document, review, "file.pdf");
}

// The value of a field; empty: the report does not state it.
[[nodiscard]] inline std::string told(const std::string& name, const std::vector<std::string>& paragraphs,
                                      const Vocabulary& vocabulary = {})
{
    const Facts facts = facts_told(paragraphs, vocabulary);
    const Field* field = field_of(facts.fields, name);
    return field == nullptr ? "" : field->value;
}

}  // namespace throughline::test
