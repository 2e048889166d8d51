// The blocks of a web page's content, in the order in which it is read.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/document_builder.hpp"
#include "indexer/extract/html_content.hpp"
#include "indexer/extract/list_numbers.hpp"

namespace throughline {

// Visits the content with walk(): see html_tree.hpp.
class HtmlReader {
public:
    HtmlReader(const HtmlContent& content, DocumentBuilder& builder) : content_(content), builder_(builder) {}

    [[nodiscard]] bool enter(const GumboNode&);
    void leave(const GumboNode&);
    void text(const GumboNode&);
    void flush();  // what has been read so far is a block

private:
    struct List {
        bool is_ordered = false;
        int next = 1;
        int step = 1;
        NumberStyle style = NumberStyle::Decimal;
    };
    enum class Table {
        Layout,  // its cells are paragraphs like any other
        Data,    // its rows are blocks
        Nested,  // in a cell of one that is data: its text is the cell's
    };

    void open_list(const GumboNode&);
    void open_item(const GumboNode&);
    void open_table(const GumboNode&);
    void close_cell();
    void close_row();
    void add_preformatted();
    [[nodiscard]] bool is_in_row() const { return !tables_.empty() && tables_.back() == Table::Data; }

    const HtmlContent& content_;
    DocumentBuilder& builder_;
    StyledText text_;
    std::vector<List> lists_;
    std::vector<Table> tables_;
    std::vector<std::string> cells_;
    std::string cell_;
    std::string marker_;  // of the item that has begun
    int heading_ = 0;
    int bold_ = 0;
    int preformatted_ = 0;
    int data_tables_ = 0;          // open ones: 0 or 1
    std::size_t table_lists_ = 0;  // lists that were open before the table
};

}  // namespace throughline
