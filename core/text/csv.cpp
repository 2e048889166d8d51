#include "core/text/csv.hpp"

#include <algorithm>

namespace throughline {
namespace {

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text) {}

    std::vector<CsvRow> rows()
    {
        while (at_ < text_.size()) {
            CsvRow row = next_row();
            if (std::ranges::any_of(row.cells, [](const std::string& cell) { return !cell.empty(); }))
                rows_.push_back(std::move(row));
        }
        return std::move(rows_);
    }

private:
    CsvRow next_row()
    {
        CsvRow row;
        row.line = line_;
        while (true) {
            row.cells.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted(row) : plain());
            if (at_ >= text_.size() || text_[at_] != ',')
                break;
            ++at_;
        }
        skip_line_end();
        return row;
    }

    std::string plain()
    {
        const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
        std::string cell(text_.substr(at_, end - at_));
        at_ = end;
        return cell;
    }

    // Between quotes a doubled quote is one; what follows the closing quote up to the comma is kept as it is.
    std::string quoted(CsvRow& row)
    {
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                if (text_.substr(at_ + 1, 1) != "\"") {
                    ++at_;
                    return cell + plain();
                }
                ++at_;
            }
            line_ += text_[at_] == '\n' ? 1U : 0U;
            cell += text_[at_];
        }
        row.is_broken = true;
        return cell;
    }

    void skip_line_end()
    {
        if (text_.substr(at_, 2) == "\r\n")
            ++at_;
        if (at_ < text_.size())
            ++at_;
        ++line_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<CsvRow> csv_rows(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return CsvReader(text).rows();
}

}  // namespace throughline
