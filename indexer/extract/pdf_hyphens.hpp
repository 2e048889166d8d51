// Words that were broken at the ends of lines, made whole by how the document writes them elsewhere.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/extract/pdf_order.hpp"

namespace throughline {

class BrokenWords {
public:
    explicit BrokenWords(const std::vector<FlowPage>& pages);

    // Like `joined_lines`, which decides where the document does not.
    [[nodiscard]] std::string joined(const std::string& first, const std::string& next) const;

private:
    // "sub-ject" -> it is one word; only of words that the document has unbroken.
    std::unordered_map<std::string, bool> is_one_word_;
};

}  // namespace throughline
