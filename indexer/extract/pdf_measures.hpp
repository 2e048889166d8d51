// What is usual in a document: the size of its body text and how far apart its lines stand.
#pragma once

#include <map>
#include <vector>

#include "indexer/extract/pdf_order.hpp"

namespace throughline {

struct Measures {
    float body_size = 0;
    bool body_is_bold = false;
    std::map<int, float> line_steps;  // half points of font size -> usual step, in parts of the size

    std::map<int, float> shares;  // half points of font size -> part of the document's text, 0 to 1

    // Whether hardly any of the document's text has this size.
    [[nodiscard]] bool is_rare(float size) const;

    // From one baseline to the next within a paragraph of this font size, in points.
    [[nodiscard]] float usual_step(float size) const;
};

[[nodiscard]] Measures measures_of(const std::vector<FlowPage>& pages);

}  // namespace throughline
