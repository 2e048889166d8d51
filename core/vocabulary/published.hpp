// Figures that others have published about reviews, to stand beside ours: never added to them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace throughline {

// What of our collection stands beside a figure: facet -> values, as in the filters of a search.
using PublishedSelection = std::map<std::string, std::vector<std::string>>;

struct PublishedMeasure {
    std::string label;
    std::string value;                 // as published: "55%", "nearly half", "201"
    std::optional<std::size_t> count;  // where it was published, or is a plain number
    std::optional<std::size_t> of;     // of how many
    std::string note;                  // may be empty
    PublishedSelection ours;           // empty: we count nothing like it
    PublishedSelection among;          // of which of our reviews; empty: of all
};

struct PublishedSeries {
    std::string id;
    std::string title;
    std::string publisher;
    std::string years;                 // that it is about, in words
    std::string counted;               // of what, and how many
    std::string why_different;         // from ours
    std::vector<std::string> sources;  // addresses: http or https
    std::vector<PublishedMeasure> measures;
};

// Throws Error naming the line and what to mend. No file: no series.
[[nodiscard]] std::vector<PublishedSeries> load_published(const std::filesystem::path& file);

}  // namespace throughline
